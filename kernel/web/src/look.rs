//! The site's own colours: the style sheet `/look/N.css`, and the check that text on them can be read.

use vestibule_store::SiteLook;

/// Reads `#rrggbb`.
#[must_use]
pub fn parse_colour(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let channel = |from: usize| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
    Some([channel(0)?, channel(2)?, channel(4)?])
}

/// The contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance).
#[must_use]
pub fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (light, dark) = (luminance(one).max(luminance(other)), luminance(one).min(luminance(other)));
    (light + 0.05) / (dark + 0.05)
}

fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Whether white or near-black text on the colour reaches the 4.5 of WCAG AA; every colour passes with one of them, so
/// the answer is which.
#[must_use]
pub fn text_on(colour: [u8; 3]) -> &'static str {
    if contrast(colour, [255, 255, 255]) >= 4.5 { "#ffffff" } else { "#141414" }
}

/// The style sheet of a site.
#[must_use]
pub fn style_sheet(look: &SiteLook) -> String {
    let brand = parse_colour(&look.brand).map_or("#1f6f5c", |_| look.brand.as_str());
    let value = match parse_colour(&look.brand_dark) {
        Some(_) => format!("light-dark({brand}, {})", look.brand_dark),
        None => brand.to_owned(),
    };
    format!(":root {{ --brand: {value}; }}\n{}\n", look.css)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_has_the_highest_contrast() {
        assert!((contrast([0, 0, 0], [255, 255, 255]) - 21.0).abs() < 0.01);
    }

    #[test]
    fn text_on_any_colour_can_be_read() {
        for colour in [[0, 0, 0], [255, 255, 255], [255, 220, 0], [31, 111, 92], [128, 128, 128]] {
            let text = parse_colour(text_on(colour)).unwrap();
            assert!(contrast(colour, text) >= 4.5, "{colour:?}");
        }
    }

    #[test]
    fn a_colour_that_is_none_never_reaches_the_style_sheet() {
        let look = SiteLook { brand: "red; } body { display: none".to_owned(), ..SiteLook::default() };
        assert!(!style_sheet(&look).contains("display"));
    }
}

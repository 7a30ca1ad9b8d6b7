//! Times within a video, in milliseconds.

/// `1:05`, `1:02:03`: as people read it.
#[must_use]
pub fn clock(millis: i64) -> String {
    let seconds = millis.max(0) / 1_000;
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// `00:01:05.250`: as WebVTT writes it.
#[must_use]
pub fn stamp(millis: i64) -> String {
    let all = millis.max(0);
    let (hours, minutes, seconds) = (all / 3_600_000, all / 60_000 % 60, all / 1_000 % 60);
    format!("{hours:02}:{minutes:02}:{seconds:02}.{:03}", all % 1_000)
}

/// `PT1M5S`: as schema.org wants it (ISO 8601).
#[must_use]
pub fn iso(millis: i64) -> String {
    let seconds = (millis.max(0) + 500) / 1_000;
    let part = |count: i64, letter: char| if count > 0 { format!("{count}{letter}") } else { String::new() };
    let text = format!("{}{}{}", part(seconds / 3_600, 'H'), part(seconds / 60 % 60, 'M'), part(seconds % 60, 'S'));
    if text.is_empty() { "PT0S".to_owned() } else { format!("PT{text}") }
}

/// What a person types: `65`, `1:05`, `1:05.25`, `0:01:05.250`.
#[must_use]
pub fn typed(text: &str) -> Option<i64> {
    let text = text.trim().replace(',', ".");
    let parts: Vec<&str> = text.split(':').collect();
    let (last, before) = parts.split_last()?;
    if before.len() > 2 || last.is_empty() || !last.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let (whole, part) = last.split_once('.').unwrap_or((last, ""));
    let millis: i64 = if part.is_empty() { 0 } else { format!("{part:0<3}").get(..3)?.parse().ok()? };
    let mut seconds: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    for (place, part) in before.iter().rev().enumerate() {
        let factor = if place == 0 { 60 } else { 3_600 };
        seconds = seconds.checked_add(part.parse::<u32>().ok().map(i64::from)? * factor)?;
    }
    // Nobody films for longer than a hundred hours.
    (seconds < 360_000).then_some(seconds * 1_000 + millis)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them_and_written_as_programs_want_them() {
        for (text, millis) in
            [("65", 65_000), ("1:05", 65_000), ("1:05.25", 65_250), ("0:01:05,250", 65_250), ("1:00:00", 3_600_000)]
        {
            assert_eq!(typed(text), Some(millis), "{text}");
        }
        for bad in ["", "x", "1:2:3:4", "1:", "-1", "999999999999"] {
            assert_eq!(typed(bad), None, "{bad}");
        }
        assert_eq!(
            (clock(65_250), stamp(65_250), iso(65_250)),
            ("1:05".to_owned(), "00:01:05.250".to_owned(), "PT1M5S".to_owned())
        );
        assert_eq!(clock(3_723_000), "1:02:03");
    }
}

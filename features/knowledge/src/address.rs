//! Addresses of categories, articles and files.

use std::fmt::Write;

use vestibule_base::{Id, Locale};

use crate::model::Form;

/// Letters of other scripts as an address carries them (RFC 3986).
#[must_use]
pub fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The text behind `%20` and its like; what is no such sign stays.
#[must_use]
pub fn decoded(text: &str) -> String {
    let pair = format!("x={}", text.replace('+', "%2B").replace('&', "%26").replace(';', "%3B"));
    form_urlencoded::parse(pair.as_bytes()).next().map(|(_, value)| value.into_owned()).unwrap_or_default()
}

fn numbered(id: Id, slug: &str) -> String {
    if slug.is_empty() { id.to_string() } else { format!("{id}-{}", encoded(slug)) }
}

/// Where the pages of a form stand: `articles`, `faq`, `videos`.
#[must_use]
pub const fn room(form: Form) -> &'static str {
    match form {
        Form::Article | Form::Block => "articles",
        Form::Question => "faq",
        Form::Video => "videos",
    }
}

/// `/hr/articles/7-naslov`, `/hr/faq/7-naslov`, `/hr/videos/7-naslov`
#[must_use]
pub fn of(form: Form, locale: Locale, id: Id, slug: &str) -> String {
    format!("/{locale}/{}/{}", room(form), numbered(id, slug))
}

/// `/hr/knowledge/7-naslov`
#[must_use]
pub fn category(locale: Locale, id: Id, slug: &str) -> String {
    format!("/{locale}/knowledge/{}", numbered(id, slug))
}

/// `/hr/products/7-naziv`
#[must_use]
pub fn product(locale: Locale, id: Id, slug: &str) -> String {
    format!("/{locale}/products/{}", numbered(id, slug))
}

/// `/articles/files/7/plan.png`
#[must_use]
pub fn file(id: Id, name: &str) -> String {
    format!("/articles/files/{id}/{}", encoded(name))
}

/// Where an article is edited.
#[must_use]
pub fn editor(id: Id, locale: Locale) -> String {
    format!("/desk/knowledge/articles/{id}/{locale}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_is_decoded_to_itself() {
        for text in ["5.3 End of module quiz", "a+b & c;d=e", "重設密碼"] {
            assert_eq!(decoded(&encoded(text)), text);
        }
        assert_eq!(of(Form::Article, Locale::EL, Id(7), ""), "/el/articles/7");
    }
}

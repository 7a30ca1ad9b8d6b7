//! Addresses of sections, topics, posts, tags and pictures.

use std::fmt::Write;

use vestibule_base::{Id, Locale, slugify};

/// Letters of other scripts as an address carries them (RFC 3986).
fn encoded(text: &str) -> String {
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

fn numbered(id: Id, title: &str) -> String {
    let slug = slugify(title);
    if slug.is_empty() { id.to_string() } else { format!("{id}-{}", encoded(&slug)) }
}

/// `/hr/community/7-naslov`
#[must_use]
pub fn topic(locale: Locale, id: Id, title: &str) -> String {
    format!("/{locale}/community/{}", numbered(id, title))
}

/// `/hr/community/sections/7-naslov`
#[must_use]
pub fn section(locale: Locale, id: Id, title: &str) -> String {
    format!("/{locale}/community/sections/{}", numbered(id, title))
}

/// `/hr/community/tags/7-naslov`
#[must_use]
pub fn tag(locale: Locale, id: Id, title: &str) -> String {
    format!("/{locale}/community/tags/{}", numbered(id, title))
}

/// `/hr/community/posts/7`: leads to the page of its topic on which the post stands.
#[must_use]
pub fn post(locale: Locale, id: Id) -> String {
    format!("/{locale}/community/posts/{id}")
}

/// `/community/pictures/7`
#[must_use]
pub fn picture(id: Id) -> String {
    format!("/community/pictures/{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_the_title_in_any_script_and_works_without() {
        assert_eq!(topic(Locale::EN, Id(7), "Which hose?"), "/en/community/7-which-hose");
        assert_eq!(tag(Locale::EL, Id(7), ""), "/el/community/tags/7");
        assert!(section(Locale::ZH_HANT, Id(7), "新手").starts_with("/zh-Hant/community/sections/7-%E6"));
    }
}

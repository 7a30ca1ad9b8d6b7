//! Texts in every language of the site: drawn, filled in, read.

use vestibule_base::{Locale, Translator};
use vestibule_web::{Field, FormData, FormState};

use crate::model::LocalText;

/// Most characters of a label or title.
const LONGEST: usize = 300;

/// Name of the field that holds a text in a language.
pub fn input(name: &str, locale: Locale) -> String {
    format!("{name}-{locale}")
}

/// Puts a text into a form.
pub fn fill(data: &mut FormData, name: &str, text: &LocalText) {
    for (tag, words) in text {
        if let Some(locale) = Locale::parse(tag) {
            data.set(&input(name, locale), words.clone());
        }
    }
}

/// Reads a text from a form.
pub fn read(data: &FormData, name: &str, locales: &[Locale]) -> LocalText {
    let words = |locale: &Locale| data.line(&input(name, *locale)).chars().take(LONGEST).collect::<String>();
    let all = locales.iter().map(|locale| (locale.tag().to_owned(), words(locale)));
    all.filter(|(_, words)| !words.is_empty()).collect()
}

/// One field for each language; the first language of the site must be filled in when `needed`.
pub fn draw(t: &Translator, form: &FormState, (name, key): (&str, &str), locales: &[Locale], needed: bool) -> Vec<Field> {
    let field = |(place, locale): (usize, &Locale)| {
        let label = format!("{} · {}", t.text(key), locale.name());
        let field = form.field(&input(name, *locale), label).said(t).attribute("lang", locale.tag()).autocomplete("off");
        if needed && place == 0 { field } else { field.optional(t.text("form-optional")) }
    };
    locales.iter().enumerate().map(field).collect()
}

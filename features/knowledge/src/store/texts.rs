//! Name and summary by language, as products and categories have them.

use std::collections::BTreeMap;

use vestibule_base::Locale;

/// Name (or title) and summary by language.
pub type Texts = BTreeMap<Locale, (String, String)>;

/// The language that a reader of `order` gets.
#[must_use]
pub fn locale(texts: &Texts, order: &[Locale]) -> Locale {
    let best = order.iter().find(|locale| texts.contains_key(locale));
    best.or_else(|| texts.keys().next()).copied().unwrap_or(Locale::EN)
}

/// The name that a reader of `order` gets; without any, the key.
#[must_use]
pub fn name<'a>(texts: &'a Texts, key: &'a str, order: &[Locale]) -> &'a str {
    texts.get(&locale(texts, order)).map_or(key, |text| text.0.as_str())
}

/// The summary in the same language.
#[must_use]
pub fn summary<'a>(texts: &'a Texts, order: &[Locale]) -> &'a str {
    texts.get(&locale(texts, order)).map_or("", |text| text.1.as_str())
}

/// Adds a language out of a row of an outer join, where it is there.
pub fn put(texts: &mut Texts, (locale, name, summary): (Option<Locale>, Option<String>, Option<String>)) {
    if let (Some(locale), Some(name)) = (locale, name) {
        texts.insert(locale, (name, summary.unwrap_or_default()));
    }
}

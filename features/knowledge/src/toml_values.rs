//! Reading tables of a TOML file.

use std::collections::BTreeMap;

use toml::Value;
use vestibule_base::Locale;

/// The tables of a list; none when it is something else.
#[must_use]
pub fn rows(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// The words of a field.
#[must_use]
pub fn word<'a>(row: &'a Value, name: &str) -> Option<&'a str> {
    row.get(name).and_then(Value::as_str)
}

/// Words by language, `title.en = "Set-up"`; none where the field is something else, or has no language that we know.
#[must_use]
pub fn words_by_language(value: &Value) -> Option<BTreeMap<Locale, String>> {
    let mut words = BTreeMap::new();
    for (tag, value) in value.as_table()? {
        let value = value.as_str()?;
        if let Some(locale) = Locale::parse(tag) {
            words.insert(locale, value.to_owned());
        }
    }
    (!words.is_empty()).then_some(words)
}

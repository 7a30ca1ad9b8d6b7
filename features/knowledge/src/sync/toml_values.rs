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

/// Words by language with the summary in the same language: `title.en = "Set-up"`, `summary.en = "…"`.
#[must_use]
pub fn words_by_language(row: &Value, field: &str) -> BTreeMap<Locale, (String, String)> {
    let in_locale = |(tag, words): (&String, &Value)| {
        let summary = row.get("summary").and_then(|all| word(all, tag)).unwrap_or_default();
        Some((Locale::parse(tag)?, (words.as_str()?.to_owned(), summary.to_owned())))
    };
    let words = row.get(field).and_then(Value::as_table);
    words.into_iter().flatten().filter_map(in_locale).collect()
}

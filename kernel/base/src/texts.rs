//! The words of the interface: Fluent messages, by language.
//!
//! Each crate brings its messages as one file a language. A key that is missing in a language is shown in English; one
//! that is missing there too is shown as the key, and a test fails (`cargo xtask i18n`).

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::locale::Locale;

mod dates;
mod order;

pub use dates::{format_date, format_date_time, format_number};
pub use order::compare;

/// One language of one crate's messages: the language and the contents of its `.ftl` file.
pub type Source = (Locale, &'static str);

/// Why a file of messages cannot be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Line, from 1.
    pub line: usize,
    /// What is wrong there, in the words of the parser.
    pub said: String,
}

/// The messages of a file that can be read: key and what stands behind it, as it was written.
#[must_use]
pub fn messages(source: &str) -> BTreeMap<&str, String> {
    let mut found: BTreeMap<&str, String> = BTreeMap::new();
    let mut at = None;
    for line in source.lines() {
        let is_key = line.starts_with(|first: char| first.is_ascii_alphabetic());
        if let Some((key, words)) = line.split_once('=').filter(|_| is_key) {
            at = Some(key.trim());
            found.insert(key.trim(), words.trim().to_owned());
        } else if line.starts_with('#') {
            at = None;
        } else if let Some(words) = at.and_then(|key| found.get_mut(key)).filter(|_| !line.trim().is_empty()) {
            words.push('\n');
            words.push_str(line.trim());
        }
    }
    found
}

/// Every message of the program.
#[derive(Default)]
pub struct Texts {
    bundles: HashMap<Locale, FluentBundle<FluentResource>>,
}

/// A value put into a message.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// Words, put in as they are.
    Text(&'a str),
    /// A number: chooses the plural form and is written by the language's rules.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

macro_rules! number_args {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Arg<'_> {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
        impl From<&$kind> for Arg<'_> {
            fn from(number: &$kind) -> Self {
                Self::from(*number)
            }
        }
    )*};
}
number_args!(i64, i32, u32, u64, usize);

impl Texts {
    /// Puts the messages of all crates together.
    ///
    /// # Errors
    /// A sentence for the developer when a file cannot be parsed or a key stands in two files of a language.
    pub fn new(sources: impl IntoIterator<Item = Source>) -> Result<Self, String> {
        let mut texts = Self::default();
        for (locale, source) in sources {
            let resource =
                FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| format!("texts in {locale}: {errors:?}"))?;
            let bundle = texts.bundles.entry(locale).or_insert_with(|| new_bundle(locale));
            bundle.add_resource(resource).map_err(|errors| format!("texts in {locale}: {errors:?}"))?;
        }
        Ok(texts)
    }

    /// Whether a file of messages can be read.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(source: &str) -> Result<(), Fault> {
        resource(source.to_owned()).map(|_| ())
    }

    /// Adds a file of messages; they stand before those of the same key that are there.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn add(&mut self, locale: Locale, source: String) -> Result<(), Fault> {
        let resource = resource(source)?;
        self.bundles.entry(locale).or_insert_with(|| new_bundle(locale)).add_resource_overriding(resource);
        Ok(())
    }

    /// The message `key` in `locale`, or in English, or the key.
    #[must_use]
    pub fn format(&self, locale: Locale, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            fluent.set(*name, fluent_value(value));
        }
        [locale, Locale::EN].iter().find_map(|locale| self.find(*locale, key, &fluent)).unwrap_or_else(|| {
            tracing::warn!(key, "a text is missing");
            key.to_owned()
        })
    }

    /// Whether `locale` has the message `key` itself.
    #[must_use]
    pub fn has(&self, locale: Locale, key: &str) -> bool {
        self.bundles.get(&locale).is_some_and(|bundle| bundle.has_message(key))
    }

    fn find(&self, locale: Locale, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.bundles.get(&locale)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::warn!(key, ?errors, "a text lacks a value");
        }
        Some(text)
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("languages", &self.bundles.len()).finish()
    }
}

fn resource(source: String) -> Result<FluentResource, Fault> {
    FluentResource::try_new(source).map_err(|(resource, errors)| {
        let first = errors.first();
        let before = first.and_then(|error| resource.source().get(..error.pos.start)).unwrap_or_default();
        let said = first.map(ToString::to_string).unwrap_or_default();
        Fault { line: before.matches('\n').count() + 1, said }
    })
}

fn new_bundle(locale: Locale) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolation marks (U+2068) would stand in attributes, addresses and plain-text mail.
    bundle.set_use_isolating(false);
    bundle
}

fn fluent_value<'a>(arg: &'a Arg<'a>) -> FluentValue<'a> {
    match arg {
        Arg::Text(text) => FluentValue::from(*text),
        Arg::Number(number) => FluentValue::from(*number),
    }
}

/// The texts in one language: what a template holds.
#[derive(Clone)]
pub struct Translator {
    texts: Arc<Texts>,
    locale: Locale,
    zone: Arc<str>,
}

impl Translator {
    /// The texts in `locale`, with times shown in `zone` (an IANA name; UTC when empty or unknown).
    #[must_use]
    pub fn new(texts: Arc<Texts>, locale: Locale, zone: &str) -> Self {
        Self { texts, locale, zone: Arc::from(zone) }
    }

    /// The language.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// IANA name of the zone in which times are shown; empty for UTC.
    #[must_use]
    pub fn zone(&self) -> &str {
        &self.zone
    }

    /// The message `key`.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.texts.format(self.locale, key, &[])
    }

    /// The message `key` with one value in it.
    pub fn with<'a>(&self, key: &str, name: &str, value: impl Into<Arg<'a>>) -> String {
        self.texts.format(self.locale, key, &[(name, value.into())])
    }

    /// The message `key` with two values in it.
    pub fn with2<'a>(&self, key: &str, first: (&str, impl Into<Arg<'a>>), second: (&str, impl Into<Arg<'a>>)) -> String {
        self.texts.format(self.locale, key, &[(first.0, first.1.into()), (second.0, second.1.into())])
    }

    /// The message `key` with any number of values in it.
    #[must_use]
    pub fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.texts.format(self.locale, key, args)
    }

    /// A date in the language's long form: `22. studenoga 2026.`
    #[must_use]
    pub fn date(&self, at: &crate::Timestamp) -> String {
        format_date(self.locale, *at, &self.zone)
    }

    /// A date with the time of day.
    #[must_use]
    pub fn date_time(&self, at: &crate::Timestamp) -> String {
        format_date_time(self.locale, *at, &self.zone)
    }

    /// A number with the language's separators.
    pub fn number(&self, number: impl Into<Arg<'static>>) -> String {
        match number.into() {
            Arg::Number(number) => format_number(self.locale, number),
            Arg::Text(text) => text.to_owned(),
        }
    }

    /// Which of two words comes first in the language's order.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> std::cmp::Ordering {
        compare(self.locale, one, other)
    }

    /// The same texts in another language.
    #[must_use]
    pub fn in_locale(&self, locale: Locale) -> Self {
        Self { texts: Arc::clone(&self.texts), locale, zone: Arc::clone(&self.zone) }
    }
}

impl fmt::Debug for Translator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Translator({})", self.locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn translator(locale: Locale) -> Translator {
        let texts = Texts::new([
            (Locale::EN, "hello = Hello, { $name }\nonly-english = English\nreplies = { $count ->\n    [one] { $count } reply\n   *[other] { $count } replies\n}\n"),
            (Locale::HR, "hello = Bok, { $name }\nreplies = { $count ->\n    [one] { $count } odgovor\n    [few] { $count } odgovora\n   *[other] { $count } odgovora (mnogo)\n}\n"),
        ])
        .unwrap();
        Translator::new(Arc::new(texts), locale, "")
    }

    #[test]
    fn a_key_missing_in_a_language_is_shown_in_english() {
        let croatian = translator(Locale::HR);
        assert_eq!(croatian.with("hello", "name", "Ana"), "Bok, Ana");
        assert_eq!(croatian.text("only-english"), "English");
        assert_eq!(croatian.text("nowhere"), "nowhere");
    }

    #[test]
    fn plural_forms_follow_the_language() {
        let croatian = translator(Locale::HR);
        assert_eq!(croatian.with("replies", "count", 1), "1 odgovor");
        assert_eq!(croatian.with("replies", "count", 3), "3 odgovora");
        assert_eq!(croatian.with("replies", "count", 5), "5 odgovora (mnogo)");
    }

    #[test]
    fn a_file_that_is_added_stands_before_and_a_broken_one_is_named_by_its_line() {
        let mut texts = Texts::new([(Locale::EN, "a = A\nb = B\n")]).unwrap();
        texts.add(Locale::EN, "b = C\n".to_owned()).unwrap();
        assert_eq!((texts.format(Locale::EN, "a", &[]), texts.format(Locale::EN, "b", &[])), ("A".to_owned(), "C".to_owned()));
        let fault = Texts::check("a = A\n# a remark\nb B\n").unwrap_err();
        assert_eq!(fault.line, 3, "{fault:?}");
        assert_eq!(Texts::check("a = { $x ->\n  [one] 1\n}\n").map_err(|fault| fault.line > 0), Err(true));
    }

    #[test]
    fn the_messages_of_a_file_are_listed_with_what_stands_behind_them() {
        let all = messages("# remark\na = A\nreplies = { $count ->\n    [one] one\n   *[other] many\n}\n\nb = B\n");
        assert_eq!(all.keys().copied().collect::<Vec<_>>(), ["a", "b", "replies"]);
        assert_eq!(all["replies"], "{ $count ->\n[one] one\n*[other] many\n}");
    }

    #[test]
    fn the_same_key_twice_in_a_language_is_an_error() {
        assert!(Texts::new([(Locale::EN, "a = 1\n"), (Locale::EN, "a = 2\n")]).is_err());
    }
}

//! The languages that texts are analysed in.

/// A language by its ISO 639 code, as far as analysis is concerned: all regions and scripts of one language are the same,
/// Tagalog is Filipino, and what has no analyser of its own is [`Language::NEUTRAL`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Language(&'static str);

/// Every code with an analyser. Each of them stands before the terms of its documents in the index.
const KNOWN: &[&str] = &[
    "en", "fil", "hr", "el", "zh", "ar", "bg", "bs", "ca", "cs", "da", "de", "eo", "es", "et", "eu", "fa", "fi", "fr", "ga",
    "he", "hi", "hu", "hy", "id", "it", "ja", "ko", "lt", "lv", "ms", "mk", "ne", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl",
    "sr", "sv", "ta", "th", "tr", "uk", "vi", "yi",
];

impl Language {
    /// Any language without an analyser: words are folded, nothing is stemmed.
    pub const NEUTRAL: Self = Self("und");
    /// English.
    pub const ENGLISH: Self = Self("en");
    /// Filipino and Tagalog.
    pub const FILIPINO: Self = Self("fil");
    /// Croatian.
    pub const CROATIAN: Self = Self("hr");
    /// Greek.
    pub const GREEK: Self = Self("el");
    /// Chinese in either script.
    pub const CHINESE: Self = Self("zh");

    /// The language of a BCP 47 tag: "zh-Hant" and "zh_CN" are Chinese, "tl" is Filipino, "nb" and "nn" are Norwegian.
    #[must_use]
    pub fn of_locale(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let code = match primary.as_str() {
            "tl" | "tgl" => "fil",
            "nb" | "nn" => "no",
            "iw" => "he",
            "in" => "id",
            "gr" => "el",
            "sh" => "sr",
            "yue" | "cmn" => "zh",
            other => other,
        };
        KNOWN.iter().find(|known| **known == code).map_or(Self::NEUTRAL, |known| Self(known))
    }

    /// The code, as it stands in the index.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0
    }

    /// Whether an apostrophe belongs to the word ("don't") instead of parting two words ("l'article").
    pub(super) fn joins_apostrophes(self) -> bool {
        matches!(self.0, "en" | "nl" | "uk" | "tr")
    }

    /// Whether forms of one word may begin with different letters.
    pub(crate) fn has_prefixes(self) -> bool {
        matches!(self.0, "fil" | "id" | "ms" | "ar" | "fa" | "he" | "hy" | "ga")
    }

    /// Whether Latin words in its texts are foreign ones, mostly English.
    pub(super) fn is_non_latin(self) -> bool {
        matches!(
            self.0,
            "el" | "zh" | "ar" | "bg" | "fa" | "he" | "hi" | "hy" | "ja" | "ko" | "mk" | "ne" | "ru" | "ta" | "th" | "uk" | "yi"
        )
    }
}

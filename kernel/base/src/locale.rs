//! Languages: of content, of addresses, of the interface.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A language that content can be written in, by its BCP 47 tag: a small copyable handle into the table of known ones.
///
/// The interface itself is translated into [`Locale::INTERFACE`]; pages in other languages get English around them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(u8);

/// Tag, name in its own language, other tags that mean it.
type Row = (&'static str, &'static str, &'static [&'static str]);

/// The languages Vestibule knows. The first five are those of the interface.
const KNOWN: &[Row] = &[
    ("en", "English", &["en-gb", "en-us"]),
    ("fil", "Filipino", &["tl", "tgl"]),
    ("hr", "Hrvatski", &["hr-hr"]),
    ("el", "Ελληνικά", &["gr", "el-gr"]),
    ("zh-Hant", "繁體中文", &["zh-tw", "zh-hk", "zh-mo", "zh_tw", "zh"]),
    ("ar", "العربية", &[]),
    ("bg", "Български", &[]),
    ("bs", "Bosanski", &[]),
    ("ca", "Català", &[]),
    ("cs", "Čeština", &[]),
    ("da", "Dansk", &[]),
    ("de", "Deutsch", &["de-de", "de-at"]),
    ("es", "Español", &["es-es", "es-mx"]),
    ("et", "Eesti", &[]),
    ("fa", "فارسی", &[]),
    ("fi", "Suomi", &[]),
    ("fr", "Français", &["fr-fr", "fr-ca"]),
    ("he", "עברית", &["iw"]),
    ("hi", "हिन्दी", &[]),
    ("hu", "Magyar", &[]),
    ("id", "Bahasa Indonesia", &[]),
    ("it", "Italiano", &[]),
    ("ja", "日本語", &[]),
    ("ko", "한국어", &[]),
    ("lt", "Lietuvių", &[]),
    ("lv", "Latviešu", &[]),
    ("nb", "Norsk bokmål", &["no"]),
    ("nl", "Nederlands", &[]),
    ("pl", "Polski", &[]),
    ("pt", "Português", &["pt-pt"]),
    ("pt-BR", "Português (Brasil)", &[]),
    ("ro", "Română", &[]),
    ("ru", "Русский", &[]),
    ("sk", "Slovenčina", &[]),
    ("sl", "Slovenščina", &[]),
    ("sr", "Српски", &[]),
    ("sv", "Svenska", &[]),
    ("th", "ไทย", &[]),
    ("tr", "Türkçe", &[]),
    ("uk", "Українська", &[]),
    ("vi", "Tiếng Việt", &[]),
    ("zh-Hans", "简体中文", &["zh-cn", "zh-sg"]),
];

impl Locale {
    /// English, the language that the interface falls back to.
    pub const EN: Self = Self(0);
    /// Filipino.
    pub const FIL: Self = Self(1);
    /// Croatian.
    pub const HR: Self = Self(2);
    /// Greek.
    pub const EL: Self = Self(3);
    /// Traditional Chinese.
    pub const ZH_HANT: Self = Self(4);
    /// The languages that interface, mails and spoken texts are complete in.
    pub const INTERFACE: [Self; 5] = [Self::EN, Self::FIL, Self::HR, Self::EL, Self::ZH_HANT];

    /// Finds the language of a tag as people write it: any case, `_` for `-`, and common other names (`tl`, `zh-TW`).
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let wanted = tag.trim().to_ascii_lowercase().replace('_', "-");
        let place =
            KNOWN.iter().position(|(tag, _, others)| tag.eq_ignore_ascii_case(&wanted) || others.contains(&wanted.as_str()))?;
        u8::try_from(place).ok().map(Self)
    }

    /// Every known language.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..KNOWN.len()).filter_map(|place| u8::try_from(place).ok().map(Self))
    }

    /// The BCP 47 tag, as it stands in addresses, `lang` attributes and the database.
    #[must_use]
    pub fn tag(self) -> &'static str {
        KNOWN.get(usize::from(self.0)).map_or("en", |row| row.0)
    }

    /// The language's name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        KNOWN.get(usize::from(self.0)).map_or("English", |row| row.1)
    }

    /// `rtl` or `ltr`, for the `dir` attribute.
    #[must_use]
    pub fn direction(self) -> &'static str {
        if matches!(self.tag(), "ar" | "fa" | "he") { "rtl" } else { "ltr" }
    }

    /// Whether the interface is translated into it.
    #[must_use]
    pub fn has_interface(self) -> bool {
        Self::INTERFACE.contains(&self)
    }

    /// Picks the best of `offered` for an `Accept-Language` header (RFC 9110 §12.5.4, lookup of RFC 4647 §3.4).
    #[must_use]
    pub fn negotiate(header: &str, offered: &[Self]) -> Option<Self> {
        let mut wishes: Vec<(f32, &str)> = header
            .split(',')
            .take(32)
            .filter_map(|part| {
                let mut pieces = part.split(';');
                let tag = pieces.next()?.trim();
                let quality = pieces.find_map(|piece| piece.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
                (quality > 0.0).then_some((quality, tag))
            })
            .collect();
        wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
        wishes.iter().find_map(|(_, tag)| {
            let mut tag = (*tag).to_owned();
            loop {
                if let Some(found) = Self::parse(&tag).filter(|found| offered.contains(found)) {
                    return Some(found);
                }
                tag.truncate(tag.rfind('-')?);
            }
        })
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl Serialize for Locale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Locale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Self::parse(&tag).ok_or_else(|| serde::de::Error::custom(format!("unknown language tag {tag:?}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_as_people_write_them() {
        assert_eq!(Locale::parse("zh_TW"), Some(Locale::ZH_HANT));
        assert_eq!(Locale::parse("TL"), Some(Locale::FIL));
        assert_eq!(Locale::parse("klingon"), None);
    }

    #[test]
    fn the_browsers_first_offered_wish_wins() {
        let offered = [Locale::EN, Locale::HR, Locale::ZH_HANT];
        assert_eq!(Locale::negotiate("de, hr-HR;q=0.8, en;q=0.5", &offered), Some(Locale::HR));
        assert_eq!(Locale::negotiate("zh-TW,zh;q=0.9", &offered), Some(Locale::ZH_HANT));
        assert_eq!(Locale::negotiate("fr", &offered), None);
        assert_eq!(Locale::negotiate("hr;q=0, en", &offered), Some(Locale::EN));
    }

    #[test]
    fn every_tag_finds_itself_and_nothing_else() {
        for locale in Locale::all() {
            assert_eq!(Locale::parse(locale.tag()), Some(locale), "{locale}");
        }
    }
}

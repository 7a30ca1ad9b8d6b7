//! Languages: of content, of addresses, of the interface.

use std::fmt;
use std::str::FromStr;
use std::sync::{PoisonError, RwLock};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A language that content can be written in, by its BCP 47 tag: a small copyable handle into the table of known ones.
///
/// The interface itself is translated into [`Locale::INTERFACE`]; pages in other languages get English around them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(u8);

/// How a script is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of the `dir` attribute.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl FromStr for Direction {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [Self::Ltr, Self::Rtl].into_iter().find(|one| one.name() == text).ok_or_else(|| "it is `ltr` or `rtl`".to_owned())
    }
}

/// A language that an operator brought and the table does not have.
struct Learnt {
    tag: &'static str,
    name: &'static str,
    direction: Direction,
}

/// Languages learnt at the start of the program: they stand behind those of the table and never go.
static LEARNT: RwLock<Vec<Learnt>> = RwLock::new(Vec::new());

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
        let known =
            KNOWN.iter().position(|(tag, _, others)| tag.eq_ignore_ascii_case(&wanted) || others.contains(&wanted.as_str()));
        let place = known.or_else(|| {
            let learnt = LEARNT.read().unwrap_or_else(PoisonError::into_inner);
            Some(KNOWN.len() + learnt.iter().position(|one| one.tag.eq_ignore_ascii_case(&wanted))?)
        })?;
        u8::try_from(place).ok().map(Self)
    }

    /// Adds a language that the table does not have, for as long as the program runs; one that is known already is
    /// answered as it is. `None` when the text is no language tag (RFC 5646, letters, digits and hyphens) or there is no
    /// place left. To be called at the start, before anything asks for languages.
    #[must_use]
    pub fn learn(tag: &str, name: &str, direction: Direction) -> Option<Self> {
        let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let first = tag.split('-').next().unwrap_or_default();
        let is_tag = (2..=8).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_lowercase());
        if !is_tag || !tag.split('-').all(part) || tag.len() > 35 {
            return None;
        }
        if let Some(known) = Self::parse(tag) {
            return Some(known);
        }
        let mut learnt = LEARNT.write().unwrap_or_else(PoisonError::into_inner);
        let place = u8::try_from(KNOWN.len() + learnt.len()).ok()?;
        let kept = |text: &str| -> &'static str { Box::leak(text.to_owned().into_boxed_str()) };
        learnt.push(Learnt { tag: kept(tag), name: kept(if name.is_empty() { tag } else { name }), direction });
        Some(Self(place))
    }

    /// What was learnt about a language that the table does not have.
    fn learnt<T>(self, of: impl FnOnce(&Learnt) -> T) -> Option<T> {
        let place = usize::from(self.0).checked_sub(KNOWN.len())?;
        LEARNT.read().unwrap_or_else(PoisonError::into_inner).get(place).map(of)
    }

    /// Every known language.
    pub fn all() -> impl Iterator<Item = Self> {
        let learnt = LEARNT.read().unwrap_or_else(PoisonError::into_inner).len();
        (0..KNOWN.len() + learnt).filter_map(|place| u8::try_from(place).ok().map(Self))
    }

    /// The BCP 47 tag, as it stands in addresses, `lang` attributes and the database.
    #[must_use]
    pub fn tag(self) -> &'static str {
        let known = KNOWN.get(usize::from(self.0)).map(|row| row.0);
        known.or_else(|| self.learnt(|one| one.tag)).unwrap_or("en")
    }

    /// The language's name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        let known = KNOWN.get(usize::from(self.0)).map(|row| row.1);
        known.or_else(|| self.learnt(|one| one.name)).unwrap_or("English")
    }

    /// `rtl` or `ltr`, for the `dir` attribute.
    #[must_use]
    pub fn direction(self) -> &'static str {
        self.reads().name()
    }

    /// How it is read.
    #[must_use]
    pub fn reads(self) -> Direction {
        let is_known_rtl = matches!(self.tag(), "ar" | "fa" | "he");
        if is_known_rtl { Direction::Rtl } else { self.learnt(|one| one.direction).unwrap_or_default() }
    }

    /// Whether the program itself brings the interface in it; others come in folders of the operator.
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
    fn a_language_that_nobody_knew_is_learnt_once_and_what_is_no_tag_is_not() {
        let klingon = Locale::learn("tlh-x-test", "tlhIngan Hol", Direction::Rtl).unwrap();
        assert_eq!(Locale::learn("tlh-x-test", "again", Direction::Ltr), Some(klingon));
        assert_eq!((klingon.tag(), klingon.name(), klingon.direction()), ("tlh-x-test", "tlhIngan Hol", "rtl"));
        assert_eq!(Locale::parse("TLH_x_test"), Some(klingon));
        assert!(Locale::all().any(|one| one == klingon) && !klingon.has_interface());
        assert_eq!(Locale::learn("de", "whatever", Direction::Rtl).map(Locale::direction), Some("ltr"));
        for wrong in ["", "d", "../de", "de/", "DE'", "toolongtag", "de--at", "4"] {
            assert_eq!(Locale::learn(wrong, "x", Direction::Ltr), None, "{wrong:?}");
        }
    }

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

//! The language of a text: its script first, trigrams where a script is shared.

use whatlang::{Lang, Script};

use super::Language;
use super::words::is_unspaced;

/// How much of a text is looked at, in bytes.
const ENOUGH: usize = 2_000;

/// Words of Latin script fewer than this say too little to tell languages apart.
const FEWEST_WORDS: usize = 3;

/// The language of a text, where it can be told.
#[must_use]
pub fn detect(text: &str) -> Option<Language> {
    let end = text.floor_char_boundary(ENOUGH);
    let text = text.get(..end)?;
    if let Some(language) = by_script(text) {
        return Some(language);
    }
    if text.split_whitespace().count() < FEWEST_WORDS {
        return None;
    }
    let guess = whatlang::detect(text)?;
    let certain = guess.is_reliable() || guess.confidence() > 0.6;
    (certain || guess.script() == Script::Cyrillic).then(|| of(guess.lang())).flatten()
}

/// Greek, Chinese, Japanese and Korean by counting letters. A Han character weighs as much as a short word.
fn by_script(text: &str) -> Option<Language> {
    let (mut greek, mut unspaced, mut kana, mut hangul, mut other) = (0_u32, 0_u32, 0_u32, 0_u32, 0_u32);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        match u32::from(c) {
            0x0370..=0x03FF | 0x1F00..=0x1FFF => greek += 1,
            0x3041..=0x30FF => kana += 1,
            0xAC00..=0xD7A3 => hangul += 1,
            0x0E00..=0x0EFF => return whatlang::detect(text).and_then(|guess| of(guess.lang())),
            _ if is_unspaced(c) => unspaced += 1,
            _ => other += 1,
        }
    }
    let language = if kana * 10 > unspaced && kana * 4 > other {
        "ja"
    } else if hangul * 3 > other && hangul > unspaced {
        "ko"
    } else if unspaced * 4 > other && unspaced > 0 {
        "zh"
    } else if greek > other {
        "el"
    } else {
        return None;
    };
    Some(Language::of_locale(language))
}

fn of(lang: Lang) -> Option<Language> {
    let tag = match lang {
        Lang::Tgl => "fil",
        Lang::Hrv | Lang::Srp => "hr",
        Lang::Cmn => "zh",
        Lang::Eng => "en",
        Lang::Ell => "el",
        Lang::Deu => "de",
        Lang::Spa => "es",
        Lang::Fra => "fr",
        Lang::Ita => "it",
        Lang::Por => "pt",
        Lang::Nld => "nl",
        Lang::Pol => "pl",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Slv => "sl",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Bul => "bg",
        Lang::Hun => "hu",
        Lang::Ron => "ro",
        Lang::Tur => "tr",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "no",
        Lang::Fin => "fi",
        Lang::Est => "et",
        Lang::Lit => "lt",
        Lang::Lav => "lv",
        Lang::Vie => "vi",
        Lang::Ind => "id",
        Lang::Ara => "ar",
        Lang::Pes => "fa",
        Lang::Heb => "he",
        Lang::Hin => "hi",
        Lang::Tam => "ta",
        Lang::Tha => "th",
        Lang::Cat => "ca",
        _ => return None,
    };
    Some(Language::of_locale(tag))
}

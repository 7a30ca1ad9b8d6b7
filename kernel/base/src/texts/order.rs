//! Words in the order of a language (Unicode Collation Algorithm with CLDR's rules, through ICU4X).

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};

use crate::locale::Locale;

/// Making a collator reads and assembles locale data, so each language has one for the whole program.
static COLLATORS: RwLock<Option<HashMap<Locale, Made>>> = RwLock::new(None);

type Made = Option<Arc<CollatorBorrowed<'static>>>;

fn collator(locale: Locale) -> Made {
    let known = COLLATORS.read().unwrap_or_else(PoisonError::into_inner).as_ref().and_then(|all| all.get(&locale).cloned());
    known.unwrap_or_else(|| {
        let tag: icu_locale_core::Locale = locale.tag().parse().unwrap_or(icu_locale_core::Locale::UNKNOWN);
        let made = Collator::try_new((&tag).into(), CollatorOptions::default()).ok().map(Arc::new);
        COLLATORS.write().unwrap_or_else(PoisonError::into_inner).get_or_insert_default().insert(locale, made.clone());
        made
    })
}

/// Which of two words comes first in the language's order. Words that differ in nothing that the language counts are
/// ordered by their characters, so that two different words are never equal.
#[must_use]
pub fn compare(locale: Locale, one: &str, other: &str) -> Ordering {
    collator(locale).map_or(Ordering::Equal, |collator| collator.compare(one, other)).then_with(|| one.cmp(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(locale: Locale, mut words: Vec<&str>) -> Vec<&str> {
        words.sort_by(|one, other| compare(locale, one, other));
        words
    }

    #[test]
    fn each_language_has_its_own_order() {
        assert_eq!(
            sorted(Locale::HR, vec!["Dalmacija", "Čakovec", "Cres", "Đakovo", "čaj", "cvijet"]),
            ["Cres", "cvijet", "čaj", "Čakovec", "Dalmacija", "Đakovo"]
        );
        assert_eq!(sorted(Locale::EN, vec!["Zoe", "Ángel", "adam", "Čedo", "Dora"]), ["adam", "Ángel", "Čedo", "Dora", "Zoe"]);
        assert_eq!(sorted(Locale::EL, vec!["ώρα", "Άννα", "βάση", "αγορά"]), ["αγορά", "Άννα", "βάση", "ώρα"]);
        // By strokes: one, two, three, five, six.
        assert_eq!(sorted(Locale::ZH_HANT, vec!["百", "一", "五", "三", "人"]), ["一", "人", "三", "五", "百"]);
        assert_eq!(sorted(Locale::FIL, vec!["Zamboanga", "Ñora", "Nora", "Ola"]), ["Nora", "Ñora", "Ola", "Zamboanga"]);
    }
}

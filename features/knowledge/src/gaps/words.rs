//! Words of different spellings and sources as one gap.

use std::collections::{BTreeMap, BTreeSet};

use super::{Gap, Matter};
use crate::store::gap::Declined;
use crate::upkeep::sketch::title_words;

/// Where words come from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Source {
    /// Searches that found nothing.
    Nothing,
    /// Searches that found something which nobody opened.
    Unopened,
    /// Requests that were sent after a search.
    Sent,
    /// What a feature offers, by the text key that says how often.
    Asked(&'static str),
}

/// Words as they were used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// The words.
    pub words: String,
    /// Where.
    pub source: Source,
    /// How often.
    pub count: i64,
}

/// Words that are the same but for their order, case and signs are one gap; the spelling used most names it. Requests that were sent after
/// a search are counted with the search.
#[must_use]
pub fn grouped(spellings: Vec<Spelling>, declined: &[Declined], enough: i64) -> Vec<Gap> {
    let declined: BTreeSet<String> = declined.iter().map(|one| title_words(&one.words)).collect();
    let mut groups: BTreeMap<String, Vec<Spelling>> = BTreeMap::new();
    for one in spellings.into_iter().filter(|one| one.count > 0) {
        let key = title_words(&one.words);
        if !key.is_empty() && !declined.contains(&key) {
            groups.entry(key).or_default().push(one);
        }
    }
    groups.into_values().filter_map(|group| gap(&group)).filter(|gap| gap.count >= enough).collect()
}

fn gap(group: &[Spelling]) -> Option<Gap> {
    let named: Vec<&Spelling> = group.iter().filter(|one| one.source != Source::Sent).collect();
    // The first of several that were used alike.
    let first = named.iter().rev().max_by_key(|one| one.count)?;
    let mut sources: BTreeMap<Source, i64> = BTreeMap::new();
    let mut others: Vec<String> = Vec::new();
    for one in group {
        *sources.entry(one.source).or_default() += one.count;
        if one.words != first.words && !others.contains(&one.words) {
            others.push(one.words.clone());
        }
    }
    Some(Gap {
        count: named.iter().map(|one| one.count).sum(),
        matter: Matter::Words { words: first.words.clone(), others, sources: sources.into_iter().collect(), elsewhere: None },
    })
}

#[cfg(test)]
mod tests {
    use vestibule_base::Timestamp;

    use super::*;

    #[test]
    fn the_same_words_in_another_order_are_one_gap_and_what_was_declined_is_none() {
        let one = |words: &str, source, count| Spelling { words: words.to_owned(), source, count };
        let asked = Source::Asked("requests");
        let all = vec![
            one("hub offline", Source::Nothing, 4),
            one("Offline: hub", asked, 2),
            one("hub offline", Source::Sent, 1),
            one("rare", Source::Nothing, 2),
            one("spam", Source::Nothing, 9),
        ];
        let declined = [Declined { words: "SPAM".to_owned(), declined_at: Timestamp(0) }];
        let found = grouped(all, &declined, 3);
        let [Gap { matter: Matter::Words { words, others, sources, .. }, count }] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((words.as_str(), others.as_slice(), *count), ("hub offline", &["Offline: hub".to_owned()][..], 6));
        assert_eq!(sources.as_slice(), [(Source::Nothing, 4), (Source::Sent, 1), (asked, 2)]);
    }
}

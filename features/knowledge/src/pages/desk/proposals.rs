//! `/desk/knowledge/proposals`: what is often sought in vain, proposed as questions to be answered (F4).

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use vestibule_base::{Locale, Translator};
use vestibule_contracts::slots::SoughtInVain;
use vestibule_web::{Choice, FormData, Head, PageResult, View, Visit};

use crate::store::parity;
use crate::upkeep::sketch::title_words;

/// Days that are looked at.
const DAYS: i64 = 90;
/// Words that are looked at, and proposals that are shown.
const LOOKED_AT: i64 = 500;
const SHOWN: usize = 50;
/// So many searches make a proposal.
const ENOUGH: i64 = 3;

/// Something to be answered.
struct Proposal {
    words: String,
    /// Other words for it.
    others: String,
    searches: i64,
    sent: i64,
    found: bool,
    write: String,
    search: String,
}

/// The page.
#[derive(Template)]
#[template(path = "desk/proposals.html")]
struct ProposalsPage {
    t: Translator,
    locales: Vec<Choice>,
    locale: Locale,
    proposals: Vec<Proposal>,
}

impl ProposalsPage {
    fn searches(&self, proposal: &Proposal) -> String {
        self.t.with("knowledge-proposal-searches", "count", proposal.searches)
    }
}

impl View for ProposalsPage {
    fn title(&self) -> String {
        self.t.text("knowledge-proposals")
    }

    fn head(&self) -> Head {
        super::head()
    }
}

fn language(visit: &Visit, tag: &str) -> Locale {
    Locale::parse(tag).filter(|locale| visit.site.locales.contains(locale)).unwrap_or_else(|| visit.site.default_locale())
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    let locale = language(&visit, &visit.param("language"));
    let since = visit.now().day() - DAYS;
    let sought = match &visit.app.slots.sought {
        Some(sought) => sought.in_vain(visit.site.id, locale, since, LOOKED_AT).await?,
        None => Vec::new(),
    };
    let declined = parity::list_declined(&visit.app.db, visit.site.id, locale).await?;
    visit.show(&ProposalsPage {
        locales: visit.site.locales.iter().map(|one| Choice::new(one.tag(), one.name())).collect(),
        proposals: proposals(locale, sought, &declined),
        locale,
        t: visit.t.clone(),
    })
}

/// Words that are the same but for their order, case and signs become one proposal; the most sought spelling names it.
fn proposals(locale: Locale, sought: Vec<SoughtInVain>, declined: &[String]) -> Vec<Proposal> {
    let declined: BTreeSet<String> = declined.iter().map(|words| title_words(words)).collect();
    let mut groups: BTreeMap<String, Vec<SoughtInVain>> = BTreeMap::new();
    for one in sought {
        let key = title_words(&one.words);
        if !key.is_empty() && !declined.contains(&key) {
            groups.entry(key).or_default().push(one);
        }
    }
    let mut proposals: Vec<Proposal> = groups.into_values().filter_map(|group| proposal(locale, &group)).collect();
    proposals.retain(|one| one.searches >= ENOUGH);
    proposals.sort_by_key(|one| std::cmp::Reverse((one.sent * 5 + one.searches, one.searches)));
    proposals.truncate(SHOWN);
    proposals
}

fn proposal(locale: Locale, group: &[SoughtInVain]) -> Option<Proposal> {
    let first = group.iter().max_by_key(|one| one.searches)?;
    let encoded: String = form_urlencoded::byte_serialize(first.words.as_bytes()).collect();
    let others: Vec<&str> = group.iter().map(|one| one.words.as_str()).filter(|words| *words != first.words).collect();
    Some(Proposal {
        words: first.words.clone(),
        others: others.join(", "),
        searches: group.iter().map(|one| one.searches).sum(),
        sent: group.iter().map(|one| one.sent).sum(),
        found: group.iter().any(|one| one.found),
        write: format!("/desk/knowledge/new?kind=question&language={locale}&title={encoded}"),
        search: format!("/{locale}/search?q={encoded}"),
    })
}

/// Notes that words need no answer.
pub async fn send(visit: Visit, data: FormData) -> PageResult {
    let locale = language(&visit, data.raw("language"));
    let words: String = data.line("declined").chars().take(200).collect();
    let mut tx = visit.app.db.begin().await?;
    if !words.is_empty() {
        parity::insert_declined(&mut tx, (visit.site.id, locale), &words, visit.viewer.person, visit.now()).await?;
    }
    tx.commit(visit.now()).await?;
    Ok(visit.done(&format!("/desk/knowledge/proposals?language={locale}"), "knowledge-declined"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_in_another_order_are_one_proposal_and_what_was_declined_is_none() {
        let one = |words: &str, searches| SoughtInVain { words: words.to_owned(), searches, found: false, sent: 0 };
        let sought = vec![one("hub offline", 4), one("Offline: hub", 2), one("rare", 2), one("spam", 9)];
        let found = proposals(Locale::EN, sought, &["SPAM".to_owned()]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].words.as_str(), found[0].others.as_str(), found[0].searches), ("hub offline", "Offline: hub", 6));
        assert_eq!(found[0].write, "/desk/knowledge/new?kind=question&language=en&title=hub+offline");
    }
}

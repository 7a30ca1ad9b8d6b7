//! What becomes of each file: who changed since both sides agreed?

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use vestibule_base::Locale;

use super::portal::Text;
use super::read::{Both, Read};
use crate::import::markdown::text_hash;
use crate::model::{Trouble, Winner};
use crate::store::sync::Known;

/// What becomes of a file and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing: nothing changed.
    Rest,
    /// Both say the same; that is noted.
    Settle,
    /// The portal takes what the file says.
    Take,
    /// The file becomes what the portal says.
    Write,
    /// The file goes, as its text is gone.
    Remove,
    /// The text is withdrawn, as its file is gone.
    Withdraw,
    /// It waits until the language that speaks for its article is settled.
    Wait,
    /// Neither side has it any more.
    Forget,
    /// It would be written, but it is for staff alone, and nobody said that the folder is.
    Internal,
    /// A decision is wanted.
    Differ(Trouble),
}

/// A file and its text, by key and language.
pub type At = (String, Locale);

/// Whose word counts where it is not clear.
#[derive(Clone, Copy, Debug)]
pub struct Rule<'a> {
    /// Who wins where both changed; open: nobody.
    pub prefer: Option<Winner>,
    /// Whether what is gone on one side goes on the other.
    pub delete: bool,
    /// Texts that are not written, as they are for staff alone.
    pub internal: &'a HashSet<At>,
}

/// What becomes of everything. `chosen` says who wins where an editor decided.
#[must_use]
pub fn steps(
    both: &Both<'_>,
    known: &[Known],
    rule: Rule<'_>,
    chosen: &HashMap<At, Winner>,
    is_ours: impl Fn(Locale) -> bool,
) -> BTreeMap<At, Step> {
    let known: HashMap<At, &Known> =
        known.iter().filter_map(|one| Some(((one.key.clone(), Locale::parse(&one.locale)?), one))).collect();
    let texts = both.portal.texts.keys().filter(|(_, locale)| is_ours(*locale));
    let all: BTreeSet<At> = texts.chain(both.pages.keys()).chain(known.keys()).cloned().collect();
    let mut steps: BTreeMap<At, Step> = BTreeMap::new();
    for at in all {
        let sides = (both.pages.get(&at), both.portal.texts.get(&at), known.get(&at).copied());
        let step = match (step(sides, rule, leads_as_before(both, &at)), chosen.get(&at)) {
            (Step::Differ(trouble), Some(winner)) => decided(trouble, *winner),
            (step, _) => step,
        };
        let step = if step == Step::Write && rule.internal.contains(&at) { Step::Internal } else { step };
        steps.insert(at, step);
    }
    hold(both, &mut steps);
    steps
}

/// Whether an import brought the facts of the article as the page has them.
fn leads_as_before(both: &Both<'_>, at: &At) -> bool {
    let Some(read) = both.pages.get(at) else { return false };
    let id = both.import.ids.get(&at.0);
    id.and_then(|id| both.import.known.get(id)).is_some_and(|article| article.import_hash == read.entry_hash)
}

fn step((page, text, known): (Option<&Read>, Option<&Text>, Option<&Known>), rule: Rule<'_>, as_before: bool) -> Step {
    match (page, text, known) {
        (Some(page), Some(text), _) if page.is_same(text) => settled(page, text, known),
        (Some(page), Some(text), known) => {
            let (in_folder, in_portal) = match known.filter(|known| known.trouble == Trouble::None || !known.file_hash.is_empty())
            {
                Some(known) => {
                    let reads_otherwise = !text.import_hash.is_empty() && text.import_hash != page.text_hash;
                    let in_portal = known.portal_hash != text.hash;
                    // In another folder it may stand in another category.
                    let is_moved = known.path != page.file && page.fields != text.fields && !in_portal;
                    (known.file_hash != page.fingerprint || reads_otherwise || is_moved, in_portal)
                }
                None => first_sight(page, text, as_before),
            };
            changed((in_folder, in_portal), text, rule)
        }
        (Some(page), None, Some(known)) if !known.file_hash.is_empty() => {
            let may_go = rule.delete && known.file_hash == page.fingerprint;
            preferred(Trouble::TextGone, rule).unwrap_or(if may_go { Step::Remove } else { Step::Differ(Trouble::TextGone) })
        }
        (Some(_), None, _) => Step::Take,
        (None, Some(text), Some(known)) if known.file_hash.is_empty() && known.trouble == Trouble::None => {
            if known.portal_hash == text.hash { Step::Rest } else { Step::Write }
        }
        (None, Some(text), Some(known)) if !known.file_hash.is_empty() => {
            let may_go = rule.delete && known.portal_hash == text.hash && text.waiting.is_none();
            preferred(Trouble::FileGone, rule).unwrap_or(if may_go { Step::Withdraw } else { Step::Differ(Trouble::FileGone) })
        }
        (None, Some(_), _) => Step::Write,
        (None, None, _) => Step::Forget,
    }
}

fn settled(page: &Read, text: &Text, known: Option<&Known>) -> Step {
    let is_known = known.is_some_and(|known| {
        known.trouble == Trouble::None
            && known.file_hash == page.fingerprint
            && known.portal_hash == text.hash
            && known.path == page.file
            && known.article_id == text.article
    });
    if is_known { Step::Rest } else { Step::Settle }
}

/// Who changed, where nothing is known yet but what an import brought last.
fn first_sight(page: &Read, text: &Text, as_before: bool) -> (bool, bool) {
    let same_facts = page.fields == text.fields;
    let in_folder = text.import_hash != page.text_hash || !(same_facts || as_before);
    let in_portal = text.import_hash != text_hash(&text.draft, text.shown()) || !same_facts;
    (in_folder, in_portal)
}

fn changed(sides: (bool, bool), text: &Text, rule: Rule<'_>) -> Step {
    match sides {
        (false, false) => Step::Rest,
        (false, true) => Step::Write,
        (true, false) if text.waiting.is_none() => Step::Take,
        (true, false) => preferred(Trouble::Draft, rule).unwrap_or(Step::Differ(Trouble::Draft)),
        (true, true) => preferred(Trouble::Both, rule).unwrap_or(Step::Differ(Trouble::Both)),
    }
}

/// What was told on the command's line, where it says anything. What is gone goes with `--delete` alone.
fn preferred(trouble: Trouble, rule: Rule<'_>) -> Option<Step> {
    let winner = rule.prefer.filter(|_| matches!(trouble, Trouble::Both | Trouble::Draft))?;
    Some(decided(trouble, winner))
}

fn decided(trouble: Trouble, winner: Winner) -> Step {
    match (trouble, winner) {
        (_, Winner::Open) | (Trouble::None, _) => Step::Differ(trouble),
        (Trouble::Both | Trouble::Draft | Trouble::TextGone, Winner::Folder) => Step::Take,
        (Trouble::Both | Trouble::Draft | Trouble::FileGone, Winner::Portal) => Step::Write,
        (Trouble::FileGone, Winner::Folder) => Step::Withdraw,
        (Trouble::TextGone, Winner::Portal) => Step::Remove,
    }
}

/// Place and audience of an article stand on the page that leads. While that one waits for a decision or is missing, its translations
/// wait, too: taken alone, they would speak for the whole.
fn hold(both: &Both<'_>, steps: &mut BTreeMap<At, Step>) {
    let is_open =
        |step: Option<&Step>| matches!(step, None | Some(Step::Differ(_) | Step::Withdraw | Step::Remove | Step::Forget));
    let taken: Vec<At> = steps.iter().filter(|(_, step)| **step == Step::Take).map(|(at, _)| at.clone()).collect();
    for at in taken {
        let Some(first) = both.portal.leaders.get(&at.0).filter(|first| **first != at.1) else { continue };
        let is_known = both.import.ids.get(&at.0).is_some_and(|id| both.import.known.contains_key(id));
        if is_known && is_open(steps.get(&(at.0.clone(), *first))) {
            steps.insert(at, Step::Wait);
        }
    }
}

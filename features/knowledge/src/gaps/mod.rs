//! The gap list (U4): what people want and do not find, from every source, in one order.

mod kept;
mod words;

use std::collections::HashMap;

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::folded;
use vestibule_web::{App, BoxError};

use crate::store::gap::{self, Declined, Titled, Unhelpful, Wanted};

pub use kept::{KeptGaps, keep, recent};
pub use words::Source;
use words::Spelling;

/// Days that are looked at.
pub const DAYS: i64 = 90;
/// Words of a source that are looked at.
const LOOKED_AT: i64 = 500;
/// Lines that are shown.
pub const SHOWN: usize = 50;
/// What is shown of what readers wrote of a text.
const SAID: usize = 3;
/// So many searches or requests make a gap.
const ENOUGH: i64 = 3;
/// Decisions that are listed, and heeded.
const DECLINED: i64 = 1_000;

/// What a gap is.
#[derive(Clone, Debug, PartialEq)]
pub enum Matter {
    /// Words that people used, by source; and a text of that title in another language.
    Words {
        /// The spelling that was used most.
        words: String,
        /// The other ones.
        others: Vec<String>,
        /// How often, by source.
        sources: Vec<(Source, i64)>,
        /// What could be translated.
        elsewhere: Option<Titled>,
    },
    /// A text that did not help, and what readers wrote of it last.
    Unhelpful(Unhelpful, Vec<String>),
    /// A text that readers wanted in the language.
    Wanted(Wanted),
}

/// A gap.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// What it is.
    pub matter: Matter,
    /// How many people met it.
    pub count: i64,
}

impl Gap {
    /// By what an editor declines it.
    #[must_use]
    pub fn name(&self) -> String {
        match &self.matter {
            Matter::Words { words, .. } => words.clone(),
            Matter::Unhelpful(one, _) => format!("article:{}", one.article_id),
            Matter::Wanted(one) => format!("wanted:{}", one.article_id),
        }
    }
}

/// The gaps of a language, those that most people met first, and what was declined.
///
/// # Errors
/// When database or a source do.
pub async fn list(app: &App, site: Id, (locale, first): (Locale, Locale)) -> Result<(Vec<Gap>, Vec<Declined>), BoxError> {
    let since = app.now().plus(-DAYS * Timestamp::DAY);
    let declined = gap::list_declined(&app.db, site, locale, DECLINED).await?;
    let spellings = spellings(app, site, locale, since).await?;
    let mut gaps = words::grouped(spellings, &declined, ENOUGH);
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.count));
    gaps.truncate(SHOWN);
    find_elsewhere(app, (site, locale), &mut gaps).await?;
    let limit = i64::try_from(SHOWN).unwrap_or(50);
    gaps.extend(unhelpful(app, (site, locale), since, limit).await?);
    let wanted = gap::list_wanted(&app.db, site, (locale, first), since.day(), limit).await?;
    gaps.extend(wanted.into_iter().map(|one| Gap { count: one.wanted, matter: Matter::Wanted(one) }));
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.count));
    gaps.truncate(SHOWN);
    Ok((gaps, declined))
}

async fn unhelpful(app: &App, at: (Id, Locale), since: Timestamp, limit: i64) -> Result<Vec<Gap>, BoxError> {
    let found = gap::list_unhelpful(&app.db, at, since, limit).await?;
    let ids: Vec<Id> = found.iter().map(|one| one.article_id).collect();
    let mut said: HashMap<Id, Vec<String>> = HashMap::new();
    for one in gap::list_said(&app.db, at, since, &ids).await? {
        let known = said.entry(one.article_id).or_default();
        if known.len() < SAID && !known.contains(&one.comment) {
            known.push(one.comment);
        }
    }
    let gap = |one: Unhelpful| {
        let said = said.remove(&one.article_id).unwrap_or_default();
        Gap { count: one.noes, matter: Matter::Unhelpful(one, said) }
    };
    Ok(found.into_iter().map(gap).collect())
}

async fn spellings(app: &App, site: Id, locale: Locale, since: Timestamp) -> Result<Vec<Spelling>, BoxError> {
    let mut all = Vec::new();
    if let Some(sought) = &app.slots.sought {
        for one in sought.in_vain(site, locale, since.day(), LOOKED_AT).await? {
            let source = if one.found { Source::Unopened } else { Source::Nothing };
            all.push(Spelling { words: one.words.clone(), source, count: one.searches });
            all.push(Spelling { words: one.words, source: Source::Sent, count: one.sent });
        }
    }
    for source in &app.slots.asked {
        for one in source.asked(site, locale, since, LOOKED_AT).await? {
            all.push(Spelling { words: one.words, source: Source::Asked(source.label()), count: one.count });
        }
    }
    Ok(all)
}

/// Says where a text of the same title is there in another language.
async fn find_elsewhere(app: &App, at: (Id, Locale), gaps: &mut [Gap]) -> Result<(), BoxError> {
    let titles: Vec<String> = gaps.iter().map(Gap::name).map(|words| folded(&words)).collect();
    let known: HashMap<String, Titled> =
        gap::list_titled(&app.db, at, &titles).await?.into_iter().rev().map(|one| (one.folded.clone(), one)).collect();
    for gap in gaps {
        if let Matter::Words { words, elsewhere, .. } = &mut gap.matter {
            *elsewhere = known.get(&folded(words)).cloned();
        }
    }
    Ok(())
}

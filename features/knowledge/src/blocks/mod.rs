//! Blocks: texts that are kept once and included in many (K4). `{{block:7}}` on a line of its own stands for the block 7.

mod expand;
pub mod refresh;
pub mod syntax;

pub use expand::{Blocks, Missing};

use vestibule_base::{Id, Locale};
use vestibule_store::{Query, Result, Site, Tx};

use crate::model::reading_order;
use crate::store::include;

/// Text key of the message at a text that grows too large by its blocks.
pub const TOO_LARGE: &str = "knowledge-error-blocks-large";

/// A text with its blocks put in, and which blocks these are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whole {
    /// Markdown.
    pub body: String,
    /// Blocks in it: id, and whether the text itself names it.
    pub used: Vec<(Id, bool)>,
    /// The block at which the text grew too large and was cut.
    pub beyond: Option<Id>,
}

/// Puts the published blocks into a text, as readers of `locale` get it. Blocks that are not published leave nothing.
///
/// # Errors
/// When the database does.
pub async fn whole(query: &impl Query, site: &Site, locale: Locale, body: &str) -> Result<Whole> {
    let blocks = Blocks::load(query, &reading_order(site, locale), body).await?;
    let put = blocks.put_into(body, locale, &Missing::Nothing);
    Ok(Whole { body: put.body, used: blocks.used(body), beyond: put.beyond })
}

/// Notes which blocks a published text uses.
///
/// # Errors
/// When the database does.
pub async fn note(tx: &mut Tx, at: (Id, Locale), used: &[(Id, bool)]) -> Result<()> {
    include::replace(tx, at, used).await
}

/// The way round when a block would include itself: from the block to itself; `None` when it does not.
///
/// # Errors
/// When the database does.
pub async fn way_round(query: &impl Query, block: Id, body: &str) -> Result<Option<Vec<Id>>> {
    let mut ways: Vec<Vec<Id>> = syntax::includes(body).into_iter().map(|next| vec![block, next]).collect();
    let mut seen: Vec<Id> = Vec::new();
    while let Some(way) = ways.pop() {
        let Some(last) = way.last().copied() else { continue };
        if last == block {
            return Ok(Some(way));
        }
        if seen.contains(&last) {
            continue;
        }
        seen.push(last);
        for next in include::list_direct(query, last).await? {
            ways.push(way.iter().copied().chain(std::iter::once(next)).collect());
        }
    }
    Ok(None)
}

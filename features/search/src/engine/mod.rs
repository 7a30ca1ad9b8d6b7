//! The search of a portal: articles, forum topics, known issues and whatever else the features feed into one index.
//!
//! [`SearchIndex`] keeps a tantivy index in a folder; its [`Writer`] takes [`Change`]s together with the cursor of the feed
//! they came from. [`SearchIndex::search`] answers a [`Query`], [`SearchIndex::suggest`] completes what is being typed.
//! The same [`analysis`] reads documents and queries. Who may see a document is part of every search, never a step after it.

pub mod analysis;
pub mod evaluate;
mod index;
mod mark;
mod misspelt;
mod near;
mod passage;
mod query;
mod rank;
mod search;
mod suggest;

pub use index::{Change, Document, Error, SearchIndex, Subject, Unfinished, Writer};
pub use mark::Marked;
pub use query::{FacetCount, Facets, Hit, Page, Query, Results};
pub use suggest::{Completion, Suggestion};

#[cfg(test)]
mod tests;

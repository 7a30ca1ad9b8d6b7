//! The index from outside: feed it, ask it.

mod finding;
mod hostile;
mod keeping;
mod seeing;

use crate::engine::{Change, Completion, Document, Query, Results, SearchIndex};

/// An article for everyone.
pub(super) fn article(id: i64, locale: &str, title: &str, body: &str) -> Document {
    Document {
        kind: "article".to_owned(),
        id,
        site: "main".to_owned(),
        locale: locale.to_owned(),
        audiences: vec!["everyone".to_owned()],
        title: title.to_owned(),
        body: body.to_owned(),
        url: format!("/{locale}/articles/{id}"),
        ..Document::default()
    }
}

/// An index in memory that holds these documents.
pub(super) fn index_of(documents: Vec<Document>) -> SearchIndex {
    let index = SearchIndex::in_memory().unwrap();
    index.writer().unwrap().apply(vec![Change::Put(documents)], 1).unwrap();
    index
}

/// A query of a visitor without an account.
pub(super) fn query(locale: &str, text: &str) -> Query {
    Query {
        text: text.to_owned(),
        site: "main".to_owned(),
        locale: locale.to_owned(),
        audiences: vec!["everyone".to_owned()],
        ..Query::default()
    }
}

/// What such a visitor types.
pub(super) fn completion(locale: &str, text: &str) -> Completion {
    Completion {
        text: text.to_owned(),
        site: "main".to_owned(),
        locale: locale.to_owned(),
        audiences: vec!["everyone".to_owned()],
        limit: 8,
    }
}

/// The ids found, in order.
pub(super) fn ids(results: &Results) -> Vec<i64> {
    results.hits.iter().map(|hit| hit.subject.id).collect()
}

/// The ids that a visitor's query finds.
pub(super) fn found(index: &SearchIndex, locale: &str, text: &str) -> Vec<i64> {
    ids(&index.search(&query(locale, text)).unwrap())
}

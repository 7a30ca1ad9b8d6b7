use super::{article, completion, ids, index_of, query};
use crate::engine::{Completion, Document, Query, SearchIndex};

/// Public page 1; page 2 for staff, with words that stand nowhere else; page 3 on another site.
fn portal() -> SearchIndex {
    let secret = Document {
        audiences: vec!["staff".to_owned()],
        labels: vec!["escalation".to_owned()],
        ..article(2, "en", "Zeppelin invoice", "The zeppelin programme is secret.")
    };
    let secret_kind = Document { kind: "runbook".to_owned(), id: 4, ..secret.clone() };
    let secret_language = Document { locale: "de".to_owned(), ..secret.clone() };
    let elsewhere = Document { site: "other".to_owned(), ..article(3, "en", "Zeppelin invoice", "") };
    index_of(vec![article(1, "en", "Pay an invoice", "Invoices are due."), secret, secret_kind, secret_language, elsewhere])
}

fn staff(query: Query) -> Query {
    Query { audiences: vec!["everyone".to_owned(), "staff".to_owned()], ..query }
}

#[test]
fn what_a_reader_may_not_see_is_not_found() {
    let index = portal();
    assert_eq!(ids(&index.search(&query("en", "invoice")).unwrap()), [1]);
    assert!(index.search(&query("en", "zeppelin")).unwrap().hits.is_empty());
    assert_eq!(index.search(&staff(query("en", "zeppelin"))).unwrap().total, 2);
}

#[test]
fn what_a_reader_may_not_see_is_not_counted() {
    let facets = portal().search(&query("en", "invoice")).unwrap().facets;
    assert_eq!(facets.kinds.len(), 1);
    assert!(facets.labels.is_empty());
    assert_eq!(facets.locales.len(), 1);
}

#[test]
fn hidden_words_are_neither_known_nor_offered() {
    let results = portal().search(&query("en", "zepelin")).unwrap();
    assert_eq!((results.total, results.did_you_mean), (0, None));
    assert_eq!(portal().search(&staff(query("en", "zepelin"))).unwrap().did_you_mean.as_deref(), Some("zeppelin"));
    // A hidden page with the very same word changes nothing of what the reader is offered.
    let index = index_of(vec![
        article(1, "en", "Pay an invoice", "Invoices are due."),
        Document { audiences: vec!["staff".to_owned()], ..article(2, "en", "invocie", "") },
    ]);
    assert_eq!(index.search(&query("en", "invocie")).unwrap().did_you_mean.as_deref(), Some("invoice"));
}

#[test]
fn hidden_titles_are_not_suggested() {
    let index = portal();
    assert!(index.suggest(&completion("en", "zep")).unwrap().is_empty());
    let staff = Completion { audiences: vec!["staff".to_owned()], ..completion("en", "zep") };
    assert_eq!(index.suggest(&staff).unwrap().len(), 2);
}

#[test]
fn a_hidden_translation_is_not_shown_in_place_of_the_page_found() {
    let hidden = Document { audiences: vec!["staff".to_owned()], ..article(1, "hr", "Tajni račun", "") };
    let index = index_of(vec![article(1, "en", "Pay an invoice", ""), hidden]);
    let results = index.search(&query("hr", "invoice")).unwrap();
    assert_eq!(results.hits[0].locale, "en");
}

#[test]
fn a_reader_without_any_audience_sees_nothing() {
    let nobody = Query { audiences: Vec::new(), ..query("en", "invoice") };
    assert_eq!(portal().search(&nobody).unwrap().total, 0);
}

#[test]
fn an_audience_is_a_whole_word() {
    let index = index_of(vec![Document { audiences: vec!["org:71".to_owned()], ..article(1, "en", "Invoice", "") }]);
    for audience in ["org:7", "org", "71", "ORG:71", "org:*", ""] {
        let other = Query { audiences: vec![audience.to_owned()], ..query("en", "invoice") };
        assert_eq!(index.search(&other).unwrap().total, 0, "{audience}");
    }
}

#[test]
fn other_sites_stay_apart() {
    let other = Query { site: "other".to_owned(), ..query("en", "zeppelin") };
    assert_eq!(ids(&portal().search(&other).unwrap()), [3]);
}

use std::collections::BTreeMap;

use super::{article, found, index_of};
use crate::engine::{Change, SearchIndex, Subject};

#[test]
fn what_is_written_is_found_at_once_and_after_reopening_with_its_cursor() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    assert_eq!(index.cursor().unwrap(), 0);
    let mut writer = index.writer().unwrap();
    writer.apply(vec![Change::Put(vec![article(1, "en", "Invoice", "")])], 41).unwrap();
    assert_eq!(found(&index, "en", "invoice"), [1]);
    writer.apply(Vec::new(), 42).unwrap();
    drop((writer, index));
    let again = SearchIndex::open(folder.path()).unwrap();
    assert_eq!(again.cursor().unwrap(), 42);
    assert_eq!(found(&again, "en", "invoice"), [1]);
}

#[test]
fn what_is_removed_is_gone_in_all_languages() {
    let index = index_of(vec![article(1, "en", "Invoice", ""), article(1, "hr", "Invoice", ""), article(2, "en", "Invoice", "")]);
    index.writer().unwrap().apply(vec![Change::Remove(Subject::new("article", 1))], 2).unwrap();
    assert_eq!(found(&index, "en", "invoice"), [2]);
    assert_eq!(index.documents(), 1);
}

#[test]
fn what_is_put_again_replaces_what_was_there() {
    let index = index_of(vec![article(1, "en", "Invoice", ""), article(1, "hr", "Invoice", "")]);
    index.writer().unwrap().apply(vec![Change::Put(vec![article(1, "en", "Receipt", "")])], 2).unwrap();
    assert!(found(&index, "en", "invoice").is_empty());
    assert_eq!(found(&index, "en", "receipt"), [1]);
    assert_eq!(index.documents(), 1);
}

#[test]
fn the_same_batch_twice_leaves_one_document() {
    let index = SearchIndex::in_memory().unwrap();
    let mut writer = index.writer().unwrap();
    for _ in 0..2 {
        writer.apply(vec![Change::Put(vec![article(1, "en", "Invoice", "")])], 7).unwrap();
    }
    assert_eq!((index.documents(), index.cursor().unwrap()), (1, 7));
}

#[test]
fn changes_of_one_batch_apply_in_their_order() {
    let index = SearchIndex::in_memory().unwrap();
    let put = || Change::Put(vec![article(1, "en", "Invoice", "")]);
    let remove = || Change::Remove(Subject::new("article", 1));
    let mut writer = index.writer().unwrap();
    writer.apply(vec![put(), remove()], 1).unwrap();
    assert_eq!(index.documents(), 0);
    writer.apply(vec![remove(), put()], 2).unwrap();
    assert_eq!(index.documents(), 1);
}

/// Few documents are written in another way than many; both, and the merging of their segments, must come to the same.
#[test]
fn small_and_large_batches_leave_of_each_subject_what_was_put_last() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    let mut writer = index.writer().unwrap();
    let mut kept: BTreeMap<i64, String> = BTreeMap::new();
    for round in 0..60_i64 {
        let ids: Vec<i64> = if round % 20 == 0 { (1..=40).collect() } else { vec![1 + round % 7, 20 + round * 11 % 13] };
        let mut batch = Vec::new();
        for id in ids {
            let word = format!("invoice{id}r{round}");
            if (id + round) % 5 == 0 {
                batch.push(Change::Remove(Subject::new("article", id)));
                kept.remove(&id);
            } else {
                batch.push(Change::Put(vec![article(id, "en", &word, ""), article(id, "hr", &word, "")]));
                kept.insert(id, word);
            }
        }
        writer.apply(batch, round + 1).unwrap();
        assert_eq!(index.documents(), 2 * kept.len() as u64, "after round {round}");
    }
    for (id, word) in kept {
        assert_eq!(found(&index, "en", &word), [id], "{word}");
    }
}

#[test]
fn an_index_that_cannot_be_read_is_begun_anew() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    index.writer().unwrap().apply(vec![Change::Put(vec![article(1, "en", "Invoice", "")])], 9).unwrap();
    drop(index);
    std::fs::write(folder.path().join("meta.json"), "nonsense").unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    assert_eq!((index.cursor().unwrap(), index.documents()), (0, 0));
    index.writer().unwrap().apply(vec![Change::Put(vec![article(1, "en", "Invoice", "")])], 9).unwrap();
    assert_eq!(index.documents(), 1);
}

#[test]
fn an_index_of_another_version_is_begun_anew() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    index.writer().unwrap().apply(vec![Change::Put(vec![article(1, "en", "Invoice", "")])], 9).unwrap();
    drop(index);
    let meta = folder.path().join("meta.json");
    let text = std::fs::read_to_string(&meta).unwrap();
    let payload = serde_json::from_str::<serde_json::Value>(&text).unwrap()["payload"].as_str().unwrap().to_owned();
    std::fs::write(&meta, text.replace(&payload, "0 9")).unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    assert_eq!((index.cursor().unwrap(), index.documents()), (0, 0));
}

#[test]
fn there_is_one_writer_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    let writer = index.writer().unwrap();
    assert!(index.writer().is_err());
    drop(writer);
    assert!(index.writer().is_ok());
}

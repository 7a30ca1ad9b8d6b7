use std::time::{Duration, Instant};

use super::{article, completion, index_of, query};
use crate::engine::{Page, Query};

fn texts() -> Vec<String> {
    let fixed = [
        "",
        " ",
        "\0\u{1}\u{7f}\u{202e}",
        "'; DROP TABLE articles; --",
        "\" OR 1=1 --",
        "title:foo AND (body:bar",
        "+-&&||!(){}[]^\"~*?:\\/",
        "a* b~2 \"c d\"~3 [a TO z]",
        "%00%ff",
        "<script>alert(1)</script>",
        "{{7*7}}",
        "\u{feff}\u{fffd}",
        "🙂🙂🙂",
        "ﷺ",
        "İ̇̇̇",
        "'''",
        "---",
        "\\",
        "../../etc/passwd",
        "invoice\0invoice",
        "ﬁﬂ",
        "e\u{301}\u{301}\u{301}",
        "-",
        "a-",
        "-a",
        "a-b-c-d-e",
    ];
    let long = [
        "a".repeat(1_000_000),
        "a ".repeat(500_000),
        "invoice ".repeat(125_000),
        "密碼".repeat(170_000),
        "é".repeat(500_000),
        "\n".repeat(1_000_000),
    ];
    fixed.into_iter().map(str::to_owned).chain(long).collect()
}

#[test]
fn any_text_is_answered_and_soon() {
    let index = index_of(vec![
        article(1, "en", "Pay an invoice", "Invoices are due."),
        article(2, "zh-Hant", "重設密碼", "請重設密碼。"),
        article(3, "el", "Λογαριασμός", ""),
    ]);
    // The first Chinese query of a process reads the dictionary.
    index.search(&query("zh-Hant", "重設密碼")).unwrap();
    for text in texts() {
        for locale in ["en", "zh-Hant", "el", "", "xx-\0"] {
            let started = Instant::now();
            index.search(&query(locale, &text)).unwrap();
            index.suggest(&completion(locale, &text)).unwrap();
            // A megabyte read whole would take many times as long.
            assert!(started.elapsed() < Duration::from_secs(2), "{:?}", text.chars().take(20).collect::<String>());
        }
    }
}

#[test]
fn any_text_can_be_a_document() {
    let documents = texts()
        .into_iter()
        .zip(0..)
        .map(|(text, id)| article(id, ["en", "zh-Hant", "fil"][id as usize % 3], &text, &text))
        .collect();
    let index = index_of(documents);
    for text in texts() {
        index.search(&query("en", &text)).unwrap();
    }
}

#[test]
fn a_page_far_behind_the_last_is_empty() {
    let index = index_of(vec![article(1, "en", "Pay an invoice", "")]);
    for (number, size) in [(usize::MAX, 20), (1, usize::MAX), (3, 0)] {
        let results = index.search(&Query { page: Page { number, size }, ..query("en", "invoice") }).unwrap();
        assert_eq!((results.total, results.hits.len()), (1, 0));
    }
}

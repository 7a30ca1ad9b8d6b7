use super::{article, completion, found, ids, index_of, query};
use crate::engine::{Document, FacetCount, SearchIndex};

fn shop() -> SearchIndex {
    index_of(vec![
        article(
            1,
            "en",
            "Reset your password",
            "Open the settings and choose Security. A link to reset the password is mailed to you.",
        ),
        article(2, "en", "Pay an invoice", "Invoices are paid by card or by bank transfer. The invoice shows the amount due."),
        article(3, "en", "Delivery times", "Most parcels arrive within three days. Password protected parcels take longer."),
        article(4, "el", "Ο λογαριασμός σας", "Ανοίξτε τον λογαριασμό σας και αλλάξτε τον κωδικό πρόσβασης."),
        article(5, "hr", "Promjena lozinke", "Lozinku mijenjate u postavkama računa."),
        article(6, "fil", "Pagbabayad ng bill", "Maaaring bayaran ang bill gamit ang card."),
        article(7, "zh-Hant", "重設密碼", "請開啟設定，選擇安全性，然後重設密碼。"),
    ])
}

#[test]
fn inflected_forms_find_the_page_in_every_language() {
    let index = shop();
    assert_eq!(found(&index, "en", "resetting passwords").first(), Some(&1));
    assert_eq!(found(&index, "el", "ΛΟΓΑΡΙΑΣΜΟΥ"), [4]);
    assert_eq!(found(&index, "hr", "lozinka"), [5]);
    assert_eq!(found(&index, "hr", "racuni"), [5]);
    assert_eq!(found(&index, "fil", "magbayad"), [6]);
    assert_eq!(found(&index, "zh-Hant", "密码"), [7]);
}

#[test]
fn a_title_that_holds_the_words_comes_first() {
    assert_eq!(found(&shop(), "en", "password"), [1, 3]);
}

#[test]
fn typing_errors_still_find_the_page_and_the_right_word_is_offered() {
    let index = shop();
    for (locale, typed, id, meant) in [
        ("en", "pasword", 1, "password"),
        ("en", "delivrey", 3, "delivery"),
        ("el", "λογαριαμος", 4, "λογαριασμός"),
        ("hr", "lozikna", 5, "lozinke"),
        ("en", "my invocie please", 2, "my invoice please"),
    ] {
        let results = index.search(&query(locale, typed)).unwrap();
        assert_eq!(ids(&results).first(), Some(&id), "{typed}");
        let offered = results.did_you_mean.unwrap();
        assert!(offered == meant || typed == "lozikna", "{typed}: {offered}");
    }
    assert_eq!(index.search(&query("en", "password")).unwrap().did_you_mean, None);
}

#[test]
fn a_wrong_character_in_a_chinese_word_still_finds_the_page_and_the_right_word_is_offered() {
    let index = index_of(vec![
        article(1, "zh-Hant", "收不到驗證碼", "驗證碼會寄到您的信箱。"),
        article(2, "zh-Hant", "正確的密碼", "密碼正在重設，請稍候。正在寄出。"),
        article(3, "zh-Hans", "清除浏览器数据", "浏览器的设置。"),
        Document { audiences: vec!["staff".to_owned()], ..article(4, "zh-Hant", "資料庫", "資料庫備份。") },
    ]);
    for (typed, id, meant) in [
        ("驗正碼", 1, Some("驗證碼")),
        ("沒有驗證馬", 1, Some("沒有驗證碼")),
        ("岩證碼", 1, Some("驗證碼")),
        ("流览器", 3, Some("浏览器")),
    ] {
        let results = index.search(&query("zh-Hant", typed)).unwrap();
        assert_eq!((ids(&results).first(), results.did_you_mean.as_deref()), (Some(&id), meant), "{typed}");
    }
    assert_eq!(index.search(&query("zh-Hant", "驗證碼")).unwrap().did_you_mean, None);
    // A word that only hidden documents hold is not offered.
    assert_eq!(index.search(&query("zh-Hant", "資枓庫")).unwrap().did_you_mean, None);
    let hit = index.search(&query("zh-Hant", "驗正碼")).unwrap().hits.remove(0);
    assert_eq!(hit.title.to_html(), "收不到<mark>驗證碼</mark>");
}

#[test]
fn any_word_will_do_when_no_page_holds_them_all() {
    let results = shop().search(&query("en", "invoice helicopter")).unwrap();
    assert_eq!(ids(&results), [2]);
    assert!(results.fell_back_to_any_word);
    assert!(!shop().search(&query("en", "pay invoice")).unwrap().fell_back_to_any_word);
}

#[test]
fn a_page_in_several_languages_shows_once_in_the_readers() {
    let index = index_of(vec![
        article(1, "en", "Reset your password", "Choose Security to reset the password."),
        article(1, "hr", "Promjena lozinke", "Odaberite Sigurnost."),
        article(2, "en", "Password rules", "A password has twelve letters."),
    ]);
    let results = index.search(&query("hr", "reset password")).unwrap();
    let seen: Vec<_> = results.hits.iter().map(|hit| (hit.subject.id, hit.locale.as_str(), hit.foreign)).collect();
    assert_eq!(seen, [(1, "hr", false), (2, "en", true)]);
    assert_eq!(results.total, 2);
}

#[test]
fn of_two_versions_in_one_language_the_readers_own_script_is_shown() {
    let index = index_of(vec![article(1, "zh-Hans", "重设密码", "重设密码。重设密码。"), article(1, "zh-Hant", "重設密碼", "")]);
    for locale in ["zh-Hant", "zh-Hans"] {
        let hits = index.search(&query(locale, "密碼")).unwrap().hits;
        assert_eq!(hits.iter().map(|hit| hit.locale.as_str()).collect::<Vec<_>>(), [locale]);
    }
}

#[test]
fn pages_in_other_languages_follow_when_few_are_found() {
    let index = shop();
    let results = index.search(&query("en", "重設密碼")).unwrap();
    assert_eq!(results.detected, Some("zh"));
    assert_eq!(results.hits[0].subject.id, 7);
    assert!(results.hits[0].foreign);
}

#[test]
fn the_passage_shows_the_words_marked_and_escaped() {
    let filler = "Nothing of interest stands here at all. ".repeat(30);
    let index = index_of(vec![article(
        1,
        "en",
        "Cards & <more>",
        &format!("{filler}Your <b>card</b> is blocked after three tries. {filler}"),
    )]);
    let hit = index.search(&query("en", "blocked cards")).unwrap().hits.remove(0);
    assert_eq!(hit.title.to_html(), "<mark>Cards</mark> &amp; &lt;more&gt;");
    let html = hit.passage.to_html();
    assert!(html.contains("Your &lt;b&gt;<mark>card</mark>&lt;/b&gt; is <mark>blocked</mark> after three tries."), "{html}");
    assert!(hit.passage.text.chars().count() <= 220);
}

#[test]
fn a_chinese_passage_marks_the_words() {
    let hit = shop().search(&query("zh-Hant", "重設密碼")).unwrap().hits.remove(0);
    assert_eq!(hit.title.to_html(), "<mark>重設密碼</mark>");
    assert!(hit.passage.to_html().contains("<mark>重設密碼</mark>"));
}

#[test]
fn results_are_counted_and_narrowed() {
    let topic = Document {
        kind: "topic".to_owned(),
        labels: vec!["billing".to_owned()],
        products: vec!["7".to_owned(), "8".to_owned()],
        time: 50,
        ..article(9, "en", "Invoice lost", "")
    };
    let index = index_of(vec![article(2, "en", "Pay an invoice", "Invoices are due."), topic]);
    let all = index.search(&query("en", "invoice")).unwrap();
    let count = |value: &str, count| FacetCount { value: value.to_owned(), count };
    assert_eq!(all.facets.kinds, [count("article", 1), count("topic", 1)]);
    assert_eq!(all.facets.labels, [count("billing", 1)]);
    assert_eq!(all.facets.products, [count("7", 1), count("8", 1)]);
    let of_product = crate::engine::Query { products: vec!["8".to_owned()], ..query("en", "invoice") };
    assert_eq!(ids(&index.search(&of_product).unwrap()), [9]);
    let narrowed = index.search(&crate::engine::Query { kinds: vec!["topic".to_owned()], ..query("en", "invoice") }).unwrap();
    assert_eq!((ids(&narrowed), narrowed.total, narrowed.facets.kinds.len()), (vec![9], 1, 2));
    let labelled = crate::engine::Query { labels: vec!["billing".to_owned()], ..query("en", "invoice") };
    assert_eq!(ids(&index.search(&labelled).unwrap()), [9]);
    assert_eq!(ids(&index.search(&crate::engine::Query { since: Some(50), ..query("en", "invoice") }).unwrap()), [9]);
}

#[test]
fn an_outdated_page_stands_behind_its_like() {
    let old = Document { outdated: true, ..article(1, "en", "Pay an invoice", "By card.") };
    let index = index_of(vec![old, article(2, "en", "Pay an invoice", "By card.")]);
    assert_eq!(found(&index, "en", "invoice"), [2, 1]);
}

#[test]
fn suggestions_complete_the_last_word() {
    let index = shop();
    let titles = |locale: &str, text: &str| -> Vec<String> {
        index.suggest(&completion(locale, text)).unwrap().into_iter().map(|suggestion| suggestion.title.text).collect()
    };
    assert_eq!(titles("en", "pass"), ["Reset your password"]);
    assert_eq!(titles("en", "reset pas"), ["Reset your password"]);
    assert_eq!(titles("en", "p").len(), 2);
    assert_eq!(titles("el", "λογ"), ["Ο λογαριασμός σας"]);
    assert_eq!(titles("zh-Hant", "重"), ["重設密碼"]);
    assert_eq!(titles("zh-Hant", "重設密"), ["重設密碼"]);
    assert!(titles("en", "").is_empty());
    assert!(titles("en", "zzz").is_empty());
}

#[test]
fn a_word_spoken_in_a_video_opens_it_at_that_second() {
    let spoken = "About the hub.\nPlug it in.\nThe ring turns white.";
    let times = vec![(15, 4), (27, 65)];
    let index = index_of(vec![Document { times, ..article(1, "en", "Pair", spoken) }, article(2, "en", "Rings", "A ring.")]);
    let urls =
        |text: &str| -> Vec<String> { index.search(&query("en", text)).unwrap().hits.into_iter().map(|hit| hit.url).collect() };
    assert_eq!(urls("plugs"), ["/en/articles/1?t=4"]);
    assert_eq!(urls("white"), ["/en/articles/1?t=65"]);
    assert_eq!(urls("about"), ["/en/articles/1"]);
    assert_eq!(urls("pair"), ["/en/articles/1"]);
}

use super::{Analyser, Language, detect, fold, is_word, word_ends};

/// Whether a query for one form finds the other.
fn meet(tag: &str, one: &str, other: &str) -> bool {
    let analyser = Analyser::new(Language::of_locale(tag));
    let faces = |text: &str| -> Vec<String> {
        analyser.tokens(text).into_iter().flat_map(|t| t.stems.into_iter().chain([t.folded])).collect()
    };
    let others = faces(other);
    faces(one).iter().any(|face| others.contains(face))
}

fn all_meet(tag: &str, forms: &[&str]) {
    let apart: Vec<_> = forms.iter().flat_map(|a| forms.iter().map(move |b| (a, b))).filter(|(a, b)| !meet(tag, a, b)).collect();
    assert!(apart.is_empty(), "{tag}: {apart:?}");
}

fn words(tag: &str, text: &str) -> Vec<String> {
    Analyser::new(Language::of_locale(tag)).tokens(text).into_iter().map(|token| token.folded).collect()
}

#[test]
fn english_inflected_forms_meet() {
    all_meet("en", &["invoice", "invoices", "Invoicing"]);
    all_meet("en-GB", &["reset", "resetting", "resets"]);
    assert!(!meet("en", "invoice", "voice"));
}

#[test]
fn english_words_with_apostrophes_and_hyphens_meet_those_without() {
    all_meet("en", &["don't", "don\u{2019}t", "dont"]);
    all_meet("en", &["customer's", "customers"]);
    all_meet("en", &["Wi-Fi", "wifi"]);
    all_meet("en", &["e-mail", "email", "E-Mails"]);
}

#[test]
fn greek_inflected_forms_meet() {
    all_meet("el", &["λογαριασμός", "λογαριασμού", "λογαριασμοί", "λογαριασμών"]);
    all_meet("el", &["τιμολόγιο", "τιμολόγια", "τιμολογίου"]);
    all_meet("el", &["κωδικός", "κωδικού", "κωδικοί", "κωδικούς"]);
    all_meet("el", &["ρύθμιση", "ρυθμίσεις", "ρύθμισης", "ρυθμίσεων"]);
}

#[test]
fn greek_accents_capitals_and_the_final_sigma_do_not_matter() {
    all_meet("el", &["λογαριασμός", "ΛΟΓΑΡΙΑΣΜΟΣ", "λογαριασμος", "Λογαριασμόσ"]);
    assert_eq!(fold("Προϋπολογισμός"), "προυπολογισμοσ");
}

#[test]
fn croatian_inflected_forms_meet_also_without_diacritics() {
    all_meet("hr", &["račun", "računa", "racuni", "računima", "racun"]);
    all_meet("hr", &["lozinka", "lozinku", "lozinke", "lozinkom"]);
    all_meet("hr", &["uređivanje", "uredivanja", "uređivanju"]);
    all_meet("hr", &["pošta", "posta", "poštu"]);
    assert_eq!(fold("Đurđica"), "durdica");
}

#[test]
fn filipino_affixed_forms_meet() {
    for tag in ["fil", "tl"] {
        all_meet(tag, &["bayad", "magbayad", "nagbayad", "magbabayad", "bayaran", "binayaran", "pagbabayad"]);
        all_meet(tag, &["gamit", "gumamit", "ginamit", "gamitin", "tagagamit", "gumagamit"]);
        all_meet(tag, &["bago", "bagong", "baguhin", "binago"]);
        all_meet(tag, &["sulat", "sumulat", "sinulat", "magsulat"]);
    }
}

#[test]
fn english_words_within_filipino_are_stemmed_too() {
    all_meet("fil", &["password", "passwords"]);
    all_meet("fil", &["invoice", "invoices"]);
}

#[test]
fn chinese_becomes_overlapping_pairs_with_the_latin_words_whole() {
    assert_eq!(words("zh-Hant", "上傳 PDF檔案。"), ["上传", "传", "pdf", "档案", "案"]);
    assert!(meet("zh-Hant", "如何上傳檔案", "上傳"));
}

#[test]
fn traditional_and_simplified_chinese_meet() {
    assert!(meet("zh-Hant", "網路安全", "网路安全"));
    assert_eq!(words("zh-Hant", "帳戶"), words("zh-Hans", "帐户"));
}

#[test]
fn chinese_words_are_those_of_the_dictionary_in_either_script() {
    let cut = |text: &str| -> Vec<String> {
        let ends = word_ends(text);
        let mut cut = vec![String::new()];
        for (at, c) in text.char_indices() {
            cut.last_mut().unwrap().push(c);
            if ends.contains(&(at + c.len_utf8())) {
                cut.push(String::new());
            }
        }
        cut.pop();
        cut
    };
    assert_eq!(cut("瀏覽器收不到驗證碼"), ["瀏覽器", "收不到", "驗證碼"]);
    assert_eq!(cut("浏览器 PDF 收不到验证码").concat(), "浏览器 PDF 收不到验证码");
    assert!(cut("浏览器 PDF 收不到验证码").contains(&"浏览器".to_owned()));
    assert!(is_word("数据库") && !is_word("数据苦"));
}

#[test]
fn japanese_korean_and_thai_are_cut_in_pairs_too() {
    assert!(meet("ja", "パスワードを変更する", "変更"));
    assert!(meet("ko", "비밀번호를 변경", "비밀번호"));
    assert!(meet("th", "เปลี่ยนรหัสผ่าน", "รหัสผ่าน"));
}

#[test]
fn other_languages_are_stemmed_and_folded() {
    all_meet("de", &["Rechnung", "Rechnungen"]);
    all_meet("de", &["Passwörter", "passworter"]);
    all_meet("es", &["contraseña", "contraseñas", "contrasenas"]);
    all_meet("fr", &["l'abonnement", "abonnements"]);
    all_meet("ru", &["пароль", "пароля"]);
    all_meet("bs", &["račun", "računi"]);
}

#[test]
fn a_language_without_an_analyser_is_folded_only() {
    assert_eq!(words("xx", "Ünïcode Words"), ["unicode", "words"]);
    assert!(!meet("xx", "word", "words"));
}

#[test]
fn english_words_in_a_text_of_another_script_are_stemmed_as_english() {
    all_meet("el", &["downloads", "download"]);
    all_meet("zh-Hant", &["downloads", "downloading"]);
}

#[test]
fn tokens_know_where_they_stand() {
    let text = "Ένα «τιμολόγιο», 上傳!";
    let tokens = Analyser::new(Language::GREEK).tokens(text);
    let seen: Vec<_> = tokens.iter().map(|token| (token.position, text.get(token.from..token.to).unwrap())).collect();
    assert_eq!(seen, [(0, "Ένα"), (1, "τιμολόγιο"), (2, "上"), (3, "傳")]);
}

#[test]
fn any_text_can_be_analysed() {
    for tag in ["en", "fil", "hr", "el", "zh-Hant", "de", "ar", "hi", "th", "xx"] {
        let analyser = Analyser::new(Language::of_locale(tag));
        for text in [
            "",
            "\0\u{1}\u{202e}",
            "''''",
            "----",
            "-a-",
            "a-",
            "\u{301}\u{301}",
            "𐍈🙂",
            "ﬁ",
            "İı",
            "i̇n",
            "inin",
            "ii",
            "ung",
            "'s",
        ] {
            for token in analyser.tokens(text) {
                assert!(!token.folded.is_empty() && !token.stems.is_empty(), "{tag} {text:?}");
                assert!(text.get(token.from..token.to).is_some());
            }
        }
    }
}

#[test]
fn the_language_of_a_query_is_told_by_script_first() {
    let code = |text: &str| detect(text).map(Language::code);
    assert_eq!(code("κωδικός"), Some("el"));
    assert_eq!(code("重設密碼"), Some("zh"));
    assert_eq!(code("Wi-Fi 連線"), Some("zh"));
    assert_eq!(code("パスワードの変更"), Some("ja"));
    assert_eq!(code("비밀번호 변경"), Some("ko"));
    assert_eq!(code("How can I change the address on my invoice?"), Some("en"));
    assert_eq!(code("Kako mogu promijeniti lozinku za svoj račun?"), Some("hr"));
    assert_eq!(code("Paano ko babaguhin ang aking password sa account na ito?"), Some("fil"));
    assert_eq!(code("reset"), None);
    assert_eq!(code("12345 !!"), None);
}

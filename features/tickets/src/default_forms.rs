//! The forms that a new site begins with, in the five languages of the interface.

use vestibule_base::{Audience, Id, Timestamp};
use vestibule_store::{Json, Kept, Result, Tx};

use crate::model::{FieldKind, FieldOption, Form, FormField, LocalText};
use crate::store::{field, form};

/// A text in the five languages: English, Filipino, Croatian, Greek, Traditional Chinese.
type Five = [&'static str; 5];

const LANGUAGES: Five = ["en", "fil", "hr", "el", "zh-Hant"];

/// A question of a default form.
struct Ask {
    kind: FieldKind,
    label: Five,
    hint: Five,
    options: &'static [(&'static str, Five)],
    required: bool,
    /// Asked when the field at this place has this answer.
    when: Option<(usize, &'static str)>,
}

/// A default form.
struct Begin {
    name: &'static str,
    title: Five,
    description: Five,
    hours: i64,
    fields: &'static [Ask],
}

const NONE: Five = ["", "", "", "", ""];

const FORMS: &[Begin] = &[
    Begin {
        name: "question",
        title: ["Ask a question", "Magtanong", "Postavite pitanje", "Κάντε μια ερώτηση", "提出問題"],
        description: [
            "How something works, or what is right for you.",
            "Kung paano gumagana ang isang bagay, o kung ano ang tama para sa iyo.",
            "Kako nešto radi ili što vam odgovara.",
            "Πώς λειτουργεί κάτι ή τι σας ταιριάζει.",
            "某項功能如何運作，或什麼適合您。",
        ],
        hours: 8,
        fields: &[],
    },
    Begin {
        name: "problem",
        title: ["Report a problem", "Mag-ulat ng problema", "Prijavite problem", "Αναφέρετε ένα πρόβλημα", "回報問題"],
        description: [
            "Something does not work as it should.",
            "May hindi gumagana nang tama.",
            "Nešto ne radi kako treba.",
            "Κάτι δεν λειτουργεί όπως πρέπει.",
            "有東西無法正常運作。",
        ],
        hours: 4,
        fields: &[
            Ask {
                kind: FieldKind::Choice,
                label: ["Where does it happen?", "Saan ito nangyayari?", "Gdje se događa?", "Πού συμβαίνει;", "發生在哪裡？"],
                hint: NONE,
                options: &[
                    ("device", ["On the device", "Sa device", "Na uređaju", "Στη συσκευή", "在裝置上"]),
                    ("app", ["In the app", "Sa app", "U aplikaciji", "Στην εφαρμογή", "在應用程式中"]),
                    ("web", ["On the web site", "Sa website", "Na web-stranici", "Στον ιστότοπο", "在網站上"]),
                    ("elsewhere", ["Somewhere else", "Sa iba pa", "Negdje drugdje", "Κάπου αλλού", "其他地方"]),
                ],
                required: true,
                when: None,
            },
            Ask {
                kind: FieldKind::Text,
                label: ["Serial number", "Serial number", "Serijski broj", "Σειριακός αριθμός", "序號"],
                hint: [
                    "It stands on the underside.",
                    "Nasa ilalim ito ng device.",
                    "Nalazi se na donjoj strani.",
                    "Βρίσκεται στην κάτω πλευρά.",
                    "位於裝置底部。",
                ],
                options: &[],
                required: false,
                when: Some((0, "device")),
            },
            Ask {
                kind: FieldKind::Date,
                label: ["Since when?", "Kailan pa?", "Otkad?", "Από πότε;", "從什麼時候開始？"],
                hint: NONE,
                options: &[],
                required: false,
                when: None,
            },
        ],
    },
    Begin {
        name: "order",
        title: ["Orders and delivery", "Mga order at paghahatid", "Narudžbe i dostava", "Παραγγελίες και παράδοση", "訂單與配送"],
        description: [
            "Where your order is, returns, wrong or missing parts.",
            "Kung nasaan ang order mo, pagbabalik, mali o kulang na piyesa.",
            "Gdje je narudžba, povrati, krivi ili nedostajući dijelovi.",
            "Πού είναι η παραγγελία σας, επιστροφές, λάθος ή ελλιπή μέρη.",
            "訂單狀況、退貨、零件錯誤或缺少。",
        ],
        hours: 8,
        fields: &[
            Ask {
                kind: FieldKind::Text,
                label: ["Order number", "Numero ng order", "Broj narudžbe", "Αριθμός παραγγελίας", "訂單編號"],
                hint: NONE,
                options: &[],
                required: true,
                when: None,
            },
            Ask {
                kind: FieldKind::Checkbox,
                label: [
                    "I want to return something",
                    "May gusto akong ibalik",
                    "Želim nešto vratiti",
                    "Θέλω να επιστρέψω κάτι",
                    "我想退貨",
                ],
                hint: NONE,
                options: &[],
                required: false,
                when: None,
            },
            Ask {
                kind: FieldKind::Long,
                label: ["What, and why?", "Ano, at bakit?", "Što i zašto?", "Τι και γιατί;", "退什麼？為什麼？"],
                hint: NONE,
                options: &[],
                required: false,
                when: Some((1, "yes")),
            },
        ],
    },
    Begin {
        name: "billing",
        title: ["Invoices and payment", "Mga invoice at bayad", "Računi i plaćanje", "Τιμολόγια και πληρωμές", "帳單與付款"],
        description: [
            "Charges, receipts, changing or ending a plan.",
            "Mga singil, resibo, pagbabago o pagtigil ng plan.",
            "Terećenja, potvrde, promjena ili otkaz paketa.",
            "Χρεώσεις, αποδείξεις, αλλαγή ή διακοπή προγράμματος.",
            "費用、收據、變更或終止方案。",
        ],
        hours: 8,
        fields: &[
            Ask {
                kind: FieldKind::Text,
                label: ["Invoice number", "Numero ng invoice", "Broj računa", "Αριθμός τιμολογίου", "帳單號碼"],
                hint: NONE,
                options: &[],
                required: false,
                when: None,
            },
            Ask {
                kind: FieldKind::Number,
                label: ["Amount", "Halaga", "Iznos", "Ποσό", "金額"],
                hint: NONE,
                options: &[],
                required: false,
                when: None,
            },
        ],
    },
    Begin {
        name: "account",
        title: ["Account and privacy", "Account at privacy", "Račun i privatnost", "Λογαριασμός και απόρρητο", "帳號與隱私"],
        description: [
            "Signing in, your data, people in your organisation.",
            "Pag-sign in, iyong data, mga tao sa iyong organisasyon.",
            "Prijava, vaši podaci, ljudi u vašoj organizaciji.",
            "Σύνδεση, τα δεδομένα σας, άτομα στον οργανισμό σας.",
            "登入、您的資料、組織中的成員。",
        ],
        hours: 8,
        fields: &[],
    },
];

fn local(texts: &Five) -> LocalText {
    let filled = LANGUAGES.iter().zip(texts).filter(|(_, text)| !text.is_empty());
    filled.map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned())).collect()
}

/// Gives a site its first forms, once: whoever calls it later, also at the same time, changes nothing.
///
/// # Errors
/// When the database does.
pub async fn seed_default_forms(tx: &mut Tx, site: Id, now: Timestamp) -> Result<()> {
    let key = site.to_string();
    if form::count(tx, site).await? > 0 || tx.once(("tickets/forms", &key), site, Kept::Ever, now).await?.is_some() {
        return Ok(());
    }
    for (position, begin) in (1..).zip(FORMS) {
        let made = Form {
            id: Id::new(now),
            site_id: site,
            name: begin.name.to_owned(),
            title: Json(local(&begin.title)),
            description: Json(local(&begin.description)),
            audience: Audience::Everyone,
            promise_hours: begin.hours,
            position,
            enabled: true,
            team_id: None,
        };
        form::insert(tx, &made, now).await?;
        insert_fields(tx, made.id, begin.fields, now).await?;
    }
    Ok(())
}

async fn insert_fields(tx: &mut Tx, form: Id, asks: &[Ask], now: Timestamp) -> Result<()> {
    let ids: Vec<Id> = asks.iter().map(|_| Id::new(now)).collect();
    for ((position, ask), id) in (1..).zip(asks).zip(&ids) {
        let option = |(value, label): &(&str, Five)| FieldOption { value: (*value).to_owned(), label: local(label) };
        let made = FormField {
            id: *id,
            form_id: form,
            kind: ask.kind.name().to_owned(),
            label: Json(local(&ask.label)),
            hint: Json(local(&ask.hint)),
            options: Json(ask.options.iter().map(option).collect()),
            required: ask.required,
            when_field: ask.when.and_then(|(place, _)| ids.get(place).copied()),
            when_value: ask.when.map(|(_, value)| value.to_owned()).unwrap_or_default(),
            position,
            enabled: true,
        };
        field::insert(tx, &made).await?;
    }
    Ok(())
}

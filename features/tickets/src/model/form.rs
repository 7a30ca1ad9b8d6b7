//! Forms: a subject that customers write about, and what they are asked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use vestibule_base::{Audience, Id, Locale};
use vestibule_store::{Json, row};

/// A text in several languages, by tag.
pub type LocalText = BTreeMap<String, String>;

/// The text in `locale`, or in `fallback`, or in English, or in any language.
#[must_use]
pub fn local(texts: &LocalText, locale: Locale, fallback: Locale) -> String {
    let in_one = |locale: Locale| texts.get(locale.tag()).filter(|text| !text.is_empty());
    let found = in_one(locale).or_else(|| in_one(fallback)).or_else(|| in_one(Locale::EN));
    found.or_else(|| texts.values().find(|text| !text.is_empty())).cloned().unwrap_or_default()
}

row! {
    /// A form.
    pub struct Form {
        /// Id.
        pub id: Id,
        /// The site it belongs to.
        pub site_id: Id,
        /// A short name that never changes; empty for forms that an administrator made.
        pub name: String,
        /// Title by language.
        pub title: Json<LocalText>,
        /// One sentence by language.
        pub description: Json<LocalText>,
        /// Who may use it.
        pub audience: Audience,
        /// Hours until the first answer that are promised; 0: as the site's settings say.
        pub promise_hours: i64,
        /// Smaller comes first.
        pub position: i64,
        /// Whether customers see it.
        pub enabled: bool,
        /// The team of agents that gets its requests.
        pub team_id: Option<Id>,
    }
}

row! {
    /// A question of a form.
    pub struct FormField {
        /// Id.
        pub id: Id,
        /// The form.
        pub form_id: Id,
        /// Stored name of the [`FieldKind`].
        pub kind: String,
        /// What is asked, by language.
        pub label: Json<LocalText>,
        /// A sentence below, by language.
        pub hint: Json<LocalText>,
        /// What can be chosen.
        pub options: Json<Vec<FieldOption>>,
        /// Whether it must be answered.
        pub required: bool,
        /// Asked only when this other field has a certain answer.
        pub when_field: Option<Id>,
        /// The answers of that field, parted by blanks.
        pub when_value: String,
        /// Smaller comes first.
        pub position: i64,
        /// Whether customers see it.
        pub enabled: bool,
    }
}

/// Something that can be chosen.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct FieldOption {
    /// What is stored: letters and digits.
    pub value: String,
    /// What is read, by language.
    pub label: LocalText,
}

/// The other field and its answers that make a field appear.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct When {
    /// Name of the other field in the form.
    pub field: String,
    /// Its answers.
    pub values: Vec<String>,
}

/// What kind of answer a field takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldKind {
    /// A line.
    Text,
    /// Several lines.
    Long,
    /// One of several.
    Choice,
    /// A day.
    Date,
    /// A number.
    Number,
    /// A file.
    File,
    /// A box to tick.
    Checkbox,
}

impl FieldKind {
    /// All kinds, in the order of the administrator's list.
    pub const ALL: [Self; 7] = [Self::Text, Self::Long, Self::Choice, Self::Date, Self::Number, Self::File, Self::Checkbox];

    /// The stored name; text key `tickets-field-kind-<name>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Long => "long",
            Self::Choice => "choice",
            Self::Date => "date",
            Self::Number => "number",
            Self::File => "file",
            Self::Checkbox => "checkbox",
        }
    }

    /// Reads the stored name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl FormField {
    /// Name of the field in the form.
    #[must_use]
    pub fn input(&self) -> String {
        format!("field-{}", self.id)
    }

    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> FieldKind {
        FieldKind::parse(&self.kind).unwrap_or(FieldKind::Text)
    }

    /// When it is asked; `None`: always.
    #[must_use]
    pub fn when(&self) -> Option<When> {
        let values = self.when_value.split_whitespace().map(str::to_owned).collect();
        self.when_field.map(|id| When { field: format!("field-{id}"), values })
    }

    /// Text key of what is wrong with an answer; `None` when it can be taken.
    #[must_use]
    pub fn problem(&self, answer: &str) -> Option<&'static str> {
        if answer.is_empty() {
            return self.required.then_some("tickets-error-field-missing");
        }
        let length = answer.chars().count();
        match self.kind() {
            FieldKind::Text if length > 500 => Some("tickets-error-too-long"),
            FieldKind::Long if length > 5_000 => Some("tickets-error-too-long"),
            FieldKind::Choice if self.options.0.iter().all(|option| option.value != answer) => Some("tickets-error-choice"),
            FieldKind::Date if vestibule_base::Timestamp::parse(answer).is_none() || length != 10 => Some("tickets-error-date"),
            FieldKind::Number if length > 30 || answer.replace(',', ".").parse::<f64>().is_err() => Some("tickets-error-number"),
            _ => None,
        }
    }

    /// How an answer is read by people.
    #[must_use]
    pub fn shown(&self, answer: &str, locale: Locale, fallback: Locale) -> String {
        match self.kind() {
            FieldKind::Choice => {
                let chosen = self.options.0.iter().find(|option| option.value == answer);
                chosen.map_or_else(|| answer.to_owned(), |option| local(&option.label, locale, fallback))
            }
            FieldKind::Checkbox => "✓".to_owned(),
            _ => answer.to_owned(),
        }
    }
}

/// What was answered to a field, kept as it was read then.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Answer {
    /// The field.
    pub field: Id,
    /// What was asked, in the language of the request.
    pub label: String,
    /// The answer as sent.
    pub value: String,
    /// The answer as read.
    pub shown: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(kind: FieldKind) -> FormField {
        FormField {
            id: Id(7),
            form_id: Id(1),
            kind: kind.name().to_owned(),
            label: Json(LocalText::new()),
            hint: Json(LocalText::new()),
            options: Json(vec![FieldOption { value: "a".into(), label: LocalText::from([("hr".into(), "Prvo".into())]) }]),
            required: true,
            when_field: None,
            when_value: String::new(),
            position: 1,
            enabled: true,
        }
    }

    #[test]
    fn each_kind_refuses_what_is_not_of_its_kind() {
        for (kind, good, bad) in [
            (FieldKind::Choice, "a", "b"),
            (FieldKind::Date, "2026-11-22", "yesterday"),
            (FieldKind::Number, "-3,5", "many"),
            (FieldKind::Text, "words", ""),
        ] {
            assert_eq!(field(kind).problem(good), None, "{kind:?}");
            assert!(field(kind).problem(bad).is_some(), "{kind:?}");
        }
        assert!(field(FieldKind::Text).problem(&"x".repeat(1 << 20)).is_some());
    }

    #[test]
    fn a_choice_is_read_in_the_readers_language_or_any_other() {
        assert_eq!(field(FieldKind::Choice).shown("a", Locale::EL, Locale::EN), "Prvo");
    }
}

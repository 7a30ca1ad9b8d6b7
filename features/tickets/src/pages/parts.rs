//! Small parts that several pages show.

use vestibule_base::{Locale, Timestamp, Translator};
use vestibule_web::{Choice, Field, FormState, Visit};

use crate::model::{FieldKind, FormField, PRIORITIES, State, local};

/// A moment as pages write it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moment {
    /// For machines.
    pub iso: String,
    /// For people.
    pub shown: String,
}

impl Moment {
    /// Date and time in the reader's language and zone.
    pub fn new(t: &Translator, at: Timestamp) -> Self {
        Self { iso: at.rfc3339(), shown: t.date_time(&at) }
    }
}

/// A state as pages write it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StateMark {
    /// Class.
    pub class: &'static str,
    /// Word.
    pub label: String,
}

impl StateMark {
    /// The state as the staff says it.
    pub fn of(t: &Translator, state: State) -> Self {
        Self { class: state.class(), label: t.text(&format!("tickets-state-{}", state.key())) }
    }

    /// The state as the customer sees it: the stage it has reached.
    pub fn for_customer(t: &Translator, state: State) -> Self {
        let key = if state == State::Closed { "tickets-state-closed" } else { state.stage().key() };
        Self { class: state.class(), label: t.text(key) }
    }
}

/// The first letters of a name.
pub fn initials(name: &str) -> String {
    let firsts = name.split_whitespace().filter_map(|word| word.chars().next()).filter(|first| first.is_alphanumeric());
    firsts.take(2).collect::<String>().to_uppercase()
}

/// Bytes for people.
pub fn size(t: &Translator, bytes: i64) -> String {
    if bytes < 1 << 20 {
        t.with("tickets-size-kb", "size", (bytes + 1023) / 1024)
    } else {
        t.with("tickets-size-mb", "size", (bytes + (1 << 20) - 1) >> 20)
    }
}

/// All states to choose from.
pub fn state_choices(t: &Translator) -> Vec<Choice> {
    State::ALL.into_iter().map(|state| Choice::new(state.name(), StateMark::of(t, state).label)).collect()
}

/// Word for a priority.
pub fn priority_label(t: &Translator, priority: i64) -> String {
    t.text(&format!("tickets-priority-{}", priority_name(priority)))
}

/// Name of a priority.
pub fn priority_name(priority: i64) -> &'static str {
    usize::try_from(priority).ok().and_then(|place| PRIORITIES.get(place)).copied().unwrap_or("normal")
}

/// All priorities to choose from.
pub fn priority_choices(t: &Translator) -> Vec<Choice> {
    (0..).zip(PRIORITIES).map(|(place, _): (i64, _)| Choice::new(place.to_string(), priority_label(t, place))).collect()
}

/// The form's own fields, ready to be drawn.
pub fn draw_fields(visit: &Visit, form: &FormState, fields: &[FormField]) -> Vec<Field> {
    fields.iter().map(|field| draw_field(&visit.t, form, field, visit.site.default_locale())).collect()
}

fn draw_field(t: &Translator, form: &FormState, field: &FormField, fallback: Locale) -> Field {
    let say = |text: &_| local(text, t.locale(), fallback);
    let drawn = form.field(&field.input(), say(&field.label.0)).said(t).hint(say(&field.hint.0));
    let drawn = match field.kind() {
        FieldKind::Text => drawn,
        FieldKind::Long => drawn.area(4),
        FieldKind::Number => drawn.attribute("inputmode", "decimal").short(),
        FieldKind::Date => drawn.kind("date").short(),
        FieldKind::File => drawn.file(true),
        FieldKind::Checkbox => drawn.tick(),
        FieldKind::Choice => {
            let options = field.options.0.iter().map(|option| Choice::new(option.value.clone(), say(&option.label)));
            drawn.select(std::iter::once(Choice::new("", t.text("tickets-choose"))).chain(options).collect())
        }
    };
    match field.when() {
        // Without scripts a hidden field cannot be filled in, so the browser must not demand it; the server does.
        Some(when) => drawn.optional("").when(when.field, when.values.join(" ")),
        None if field.required || field.kind() == FieldKind::Checkbox => drawn,
        None => drawn.optional(t.text("form-optional")),
    }
}

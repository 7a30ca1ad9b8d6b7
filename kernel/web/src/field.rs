//! A field of a form: label, hint, message and control, always put together the same way.

use std::fmt;

use askama::Template;

/// One of several values to choose from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// A second line.
    pub hint: String,
}

impl Choice {
    /// A value and its words.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new() }
    }
}

/// What kind of control a field has.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Control {
    Input(&'static str),
    Area(&'static str),
    Select(Vec<Choice>),
    Radios(Vec<Choice>),
    Boxes(Vec<Choice>),
    Tick,
    File,
}

/// A field, drawn by `{{ … }}` in a template. Without further words it is a line of text that must be filled in.
#[derive(Clone, Debug, Template)]
#[template(path = "_field.html")]
pub struct Field {
    name: String,
    label: String,
    value: String,
    control: Control,
    hint: String,
    error: String,
    required: bool,
    optional: String,
    autocomplete: &'static str,
    multiple: bool,
    chosen: Vec<String>,
    short: bool,
    rows: u8,
    attributes: Vec<(&'static str, String)>,
    when: Option<(String, String)>,
    focus: bool,
    longest: u32,
    extra_class: &'static str,
}

impl Field {
    pub(crate) fn new(name: &str, label: String, value: String) -> Self {
        Self {
            name: name.to_owned(),
            label,
            chosen: vec![value.clone()],
            value,
            control: Control::Input("text"),
            hint: String::new(),
            error: String::new(),
            required: true,
            optional: String::new(),
            autocomplete: "",
            multiple: false,
            short: false,
            rows: 6,
            attributes: Vec::new(),
            when: None,
            focus: false,
            longest: 0,
            extra_class: "",
        }
    }

    pub(crate) fn with_error(mut self, key: Option<&'static str>) -> Self {
        self.error = key.unwrap_or_default().to_owned();
        self
    }

    /// Puts the message (a text key until now) into the reader's language.
    #[must_use]
    pub fn said(mut self, texts: &vestibule_base::Translator) -> Self {
        if !self.error.is_empty() {
            self.error = texts.text(&self.error);
        }
        self
    }

    /// An e-mail address.
    #[must_use]
    pub fn email(mut self) -> Self {
        self.control = Control::Input("email");
        self.autocomplete = "email";
        self
    }

    /// A password; `autocomplete` is `current-password` or `new-password`. Never shown again.
    #[must_use]
    pub fn password(mut self, autocomplete: &'static str) -> Self {
        self.control = Control::Input("password");
        self.autocomplete = autocomplete;
        self.value.clear();
        self
    }

    /// An `<input>` of another type.
    #[must_use]
    pub fn kind(mut self, kind: &'static str) -> Self {
        // A colour has always a value; HTML knows no `required` for it.
        self.required &= kind != "color";
        self.control = Control::Input(kind);
        self
    }

    /// A text of several lines.
    #[must_use]
    pub fn area(mut self, rows: u8) -> Self {
        self.control = Control::Area("");
        self.rows = rows;
        self
    }

    /// One of several, folded.
    #[must_use]
    pub fn select(mut self, choices: Vec<Choice>) -> Self {
        // HTML allows `required` only where the first choice is none.
        self.required &= choices.first().is_some_and(|choice| choice.value.is_empty());
        self.control = Control::Select(choices);
        self
    }

    /// One of several, all shown.
    #[must_use]
    pub fn radios(mut self, choices: Vec<Choice>) -> Self {
        self.control = Control::Radios(choices);
        self
    }

    /// Any of several; `chosen` are ticked.
    #[must_use]
    pub fn boxes(mut self, choices: Vec<Choice>, chosen: Vec<String>) -> Self {
        self.control = Control::Boxes(choices);
        self.chosen = chosen;
        self.required = false;
        self
    }

    /// A single box to tick.
    #[must_use]
    pub fn tick(mut self) -> Self {
        self.control = Control::Tick;
        self.required = false;
        self
    }

    /// Files.
    #[must_use]
    pub fn file(mut self, multiple: bool) -> Self {
        self.control = Control::File;
        self.multiple = multiple;
        self.required = false;
        self
    }

    /// A sentence under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// May stay empty; `word` says so beside the label.
    #[must_use]
    pub fn optional(mut self, word: impl Into<String>) -> Self {
        self.optional = word.into();
        self.required = false;
        self
    }

    /// What the browser may fill in (`autocomplete`).
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = token;
        self
    }

    /// A narrow control.
    #[must_use]
    pub fn short(mut self) -> Self {
        self.short = true;
        self
    }

    /// The cursor stands here when the page opens.
    #[must_use]
    pub fn focus(mut self) -> Self {
        self.focus = true;
        self
    }

    /// Most characters taken.
    #[must_use]
    pub fn longest(mut self, characters: u32) -> Self {
        self.longest = characters;
        self
    }

    /// One more attribute of the control.
    #[must_use]
    pub fn attribute(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// One more class of the control.
    #[must_use]
    pub fn class(mut self, class: &'static str) -> Self {
        self.extra_class = class;
        self
    }

    /// Shown only while the field `name` has one of `values` (parted by blanks).
    #[must_use]
    pub fn when(mut self, name: impl Into<String>, values: impl Into<String>) -> Self {
        self.when = Some((name.into(), values.into()));
        self
    }

    fn is_chosen(&self, value: &str) -> bool {
        self.chosen.iter().any(|chosen| chosen == value)
    }

    fn class_name(&self) -> String {
        let short = if self.short { "short" } else { "" };
        [short, self.extra_class].join(" ").trim().to_owned()
    }

    fn described_by(&self) -> String {
        let hint = (!self.hint.is_empty()).then(|| format!("f-{}-hint", self.name));
        let error = (!self.error.is_empty()).then(|| format!("f-{}-error", self.name));
        [hint, error].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

impl askama::filters::HtmlSafe for Field {}

/// The list of all messages on top of a form, each leading to its field.
#[derive(Clone, Debug, Template)]
#[template(path = "_error_summary.html")]
pub struct ErrorSummary {
    heading: String,
    items: Vec<(String, String)>,
    /// Whether this is to be sent, too, where something else was sent with the form before; empty where nobody asks.
    question: String,
}

impl askama::filters::HtmlSafe for ErrorSummary {}

impl crate::form::FormState {
    /// The list of messages, for the top of the form; nothing when there are none.
    #[must_use]
    pub fn summary(&self, texts: &vestibule_base::Translator) -> ErrorSummary {
        if self.asks_again() {
            let mut question = texts.text("form-sent-before-text");
            if !self.data.files.is_empty() {
                question = format!("{question} {}", texts.text("form-files-again"));
            }
            return ErrorSummary { heading: texts.text("form-sent-before"), items: Vec::new(), question };
        }
        let items: Vec<(String, String)> = self.errors.iter().map(|(field, key)| (field.to_owned(), texts.text(key))).collect();
        ErrorSummary { heading: texts.with("form-errors", "count", items.len()), items, question: String::new() }
    }
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label)
    }
}

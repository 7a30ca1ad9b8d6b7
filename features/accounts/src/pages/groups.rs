//! What pages of teams and of segments share: a list with a form for a new one, and a page of each with a name and ticks.

use askama::Template;
use vestibule_base::{Id, Translator};
use vestibule_store::Error;
use vestibule_web::{Choice, Errors, Field, FormData, FormState, Head, PageError, View};

use crate::model::LONGEST_NAME;

/// How groups of one kind are called, by text keys, and where their pages are.
pub struct Kind {
    /// Address of the list.
    pub room: &'static str,
    /// The entry of the menu above them: address and text key.
    pub above: (&'static str, &'static str),
    /// Title of the list.
    pub title: &'static str,
    /// What they are, on top of the list.
    pub text: &'static str,
    /// What one of them does, on top of its page.
    pub usage: &'static str,
    /// When there is none: icon, heading, sentence.
    pub empty: (&'static str, &'static str, &'static str),
    /// Heading of the form for a new one.
    pub new: &'static str,
    /// Field of its name in that form.
    pub new_field: &'static str,
    /// Another one has this name.
    pub taken: &'static str,
    /// Who or what is in them: field, text key, and what is said when there is nothing to tick.
    pub inside: (&'static str, &'static str, &'static str),
    /// Heading and sentence of the form that deletes one; none where they are not deleted.
    pub delete: Option<(&'static str, &'static str)>,
}

/// A group in the list.
pub struct Line {
    /// Id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// How many are in it.
    pub count: i64,
}

/// The list.
#[derive(Template)]
#[template(path = "groups.html")]
pub struct ListPage {
    /// Texts.
    pub t: Translator,
    /// What they are.
    pub kind: &'static Kind,
    /// All of them.
    pub lines: Vec<Line>,
    /// The form for a new one.
    pub form: FormState,
    /// Whether the one who looks may make one.
    pub may_change: bool,
}

impl View for ListPage {
    fn title(&self) -> String {
        self.t.text(self.kind.title)
    }

    fn head(&self) -> Head {
        Head { menu: self.kind.above.0, ..Head::staff() }
    }
}

/// The page of one.
#[derive(Template)]
#[template(path = "group.html")]
pub struct GroupPage {
    /// Texts.
    pub t: Translator,
    /// What it is.
    pub kind: &'static Kind,
    /// Id.
    pub id: Id,
    /// Name as stored.
    pub name: String,
    /// What can be in it.
    pub choices: Vec<Choice>,
    /// What is ticked.
    pub chosen: Vec<String>,
    /// The form.
    pub form: FormState,
    /// Whether the one who looks may change it.
    pub may_change: bool,
}

impl View for GroupPage {
    fn title(&self) -> String {
        self.name.clone()
    }

    fn head(&self) -> Head {
        Head { menu: self.kind.above.0, ..Head::staff() }
    }
}

impl GroupPage {
    fn inside(&self) -> Field {
        let (field, label, _) = self.kind.inside;
        self.form.field(field, self.t.text(label)).boxes(self.choices.clone(), self.chosen.clone())
    }

    /// Who or what is in it, for those who look only.
    fn content(&self) -> impl Iterator<Item = &str> {
        self.choices.iter().filter(|choice| self.chosen.contains(&choice.value)).map(|choice| choice.label.as_str())
    }

    /// What of the choices was ticked in a form.
    pub fn ticked(&self, data: &FormData) -> Vec<Id> {
        let sent: Vec<&str> = data.all(self.kind.inside.0).collect();
        let ticked = self.choices.iter().filter(|choice| sent.contains(&choice.value.as_str()));
        ticked.filter_map(|choice| choice.value.parse().ok()).collect()
    }

    /// The page again with what was typed.
    pub fn refused(self, data: FormData, errors: Errors) -> Self {
        let chosen = data.all(self.kind.inside.0).map(str::to_owned).collect();
        Self { chosen, form: FormState::refused(data, errors), ..self }
    }
}

impl Kind {
    /// What is wrong with a name.
    pub fn check(&self, name: &str, field: &'static str) -> Errors {
        let mut errors = Errors::new();
        errors.require(!name.is_empty(), field, "accounts-error-name-empty");
        errors.require(name.chars().count() <= LONGEST_NAME, field, "accounts-error-name-long");
        errors
    }

    /// Whether a name could be written; it may be that of another one.
    ///
    /// # Errors
    /// Any other one of the database.
    pub fn is_written(
        &self,
        done: vestibule_store::Result<()>,
        (field, errors): (&'static str, &mut Errors),
    ) -> Result<bool, PageError> {
        match done {
            Ok(()) => Ok(true),
            Err(Error::Unique(_)) => {
                errors.add(field, self.taken);
                Ok(false)
            }
            Err(other) => Err(other.into()),
        }
    }
}

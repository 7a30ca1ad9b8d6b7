//! Pages that were written for what was made in the portal lead back to it.

use std::collections::HashMap;

use vestibule_base::Id;

use super::source::{Page, bare};
use crate::model::{ArticleKind, Form};
use crate::store::article::Article;

/// What the portal has, to be found by its key or number.
pub struct There {
    forms: HashMap<String, Form>,
    keys: HashMap<Id, String>,
}

impl There {
    /// Some articles.
    #[must_use]
    pub fn new(articles: &[Article]) -> Self {
        Self {
            forms: articles.iter().map(|one| (one.key.clone(), one.kind.form())).collect(),
            keys: articles.iter().map(|one| (one.id, one.key.clone())).collect(),
        }
    }

    /// The form of what has this key.
    #[must_use]
    pub fn form(&self, key: &str) -> Option<Form> {
        self.forms.get(key).copied()
    }

    /// What was made in the portal has a key without the mark of its form. Where that is ambiguous, its page has the number of the
    /// article as its `id:`.
    pub fn meet(&self, page: &mut Page) {
        let form = form_of(page);
        let plain = bare(&page.key, form).to_owned();
        let is = |key: &str| self.forms.get(key) == Some(&form);
        if is(&page.key) {
            return;
        }
        let numbered = plain.parse().ok().and_then(|id: Id| self.keys.get(&id)).filter(|key| is(key));
        if let Some(key) = numbered {
            key.clone_into(&mut page.key);
        } else if is(&plain) {
            page.key = plain;
        }
    }
}

/// The form that a page says it has.
#[must_use]
pub fn form_of(page: &Page) -> Form {
    ArticleKind::parse(page.matter.get("kind")).map_or(Form::Article, ArticleKind::form)
}

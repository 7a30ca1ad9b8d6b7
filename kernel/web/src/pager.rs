//! The line under a long list that leads to its other pages.

use askama::Template;
use vestibule_base::Translator;
use vestibule_store::Page;

/// Links to the pages of a list; draws nothing when there is one.
#[derive(Clone, Debug, Template)]
#[template(path = "_pager.html")]
pub struct Pager {
    t: Translator,
    page: i64,
    pages: i64,
    /// Address up to the number of the page.
    address: String,
}

impl askama::filters::HtmlSafe for Pager {}

impl Pager {
    /// The line for a page of a list at `path`; `query` holds the other parameters, as pairs.
    #[must_use]
    pub fn new<T>(t: &Translator, list: &Page<T>, path: &str, query: &[(&str, &str)]) -> Self {
        Self::of(t, (list.cursor.page, list.pages()), path, query)
    }

    /// The same from numbers: page and pages.
    #[must_use]
    pub fn of(t: &Translator, (page, pages): (i64, i64), path: &str, query: &[(&str, &str)]) -> Self {
        let mut encoded = form_urlencoded::Serializer::new(String::new());
        for (name, value) in query.iter().filter(|(_, value)| !value.is_empty()) {
            encoded.append_pair(name, value);
        }
        let encoded = encoded.finish();
        let joint = if encoded.is_empty() { "" } else { "&" };
        Self { t: t.clone(), page, pages, address: format!("{path}?{encoded}{joint}page=") }
    }

    /// Pages shown as numbers: the first, the last, and those around the current one.
    fn numbers(&self) -> Vec<i64> {
        (1..=self.pages).filter(|number| *number == 1 || *number == self.pages || (number - self.page).abs() <= 2).collect()
    }
}

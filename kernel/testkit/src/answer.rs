//! What the program answered.

use http::{HeaderMap, StatusCode};
use scraper::{Html, Selector};

/// An answer, and what a test asks of it.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body as text.
    pub body: String,
}

impl Answer {
    /// Where it leads to; empty when nowhere.
    #[must_use]
    pub fn location(&self) -> String {
        self.headers.get("location").and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    }

    /// The words of every element that a CSS selector finds.
    ///
    /// # Panics
    /// When the selector is none.
    #[must_use]
    pub fn words(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a CSS selector");
        let squeeze = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        Html::parse_document(&self.body).select(&selector).map(|element| squeeze(element.text().collect())).collect()
    }

    /// An attribute of every element that a CSS selector finds.
    ///
    /// # Panics
    /// When the selector is none.
    #[must_use]
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a CSS selector");
        Html::parse_document(&self.body)
            .select(&selector)
            .filter_map(|element| element.value().attr(name).map(str::to_owned))
            .collect()
    }

    /// Asserts the status, showing the words of the page when it is another.
    ///
    /// # Panics
    /// When it is another.
    #[track_caller]
    pub fn assert_status(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}\n{:?}", self.location(), self.words("main"));
        self
    }

    /// Asserts that the page shows these words.
    ///
    /// # Panics
    /// When it does not.
    #[track_caller]
    pub fn assert_shows(&self, words: &str) -> &Self {
        assert!(self.body.contains(words), "{words:?} is not on the page: {:?}", self.words("main"));
        self
    }

    /// Asserts that the page does not show these words.
    ///
    /// # Panics
    /// When it does.
    #[track_caller]
    pub fn assert_hides(&self, words: &str) -> &Self {
        assert!(!self.body.contains(words), "{words:?} is on the page: {:?}", self.words("main"));
        self
    }
}

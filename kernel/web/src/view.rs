//! A page before the shell is put around it.

use crate::head::Head;

/// What a handler shows: a template and what the shell must know of it.
///
/// A view holds everything its template says, already decided; `sample` gives one that a test can draw in every language.
pub trait View: askama::Template + Send {
    /// Title of the page, without the site's name.
    fn title(&self) -> String;

    /// What it says about itself.
    fn head(&self) -> Head {
        Head::default()
    }
}

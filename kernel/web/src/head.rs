//! What a page says about itself beside its text.

use vestibule_base::Locale;

/// What a page says to browsers, search engines and other programs.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Head {
    /// One sentence for search engines and link previews.
    pub description: String,
    /// Path of the page's one true address; empty: the path asked for.
    pub canonical: String,
    /// The same content in other languages (hreflang), with its own.
    pub alternates: Vec<(Locale, String)>,
    /// Path of a picture for link previews; empty: the site's logo, when that is one.
    pub picture: String,
    /// Not for search engines.
    pub hidden: bool,
    /// schema.org data as JSON-LD.
    pub structured: Vec<String>,
    /// Feeds: title and path.
    pub feeds: Vec<(String, String)>,
    /// Pages of staff load the styles and scripts of staff.
    pub staff: bool,
    /// Pages with an editor load its script.
    pub editor: bool,
    /// Pages with a search box of their own have none on top.
    pub own_search: bool,
    /// Address of the menu's entry that the page belongs to, where its own path does not say so; empty: it does.
    pub menu: &'static str,
    /// Classes of `<main>`; empty: `main wrap`.
    pub main_class: &'static str,
    /// A form that went through: what was kept of it in the browser may be forgotten.
    pub keep_done: String,
    /// Language of the text when it is not the page's.
    pub content_locale: Option<Locale>,
}

impl Head {
    /// A page of staff.
    #[must_use]
    pub fn staff() -> Self {
        Self { staff: true, hidden: true, ..Self::default() }
    }

    /// A page that belongs to one person.
    #[must_use]
    pub fn private() -> Self {
        Self { hidden: true, ..Self::default() }
    }
}

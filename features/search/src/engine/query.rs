//! What is asked and what is answered.

use crate::engine::index::Subject;
use crate::engine::mark::Marked;

/// A page of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Number of the page, from 0.
    pub number: usize,
    /// Hits on a page.
    pub size: usize,
}

impl Default for Page {
    fn default() -> Self {
        Self { number: 0, size: 20 }
    }
}

/// A search. Any text is a query: there is no syntax and nothing to get wrong.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// What was typed. Only the first 512 characters and 64 words count.
    pub text: String,
    /// The site that is searched.
    pub site: String,
    /// The reader's language, as a BCP 47 tag.
    pub locale: String,
    /// The audiences that the reader belongs to. Documents of other audiences do not exist for this query: not in hits, nor
    /// in counts, nor in near words. An empty list finds nothing.
    pub audiences: Vec<String>,
    /// Kinds to show; all when empty. Counts by kind always cover all kinds.
    pub kinds: Vec<String>,
    /// Locales to look in; all when empty.
    pub languages: Vec<String>,
    /// Products, one of which a document must have; any when empty.
    pub products: Vec<String>,
    /// Labels, one of which a document must have; any when empty.
    pub labels: Vec<String>,
    /// Only what was changed at this time or later, in UTC milliseconds.
    pub since: Option<i64>,
    /// Which page of results.
    pub page: Page,
}

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// Subjects found, over all pages.
    pub total: usize,
    /// The page that was asked for, best first; hits in other languages behind those in the reader's.
    pub hits: Vec<Hit>,
    /// How the subjects found divide.
    pub facets: Facets,
    /// The query with words that nothing holds replaced by near ones that were sought in their stead.
    pub did_you_mean: Option<String>,
    /// The language that the query seems to be in, by its code, where it can be told.
    pub detected: Option<&'static str>,
    /// Whether no subject holds all the words, so that the hits hold some of them only.
    pub fell_back_to_any_word: bool,
}

/// A subject found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What was found.
    pub subject: Subject,
    /// The locale of the version shown: the reader's where there is one.
    pub locale: String,
    /// Whether the version shown is in another language than the reader's.
    pub foreign: bool,
    /// Title with the words marked.
    pub title: Marked,
    /// The best passage of about 200 characters with the words marked; the beginning where the words stand in the title only.
    pub passage: Marked,
    /// Address within the portal.
    pub url: String,
    /// Where it stands, for people.
    pub path: String,
    /// When it was last changed, in UTC milliseconds.
    pub time: i64,
    /// Score; comparable within one answer only.
    pub score: f32,
    /// Whether it is marked as out of date.
    pub outdated: bool,
}

/// A value and how many of the subjects found have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// Kind, locale or label.
    pub value: String,
    /// Subjects.
    pub count: usize,
}

/// Counts over all pages, most first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By kind, whatever kinds the query is narrowed to.
    pub kinds: Vec<FacetCount>,
    /// By the locale in which a subject was found best.
    pub locales: Vec<FacetCount>,
    /// By label, the twenty most frequent.
    pub labels: Vec<FacetCount>,
    /// By product, the twenty most frequent.
    pub products: Vec<FacetCount>,
}

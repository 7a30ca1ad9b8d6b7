//! What can be found, what is sought, and what is asked for elsewhere.

use async_trait::async_trait;
use vestibule_base::{Audience, Id, Locale, Timestamp, Viewer};

use super::SlotResult;
use crate::subject::{Kind, Subject};

/// One document of the search index: a subject in one language.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct SearchDocument {
    /// Site on which it is shown.
    pub site: Id,
    /// Language of the text.
    pub locale: Option<Locale>,
    /// Who may find it.
    pub audience: Audience,
    /// When set, only these people and agents find it (as far as they may know every request), whatever the audience says (own requests).
    pub people: Vec<Id>,
    /// With `people`: members of this organisation who may read its requests find it, too.
    pub readers_of: Option<Id>,
    /// With `people`: agents who are bound to their teams find it when it is this team's.
    pub team: Option<Id>,
    /// With `people`: or when it was given to them.
    pub agent: Option<Id>,
    /// Title.
    pub title: String,
    /// Headings, one a line.
    pub headings: String,
    /// The words of the text.
    pub body: String,
    /// Where in `body` (byte offsets, ascending) something is said at which second: a hit there opens the page at it.
    pub times: Vec<(usize, i64)>,
    /// Labels.
    pub labels: Vec<String>,
    /// Products that it is about; none: any.
    pub products: Vec<Id>,
    /// Address of the page.
    pub url: String,
    /// Where it stands, for people: `Setup › Hub`.
    pub path: String,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// How often it is read, in any unit that grows.
    pub popularity: i64,
    /// Whether it is past its review date or an outdated translation.
    pub outdated: bool,
}

/// A feature with content that can be found.
#[async_trait]
pub trait SearchSource: Send + Sync {
    /// The kind of its subjects.
    fn kind(&self) -> Kind;

    /// The documents of one subject: one for each language, none when it is gone or not public.
    async fn documents(&self, id: Id) -> SlotResult<Vec<SearchDocument>>;

    /// Ids of all subjects above `after`, ascending, at most `limit`: for a new index.
    async fn list_ids(&self, after: Id, limit: i64) -> SlotResult<Vec<Id>>;
}

/// What is sought.
#[derive(Clone, Debug, Default)]
pub struct SearchRequest {
    /// Site searched.
    pub site: Id,
    /// Words as typed.
    pub text: String,
    /// The reader's language.
    pub locale: Option<Locale>,
    /// Kinds to find; empty for all.
    pub kinds: Vec<Kind>,
    /// At most so many hits.
    pub limit: usize,
}

/// Something found.
#[derive(Clone, PartialEq, Debug)]
pub struct SearchHit {
    /// What it is.
    pub subject: Subject,
    /// Title.
    pub title: String,
    /// Safe HTML: the passage that fits, its words in `<mark>`.
    pub passage: String,
    /// Address of the page.
    pub url: String,
    /// Where it stands.
    pub path: String,
    /// Language of the text found.
    pub locale: Locale,
}

/// The search over everything, for features that show "like this one" or "this may help".
#[async_trait]
pub trait Search: Send + Sync {
    /// Finds what `viewer` may see, best first.
    async fn search(&self, viewer: &Viewer, request: SearchRequest) -> SlotResult<Vec<SearchHit>>;
}

/// How much is sought in a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SoughtIn {
    /// The language of the page that was searched.
    pub locale: Locale,
    /// Searches.
    pub searches: i64,
    /// Searches for words that found nothing, or of which nothing was opened.
    pub in_vain: i64,
}

/// Words that were sought in vain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SoughtInVain {
    /// The words.
    pub words: String,
    /// Searches.
    pub searches: i64,
    /// Whether anything was found (and not opened).
    pub found: bool,
    /// Requests that were sent afterwards.
    pub sent: i64,
}

/// What people seek, counted without people (S9).
#[async_trait]
pub trait Sought: Send + Sync {
    /// Searches on a site since a day, by language.
    async fn by_language(&self, site: Id, since: i64) -> SlotResult<Vec<SoughtIn>>;

    /// Words sought in a language since a day that found nothing, or of which nothing was opened; most sought first.
    async fn in_vain(&self, site: Id, locale: Locale, since: i64, limit: i64) -> SlotResult<Vec<SoughtInVain>>;
}

/// Words in which people asked for something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// The words.
    pub words: String,
    /// How often.
    pub count: i64,
}

/// Where people ask for what is not written yet: requests, topics, questions that an assistant could not answer (U4). Only words that
/// several people used may leave the feature: whoever writes need not be allowed to read what a person wrote.
#[async_trait]
pub trait AskedFor: Send + Sync {
    /// Text key that says how often, by `$count`: "12 requests".
    fn label(&self) -> &'static str;

    /// Words in a language since a time, most asked first; those that differ in case, order and signs alone may come one by one.
    async fn asked(&self, site: Id, locale: Locale, since: Timestamp, limit: i64) -> SlotResult<Vec<Asked>>;
}

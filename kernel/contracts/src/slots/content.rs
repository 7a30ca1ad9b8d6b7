//! Products, sections of the content, the forum, blocks of the start page, and public pages.

use async_trait::async_trait;
use vestibule_base::{Audience, Id, Locale, Timestamp, Translator, Viewer};

use super::SlotResult;

/// A product as others name it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Product {
    /// Id.
    pub id: Id,
    /// Name in the language asked for.
    pub name: String,
    /// Its page.
    pub address: String,
    /// Whether it is no longer offered; what was written about it can still be found.
    pub is_retired: bool,
    /// Its versions, newest first: id and name.
    pub releases: Vec<(Id, String)>,
}

/// What the company makes.
#[async_trait]
pub trait Products: Send + Sync {
    /// Every product of a site by hand order, named in a language.
    async fn list(&self, site: Id, locale: Locale) -> SlotResult<Vec<Product>>;
}

/// A block of the start page.
#[async_trait]
pub trait HomeBlock: Send + Sync {
    /// Stored name, and text key `home-block-<name>` for the administrator's list.
    fn name(&self) -> &'static str;

    /// Whether the block is a column that stands beside other columns; else it takes the whole width.
    fn is_column(&self) -> bool {
        false
    }

    /// The block as safe HTML for this viewer, language and site (with its languages); empty when there is nothing to show.
    async fn render(&self, viewer: &Viewer, site: (Id, &[Locale]), texts: &Translator) -> SlotResult<String>;
}

/// One public page, in each language it has.
#[derive(Clone, PartialEq, Debug)]
pub struct SitemapEntry {
    /// Address without host, by language.
    pub addresses: Vec<(Locale, String)>,
    /// When it last changed.
    pub changed_at: Timestamp,
}

/// Entries in a part of a site map: with ten languages each, a part stays far below what search engines read (50,000 addresses)
/// and below what the page cache keeps.
pub const SITEMAP_PART: i64 = 500;

/// A feature with public pages.
#[async_trait]
pub trait SitemapSource: Send + Sync {
    /// Stands in the addresses of the parts.
    fn name(&self) -> &'static str;

    /// Behind which pages its parts begin, the first one behind none (0): more than one where there are more than [`SITEMAP_PART`].
    async fn parts(&self, _site: Id) -> SlotResult<Vec<Id>> {
        Ok(vec![Id(0)])
    }

    /// Pages of a part that everyone may see: those behind `after`, at most [`SITEMAP_PART`], with the first part what is few.
    async fn entries(&self, site: Id, after: Id) -> SlotResult<Vec<SitemapEntry>>;
}

/// A part of the content with all that is below it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// Id, as it stands in [`Viewer::sections`].
    pub id: Id,
    /// Name in the reader's language.
    pub name: String,
    /// How many sections it stands in.
    pub depth: usize,
}

/// What of the content an editor can be limited to.
#[async_trait]
pub trait Sections: Send + Sync {
    /// Every section of a site, each before those in it, named in the reader's language.
    async fn list(&self, site: Id, texts: &Translator) -> SlotResult<Vec<Section>>;
}

/// The forum, for what becomes a topic of it.
#[async_trait]
pub trait Forum: Send + Sync {
    /// Whether a site has a forum that is open. Asked while a page is drawn: answers from memory.
    fn is_open(&self, site: Id) -> bool;

    /// Sections in which a topic is seen by nobody beyond `within`, each before those in it, named in the reader's language.
    async fn sections(&self, site: Id, within: Audience, texts: &Translator) -> SlotResult<Vec<Section>>;

    /// Of these topics those that the viewer may read, each with its page in a language.
    async fn topics(&self, viewer: &Viewer, ids: &[Id], locale: Locale) -> SlotResult<Vec<(Id, String)>>;
}

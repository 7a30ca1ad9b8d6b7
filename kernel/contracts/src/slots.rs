//! What features offer each other.
//!
//! A feature implements a trait, `vestibule/src/features.rs` registers it, and whoever asks sees the trait alone.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::error::Error;
use std::sync::Arc;

use async_trait::async_trait;
use vestibule_base::{Audience, Id, Locale, Timestamp, Translator, Viewer};

use crate::subject::{Kind, Subject};

/// Whatever went wrong inside the feature that answers.
pub type SlotError = Box<dyn Error + Send + Sync>;

/// What the answer of a slot is.
pub type SlotResult<T> = Result<T, SlotError>;

/// Everything that features offer, filled at the start of the program.
#[derive(Clone, Default)]
pub struct Slots {
    /// Kinds of content that can be searched.
    pub search_sources: Vec<Arc<dyn SearchSource>>,
    /// The search itself.
    pub search: Option<Arc<dyn Search>>,
    /// Blocks that the start page can show.
    pub home_blocks: Vec<Arc<dyn HomeBlock>>,
    /// Public pages for the site map.
    pub sitemaps: Vec<Arc<dyn SitemapSource>>,
    /// Names and addresses of people, and what groups of them there are.
    pub people: Option<Arc<dyn People>>,
    /// Teams that agents work in.
    pub teams: Option<Arc<dyn Teams>>,
    /// Sections that editors can be limited to.
    pub sections: Option<Arc<dyn Sections>>,
    /// Who stands behind a session cookie.
    pub sessions: Option<Arc<dyn Sessions>>,
    /// What features keep for themselves while the program runs, by type.
    pub own: Own,
    /// What an agent sees of a customer beside a request.
    pub customer_cards: Vec<Arc<dyn CustomerCard>>,
    /// Entries of the menus.
    pub menu: Vec<MenuEntry>,
    /// Which entries of the main menu a site has nothing behind yet.
    pub doors: Vec<Door>,
    /// What is sought, for whoever writes.
    pub sought: Option<Arc<dyn Sought>>,
    /// What people ask for elsewhere than in the search, for whoever writes.
    pub asked: Vec<Arc<dyn AskedFor>>,
    /// Kinds of notices, for people to choose from.
    pub notice_kinds: Vec<NoticeKind>,
    /// Who wants which notices.
    pub notices: Option<Arc<dyn Notices>>,
    /// What the company makes, for content to be about.
    pub products: Option<Arc<dyn Products>>,
}

impl Slots {
    /// Whether there is anything behind an entry of the main menu on this site.
    #[must_use]
    pub fn is_open(&self, entry: &MenuEntry, site: Id) -> bool {
        self.doors.iter().filter(|door| door.address == entry.address).all(|door| (door.is_open)(site))
    }
}

/// Says for an entry of the main menu whether a site has anything behind it. Asked while a page is drawn: answers from
/// memory.
#[derive(Clone)]
pub struct Door {
    /// Address of the entry.
    pub address: &'static str,
    /// Whether there is anything.
    pub is_open: Arc<dyn Fn(Id) -> bool + Send + Sync>,
}

/// Things that features keep for themselves while the program runs, found by their type.
#[derive(Clone, Default)]
pub struct Own(HashMap<TypeId, Arc<dyn Any + Send + Sync>>);

impl Own {
    /// Keeps a thing.
    pub fn put<T: Send + Sync + 'static>(&mut self, thing: Arc<T>) {
        self.0.insert(TypeId::of::<T>(), thing);
    }

    /// The thing of this type.
    #[must_use]
    pub fn get<T: Send + Sync + 'static>(&self) -> Option<Arc<T>> {
        self.0.get(&TypeId::of::<T>()).and_then(|thing| Arc::clone(thing).downcast().ok())
    }
}

/// Who stands behind a session cookie.
#[async_trait]
pub trait Sessions: Send + Sync {
    /// The person as a viewer of this site; `None` when the session ended.
    async fn viewer(&self, token: &str, site: Id) -> SlotResult<Option<Viewer>>;
}

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

    /// The block as safe HTML for this viewer, language and site; empty when there is nothing to show.
    async fn render(&self, viewer: &Viewer, site: Id, texts: &Translator) -> SlotResult<String>;
}

/// One public page, in each language it has.
#[derive(Clone, PartialEq, Debug)]
pub struct SitemapEntry {
    /// Address without host, by language.
    pub addresses: Vec<(Locale, String)>,
    /// When it last changed.
    pub changed_at: Timestamp,
}

/// A feature with public pages.
#[async_trait]
pub trait SitemapSource: Send + Sync {
    /// Every page that everyone may see.
    async fn entries(&self, site: Id) -> SlotResult<Vec<SitemapEntry>>;
}

/// A person as others may need to know one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Id.
    pub id: Id,
    /// Name as shown.
    pub name: String,
    /// Verified or given address.
    pub email: String,
    /// Whether the address was verified.
    pub verified: bool,
    /// Language for mails.
    pub locale: Locale,
    /// IANA time zone; empty for UTC.
    pub time_zone: String,
    /// Whether the person belongs to the staff of the site asked about.
    pub staff: bool,
    /// First organisation the person belongs to.
    pub organisation: Option<Id>,
    /// Its name.
    pub organisation_name: String,
}

/// The administrator of a fresh portal.
#[derive(Clone, Debug)]
pub struct NewAdministrator {
    /// Name as shown.
    pub name: String,
    /// Address; it counts as proved.
    pub email: String,
    /// Password as typed.
    pub password: String,
    /// Language.
    pub locale: Locale,
}

/// Who there is.
#[async_trait]
pub trait People: Send + Sync {
    /// The person with this id.
    async fn find(&self, id: Id) -> SlotResult<Option<Person>>;

    /// The people with these ids, in any order.
    async fn list(&self, ids: &[Id]) -> SlotResult<Vec<Person>>;

    /// The person with this address, made (unverified, without password) when there is none.
    async fn find_or_invite(&self, email: &str, name: &str, locale: Locale) -> SlotResult<Person>;

    /// The person as a viewer of a site, for what is done while they are not there (mails); `None` when the account is shut
    /// or gone.
    async fn viewer(&self, id: Id, site: Id) -> SlotResult<Option<Viewer>>;

    /// Agents of a site, by name.
    async fn agents(&self, site: Id) -> SlotResult<Vec<Person>>;

    /// Makes the first administrator; answers what is wrong with the fields (name and text key), nothing when it went
    /// through.
    async fn make_administrator(&self, new: NewAdministrator) -> SlotResult<Vec<(&'static str, &'static str)>>;

    /// Audiences that content of a site can be given, with their names in the reader's language.
    async fn audiences(&self, texts: &Translator) -> SlotResult<Vec<(Audience, String)>>;
}

/// A team of agents.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Team {
    /// Id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// The agents in it.
    pub members: Vec<Id>,
}

/// What teams of agents a site has.
#[async_trait]
pub trait Teams: Send + Sync {
    /// Every team of a site, by name.
    async fn list(&self, site: Id, locale: Locale) -> SlotResult<Vec<Team>>;

    /// Agents of a site who know the requests of their teams alone.
    async fn bound(&self, site: Id) -> SlotResult<Vec<Id>>;
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

/// A kind of mail that a person may want or not. Mails about own requests and the account are none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoticeKind {
    /// Stored name, for ever the same.
    pub name: &'static str,
    /// Who may get it.
    pub entry: Entry,
    /// Text key; `<label>-hint` says when it is sent.
    pub label: &'static str,
}

/// Who wants which notices.
#[async_trait]
pub trait Notices: Send + Sync {
    /// The path at which one click ends notices of this kind for the person (RFC 8058), to stand in the mail; `None` when
    /// the person does not want them, and nothing may be sent.
    async fn way_out(&self, person: Id, kind: &str) -> SlotResult<Option<String>>;
}

/// A part of what an agent sees of a customer.
#[async_trait]
pub trait CustomerCard: Send + Sync {
    /// Heading (text key) and lines of safe HTML; no lines, no part.
    async fn card(&self, person: Id, site: Id, texts: &Translator) -> SlotResult<(&'static str, Vec<String>)>;
}

/// Where an entry of a menu stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Menu {
    /// Doors of the portal, on top of every page.
    Main,
    /// The signed-in person's own pages.
    Account,
    /// Pages of staff.
    Staff,
}

/// Who sees an entry of a menu.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    /// Everyone.
    Everyone,
    /// Who has signed in.
    SignedIn,
    /// Agents.
    Agents,
    /// Editors.
    Editors,
    /// Editors who are limited to no section.
    EditorsOfAll,
    /// Administrators.
    Administrators,
    /// Administrators of every site.
    AdministratorsOfAll,
}

/// An entry of a menu.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MenuEntry {
    /// Which menu.
    pub menu: Menu,
    /// Who sees it.
    pub entry: Entry,
    /// Text key.
    pub label: &'static str,
    /// Address; `{locale}` stands for the reader's language.
    pub address: &'static str,
    /// Name of the icon.
    pub icon: &'static str,
    /// Smaller comes first.
    pub position: i32,
}

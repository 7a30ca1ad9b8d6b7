//! Who there is, who has signed in, and what mail they want.

use async_trait::async_trait;
use vestibule_base::{Audience, Id, Locale, Translator, Viewer};

use super::SlotResult;
use super::menu::Entry;

/// Who stands behind a session cookie.
#[async_trait]
pub trait Sessions: Send + Sync {
    /// The person as a viewer of this site; `None` when the session ended.
    async fn viewer(&self, token: &str, site: Id) -> SlotResult<Option<Viewer>>;
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

    /// The same, and the people with these ids who are not among them, for pages that show both.
    async fn agents_and(&self, site: Id, ids: &[Id]) -> SlotResult<(Vec<Person>, Vec<Person>)>;

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

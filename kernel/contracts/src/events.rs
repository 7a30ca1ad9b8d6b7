//! Facts that one feature tells all others.
//!
//! An event is written to the outbox in the transaction that made it true, and delivered afterwards in order, at least
//! once: whoever reacts must bear to be told twice. Fields may be added with `#[serde(default)]`, never renamed.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use vestibule_base::{Audience, Id, Locale};

use crate::subject::Subject;

/// A fact that goes through the outbox.
pub trait Event: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The stored name, for ever the same.
    const NAME: &'static str;
}

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $stored:literal { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind),* }
        impl Event for $name {
            const NAME: &'static str = $stored;
        }
    )*};
}

events! {
    /// Something that search, feeds and cached pages show was made, changed or taken away.
    SubjectChanged = "subject_changed" {
        /// What changed.
        subject: Subject,
        /// The site on which it is shown.
        site: Id,
    }
    /// The settings of a site changed: name, look, languages, home page blocks.
    SiteChanged = "site_changed" {
        /// The site.
        site: Id,
    }
    /// A translation of an article became public, for the first time or in a new version.
    ArticlePublished = "article_published" {
        /// The article.
        article: Id,
        /// The language of the text.
        locale: Locale,
        /// Number of the version in that language, from 1.
        version: i64,
    }
    /// A reader said whether an article helped.
    ArticleRated = "article_rated" {
        /// The article.
        article: Id,
        /// The language read.
        locale: Locale,
        /// Yes or no.
        helpful: bool,
    }
    /// A customer's request arrived and counts (its sender is confirmed).
    RequestSubmitted = "request_submitted" {
        /// The request.
        request: Id,
    }
    /// A request was sent by somebody who had sought an answer before; the sender is not told.
    RequestFollowedSearch = "request_followed_search" {
        /// The site.
        site: Id,
        /// The language searched in.
        locale: Locale,
        /// The words, as they were typed.
        words: String,
    }
    /// An agent wants a request made of what somebody wrote elsewhere (a comment).
    RequestWanted = "request_wanted" {
        /// The site.
        site: Id,
        /// Who wrote it; the request is theirs.
        person: Id,
        /// The agent.
        by: Id,
        /// What it is about.
        subject: String,
        /// The words, Markdown.
        body: String,
        /// Their language.
        locale: Locale,
        /// Id of what it was written as; one request is made of it, however often it is wanted.
        origin: Id,
    }
    /// A request that was wanted is there.
    RequestMade = "request_made" {
        /// What it was made of.
        origin: Id,
        /// The request.
        request: Id,
        /// Its number, as people know it.
        number: i64,
    }
    /// An agent wants a topic of the forum made of what somebody wrote elsewhere (a comment).
    TopicWanted = "topic_wanted" {
        /// The site.
        site: Id,
        /// Who wrote it; the topic is theirs.
        person: Id,
        /// The agent.
        by: Id,
        /// The section of the forum that the agent chose.
        section: Id,
        /// Who may see what it was written under: nobody else may see the topic.
        within: Audience,
        /// What it is to be called.
        title: String,
        /// The words, Markdown.
        body: String,
        /// Their language.
        locale: Locale,
        /// Id of what it was written as; one topic is made of it, however often it is wanted.
        origin: Id,
        /// What it was written under.
        about: Subject,
    }
    /// A topic that was wanted is there.
    TopicMade = "topic_made" {
        /// What it was made of.
        origin: Id,
        /// The topic.
        topic: Id,
    }
    /// Somebody wrote a public message in a request.
    RequestAnswered = "request_answered" {
        /// The request.
        request: Id,
        /// The message.
        entry: Id,
        /// Whether an agent wrote it.
        by_staff: bool,
    }
    /// A request went from one state to another.
    RequestStateChanged = "request_state_changed" {
        /// The request.
        request: Id,
        /// Stored name of the state before.
        from: String,
        /// Stored name of the state after.
        to: String,
    }
    /// A team of agents is no more.
    TeamDeleted = "team_deleted" {
        /// The team.
        team: Id,
        /// The site it worked on.
        site: Id,
    }
    /// A person's address was verified; the account can be used.
    PersonVerified = "person_verified" {
        /// The person.
        person: Id,
    }
    /// A person proved to be somebody whom the portal knew by an address alone. What that one had is this one's.
    PersonMerged = "person_merged" {
        /// Who is no more.
        person: Id,
        /// Who has proved the address.
        into: Id,
    }
}

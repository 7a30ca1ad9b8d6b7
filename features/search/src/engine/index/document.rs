//! What the features feed in.

use serde::{Deserialize, Serialize};

/// Anything that can be found: its kind ("article", "topic") and its id.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Subject {
    /// Kind, a short word without blanks.
    pub kind: String,
    /// Id, unique within its kind over all sites.
    pub id: i64,
}

impl Subject {
    /// A subject of a kind.
    #[must_use]
    pub fn new(kind: impl Into<String>, id: i64) -> Self {
        Self { kind: kind.into(), id }
    }

    /// The term by which its documents are deleted.
    pub(crate) fn key(&self) -> String {
        format!("{}:{}", self.kind, self.id)
    }
}

/// A subject in one locale.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Kind of the subject.
    pub kind: String,
    /// Id of the subject.
    pub id: i64,
    /// The site it belongs to.
    pub site: String,
    /// BCP 47 tag of its language.
    pub locale: String,
    /// The audiences that may see it, as texts ("everyone", "staff", "org:7"): any one of them is enough.
    pub audiences: Vec<String>,
    /// Title.
    pub title: String,
    /// Headings; for an FAQ entry also other wordings of the question. They weigh between title and body.
    pub headings: Vec<String>,
    /// The text, without markup. Passages are cut from it.
    pub body: String,
    /// Where in the body (byte offsets, ascending) something is said at which second of a video.
    #[serde(default)]
    pub times: Vec<(usize, i64)>,
    /// Labels, by which results are filtered and counted; their words are found, too.
    pub labels: Vec<String>,
    /// Products, by which results are filtered.
    pub products: Vec<String>,
    /// When it was last changed, in UTC milliseconds.
    pub time: i64,
    /// How much it is read or liked, from 0 (not at all) to 1 (most of all).
    pub popularity: f32,
    /// Whether it is marked as out of date.
    pub outdated: bool,
    /// Address within the portal.
    pub url: String,
    /// Where it stands, for people ("Accounts › Passwords").
    pub path: String,
}

impl Document {
    /// The subject that it is a version of.
    #[must_use]
    pub fn subject(&self) -> Subject {
        Subject::new(self.kind.clone(), self.id)
    }
}

/// How far an index that is being built anew has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// The cursor of the feed when it began; what changed since is behind it.
    pub since: i64,
    /// The kind that is being taken in.
    pub kind: String,
    /// The last subject of that kind that was.
    pub after: i64,
}

/// One step of a feed.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Subjects with all their locales: whatever was known of these subjects before is replaced.
    Put(Vec<Document>),
    /// A subject that is gone, in all its locales.
    Remove(Subject),
}

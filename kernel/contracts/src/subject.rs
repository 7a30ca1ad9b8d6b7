//! The name of anything that has a page: its kind and its id.

use std::fmt;

use serde::{Deserialize, Serialize};
use vestibule_base::Id;

/// What a [`Subject`] is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A category of the knowledge base.
    Category,
    /// An article of the knowledge base.
    Article,
    /// A question of the FAQ.
    Question,
    /// A video.
    Video,
    /// A product that content is about.
    Product,
    /// A topic of the forum.
    Topic,
    /// A customer's request.
    Request,
    /// A person with an account.
    Person,
}

impl Kind {
    /// The stored name, also used in the search index and in text keys (`kind-article`).
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Article => "article",
            Self::Question => "question",
            Self::Video => "video",
            Self::Product => "product",
            Self::Topic => "topic",
            Self::Request => "request",
            Self::Person => "person",
        }
    }

    /// Reads the stored name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        const ALL: [Kind; 8] =
            [Kind::Category, Kind::Article, Kind::Question, Kind::Video, Kind::Product, Kind::Topic, Kind::Request, Kind::Person];
        ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Something of some feature, named so that others can hold it without knowing its tables.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Subject {
    /// What it is.
    pub kind: Kind,
    /// Its id in its own feature.
    pub id: Id,
}

impl Subject {
    /// Names a thing.
    #[must_use]
    pub const fn new(kind: Kind, id: Id) -> Self {
        Self { kind, id }
    }

    /// Reads `article:1234`, as it is written by [`fmt::Display`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        Some(Self { kind: Kind::parse(kind)?, id: Id(id.parse().ok().filter(|id| *id > 0)?) })
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.name(), self.id)
    }
}

//! What of a mail did not come into a request.

use serde::{Deserialize, Serialize};

/// Something that was left out, as kept with the entry.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum LeftOut {
    /// A file that is too large.
    Large {
        /// Its name.
        name: String,
        /// Bytes that would have been taken.
        most: i64,
    },
    /// A file behind the last that was taken.
    Many {
        /// Its name.
        name: String,
    },
    /// Files beside those that are named.
    More {
        /// How many.
        count: i64,
    },
    /// The end of the words.
    Words,
    /// The end of the earlier mails below them.
    Quoted,
}

impl LeftOut {
    /// Whether its sender has to do something: earlier mails are in the request already.
    #[must_use]
    pub const fn is_missed(&self) -> bool {
        !matches!(self, Self::Quoted)
    }
}

//! Who may see a piece of content (A5).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::id::Id;

/// Who may see a piece of content. For everybody else it does not exist.
///
/// Stored as one short text (`everyone`, `signed-in`, `staff`, `org:7`, `segment:9`), so that every query and the search
/// index can filter by equality with what [`crate::Viewer::audiences`] lists.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Audience {
    /// Everyone, also without an account.
    #[default]
    Everyone,
    /// Everyone with an account.
    SignedIn,
    /// The members of one organisation, and staff.
    Organisation(Id),
    /// The members of the organisations in a segment, and staff.
    Segment(Id),
    /// Agents, editors, moderators and administrators.
    Staff,
}

impl Audience {
    /// Reads the stored text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "everyone" => Some(Self::Everyone),
            "signed-in" => Some(Self::SignedIn),
            "staff" => Some(Self::Staff),
            _ => {
                let (kind, id) = text.split_once(':')?;
                let id = id.parse().ok()?;
                match kind {
                    "org" => Some(Self::Organisation(id)),
                    "segment" => Some(Self::Segment(id)),
                    _ => None,
                }
            }
        }
    }

    /// The narrower of two audiences, for something with audience `self` inside something with audience `outer`.
    ///
    /// `None` when nobody but staff belongs to both, as with two different organisations: such a pair is refused where
    /// it is chosen.
    #[must_use]
    pub fn within(self, outer: Self) -> Option<Self> {
        match (self, outer) {
            (same, other) if same == other => Some(same),
            (inner, Self::Everyone) => Some(inner),
            (Self::Everyone, outer) => Some(outer),
            (Self::Staff, _) | (_, Self::Staff) => Some(Self::Staff),
            (inner, Self::SignedIn) => Some(inner),
            (Self::SignedIn, outer) => Some(outer),
            _ => None,
        }
    }
}

impl fmt::Display for Audience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everyone => f.write_str("everyone"),
            Self::SignedIn => f.write_str("signed-in"),
            Self::Organisation(id) => write!(f, "org:{id}"),
            Self::Segment(id) => write!(f, "segment:{id}"),
            Self::Staff => f.write_str("staff"),
        }
    }
}

impl From<Audience> for String {
    fn from(audience: Audience) -> Self {
        audience.to_string()
    }
}

impl TryFrom<String> for Audience {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or_else(|| format!("unknown audience {text:?}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_inside_is_never_wider_than_what_surrounds_it() {
        let org = Audience::Organisation(Id(7));
        assert_eq!(Audience::Everyone.within(org), Some(org));
        assert_eq!(org.within(Audience::SignedIn), Some(org));
        assert_eq!(Audience::SignedIn.within(Audience::Staff), Some(Audience::Staff));
        assert_eq!(org.within(Audience::Organisation(Id(8))), None);
    }

    #[test]
    fn the_stored_text_reads_back() {
        for audience in [Audience::Everyone, Audience::Staff, Audience::Organisation(Id(3)), Audience::Segment(Id(4))] {
            assert_eq!(Audience::parse(&audience.to_string()), Some(audience));
        }
        assert_eq!(Audience::parse("org:x"), None);
    }
}

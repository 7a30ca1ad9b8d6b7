//! States, stages, priorities, and what can happen in a request.

use serde::{Deserialize, Serialize};

/// Where a request stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Nobody of the staff has answered or taken it yet.
    New,
    /// In work.
    Open,
    /// The customer is asked something.
    Waiting,
    /// Waits for somebody else.
    OnHold,
    /// Done, as far as the staff knows; an answer opens it again.
    Solved,
    /// Done for good.
    Closed,
}

impl State {
    /// All states, in the order of a request's life.
    pub const ALL: [Self; 6] = [Self::New, Self::Open, Self::Waiting, Self::OnHold, Self::Solved, Self::Closed];

    /// The stored name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Open => "open",
            Self::Waiting => "waiting",
            Self::OnHold => "on_hold",
            Self::Solved => "solved",
            Self::Closed => "closed",
        }
    }

    /// Reads the stored name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// The end of its text keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OnHold => "on-hold",
            other => other.name(),
        }
    }

    /// The class under which style sheets know it.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Open => "open",
            Self::Waiting => "pending",
            Self::OnHold => "hold",
            Self::Solved => "solved",
            Self::Closed => "closed",
        }
    }

    /// Whether there is still something to do.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Solved | Self::Closed)
    }

    /// How far it has come, for the customer.
    #[must_use]
    pub const fn stage(self) -> Stage {
        match self {
            Self::New => Stage::Received,
            Self::Open | Self::OnHold => Stage::InWork,
            Self::Waiting => Stage::Answered,
            Self::Solved | Self::Closed => Stage::Solved,
        }
    }

    /// Who has to do something next.
    #[must_use]
    pub const fn turn(self) -> Turn {
        match self {
            Self::New | Self::Open | Self::OnHold => Turn::Ours,
            Self::Waiting => Turn::Yours,
            Self::Solved | Self::Closed => Turn::Nobodys,
        }
    }
}

/// The four steps that a customer sees.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Stage {
    /// It has arrived.
    Received,
    /// Somebody works on it.
    InWork,
    /// There is an answer, and a question.
    Answered,
    /// It is done.
    Solved,
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Self; 4] = [Self::Received, Self::InWork, Self::Answered, Self::Solved];

    /// Text key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Received => "tickets-stage-received",
            Self::InWork => "tickets-stage-in-work",
            Self::Answered => "tickets-stage-answered",
            Self::Solved => "tickets-stage-solved",
        }
    }
}

/// Whose turn it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// The staff's.
    Ours,
    /// The customer's.
    Yours,
    /// There is nothing to do.
    Nobodys,
}

impl Turn {
    /// Text key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ours => "tickets-turn-ours",
            Self::Yours => "tickets-turn-yours",
            Self::Nobodys => "tickets-turn-nobodys",
        }
    }
}

/// How urgent a request is: 0 to 3.
pub type Priority = i64;

/// Names of the priorities; their places are what is stored.
pub const PRIORITIES: [&str; 4] = ["low", "normal", "high", "urgent"];

/// What an entry of a request is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EntryKind {
    /// Words that everyone of the request reads.
    Message,
    /// Words for the staff alone.
    Note,
    /// Something happened.
    Change,
}

impl EntryKind {
    /// The stored name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Note => "note",
            Self::Change => "change",
        }
    }

    /// Reads the stored name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Message, Self::Note, Self::Change].into_iter().find(|kind| kind.name() == name)
    }
}

/// What happened, as kept with an entry of the kind change.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Change {
    /// Went to another state.
    State {
        /// Stored name before.
        from: String,
        /// Stored name after.
        to: String,
    },
    /// Was given to somebody; an empty name: to nobody.
    Assignee {
        /// Name as shown.
        to: String,
    },
    /// Was given to a team; an empty name: to none.
    Team {
        /// Name as shown.
        to: String,
    },
    /// Got another priority.
    Priority {
        /// Place in [`PRIORITIES`].
        to: Priority,
    },
    /// Got other tags.
    Tags {
        /// All tags now, by commas.
        to: String,
    },
    /// An agent wrote it for the customer.
    OnBehalf {
        /// Name of the agent.
        by: String,
    },
    /// Somebody was added.
    Colleague {
        /// Name or address.
        name: String,
    },
}

impl Change {
    /// Whether customers read it too.
    #[must_use]
    pub const fn is_public(&self) -> bool {
        !matches!(self, Self::Priority { .. } | Self::Tags { .. } | Self::OnBehalf { .. } | Self::Team { .. })
    }

    /// Name of the icon.
    #[must_use]
    pub const fn icon(&self) -> &'static str {
        match self {
            Self::State { .. } => "circle-dot",
            Self::Assignee { .. } => "user",
            Self::Team { .. } => "users-round",
            Self::Priority { .. } => "flag",
            Self::Tags { .. } => "tag",
            Self::OnBehalf { .. } => "phone",
            Self::Colleague { .. } => "user-plus",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_a_name_that_reads_back_a_stage_and_a_turn() {
        for state in State::ALL {
            assert_eq!(State::parse(state.name()), Some(state));
            assert_eq!(state.is_open(), state.turn() != Turn::Nobodys);
        }
    }

    #[test]
    fn priorities_and_tags_are_the_staffs_business() {
        assert!(!Change::Priority { to: 3 }.is_public());
        assert!(Change::State { from: "new".into(), to: "open".into() }.is_public());
    }
}

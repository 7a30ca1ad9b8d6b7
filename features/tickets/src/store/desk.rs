//! The queue of the desk.

use vestibule_base::{Id, Timestamp};
use vestibule_store::{Cursor, Param, Query, Result, Value, params, row};

use crate::model::{State, Words};
use crate::store::request::{COLUMNS, FIRST_NUMBER, Request};

/// A part of the queue with a name of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum View {
    /// Open ones of the agent who looks.
    #[default]
    Mine,
    /// Open ones that nobody has.
    Unassigned,
    /// All open ones.
    Open,
    /// Open ones whose promised time is over.
    Overdue,
    /// Those that wait for the customer.
    Waiting,
    /// Those that are solved.
    Solved,
    /// All.
    All,
}

impl View {
    /// All views, in the order of the list.
    pub const ALL: [Self; 7] = [Self::Mine, Self::Unassigned, Self::Open, Self::Overdue, Self::Waiting, Self::Solved, Self::All];

    /// Name in addresses; text key `tickets-view-<name>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Unassigned => "unassigned",
            Self::Open => "open",
            Self::Overdue => "overdue",
            Self::Waiting => "waiting",
            Self::Solved => "solved",
            Self::All => "all",
        }
    }

    /// Reads the name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}

/// The order of the queue.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Sort {
    /// Newest first.
    #[default]
    Newest,
    /// Oldest first.
    Oldest,
    /// Most urgent first, of those the oldest.
    Priority,
    /// What is promised earliest first.
    Due,
}

impl Sort {
    /// All orders.
    pub const ALL: [Self; 4] = [Self::Newest, Self::Oldest, Self::Priority, Self::Due];

    /// Name in addresses; text key `tickets-sort-<name>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Priority => "priority",
            Self::Due => "due",
        }
    }

    /// Reads the name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }

    const fn sql(self) -> &'static str {
        match self {
            Self::Newest => "r.made_at DESC, r.id DESC",
            Self::Oldest => "r.made_at, r.id",
            Self::Priority => "r.priority DESC, r.made_at, r.id",
            Self::Due => "COALESCE(r.due_at, 9000000000000000), r.id",
        }
    }
}

/// What of the queue is wanted.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// The site.
    pub site: Id,
    /// The agent who looks.
    pub agent: Id,
    /// The part.
    pub view: View,
    /// Only this state.
    pub state: Option<State>,
    /// Only this tag.
    pub tag: String,
    /// Words that must be there.
    pub words: Words,
    /// Order.
    pub sort: Sort,
    /// Now, for what is overdue.
    pub now: Timestamp,
}

impl Filter {
    /// Whether only the view narrows the queue.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.state.is_none() && self.tag.is_empty() && self.words.0.is_empty()
    }

    fn clauses(&self) -> (String, Vec<Value>) {
        let mut values = params![self.site];
        let mut clauses = vec!["r.site_id = $1".to_owned()];
        let mut add = |clause: &str, value| {
            values.push(value);
            clauses.push(clause.replace('?', &format!("${}", values.len())));
        };
        match self.view {
            View::All => {}
            View::Waiting => add("r.state = ?", State::Waiting.name().to_param()),
            View::Solved => add("r.state = ?", State::Solved.name().to_param()),
            View::Mine | View::Unassigned | View::Open | View::Overdue => add("r.is_open = ?", true.to_param()),
        }
        match self.view {
            View::Mine => add("r.assignee_id = ?", self.agent.to_param()),
            View::Overdue => add("r.due_at < ?", self.now.to_param()),
            _ => {}
        }
        if let Some(state) = self.state {
            add("r.state = ?", state.name().to_param());
        }
        if !self.tag.is_empty() {
            add("r.id IN (SELECT request_id FROM tickets_tag WHERE site_id = r.site_id AND tag = ?)", self.tag.to_param());
        }
        for pattern in self.words.patterns() {
            add("r.words LIKE ?", pattern.to_param());
        }
        clauses.push("r.number IS NOT NULL".to_owned());
        if self.view == View::Unassigned {
            clauses.push("r.assignee_id IS NULL".to_owned());
        }
        (clauses.join(" AND "), values)
    }
}

/// A page of the queue.
pub async fn list(query: &impl Query, filter: &Filter, cursor: Cursor) -> Result<Vec<Request>> {
    let (clauses, mut values) = filter.clauses();
    values.extend(params![cursor.size, cursor.offset()]);
    let sql = format!(
        "SELECT {COLUMNS} FROM tickets_request r WHERE {clauses} ORDER BY {} LIMIT ${} OFFSET ${}",
        filter.sort.sql(),
        values.len() - 1,
        values.len()
    );
    query.rows(&sql, values).await
}

/// How many rows the filter leaves.
pub async fn count(query: &impl Query, filter: &Filter) -> Result<i64> {
    let (clauses, values) = filter.clauses();
    let sql = format!("SELECT COUNT(*) AS value FROM tickets_request r WHERE {clauses}");
    Ok(query.value(&sql, values).await?.unwrap_or(0))
}

row! {
    /// How much there is in each view but that of solved requests.
    pub struct Counts {
        /// Open.
        pub open: i64,
        /// Open and the agent's.
        pub mine: i64,
        /// Open and nobody's.
        pub unassigned: i64,
        /// Open and late.
        pub overdue: i64,
        /// Waiting for the customer.
        pub waiting: i64,
        /// The highest number given so far.
        pub newest: i64,
    }
}

impl Counts {
    /// The number beside a view.
    #[must_use]
    pub fn of(&self, view: View) -> Option<i64> {
        match view {
            View::Mine => Some(self.mine),
            View::Unassigned => Some(self.unassigned),
            View::Open => Some(self.open),
            View::Overdue => Some(self.overdue),
            View::Waiting => Some(self.waiting),
            // Numbers have no gaps, so the last one says how many there are.
            View::All => Some((self.newest - FIRST_NUMBER + 1).max(0)),
            View::Solved => None,
        }
    }
}

/// The numbers beside the views, in one look at the open requests.
pub async fn counts(query: &impl Query, site: Id, agent: Id, now: Timestamp) -> Result<Counts> {
    let sql = "SELECT COUNT(*) AS open, \
        CAST(COALESCE(SUM(CASE WHEN assignee_id = $3 THEN 1 ELSE 0 END), 0) AS BIGINT) AS mine, \
        CAST(COALESCE(SUM(CASE WHEN assignee_id IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS unassigned, \
        CAST(COALESCE(SUM(CASE WHEN due_at < $4 THEN 1 ELSE 0 END), 0) AS BIGINT) AS overdue, \
        CAST(COALESCE(SUM(CASE WHEN state = $5 THEN 1 ELSE 0 END), 0) AS BIGINT) AS waiting, \
        COALESCE((SELECT last FROM tickets_counter WHERE site_id = $1), 0) AS newest \
        FROM tickets_request WHERE site_id = $1 AND is_open = $2 AND number IS NOT NULL";
    let values = params![site, true, agent, now, State::Waiting.name()];
    Ok(query.row(sql, values).await?.unwrap_or(Counts { open: 0, mine: 0, unassigned: 0, overdue: 0, waiting: 0, newest: 0 }))
}

/// How many requests came after a number.
pub async fn count_after(query: &impl Query, site: Id, number: i64) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS value FROM tickets_request WHERE site_id = $1 AND number > $2";
    Ok(query.value(sql, params![site, number]).await?.unwrap_or(0))
}

/// Requests by their numbers, for acts on many at once.
pub async fn list_ids(query: &impl Query, site: Id, numbers: &[i64]) -> Result<Vec<Id>> {
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![site];
    values.extend(numbers.iter().map(Param::to_param));
    let sql = format!(
        "SELECT id AS value FROM tickets_request WHERE site_id = $1 AND number IN ({}) ORDER BY id",
        vestibule_store::query::placeholders(2, numbers.len())
    );
    query.values(&sql, values).await
}

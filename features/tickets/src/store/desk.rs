//! The queue of the desk.

use vestibule_base::{Id, Timestamp, Viewer};
use vestibule_store::query::placeholders;
use vestibule_store::{Cursor, Param, Query, Result, Value, params, row};

use crate::model::{State, Words};
use crate::store::request::{COLUMNS, FIRST_NUMBER, Request, known_to};

/// A part of the queue with a name of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Part {
    /// Open ones of the agent who looks.
    #[default]
    Mine,
    /// Open ones of the agent's teams.
    Teams,
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

impl Part {
    /// All views, in the order of the list.
    pub const ALL: [Self; 8] =
        [Self::Mine, Self::Teams, Self::Unassigned, Self::Open, Self::Overdue, Self::Waiting, Self::Solved, Self::All];

    /// Name in addresses; text key `tickets-view-<name>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Teams => "teams",
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
    pub agent: Viewer,
    /// The part.
    pub view: Part,
    /// Only this state.
    pub state: Option<State>,
    /// Only this team's.
    pub team: Option<Id>,
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
        self.state.is_none() && self.team.is_none() && self.tag.is_empty() && self.words.0.is_empty()
    }

    fn clauses(&self) -> (String, Vec<Value>) {
        let mut values = params![self.site];
        let mut clauses = vec!["r.site_id = $1".to_owned()];
        let mut add = |clause: &str, value| {
            values.push(value);
            clauses.push(clause.replace('?', &format!("${}", values.len())));
        };
        match self.view {
            Part::All => {}
            Part::Waiting => add("r.state = ?", State::Waiting.name().to_param()),
            Part::Solved => add("r.state = ?", State::Solved.name().to_param()),
            Part::Mine | Part::Teams | Part::Unassigned | Part::Open | Part::Overdue => add("r.is_open = ?", true.to_param()),
        }
        match self.view {
            Part::Mine => add("r.assignee_id = ?", self.agent.person.unwrap_or_default().to_param()),
            Part::Overdue => add("r.due_at < ?", self.now.to_param()),
            _ => {}
        }
        if let Some(team) = self.team {
            add("r.team_id = ?", team.to_param());
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
        if self.view == Part::Unassigned {
            clauses.push("r.assignee_id IS NULL".to_owned());
        }
        if self.view == Part::Teams {
            clauses.push(format!("r.team_id IN ({})", of_teams(&self.agent, &mut values)));
        }
        let known = known_to(&self.agent, &mut values);
        (format!("{}{known}", clauses.join(" AND ")), values)
    }
}

/// The agent's teams as a list of places, their ids added to `values`; no team: a list that nothing is in.
fn of_teams(agent: &Viewer, values: &mut Vec<Value>) -> String {
    if agent.teams.is_empty() {
        return "NULL".to_owned();
    }
    let places = placeholders(values.len() + 1, agent.teams.len());
    values.extend(agent.teams.iter().map(Param::to_param));
    places
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
        /// Open and of the agent's teams.
        pub teams: i64,
        /// Open and nobody's.
        pub unassigned: i64,
        /// Open and late.
        pub overdue: i64,
        /// Waiting for the customer.
        pub waiting: i64,
        /// The highest number so far.
        pub newest: i64,
        /// How many there are in any state.
        pub every: i64,
    }
}

impl Counts {
    /// The number beside a view.
    #[must_use]
    pub fn of(&self, view: Part) -> Option<i64> {
        match view {
            Part::Mine => Some(self.mine),
            Part::Teams => Some(self.teams),
            Part::Unassigned => Some(self.unassigned),
            Part::Open => Some(self.open),
            Part::Overdue => Some(self.overdue),
            Part::Waiting => Some(self.waiting),
            Part::All => Some(self.every),
            Part::Solved => None,
        }
    }
}

/// The numbers beside the views, in one look at the open requests.
pub async fn counts(query: &impl Query, site: Id, agent: &Viewer, now: Timestamp) -> Result<Counts> {
    let mut values = params![site, true, agent.person.unwrap_or_default(), now, State::Waiting.name()];
    let teams = of_teams(agent, &mut values);
    let known = known_to(agent, &mut values);
    // Numbers have no gaps, so the last one says how many there are.
    let (newest, every) = if known.is_empty() {
        let last = "COALESCE((SELECT last FROM tickets_counter WHERE site_id = $1), 0)";
        let first = FIRST_NUMBER - 1;
        (last.to_owned(), format!("CASE WHEN {last} > {first} THEN {last} - {first} ELSE 0 END"))
    } else {
        let of =
            |what: &str| format!("(SELECT {what} FROM tickets_request r WHERE r.site_id = $1 AND r.number IS NOT NULL{known})");
        (of("COALESCE(MAX(r.number), 0)"), of("COUNT(*)"))
    };
    let sql = format!(
        "SELECT COUNT(*) AS open, \
        CAST(COALESCE(SUM(CASE WHEN r.assignee_id = $3 THEN 1 ELSE 0 END), 0) AS BIGINT) AS mine, \
        CAST(COALESCE(SUM(CASE WHEN r.team_id IN ({teams}) THEN 1 ELSE 0 END), 0) AS BIGINT) AS teams, \
        CAST(COALESCE(SUM(CASE WHEN r.assignee_id IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS unassigned, \
        CAST(COALESCE(SUM(CASE WHEN r.due_at < $4 THEN 1 ELSE 0 END), 0) AS BIGINT) AS overdue, \
        CAST(COALESCE(SUM(CASE WHEN r.state = $5 THEN 1 ELSE 0 END), 0) AS BIGINT) AS waiting, \
        {newest} AS newest, {every} AS every \
        FROM tickets_request r WHERE r.site_id = $1 AND r.is_open = $2 AND r.number IS NOT NULL{known}"
    );
    let nothing = Counts { open: 0, mine: 0, teams: 0, unassigned: 0, overdue: 0, waiting: 0, newest: 0, every: 0 };
    Ok(query.row(&sql, values).await?.unwrap_or(nothing))
}

/// How many requests that exist for the agent came after a number.
pub async fn count_after(query: &impl Query, agent: &Viewer, site: Id, number: i64) -> Result<i64> {
    let mut values = params![site, number];
    let known = known_to(agent, &mut values);
    let sql = format!("SELECT COUNT(*) AS value FROM tickets_request r WHERE r.site_id = $1 AND r.number > $2{known}");
    Ok(query.value(&sql, values).await?.unwrap_or(0))
}

/// Requests by their numbers as far as they exist for the agent, for acts on many at once.
pub async fn list_ids(query: &impl Query, agent: &Viewer, site: Id, numbers: &[i64]) -> Result<Vec<Id>> {
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![site];
    values.extend(numbers.iter().map(Param::to_param));
    let places = placeholders(2, numbers.len());
    let known = known_to(agent, &mut values);
    let sql = format!(
        "SELECT r.id AS value FROM tickets_request r WHERE r.site_id = $1 AND r.number IN ({places}){known} ORDER BY r.id"
    );
    query.values(&sql, values).await
}

//! `tickets_request` and the counter of numbers.

use vestibule_base::{Id, Locale, Timestamp, Viewer};
use vestibule_store::query::placeholders;
use vestibule_store::{Cursor, Json, Page, Param, Query, Result, Tx, Value, params, row};

use crate::model::{Answer, State, Words};

row! {
    /// A request.
    pub struct Request {
        /// Id.
        pub id: Id,
        /// The site.
        pub site_id: Id,
        /// Its number on the site; none until the sender is confirmed.
        pub number: Option<i64>,
        /// The form it was sent with.
        pub form_id: Option<Id>,
        /// Subject.
        pub subject: String,
        /// Language in which it was written.
        pub locale: Locale,
        /// Who asks; none until confirmed.
        pub requester_id: Option<Id>,
        /// Name.
        pub requester_name: String,
        /// Address.
        pub requester_email: String,
        /// Organisation of the requester when it was sent.
        pub organisation_id: Option<Id>,
        /// Its name.
        pub organisation_name: String,
        /// Stored name of the state.
        pub state: String,
        /// Place in the list of priorities.
        pub priority: i64,
        /// The agent who has it.
        pub assignee_id: Option<Id>,
        /// The agent's name.
        pub assignee_name: String,
        /// The team of agents that it is for.
        pub team_id: Option<Id>,
        /// Answers to the form's own fields.
        pub answers: Json<Vec<Answer>>,
        /// Hours within which answers are promised.
        pub promise_hours: i64,
        /// By when the next answer is promised; none when the staff owes none.
        pub due_at: Option<Timestamp>,
        /// When an agent first answered.
        pub first_replied_at: Option<Timestamp>,
        /// When it was solved.
        pub solved_at: Option<Timestamp>,
        /// The newest entry.
        pub last_entry_id: Id,
        /// When it was sent.
        pub made_at: Timestamp,
        /// When something last happened.
        pub changed_at: Timestamp,
    }
}

impl Request {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::Open)
    }

    /// Its number; 0 before it has one.
    #[must_use]
    pub fn number(&self) -> i64 {
        self.number.unwrap_or(0)
    }
}

pub(crate) const COLUMNS: &str = "r.id, r.site_id, r.number, r.form_id, r.subject, r.locale, r.requester_id, r.requester_name, \
    r.requester_email, r.organisation_id, r.organisation_name, r.state, r.priority, r.assignee_id, r.assignee_name, r.team_id, r.answers, \
    r.promise_hours, r.due_at, r.first_replied_at, r.solved_at, r.last_entry_id, r.made_at, r.changed_at";

/// The next number of a site. Counted inside the transaction, so that what is rolled back leaves no gap; the row stays
/// locked until the commit, so that no two requests get one number.
pub async fn next_number(tx: &Tx, site: Id) -> Result<i64> {
    let sql = "INSERT INTO tickets_counter (site_id, last) VALUES ($1, $2) \
               ON CONFLICT (site_id) DO UPDATE SET last = tickets_counter.last + 1 RETURNING last AS value";
    Ok(tx.value(sql, params![site, FIRST_NUMBER]).await?.unwrap_or(FIRST_NUMBER))
}

/// A portal's first request does not say that it is the first.
pub const FIRST_NUMBER: i64 = 1_001;

/// What only the making of a request knows.
pub struct Beginning<'a> {
    /// Folded words by which it is found.
    pub words: &'a str,
    /// Hash of the link that confirms the sender.
    pub confirm_hash: Option<String>,
    /// When the sender was confirmed.
    pub confirmed_at: Option<Timestamp>,
}

/// Adds a request.
pub async fn insert(tx: &mut Tx, request: &Request, beginning: &Beginning<'_>) -> Result<()> {
    let sql = "INSERT INTO tickets_request (id, site_id, number, form_id, subject, locale, requester_id, requester_name, \
        requester_email, organisation_id, organisation_name, state, priority, assignee_id, assignee_name, answers, promise_hours, \
        due_at, first_replied_at, solved_at, last_entry_id, made_at, changed_at, words, confirm_hash, confirmed_at, is_open, team_id) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, \
        $25, $26, $27, $28)";
    let mut values = params![
        request.id,
        request.site_id,
        request.number,
        request.form_id,
        request.subject,
        request.locale,
        request.requester_id,
        request.requester_name,
        request.requester_email,
        request.organisation_id,
        request.organisation_name,
        request.state,
        request.priority,
        request.assignee_id,
    ];
    values.extend(params![
        request.assignee_name,
        request.answers,
        request.promise_hours,
        request.due_at,
        request.first_replied_at,
        request.solved_at,
        request.last_entry_id,
        request.made_at,
        request.changed_at,
        beginning.words,
        beginning.confirm_hash,
        beginning.confirmed_at,
        request.state().is_open(),
        request.team_id,
    ]);
    tx.run(sql, values).await?;
    Ok(())
}

/// Writes down what can change in a request. Whoever changes one has locked it by [`lock`].
pub async fn update(tx: &mut Tx, request: &Request) -> Result<()> {
    let sql = "UPDATE tickets_request SET state = $1, is_open = $2, priority = $3, assignee_id = $4, assignee_name = $5, \
               due_at = $6, first_replied_at = $7, solved_at = $8, last_entry_id = $9, changed_at = $10, team_id = $11 WHERE id = $12";
    let values = params![
        request.state,
        request.state().is_open(),
        request.priority,
        request.assignee_id,
        request.assignee_name,
        request.due_at,
        request.first_replied_at,
        request.solved_at,
        request.last_entry_id,
        request.changed_at,
        request.team_id,
        request.id,
    ];
    tx.run(sql, values).await?;
    Ok(())
}

/// The request, which nobody else can change until this transaction ends.
pub async fn lock(tx: &mut Tx, id: Id) -> Result<Option<Request>> {
    // An update that changes nothing takes the row's lock on both databases.
    tx.run("UPDATE tickets_request SET changed_at = changed_at WHERE id = $1", params![id]).await?;
    find(tx, id).await
}

/// A request by its id, for the program itself.
pub async fn find(query: &impl Query, id: Id) -> Result<Option<Request>> {
    query.row(&format!("SELECT {COLUMNS} FROM tickets_request r WHERE r.id = $1"), params![id]).await
}

/// The part of a query that lets through what exists for an agent: all requests, or those of the own teams and those that
/// were given to the agent by name. ` AND (…)`, its values added to `values`.
pub(crate) fn known_to(agent: &Viewer, values: &mut Vec<Value>) -> String {
    let Some(teams) = agent.bound_to() else { return String::new() };
    values.push(agent.person.unwrap_or_default().to_param());
    let own = format!("r.assignee_id = ${}", values.len());
    if teams.is_empty() {
        return format!(" AND {own}");
    }
    let places = placeholders(values.len() + 1, teams.len());
    values.extend(teams.iter().map(Param::to_param));
    format!(" AND ({own} OR r.team_id IN ({places}))")
}

/// A confirmed request by its number, for the desk, when it exists for the agent.
pub async fn find_number(query: &impl Query, agent: &Viewer, site: Id, number: i64) -> Result<Option<Request>> {
    let mut values = params![site, number];
    let known = known_to(agent, &mut values);
    let sql = format!("SELECT {COLUMNS} FROM tickets_request r WHERE r.site_id = $1 AND r.number = $2{known}");
    query.row(&sql, values).await
}

/// Takes every request from a team that is no more.
pub async fn leave_team(tx: &mut Tx, site: Id, team: Id) -> Result<()> {
    tx.run("UPDATE tickets_request SET team_id = NULL WHERE site_id = $1 AND team_id = $2", params![site, team]).await?;
    Ok(())
}

/// A confirmed request by its number, when the viewer takes part in it or may read those of its organisation.
pub async fn find_for(query: &impl Query, viewer: &Viewer, site: Id, number: i64) -> Result<Option<Request>> {
    let Some(person) = viewer.person else { return Ok(None) };
    let mut values = params![site, number, person];
    values.extend(viewer.reads_requests_of.iter().map(Param::to_param));
    let sql =
        format!("SELECT {COLUMNS} FROM tickets_request r WHERE r.site_id = $1 AND r.number = $2 AND ({})", visible(viewer, 4));
    query.row(&sql, values).await
}

/// The part of a query that lets own requests and those of the organisation through; `$3` is the person.
fn visible(viewer: &Viewer, from: usize) -> String {
    let own = "r.id IN (SELECT request_id FROM tickets_participant WHERE person_id = $3)";
    match viewer.reads_requests_of.len() {
        0 => own.to_owned(),
        count => format!("{own} OR r.organisation_id IN ({})", placeholders(from, count)),
    }
}

/// The request whose sender opens the link with this hash.
pub async fn find_by_confirm(query: &impl Query, hash: &str) -> Result<Option<Request>> {
    query.row(&format!("SELECT {COLUMNS} FROM tickets_request r WHERE r.confirm_hash = $1"), params![hash]).await
}

/// Gives a request its requester and its number.
pub async fn update_confirmed(tx: &mut Tx, request: &Request, now: Timestamp) -> Result<()> {
    let sql = "UPDATE tickets_request SET number = $1, requester_id = $2, requester_name = $3, organisation_id = $4, \
               organisation_name = $5, due_at = $6, confirmed_at = $7, changed_at = $7, assignee_id = $8, assignee_name = $9 \
               WHERE id = $10";
    let values = params![
        request.number,
        request.requester_id,
        request.requester_name,
        request.organisation_id,
        request.organisation_name,
        request.due_at,
        now,
        request.assignee_id,
        request.assignee_name,
        request.id,
    ];
    tx.run(sql, values).await?;
    Ok(())
}

/// Forgets requests that nobody confirmed since `before`.
pub async fn delete_unconfirmed(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    tx.run("DELETE FROM tickets_request WHERE number IS NULL AND made_at < $1", params![before]).await
}

/// Open requests of a person sent since `since`, newest first: candidates for "you have asked this already".
pub async fn list_recent(query: &impl Query, site: Id, person: Id, since: Timestamp) -> Result<Vec<Request>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM tickets_request r WHERE r.requester_id = $1 AND r.made_at >= $2 AND r.site_id = $3 \
         AND r.is_open = $4 AND r.number IS NOT NULL ORDER BY r.made_at DESC LIMIT 20"
    );
    query.rows(&sql, params![person, since, site, true]).await
}

/// Other requests of a person that exist for the agent, newest first.
pub async fn list_past(query: &impl Query, agent: &Viewer, request: &Request, limit: i64) -> Result<Vec<Request>> {
    let Some(person) = request.requester_id else { return Ok(Vec::new()) };
    let mut values = params![person, request.site_id, request.id, limit];
    let known = known_to(agent, &mut values);
    let sql = format!(
        "SELECT {COLUMNS} FROM tickets_request r WHERE r.requester_id = $1 AND r.site_id = $2 AND r.id <> $3 \
         AND r.number IS NOT NULL{known} ORDER BY r.made_at DESC LIMIT $4"
    );
    query.rows(&sql, values).await
}

/// What of the own list is wanted.
#[derive(Clone, Debug, Default)]
pub struct OwnFilter {
    /// The site.
    pub site: Id,
    /// Requests of the organisation too, not only those the person takes part in.
    pub organisation: bool,
    /// Only open ones, only done ones, or all.
    pub open: Option<bool>,
    /// Words that must be there.
    pub words: Words,
}

/// The requests a viewer may read, newest change first.
pub async fn list_for(query: &impl Query, viewer: &Viewer, filter: &OwnFilter, cursor: Cursor) -> Result<Page<Request>> {
    let mut values = params![filter.site];
    let (from, scope) = if filter.organisation {
        if viewer.reads_requests_of.is_empty() {
            return Ok(Page { rows: Vec::new(), total: 0, cursor });
        }
        values.extend(viewer.reads_requests_of.iter().map(Param::to_param));
        ("tickets_request r", format!("r.organisation_id IN ({})", placeholders(2, viewer.reads_requests_of.len())))
    } else {
        values.push(viewer.person.unwrap_or_default().to_param());
        // `CROSS JOIN` makes SQLite begin with the few requests of the person, not with all of the site.
        ("tickets_participant p CROSS JOIN tickets_request r", "p.person_id = $2 AND r.id = p.request_id".to_owned())
    };
    let mut clauses = vec!["r.site_id = $1".to_owned(), "r.number IS NOT NULL".to_owned(), scope];
    if let Some(open) = filter.open {
        values.push(open.to_param());
        clauses.push(format!("r.is_open = ${}", values.len()));
    }
    for pattern in filter.words.patterns() {
        values.push(pattern.to_param());
        clauses.push(format!("r.words LIKE ${}", values.len()));
    }
    let clauses = clauses.join(" AND ");
    let (limit, offset) = (values.len() + 1, values.len() + 2);
    let sql = format!(
        "SELECT {COLUMNS}, COUNT(*) OVER () AS total FROM {from} WHERE {clauses} \
         ORDER BY r.changed_at DESC, r.id DESC LIMIT ${limit} OFFSET ${offset}"
    );
    let with_place = values.iter().cloned().chain(params![cursor.size, cursor.offset()]).collect();
    let mut page = Page::counted(query.rows(&sql, with_place).await?, cursor);
    if page.is_behind_the_end() {
        page.total = query.value(&format!("SELECT COUNT(*) AS value FROM {from} WHERE {clauses}"), values).await?.unwrap_or(0);
    }
    Ok(page)
}

/// Ids of confirmed requests above `after`, for a new search index.
pub async fn list_ids(query: &impl Query, after: Id, limit: i64) -> Result<Vec<Id>> {
    let sql = "SELECT id AS value FROM tickets_request WHERE id > $1 AND number IS NOT NULL ORDER BY id LIMIT $2";
    query.values(sql, params![after, limit]).await
}

/// How many requests a site has, unconfirmed ones too.
pub async fn count(query: &impl Query, site: Id) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS value FROM tickets_request WHERE site_id = $1";
    Ok(query.value(sql, params![site]).await?.unwrap_or(0))
}

row! {
    /// A subject and how many requests have it.
    pub struct Subject {
        pub subject: String,
        pub requests: i64,
    }
}

/// Subjects of requests in a language since a time, the most frequent first. One person asking twice counts
/// once, and what one person alone asked is not among them: it may be nobody else's business.
pub async fn list_subjects(
    query: &impl Query,
    (site, locale): (Id, Locale),
    since: Timestamp,
    limit: i64,
) -> Result<Vec<Subject>> {
    let sql = "SELECT MIN(subject) AS subject, COUNT(DISTINCT COALESCE(CAST(requester_id AS TEXT), requester_email)) AS requests \
               FROM tickets_request WHERE site_id = $1 AND locale = $2 AND made_at >= $3 AND number IS NOT NULL AND subject <> '' \
               GROUP BY LOWER(subject) HAVING COUNT(DISTINCT COALESCE(CAST(requester_id AS TEXT), requester_email)) > 1 ORDER BY 2 DESC, 1 LIMIT $4";
    query.rows(sql, params![site, locale, since, limit]).await
}

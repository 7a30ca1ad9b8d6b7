//! The first two panes of the desk: views and list.

use vestibule_base::{Id, Timestamp, Translator};
use vestibule_contracts::slots::{Person, Team};
use vestibule_store::{Cursor, Page};
use vestibule_web::{Choice, PageResult, Pager, Visit};

use crate::counts::DeskCounts;
use crate::model::{State, Words};
use crate::pages::parts::{self, Moment, StateMark};
use crate::store::beside::{self, BesideQueue};
use crate::store::desk::{self, Filter, Part, Sort};
use crate::store::request::Request;
use crate::store::view::SavedView;

/// Rows on a page.
const SIZE: i64 = 25;

/// A view in the first pane.
pub struct ViewLink {
    /// Name.
    pub label: String,
    /// Address.
    pub url: String,
    /// How many; empty when not counted.
    pub count: String,
    /// Whether that is too many.
    pub late: bool,
    /// Whether it is shown.
    pub current: bool,
    /// Id, when the agent may forget it.
    pub id: Option<Id>,
}

/// A row of the second pane.
pub struct Ticket {
    /// Number.
    pub number: i64,
    /// Address.
    pub url: String,
    /// Subject.
    pub subject: String,
    /// Requester and organisation.
    pub who: String,
    /// State.
    pub state: StateMark,
    /// Name of the priority.
    pub priority: &'static str,
    /// Word for the priority.
    pub priority_label: String,
    /// When it was sent.
    pub at: Moment,
    /// Agent.
    pub assignee: String,
    /// Name of the team.
    pub team: String,
    /// Tags.
    pub tags: Vec<String>,
    /// Whether a customer waits for an answer.
    pub waits: bool,
    /// Whether the promised time is over.
    pub late: bool,
    /// Whether it is shown in the third pane.
    pub current: bool,
}

/// Both panes.
pub struct Queue {
    /// Views.
    pub views: Vec<ViewLink>,
    /// Filters of the agent.
    pub saved: Vec<ViewLink>,
    /// Name of the view shown.
    pub title: String,
    /// Its rows.
    pub tickets: Vec<Ticket>,
    /// Pages.
    pub pager: Pager,
    /// Query of the address, with `?`, or empty.
    pub query: String,
    /// The same without `?`, to be kept as a filter.
    pub query_bare: String,
    /// Orders.
    pub sorts: Vec<Choice>,
    /// Name of the order.
    pub sort: &'static str,
    /// Name of the view.
    pub view: &'static str,
    /// Name of the state filtered by.
    pub state: &'static str,
    /// Tag filtered by.
    pub tag: String,
    /// Words filtered by.
    pub words: String,
    /// States.
    pub states: Vec<Choice>,
    /// Priorities.
    pub priorities: Vec<Choice>,
    /// Agents.
    pub agents: Vec<Choice>,
    /// Teams; empty when the site has none.
    pub teams: Vec<Choice>,
    /// Team filtered by.
    pub team: String,
    /// Address that counts what is newer.
    pub poll_url: String,
    /// Rows that the filter leaves.
    pub total: i64,
    /// Whether more than the view narrows the list.
    pub is_filtered: bool,
}

/// What the address asks for.
pub fn filter_of(visit: &Visit) -> Filter {
    Filter {
        site: visit.site.id,
        agent: visit.viewer.clone(),
        view: Part::parse(&visit.param("view")).unwrap_or_default(),
        team: visit.param("team").parse().ok(),
        state: State::parse(&visit.param("state")),
        tag: vestibule_base::slugify(&visit.param("tag")),
        words: Words::parse(visit.param("q").trim_start_matches('#')),
        sort: Sort::parse(&visit.param("sort")).unwrap_or_default(),
        now: visit.now(),
    }
}

/// Reads both panes; `current` is the request in the third.
pub async fn read(visit: &Visit, current: Option<i64>) -> PageResult<Queue> {
    let (db, t) = (&visit.app.db, &visit.t);
    let filter = filter_of(visit);
    let cursor = Cursor::new(visit.page_number(), SIZE);
    let me = filter.agent.person.unwrap_or_default();
    let counts = match visit.app.slots.own.get::<DeskCounts>() {
        Some(kept) => kept.find(db, (filter.site, &filter.agent), filter.now).await?,
        None => desk::counts(db, filter.site, &filter.agent, filter.now).await?,
    };
    let rows = desk::list(db, &filter, cursor).await?;
    let known = counts.of(filter.view).filter(|_| filter.is_plain());
    let total = match known {
        Some(total) => total,
        None => desk::count(db, &filter).await?,
    };
    let ids: Vec<Id> = rows.iter().map(|request| request.id).collect();
    let BesideQueue { tags, views } = beside::find_of_queue(db, &ids, (filter.site, me)).await?;
    let agents = agents(visit).await?;
    let teams = teams(visit).await?;
    let query = visit.query.split('&').filter(|pair| !pair.starts_with("done=")).collect::<Vec<_>>().join("&");
    let suffix = if query.is_empty() { String::new() } else { format!("?{query}") };
    let page = Page { rows: Vec::<()>::new(), total, cursor };
    let (words, state) = (visit.param("q"), filter.state.map_or("", State::name));
    let team = filter.team.map(|id| id.to_string()).unwrap_or_default();
    let pairs = [
        ("view", filter.view.name()),
        ("state", state),
        ("team", team.as_str()),
        ("tag", filter.tag.as_str()),
        ("q", &words),
        ("sort", filter.sort.name()),
    ];
    Ok(Queue {
        views: parts(&filter).map(|view| view_link(t, view, &filter, counts.of(view))).collect(),
        saved: views.into_iter().map(|view| saved_link(view, &query)).collect(),
        title: t.text(&format!("tickets-view-{}", filter.view.name())),
        tickets: rows.iter().map(|row| ticket(t, row, &suffix, (&filter, current, tags.get(&row.id), &teams))).collect(),
        pager: Pager::new(t, &page, "/desk", &pairs),
        sorts: Sort::ALL
            .into_iter()
            .map(|sort| Choice::new(sort.name(), t.text(&format!("tickets-sort-{}", sort.name()))))
            .collect(),
        sort: filter.sort.name(),
        view: filter.view.name(),
        state,
        words,
        states: parts::state_choices(t),
        priorities: parts::priority_choices(t),
        agents: agents.iter().map(|agent| Choice::new(agent.id.to_string(), agent.name.clone())).collect(),
        teams: teams.into_iter().map(|team| Choice::new(team.id.to_string(), team.name)).collect(),
        team,
        is_filtered: !filter.is_plain(),
        poll_url: format!("/desk/poll?since={}", counts.newest),
        query: suffix,
        query_bare: query,
        tag: filter.tag,
        total,
    })
}

/// The views that mean something to the agent.
fn parts(filter: &Filter) -> impl Iterator<Item = Part> {
    let is_in_team = !filter.agent.teams.is_empty();
    Part::ALL.into_iter().filter(move |part| *part != Part::Teams || is_in_team)
}

/// The teams of the site.
pub async fn teams(visit: &Visit) -> PageResult<Vec<Team>> {
    match &visit.app.slots.teams {
        Some(teams) => Ok(teams.list(visit.site.id, visit.locale).await?),
        None => Ok(Vec::new()),
    }
}

/// The agents of the site.
pub async fn agents(visit: &Visit) -> PageResult<Vec<Person>> {
    let mut agents = match &visit.app.slots.people {
        Some(people) => people.agents(visit.site.id).await?,
        None => Vec::new(),
    };
    agents.sort_by(|one, other| visit.t.compare(&one.name, &other.name));
    Ok(agents)
}

fn view_link(t: &Translator, view: Part, filter: &Filter, count: Option<i64>) -> ViewLink {
    ViewLink {
        label: t.text(&format!("tickets-view-{}", view.name())),
        url: format!("/desk?view={}&sort={}", view.name(), filter.sort.name()),
        count: count.map(|count| t.number(count)).unwrap_or_default(),
        late: view == Part::Overdue && count.unwrap_or(0) > 0,
        current: view == filter.view && filter.is_plain(),
        id: None,
    }
}

fn saved_link(saved: SavedView, query: &str) -> ViewLink {
    ViewLink {
        label: saved.title,
        current: saved.query == query,
        url: format!("/desk?{}", saved.query),
        count: String::new(),
        late: false,
        id: Some(saved.id),
    }
}

type Around<'a> = (&'a Filter, Option<i64>, Option<&'a Vec<String>>, &'a [Team]);

fn ticket(t: &Translator, request: &Request, suffix: &str, (filter, current, tags, teams): Around<'_>) -> Ticket {
    let late = |due: Timestamp| due < filter.now;
    Ticket {
        number: request.number(),
        url: format!("/desk/requests/{}{suffix}", request.number()),
        subject: request.subject.clone(),
        who: match request.organisation_name.as_str() {
            "" => request.requester_name.clone(),
            organisation => format!("{} · {organisation}", request.requester_name),
        },
        state: StateMark::of(t, request.state()),
        priority: parts::priority_name(request.priority),
        priority_label: parts::priority_label(t, request.priority),
        at: Moment::new(t, request.made_at),
        assignee: request.assignee_name.clone(),
        team: teams.iter().find(|team| Some(team.id) == request.team_id).map(|team| team.name.clone()).unwrap_or_default(),
        tags: tags.cloned().unwrap_or_default(),
        waits: request.due_at.is_some(),
        late: request.due_at.is_some_and(late),
        current: current.is_some() && current == request.number,
    }
}

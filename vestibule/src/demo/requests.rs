//! The requests of the demonstration.

use std::collections::HashMap;

use serde::Deserialize;
use vestibule_base::{Id, Locale, Timestamp};
use vestibule_tickets::seed::{SeedEntry, SeedPerson, SeedRequest, State};
use vestibule_web::{App, BoxError};

use crate::demo::people::{self, Cast};

#[derive(Deserialize)]
struct Source {
    request: Vec<Told>,
}

/// A request as the source tells it.
#[derive(Deserialize)]
struct Told {
    by: String,
    form: String,
    subject: String,
    locale: Locale,
    state: String,
    priority: String,
    assignee: Option<String>,
    days_ago: f64,
    tags: Vec<String>,
    entry: Vec<Said>,
}

#[derive(Deserialize)]
struct Said {
    by: String,
    kind: String,
    hours_after: f64,
    body: String,
}

/// The people of the source, by their names there.
struct Known(HashMap<String, (SeedPerson, bool)>);

impl Known {
    fn new(cast: &Cast) -> Self {
        let known = |(position, person): (usize, &people::Person)| {
            let seed = SeedPerson {
                id: people::person_id(position),
                name: person.name.clone(),
                email: person.email.clone(),
                organisation: cast.organisation_of(person).map(|(id, name)| (id, name.to_owned())),
            };
            (person.id.clone(), (seed, person.role().is_some()))
        };
        Self(cast.person.iter().enumerate().map(known).collect())
    }

    fn find(&self, name: &str) -> Result<&(SeedPerson, bool), BoxError> {
        self.0.get(name).ok_or_else(|| format!("the demonstration knows nobody called {name}").into())
    }
}

/// Puts forms and requests in, oldest first, so that numbers rise with time.
///
/// # Errors
/// When the database does.
pub async fn fill(app: &App, site: Id, source: &str) -> Result<(), BoxError> {
    let cast = people::cast()?;
    let known = Known::new(&cast);
    let mut told = toml::from_str::<Source>(source)?.request;
    told.sort_by(|a, b| b.days_ago.total_cmp(&a.days_ago));
    let now = app.now();
    let mut tx = app.db.begin().await?;
    vestibule_tickets::seed_default_forms(&mut tx, site, now).await?;
    for one in &told {
        seed(&known, site, (one, now))?.insert(&mut tx).await?;
    }
    Ok(tx.commit(now).await?)
}

fn seed(known: &Known, site: Id, (told, now): (&Told, Timestamp)) -> Result<SeedRequest, BoxError> {
    let (first, rest) = told.entry.split_first().ok_or("a request without words")?;
    let at = earlier(now, told.days_ago * 24.0);
    let (requester, _) = known.find(&told.by)?;
    let mut request = SeedRequest::new(site, requester, &told.subject, first.body.trim(), at);
    request.form = form_of(&told.form).to_owned();
    request.locale = told.locale;
    request.priority = ["low", "normal", "high", "urgent"]
        .iter()
        .zip(0..)
        .find(|(name, _)| **name == told.priority)
        .map_or(1, |(_, place)| place);
    request.assignee = told.assignee.as_deref().map(|name| known.find(name)).transpose()?.map(|(person, _)| person.clone());
    request.team = Some(if matches!(request.form.as_str(), "order" | "account") { people::ORDERS } else { people::DEVICES });
    request.tags = told.tags.clone();
    let mut last = (requester.clone(), false, at);
    for said in rest {
        let (author, by_staff) = known.find(&said.by)?.clone();
        let said_at = earlier(at, -said.hours_after).min(now);
        last = (author.clone(), by_staff, said_at);
        let body = said.body.trim().to_owned();
        request = request.with(match said.kind.as_str() {
            "note" => SeedEntry::Note { author, body, at: said_at },
            _ => SeedEntry::Message { author, by_staff, body, at: said_at },
        });
    }
    if let Some(to) = state_of(&told.state) {
        let (author, by_staff, at) = last;
        request = request.with(SeedEntry::State { author, by_staff, to, at: at.plus(Timestamp::MINUTE).min(now) });
    }
    Ok(request)
}

#[expect(clippy::cast_possible_truncation, reason = "hours of a demonstration are far from the limits of a number")]
fn earlier(at: Timestamp, hours: f64) -> Timestamp {
    at.plus((-hours * 3_600_000.0) as i64)
}

fn form_of(name: &str) -> &'static str {
    match name {
        "device" => "problem",
        "order" => "order",
        "account" => "account",
        _ => "question",
    }
}

/// The state that was told, when it is not where a request begins.
fn state_of(name: &str) -> Option<State> {
    if name == "new" { None } else { State::parse(name) }
}

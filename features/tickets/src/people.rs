//! Who hears of a request, who may be given one, and who is let in to none any more.
//!
//! A request keeps people for years; meanwhile accounts are shut and agents become something else. So nobody is believed to be
//! what the request says: the accounts are asked each time.

use vestibule_base::{Id, Locale};
use vestibule_contracts::slots::{Person, SlotError};
use vestibule_web::App;

use crate::settings::Settings;
use crate::store::participant::{self, Participant};
use crate::store::request::Request;

/// Whether somebody's account is shut: then no link and no address that they were given lets them in, and no mail goes to them.
/// Somebody whom the request alone knows has no account that could be.
///
/// # Errors
/// When the accounts cannot say.
pub async fn is_shut(app: &App, person: Id, site: Id) -> Result<bool, SlotError> {
    let Some(people) = &app.slots.people else { return Ok(false) };
    if people.viewer(person, site).await?.is_some() {
        return Ok(false);
    }
    Ok(people.find(person).await?.is_some())
}

/// The person with this id, while they are an agent of the site.
///
/// # Errors
/// When the accounts cannot say.
pub async fn find_agent(app: &App, site: Id, person: Id) -> Result<Option<Person>, SlotError> {
    let Some(people) = &app.slots.people else { return Ok(None) };
    Ok(people.agents(site).await?.into_iter().find(|agent| agent.id == person))
}

/// Everyone of the request who is to hear of it, but the one who wrote.
///
/// # Errors
/// When the database or the accounts fail.
pub async fn participants_but(app: &App, request: &Request, author: Option<Id>) -> Result<Vec<Person>, SlotError> {
    let mut all = participant::list(&app.db, request.id).await?;
    all.retain(|participant| Some(participant.person_id) != author);
    let Some(people) = &app.slots.people else {
        return Ok(all.into_iter().map(|participant| as_written(participant, request.locale)).collect());
    };
    let ids: Vec<Id> = all.iter().map(|participant| participant.person_id).collect();
    let known = if ids.is_empty() { Vec::new() } else { people.list(&ids).await? };
    let mut hearing = Vec::new();
    for participant in all {
        match known.iter().find(|person| person.id == participant.person_id) {
            None => hearing.push(as_written(participant, request.locale)),
            Some(person) if people.viewer(person.id, request.site_id).await?.is_some() => hearing.push(person.clone()),
            Some(_) => {}
        }
    }
    Ok(hearing)
}

/// Somebody of the request whom nobody else knows (any more): name and address as the request has them.
fn as_written(participant: Participant, locale: Locale) -> Person {
    Person {
        id: participant.person_id,
        name: participant.name,
        email: participant.email,
        verified: false,
        locale,
        time_zone: String::new(),
        staff: false,
        organisation: None,
        organisation_name: String::new(),
    }
}

/// The agent who has the request; else those for whom it exists, where the settings want it so: its team, or all who are
/// bound to none. Whoever has it and is no agent any more hears nothing, and the others do whatever the settings say: it does not
/// stand among the requests that nobody has.
///
/// # Errors
/// When the database or the accounts fail.
pub async fn agents_for(app: &App, request: &Request) -> Result<Vec<Person>, SlotError> {
    let Some(people) = &app.slots.people else { return Ok(Vec::new()) };
    let site = request.site_id;
    let mut agents = people.agents(site).await?;
    if let Some(agent) = agents.iter().find(|agent| Some(agent.id) == request.assignee_id) {
        return Ok(vec![agent.clone()]);
    }
    if request.assignee_id.is_none() && !Settings::find(&app.db, site).await?.mail_all_agents {
        return Ok(Vec::new());
    }
    let Some(teams) = &app.slots.teams else { return Ok(agents) };
    let all = teams.list(site, request.locale).await?;
    match all.into_iter().find(|team| Some(team.id) == request.team_id) {
        Some(team) => agents.retain(|agent| team.members.contains(&agent.id)),
        None => {
            let bound = teams.bound(site).await?;
            agents.retain(|agent| !bound.contains(&agent.id));
        }
    }
    Ok(agents)
}

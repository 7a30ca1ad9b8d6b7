//! The invented company's name, look, people and organisations.

use serde::Deserialize;
use vestibule_accounts::model::RequestRight;
use vestibule_accounts::seed::{NewPerson, insert_member, insert_organisation, insert_person, insert_team};
use vestibule_base::{Id, Locale, Role, Timestamp};
use vestibule_store::{Site, SiteLook, Tx, site};
use vestibule_web::{App, BoxError};

/// People, organisations and requests, as they are told.
pub const SOURCE: &str = include_str!("../../demo/requests.toml");

/// Id of the team that knows the devices.
pub const DEVICES: Id = Id(800);
/// Id of the team for orders and accounts.
pub const ORDERS: Id = Id(801);

/// Who there is in the demonstration.
#[derive(Deserialize)]
pub struct Cast {
    /// Organisations.
    organisation: Vec<Organisation>,
    /// People.
    pub person: Vec<Person>,
}

#[derive(Deserialize)]
struct Organisation {
    id: String,
    name: String,
    domain: String,
}

/// Somebody.
#[derive(Deserialize)]
pub struct Person {
    /// Name in the source, `ana`.
    pub id: String,
    /// Name as shown.
    pub name: String,
    /// Address.
    pub email: String,
    /// Language.
    pub locale: Locale,
    organisation: Option<String>,
    role: Option<String>,
}

impl Cast {
    /// Id and name of the organisation to which somebody belongs.
    #[must_use]
    pub fn organisation_of(&self, person: &Person) -> Option<(Id, &str)> {
        let wanted = person.organisation.as_ref()?;
        let place = self.organisation.iter().position(|known| known.id == *wanted)?;
        Some((organisation_id(place), self.organisation.get(place)?.name.as_str()))
    }
}

impl Person {
    /// The role, for staff.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        self.role.as_deref().and_then(Role::parse)
    }
}

/// Reads the source, which is part of the program.
///
/// # Errors
/// When it is broken.
pub fn cast() -> Result<Cast, BoxError> {
    Ok(toml::from_str(SOURCE)?)
}

/// The id under which somebody of the source is stored: the same in every demonstration.
#[must_use]
pub fn person_id(position: usize) -> Id {
    Id(1_000 + i64::try_from(position).unwrap_or(0))
}

/// Puts name, look, organisations and people in.
///
/// # Errors
/// When the database does.
pub async fn fill(app: &App) -> Result<(), BoxError> {
    let cast = cast()?;
    let now = app.now();
    let begun = now.plus(-400 * Timestamp::DAY);
    let mut tx = app.db.begin().await?;
    if let Some(first) = app.sites().first() {
        site::update(&mut tx, &dressed(first)).await?;
    }
    for (position, organisation) in cast.organisation.iter().enumerate() {
        let id = organisation_id(position);
        insert_organisation(&mut tx, id, &organisation.name, std::slice::from_ref(&organisation.domain), begun).await?;
    }
    for (position, person) in cast.person.iter().enumerate() {
        insert(&mut tx, &cast, (position, person), begun).await?;
    }
    if let Some(first) = app.sites().first() {
        insert_teams(&mut tx, first.id, &cast, begun).await?;
    }
    tx.commit(now).await?;
    Ok(app.reload_sites().await?)
}

/// Who answers what: every agent belongs to the first team, one to both.
async fn insert_teams(tx: &mut Tx, site: Id, cast: &Cast, begun: Timestamp) -> Result<(), BoxError> {
    let agents = cast.person.iter().enumerate().filter(|(_, person)| person.role() == Some(Role::Agent));
    let agents: Vec<Id> = agents.map(|(position, _)| person_id(position)).collect();
    insert_team(tx, DEVICES, (site, "Devices"), &agents, begun).await?;
    let some: Vec<Id> = agents.into_iter().take(1).collect();
    Ok(insert_team(tx, ORDERS, (site, "Orders and accounts"), &some, begun).await?)
}

fn organisation_id(position: usize) -> Id {
    Id(500 + i64::try_from(position).unwrap_or(0))
}

async fn insert(tx: &mut Tx, cast: &Cast, (position, person): (usize, &Person), begun: Timestamp) -> Result<(), BoxError> {
    let roles: Vec<Role> = person.role().into_iter().collect();
    let new = NewPerson {
        id: person_id(position),
        name: &person.name,
        email: &person.email,
        password: "",
        locale: person.locale,
        roles: &roles,
        at: begun,
    };
    insert_person(tx, &new).await?;
    if let Some((organisation, _)) = cast.organisation_of(person) {
        let right = if position % 2 == 0 { RequestRight::Reply } else { RequestRight::Read };
        insert_member(tx, organisation, new.id, right, begun).await?;
    }
    Ok(())
}

fn dressed(site: &Site) -> Site {
    let tagline = [
        (Locale::EN, "Help for your Hub, your Valves and your garden."),
        (Locale::FIL, "Tulong para sa iyong Hub, mga Valve, at garden."),
        (Locale::HR, "Pomoć za vaš Hub, ventile i vrt."),
        (Locale::EL, "Βοήθεια για το Hub, τις βαλβίδες και τον κήπο σας."),
        (Locale::ZH_HANT, "為您的 Hub、Valve 與花園提供協助。"),
    ];
    let tagline = tagline.into_iter().map(|(locale, text)| (locale.tag().to_owned(), text.to_owned())).collect();
    let look = SiteLook { brand: "#0f6e56".to_owned(), tagline, ..SiteLook::default() };
    Site { name: "Tidewell Help".to_owned(), look, ..site.clone() }
}

//! What accounts offers to others: who stands behind a session, and who there is.

use async_trait::async_trait;
use vestibule_base::{Audience, Id, Locale, Role, Timestamp, Translator, Viewer, random};
use vestibule_contracts::slots::{NewAdministrator, Notices, People, Person, Sessions, SlotResult, Team, Teams};
use vestibule_web::{Errors, Kernel};

use crate::actions::sign_up::find_or_insert;
use crate::model::{PersonRow, Purpose};
use crate::seed;
use crate::store::person::{self, Found};
use crate::store::{limit, notice, session, team, token};

/// A session is marked as in use again after this long.
const SEEN_AGAIN: i64 = 10 * Timestamp::MINUTE;

/// Answers for [`Sessions`] and [`People`].
pub struct Offers(pub Kernel);

/// What stands for a name where nobody gave one: whole addresses are for no page.
pub(crate) fn before_at(email: &str) -> &str {
    email.split('@').next().unwrap_or_default()
}

impl From<Found> for Person {
    fn from(found: Found) -> Self {
        Self {
            id: found.id,
            name: if found.name.is_empty() { before_at(&found.email).to_owned() } else { found.name },
            email: found.email,
            verified: found.verified_at.is_some(),
            locale: found.locale,
            time_zone: found.time_zone,
            staff: found.roles > 0,
            organisation: found.organisation,
            organisation_name: found.organisation_name.unwrap_or_default(),
        }
    }
}

#[async_trait]
impl Sessions for Offers {
    async fn viewer(&self, token: &str, site: Id) -> SlotResult<Option<Viewer>> {
        let now = self.0.clock.now();
        let found = session::find_viewer(&self.0.db, &random::token_hash(token), (site, now)).await?;
        let Some((viewer, seen_at)) = found else { return Ok(None) };
        if let Some(id) = viewer.session.filter(|_| now.millis() - seen_at.millis() > SEEN_AGAIN) {
            let db = self.0.db.clone();
            tokio::spawn(async move {
                let noted = async {
                    let mut tx = db.begin().await?;
                    session::update_seen(&mut tx, id, now).await?;
                    tx.commit(now).await
                };
                if let Err(error) = noted.await {
                    tracing::warn!(%error, "a session's use could not be noted");
                }
            });
        }
        Ok(Some(viewer))
    }
}

#[async_trait]
impl Notices for Offers {
    async fn way_out(&self, person: Id, kind: &str) -> SlotResult<Option<String>> {
        let now = self.0.clock.now();
        let mut tx = self.0.db.begin().await?;
        let wanted = notice::find(&tx, person).await?.is_some_and(|choices| choices.get(kind).copied().unwrap_or(true));
        if !wanted {
            return Ok(None);
        }
        let token = token::insert_another(&mut tx, Purpose::Unsubscribe, person, (kind, now)).await?;
        tx.commit(now).await?;
        Ok(Some(format!("/unsubscribe/{token}")))
    }
}

#[async_trait]
impl Teams for Offers {
    async fn list(&self, site: Id, locale: Locale) -> SlotResult<Vec<Team>> {
        let rows = team::list_members(&self.0.db, site, locale).await?;
        let team = |rows: &[team::Member]| {
            let first = rows.first()?;
            let members = rows.iter().filter_map(|row| row.person_id).collect();
            Some(Team { id: first.id, name: first.name.clone(), members })
        };
        Ok(rows.chunk_by(|one, next| one.id == next.id).filter_map(team).collect())
    }

    async fn bound(&self, site: Id) -> SlotResult<Vec<Id>> {
        Ok(limit::list_bound(&self.0.db, site).await?)
    }
}

impl Offers {
    async fn people(&self, ids: &[Id]) -> SlotResult<Vec<Person>> {
        Ok(person::list_found(&self.0.db, ids).await?.into_iter().map(Person::from).collect())
    }
}

#[async_trait]
impl People for Offers {
    async fn find(&self, id: Id) -> SlotResult<Option<Person>> {
        Ok(self.people(&[id]).await?.pop())
    }

    async fn list(&self, ids: &[Id]) -> SlotResult<Vec<Person>> {
        self.people(ids).await
    }

    async fn find_or_invite(&self, email: &str, name: &str, locale: Locale) -> SlotResult<Person> {
        let now = self.0.clock.now();
        let fresh = PersonRow {
            id: Id::new(now),
            email: vestibule_mail::parse_address(email).ok_or("no address")?,
            name: name.chars().take(crate::model::LONGEST_NAME).collect(),
            password: String::new(),
            verified_at: None,
            suspended_at: None,
            locale,
            time_zone: String::new(),
            made_at: now,
        };
        if let Some(known) = person::find_by_email(&self.0.db, &fresh.email).await? {
            return People::find(self, known.id).await?.ok_or_else(|| "the person vanished".into());
        }
        let mut tx = self.0.db.begin().await?;
        let known = find_or_insert(&mut tx, fresh).await?;
        tx.commit(now).await?;
        People::find(self, known.id).await?.ok_or_else(|| "the person vanished".into())
    }

    async fn viewer(&self, id: Id, site: Id) -> SlotResult<Option<Viewer>> {
        Ok(session::viewer_of(&self.0.db, id, site).await?)
    }

    async fn agents(&self, site: Id) -> SlotResult<Vec<Person>> {
        Ok(self.agents_and(site, &[]).await?.0)
    }

    async fn agents_and(&self, site: Id, ids: &[Id]) -> SlotResult<(Vec<Person>, Vec<Person>)> {
        let (agents, others) = person::list_holders_and(&self.0.db, (Role::Agent, site), ids).await?;
        let mut agents: Vec<Person> = agents.into_iter().map(Person::from).collect();
        agents.sort_by(|a, b| a.name.cmp(&b.name));
        Ok((agents, others.into_iter().map(Person::from).collect()))
    }

    async fn make_administrator(&self, wanted: NewAdministrator) -> SlotResult<Vec<(&'static str, &'static str)>> {
        let mut errors = Errors::new();
        let email = seed::check_person(&mut errors, &wanted.name, &wanted.email, &wanted.password);
        if !errors.is_empty() {
            let field = |field: &str| ["name", "email", "password"].into_iter().find(|known| *known == field).unwrap_or("name");
            return Ok(errors.iter().map(|(at, key)| (field(at), key)).collect());
        }
        let now = self.0.clock.now();
        let new = seed::NewPerson {
            id: Id::new(now),
            name: &wanted.name,
            email: &email,
            password: &wanted.password,
            locale: wanted.locale,
            roles: &[Role::Administrator],
            at: now,
        };
        let mut tx = self.0.db.begin().await?;
        match person::find_by_email(&tx, &email).await? {
            Some(known) => seed::update_person(&mut tx, &known, &new).await?,
            None => seed::insert_person(&mut tx, &new).await?,
        }
        tx.commit(now).await?;
        Ok(Vec::new())
    }

    async fn audiences(&self, texts: &Translator) -> SlotResult<Vec<(Audience, String)>> {
        let fixed = [
            (Audience::Everyone, "accounts-audience-everyone"),
            (Audience::SignedIn, "accounts-audience-signed-in"),
            (Audience::Staff, "accounts-audience-staff"),
        ];
        let mut all: Vec<(Audience, String)> = fixed.into_iter().map(|(audience, key)| (audience, texts.text(key))).collect();
        let mut groups = session::list_groups(&self.0.db).await?;
        groups.sort_by(|(one, name), (other, after)| {
            kind_order(one).cmp(&kind_order(other)).then_with(|| texts.compare(name, after))
        });
        all.extend(groups);
        Ok(all)
    }
}

/// Organisations before segments.
const fn kind_order(audience: &Audience) -> u8 {
    if matches!(audience, Audience::Organisation(_)) { 0 } else { 1 }
}

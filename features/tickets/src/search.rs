//! Own requests can be found by the search of the portal.

use async_trait::async_trait;
use vestibule_base::{Audience, Id};
use vestibule_contracts::Kind;
use vestibule_contracts::slots::{SearchDocument, SearchSource, SlotResult};
use vestibule_store::Db;

use crate::reactions::is_message;
use crate::store::{entry, participant, request};

/// Requests, for those who take part in them.
pub struct Requests {
    /// The database.
    pub db: Db,
}

#[async_trait]
impl SearchSource for Requests {
    fn kind(&self) -> Kind {
        Kind::Request
    }

    async fn documents(&self, id: Id) -> SlotResult<Vec<SearchDocument>> {
        let Some(request) = request::find(&self.db, id).await? else { return Ok(Vec::new()) };
        let Some(number) = request.number else { return Ok(Vec::new()) };
        let people = participant::list(&self.db, id).await?.into_iter().map(|participant| participant.person_id).collect();
        let said = entry::list_public(&self.db, id).await?;
        let body: Vec<&str> = said.iter().filter(|entry| is_message(entry)).map(|entry| entry.body.as_str()).collect();
        Ok(vec![SearchDocument {
            site: request.site_id,
            locale: Some(request.locale),
            audience: Audience::SignedIn,
            people,
            readers_of: request.organisation_id,
            team: request.team_id,
            agent: request.assignee_id,
            title: request.subject.clone(),
            body: body.join("\n\n"),
            labels: vec![format!("#{number}")],
            url: format!("/{}/requests/{number}", request.locale),
            path: format!("#{number}"),
            changed_at: request.changed_at,
            ..SearchDocument::default()
        }])
    }

    async fn list_ids(&self, after: Id, limit: i64) -> SlotResult<Vec<Id>> {
        Ok(request::list_ids(&self.db, after, limit).await?)
    }
}

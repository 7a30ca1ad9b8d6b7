//! Who comes in to a request, and by which door: the portal, or a link without a password.

use vestibule_web::{PageError, PageResult, Visit};

use crate::actions::Author;
use crate::people;
use crate::store::request::{self, Request};
use crate::store::secret;

/// A request that somebody may see.
pub struct Door {
    /// The request.
    pub request: Request,
    /// Who came in.
    pub author: Author,
    /// Whether they may write in it.
    pub may_answer: bool,
    /// Address of its page by this door.
    pub base: String,
    /// Whether they came by a link without a password.
    pub by_link: bool,
}

impl Door {
    /// The same for somebody who wants to write.
    pub fn for_writing(self) -> PageResult<Self> {
        if self.may_answer { Ok(self) } else { Err(PageError::not_found()) }
    }
}

/// Comes in as the person who has signed in.
pub async fn by_portal(visit: &Visit, number: i64) -> PageResult<Door> {
    let person = visit.person()?;
    let db = &visit.app.db;
    let found = request::find_for(db, &visit.viewer, visit.site.id, number).await?.ok_or_else(PageError::not_found)?;
    let of_organisation = found.organisation_id.is_some_and(|id| visit.viewer.answers_requests_of.contains(&id));
    let takes_part = found.requester_id == Some(person)
        || crate::store::participant::list(db, found.id).await?.iter().any(|other| other.person_id == person);
    Ok(Door {
        author: Author { id: Some(person), name: visit.viewer.name.clone(), by_staff: false },
        may_answer: takes_part || of_organisation,
        base: visit.url(&format!("/requests/{number}")),
        request: found,
        by_link: false,
    })
}

/// Comes in with the secret of a mailed link.
pub async fn by_link(visit: &Visit, number: i64, token: &str) -> PageResult<Door> {
    let holder = secret::find(&visit.app.db, token, visit.now()).await?.ok_or_else(PageError::expired)?;
    let found = request::find(&visit.app.db, holder.request_id).await?;
    let fits = |request: &Request| request.number == Some(number) && request.site_id == visit.site.id;
    let request = found.filter(fits).ok_or_else(PageError::not_found)?;
    if people::is_shut(&visit.app, holder.person_id, visit.site.id).await? {
        return Err(PageError::expired());
    }
    Ok(Door {
        author: Author { id: Some(holder.person_id), name: holder.name, by_staff: false },
        may_answer: true,
        base: visit.url(&format!("/requests/{number}/open/{token}")),
        request,
        by_link: true,
    })
}

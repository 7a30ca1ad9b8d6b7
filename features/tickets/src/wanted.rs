//! A request out of what somebody wrote elsewhere: an agent wants it, and it is the writer's.

use vestibule_contracts::events::{RequestMade, RequestWanted};
use vestibule_store::outbox::StoredEvent;
use vestibule_web::{App, BoxError};

use crate::actions::{Author, Draft, Sender, Submit};
use crate::store::{form, request};

/// Makes the request once, with the first form that is in use, and tells who wanted it.
pub async fn make(app: App, event: StoredEvent) -> Result<(), BoxError> {
    let Some(wanted) = event.read::<RequestWanted>()? else { return Ok(()) };
    let (Some(site), Some(people)) = (app.site(wanted.site), &app.slots.people) else { return Ok(()) };
    let forms = form::list(&app.db, site.id).await?;
    let Some(form) = forms.iter().find(|form| form.enabled) else { return Ok(()) };
    let (Some(person), by) = (people.find(wanted.person).await?, people.find(wanted.by).await?) else { return Ok(()) };
    let organisation = person.organisation.map(|id| (id, person.organisation_name.clone()));
    let submit = Submit {
        form,
        draft: Draft { subject: wanted.subject, body: wanted.body, answers: Vec::new(), files: Vec::new() },
        sender: Sender::Person { id: person.id, name: person.name, email: person.email, organisation },
        locale: wanted.locale,
        once: format!("wanted/{}", wanted.origin),
        agent: by.map(|by| Author { id: Some(by.id), name: by.name, by_staff: true }),
        team: None,
    };
    // Told twice, it is the same request, whatever the writer has made of the words meanwhile.
    let id = submit.run(&app, &site).await.map_err(|refusal| format!("{refusal:?}"))?.first();
    let Some(number) = request::find(&app.db, id).await?.and_then(|made| made.number) else { return Ok(()) };
    let mut tx = app.db.begin().await?;
    tx.emit(&RequestMade { origin: wanted.origin, request: id, number })?;
    Ok(tx.commit(app.now()).await?)
}

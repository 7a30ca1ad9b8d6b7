//! `tickets_form`.

use vestibule_base::{Id, Timestamp, Viewer};
use vestibule_store::query::placeholders;
use vestibule_store::{Param, Query, Result, Tx, params};

use crate::model::Form;

const COLUMNS: &str = "id, site_id, name, title, description, audience, promise_hours, position, enabled, team_id";

/// The forms that a viewer may send, in order.
pub async fn list_for(query: &impl Query, viewer: &Viewer, site: Id) -> Result<Vec<Form>> {
    let mut values = params![site, true];
    let audience = viewer.audiences().map_or_else(String::new, |audiences| {
        values.extend(audiences.iter().map(Param::to_param));
        format!("AND audience IN ({})", placeholders(3, audiences.len()))
    });
    let sql = format!("SELECT {COLUMNS} FROM tickets_form WHERE site_id = $1 AND enabled = $2 {audience} ORDER BY position, id");
    query.rows(&sql, values).await
}

/// The form, when the viewer may send it.
pub async fn find_for(query: &impl Query, viewer: &Viewer, site: Id, id: Id) -> Result<Option<Form>> {
    let found = find(query, site, id).await?;
    Ok(found.filter(|form| form.enabled && viewer.sees(form.audience)))
}

/// A form of a site, also one that is switched off.
pub async fn find(query: &impl Query, site: Id, id: Id) -> Result<Option<Form>> {
    query.row(&format!("SELECT {COLUMNS} FROM tickets_form WHERE site_id = $1 AND id = $2"), params![site, id]).await
}

/// The form of this short name.
pub async fn find_by_name(query: &impl Query, site: Id, name: &str) -> Result<Option<Form>> {
    query.row(&format!("SELECT {COLUMNS} FROM tickets_form WHERE site_id = $1 AND name = $2"), params![site, name]).await
}

/// All forms of a site, in order.
pub async fn list(query: &impl Query, site: Id) -> Result<Vec<Form>> {
    query.rows(&format!("SELECT {COLUMNS} FROM tickets_form WHERE site_id = $1 ORDER BY position, id"), params![site]).await
}

/// How many forms a site has.
pub async fn count(query: &impl Query, site: Id) -> Result<i64> {
    Ok(query.value("SELECT COUNT(*) AS value FROM tickets_form WHERE site_id = $1", params![site]).await?.unwrap_or(0))
}

/// Adds a form.
pub async fn insert(tx: &mut Tx, form: &Form, now: Timestamp) -> Result<()> {
    let sql = format!("INSERT INTO tickets_form ({COLUMNS}, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)");
    let (title, description) = (&form.title, &form.description);
    let values = params![
        form.id,
        form.site_id,
        form.name,
        title,
        description,
        form.audience,
        form.promise_hours,
        form.position,
        form.enabled,
        form.team_id,
        now
    ];
    tx.run(&sql, values).await?;
    Ok(())
}

/// Changes a form.
pub async fn update(tx: &mut Tx, form: &Form, now: Timestamp) -> Result<()> {
    let sql = "UPDATE tickets_form SET title = $1, description = $2, audience = $3, promise_hours = $4, position = $5, \
               enabled = $6, changed_at = $7, team_id = $8 WHERE id = $9 AND site_id = $10";
    let (title, description) = (&form.title, &form.description);
    let values = params![
        title,
        description,
        form.audience,
        form.promise_hours,
        form.position,
        form.enabled,
        now,
        form.team_id,
        form.id,
        form.site_id
    ];
    tx.run(sql, values).await?;
    Ok(())
}

/// Lets no form send its requests to a team that is no more.
pub async fn leave_team(tx: &mut Tx, team: Id) -> Result<()> {
    tx.run("UPDATE tickets_form SET team_id = NULL WHERE team_id = $1", params![team]).await?;
    Ok(())
}

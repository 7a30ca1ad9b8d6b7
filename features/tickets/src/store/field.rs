//! `tickets_field`.

use vestibule_base::Id;
use vestibule_store::{Query, Result, Tx, params};

use crate::model::FormField;

const COLUMNS: &str = "id, form_id, kind, label, hint, options, required, when_field, when_value, position, enabled";

/// The fields of a form, in order.
pub async fn list(query: &impl Query, form: Id) -> Result<Vec<FormField>> {
    query.rows(&format!("SELECT {COLUMNS} FROM tickets_field WHERE form_id = $1 ORDER BY position, id"), params![form]).await
}

/// The fields that customers see.
pub async fn list_enabled(query: &impl Query, form: Id) -> Result<Vec<FormField>> {
    Ok(list(query, form).await?.into_iter().filter(|field| field.enabled).collect())
}

/// Adds a field.
pub async fn insert(tx: &mut Tx, field: &FormField) -> Result<()> {
    let sql = format!("INSERT INTO tickets_field ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)");
    let values = params![
        field.id,
        field.form_id,
        field.kind,
        field.label,
        field.hint,
        field.options,
        field.required,
        field.when_field,
        field.when_value,
        field.position,
        field.enabled
    ];
    tx.run(&sql, values).await?;
    Ok(())
}

/// Changes a field.
pub async fn update(tx: &mut Tx, field: &FormField) -> Result<()> {
    let sql = "UPDATE tickets_field SET kind = $1, label = $2, hint = $3, options = $4, required = $5, when_field = $6, \
               when_value = $7, position = $8, enabled = $9 WHERE id = $10 AND form_id = $11";
    let values = params![
        field.kind,
        field.label,
        field.hint,
        field.options,
        field.required,
        field.when_field,
        field.when_value,
        field.position,
        field.enabled,
        field.id,
        field.form_id
    ];
    tx.run(sql, values).await?;
    Ok(())
}

//! `/desk/knowledge/articles/{id}/move`: one place up or down among those beside it.

use vestibule_base::Id;
use vestibule_web::{At, FormData, PageError, PageResult, Visit};

use crate::store::article::{self, Named};

/// Moves it, and goes back to its category.
pub async fn shift(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let found = super::article(&visit, &tx, id).await?;
    let category = found.category_id.ok_or_else(PageError::not_found)?;
    let mut beside: Vec<Named> = article::list_named_in(&tx, &[category]).await?;
    let place = beside.iter().position(|one| one.id == id).unwrap_or(0);
    let other = if data.raw("way") == "up" { place.checked_sub(1) } else { Some(place + 1).filter(|at| *at < beside.len()) };
    if let Some(other) = other {
        beside.swap(place, other);
    }
    for (place, one) in (1..).zip(beside) {
        article::update_position(&mut tx, one.id, place).await?;
    }
    crate::actions::changed_article(&mut tx, &found)?;
    tx.commit(now).await?;
    Ok(visit.done(&format!("/desk/knowledge/categories/{category}#a{id}"), ""))
}

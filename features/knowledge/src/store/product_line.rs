//! What is published about a product, as its page lists it.

use vestibule_base::{Id, Locale, Viewer};
use vestibule_store::{Query, Result, params};

use crate::model::Form;
use crate::store::line::{Line, Of, select};
use crate::store::product_content::about;
use crate::store::{among, visible};

/// What is read most of some forms, what nobody has read yet by hand order.
///
/// # Errors
/// When the database does.
pub async fn list_most_read(
    query: &impl Query,
    viewer: &Viewer,
    (site, of, form): (Id, Of, Form),
    order: &[Locale],
    limit: i64,
) -> Result<Vec<Line>> {
    let mut values = params![site, limit];
    let kinds = among(form.kinds(), &mut values);
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let about = about(of.0, of.1, &mut values);
    let rest = format!(
        "a.id IN (SELECT a.id FROM knowledge_article a WHERE a.site_id = $1 AND a.kind{kinds}{seen}{about} AND a.shown_at IS NOT NULL \
         ORDER BY a.views DESC, a.position, a.id LIMIT $2) ORDER BY a.views DESC, a.position, a.id"
    );
    select(query, &rest, values, order).await
}

/// What was published last, for the first time, whatever its form.
///
/// # Errors
/// When the database does.
pub async fn list_new(
    query: &impl Query,
    viewer: &Viewer,
    (site, of): (Id, Of),
    order: &[Locale],
    limit: i64,
) -> Result<Vec<Line>> {
    let mut values = params![site, limit];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let about = about(of.0, of.1, &mut values);
    let rest = format!(
        "a.id IN (SELECT a.id FROM knowledge_article a WHERE a.site_id = $1 AND a.shown_at IS NOT NULL AND a.kind <> 'block'{seen}{about} \
         ORDER BY a.shown_at DESC, a.id DESC LIMIT $2)"
    );
    let mut lines = select(query, &rest, values, order).await?;
    lines.sort_by_key(|line| std::cmp::Reverse((line.first_published_at, line.id)));
    Ok(lines)
}

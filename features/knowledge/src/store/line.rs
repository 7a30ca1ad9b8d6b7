//! Articles as lists show them: published, in the language that fits the reader best.

use vestibule_base::{Id, Locale, Timestamp, Viewer};
use vestibule_store::{Cursor, Page, Query, Result, Value, params, row};

use crate::model::{ArticleKind, Form, rank};
use crate::store::product_content::about;
use crate::store::{among, visible};

row! {
    /// An article in one published language.
    pub struct Line {
        pub id: Id,
        pub category_id: Option<Id>,
        pub kind: ArticleKind,
        pub locale: Locale,
        pub title: String,
        pub summary: String,
        pub slug: String,
        pub published_at: Option<Timestamp>,
        pub first_published_at: Option<Timestamp>,
        pub views: i64,
    }
}

impl Line {
    /// Its page for readers of `locale`.
    #[must_use]
    pub fn address(&self, locale: Locale) -> String {
        crate::address::of(self.kind.form(), locale, self.id, &self.slug)
    }
}

const COLUMNS: &str = "a.id, a.category_id, a.kind, t.locale, t.public_title AS title, t.public_summary AS summary, t.slug, t.published_at, t.first_published_at, a.views";
// Joined to nothing, the state is no key of an index: SQLite would else read every published text to find those of six articles.
const FROM: &str = "FROM knowledge_article a JOIN knowledge_translation t ON t.article_id = a.id AND t.state || '' = 'published'";

/// Of each article the line in the best language, in the order in which articles first came.
#[must_use]
pub fn best(lines: Vec<Line>, order: &[Locale]) -> Vec<Line> {
    let mut chosen: Vec<Line> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for line in lines {
        match places.get(&line.id).and_then(|place: &usize| chosen.get_mut(*place)) {
            Some(known) if rank(order, line.locale) < rank(order, known.locale) => *known = line,
            Some(_) => {}
            None => {
                places.insert(line.id, chosen.len());
                chosen.push(line);
            }
        }
    }
    chosen
}

pub(super) async fn select(query: &impl Query, rest: &str, values: Vec<Value>, order: &[Locale]) -> Result<Vec<Line>> {
    let lines = query.rows(&format!("SELECT {COLUMNS} {FROM} WHERE {rest}"), values).await?;
    Ok(best(lines, order))
}

/// Which product, and which version of it when only what holds for that is wanted.
pub type Of = (Id, Option<Id>);

/// A page of what stands directly in a category, by hand order; of a product alone when one is given.
///
/// # Errors
/// When the database does.
pub async fn list_page(
    query: &impl Query,
    viewer: &Viewer,
    (category, of): (Id, Option<Of>),
    order: &[Locale],
    cursor: Cursor,
) -> Result<Page<Line>> {
    let mut values = params![category];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let about = of.map(|of| about(of.0, of.1, &mut values)).unwrap_or_default();
    let within = format!(
        "FROM knowledge_article a WHERE a.category_id = $1 AND a.kind <> 'block'{seen}{about} AND a.shown_at IS NOT NULL"
    );
    let total = query.value::<i64>(&format!("SELECT COUNT(*) AS value {within}"), values.clone()).await?.unwrap_or(0);
    let places = (values.len() + 1, values.len() + 2);
    values.extend(params![cursor.size, cursor.offset()]);
    let sql = format!("SELECT a.id AS value {within} ORDER BY a.position, a.id LIMIT ${} OFFSET ${}", places.0, places.1);
    let ids: Vec<Id> = query.values(&sql, values).await?;
    Ok(Page { rows: list_by_ids(query, viewer, &ids, order).await?, total, cursor })
}

/// The first few articles of each of some categories, by hand order; of a product alone when one is given.
///
/// # Errors
/// When the database does.
pub async fn list_first_in(
    query: &impl Query,
    viewer: &Viewer,
    (categories, of): (&[Id], Option<Of>),
    order: &[Locale],
) -> Result<Vec<Line>> {
    if categories.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![];
    let chosen = among(categories, &mut values);
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let about = of.map(|of| about(of.0, of.1, &mut values)).unwrap_or_default();
    let rest = format!(
        "a.id IN (SELECT id FROM (SELECT a.id, ROW_NUMBER() OVER (PARTITION BY a.category_id ORDER BY a.position, a.id) AS place \
         FROM knowledge_article a WHERE a.category_id{chosen} AND a.kind <> 'block'{seen}{about} AND a.shown_at IS NOT NULL) ranked WHERE place <= 5) \
         ORDER BY a.position, a.id"
    );
    select(query, &rest, values, order).await
}

/// Articles of a site that stand in no category.
///
/// # Errors
/// When the database does.
pub async fn list_loose(query: &impl Query, viewer: &Viewer, site: Id, order: &[Locale]) -> Result<Vec<Line>> {
    let mut values = params![site];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let rest = format!(
        "a.site_id = $1 AND a.category_id IS NULL AND a.kind NOT IN ('question', 'video', 'block'){seen} ORDER BY a.position, a.id LIMIT 500"
    );
    select(query, &rest, values, order).await
}

/// Everything published of a form on a site, by hand order.
///
/// # Errors
/// When the database does.
pub async fn list_form(query: &impl Query, viewer: &Viewer, (site, form): (Id, Form), order: &[Locale]) -> Result<Vec<Line>> {
    let mut values = params![site];
    let kinds = among(form.kinds(), &mut values);
    let seen = visible(viewer, "a.effective_audience", &mut values);
    select(query, &format!("a.site_id = $1 AND a.kind{kinds}{seen} ORDER BY a.position, a.id LIMIT 5000"), values, order).await
}

/// The first few articles of each category, by hand order.
///
/// # Errors
/// When the database does.
pub async fn list_first(query: &impl Query, viewer: &Viewer, site: Id, order: &[Locale]) -> Result<Vec<Line>> {
    let mut values = params![site];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let rest = format!(
        "a.id IN (SELECT id FROM (SELECT a.id, ROW_NUMBER() OVER (PARTITION BY a.category_id ORDER BY a.position, a.id) AS place \
         FROM knowledge_article a WHERE a.site_id = $1 AND a.kind <> 'block'{seen} AND a.shown_at IS NOT NULL) ranked WHERE place <= 5) ORDER BY a.position, a.id"
    );
    select(query, &rest, values, order).await
}

/// The articles with these ids, in the order of `ids`.
///
/// # Errors
/// When the database does.
pub async fn list_by_ids(query: &impl Query, viewer: &Viewer, ids: &[Id], order: &[Locale]) -> Result<Vec<Line>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![];
    let chosen = among(ids, &mut values);
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let mut lines = select(query, &format!("a.id{chosen}{seen}"), values, order).await?;
    lines.sort_by_key(|line| ids.iter().position(|id| *id == line.id));
    Ok(lines)
}

/// The most read articles of a site.
///
/// # Errors
/// When the database does.
pub async fn list_most_read(query: &impl Query, viewer: &Viewer, site: Id, order: &[Locale]) -> Result<Vec<Line>> {
    let mut values = params![site];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let rest = format!(
        "a.id IN (SELECT a.id FROM knowledge_article a WHERE a.site_id = $1 AND a.kind NOT IN ('question', 'block'){seen} AND a.views > 0 AND a.shown_at IS NOT NULL \
         ORDER BY a.views DESC, a.id LIMIT 6) ORDER BY a.views DESC, a.id"
    );
    select(query, &rest, values, order).await
}

/// The questions of a site that are read most; those that nobody has read yet by hand order.
///
/// # Errors
/// When the database does.
pub async fn list_often_asked(query: &impl Query, viewer: &Viewer, site: Id, order: &[Locale]) -> Result<Vec<Line>> {
    let mut values = params![site];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let rest = format!(
        "a.id IN (SELECT a.id FROM knowledge_article a WHERE a.site_id = $1 AND a.kind = 'question'{seen} AND a.shown_at IS NOT NULL \
         ORDER BY a.views DESC, a.position, a.id LIMIT 6) ORDER BY a.views DESC, a.position, a.id"
    );
    select(query, &rest, values, order).await
}

/// The articles of a site published last (for the first time), in some categories when such are given.
///
/// # Errors
/// When the database does.
pub async fn list_new(
    query: &impl Query,
    viewer: &Viewer,
    (site, categories): (Id, Option<&[Id]>),
    order: &[Locale],
    limit: i64,
) -> Result<Vec<Line>> {
    let mut values = params![site, limit];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let within = categories.map(|ids| format!(" AND a.category_id{}", among(ids, &mut values))).unwrap_or_default();
    let rest = format!(
        "a.id IN (SELECT a.id FROM knowledge_article a WHERE a.site_id = $1 AND a.shown_at IS NOT NULL AND a.kind <> 'block'{seen}{within} \
         ORDER BY a.shown_at DESC, a.id DESC LIMIT $2)"
    );
    let mut lines = select(query, &rest, values, order).await?;
    lines.sort_by_key(|line| std::cmp::Reverse((line.first_published_at, line.id)));
    Ok(lines)
}

row! {
    /// Something that stands near an article in its category.
    pub struct Neighbour {
        pub id: Id,
        /// Whether it stands behind it.
        pub is_after: bool,
    }
}

/// What stands around a place of a category, of one form: up to `count` before it and behind it, by hand order.
///
/// # Errors
/// When the database does.
pub async fn list_neighbours(
    query: &impl Query,
    viewer: &Viewer,
    (category, form): (Id, Form),
    (position, id): (i64, Id),
    count: i64,
) -> Result<Vec<Neighbour>> {
    let mut values = params![category, position, id, count, true, false];
    let kinds = among(form.kinds(), &mut values);
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let side = |is_after: &str, compare: &str, order: &str| {
        format!(
            "SELECT * FROM (SELECT a.id, a.position, {is_after} AS is_after FROM knowledge_article a WHERE a.category_id = $1 AND a.kind{kinds}{seen} \
             AND a.shown_at IS NOT NULL AND (a.position, a.id) {compare} ($2, $3) ORDER BY a.position {order}, a.id {order} LIMIT $4) side"
        )
    };
    let sql = format!(
        "SELECT id, is_after FROM ({} UNION ALL {}) around ORDER BY position, id",
        side("$6", "<", "DESC"),
        side("$5", ">", "ASC")
    );
    query.rows(&sql, values).await
}

/// Ids of published articles that share labels with this one, most shared first.
///
/// # Errors
/// When the database does.
pub async fn list_alike(query: &impl Query, viewer: &Viewer, article: Id) -> Result<Vec<Id>> {
    let mut values = params![article];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let sql = format!(
        "SELECT a.id AS value FROM knowledge_label mine JOIN knowledge_label theirs ON theirs.label = mine.label \
         AND theirs.article_id <> mine.article_id JOIN knowledge_article a ON a.id = theirs.article_id \
         JOIN knowledge_article own ON own.id = mine.article_id AND own.site_id = a.site_id \
         WHERE mine.article_id = $1 AND a.kind <> 'block'{seen} AND a.shown_at IS NOT NULL \
         GROUP BY a.id ORDER BY COUNT(*) DESC, a.id LIMIT 5"
    );
    query.values(&sql, values).await
}

//! Articles as lists show them: published, in the language that fits the reader best.

use vestibule_base::{Id, Locale, Timestamp, Viewer};
use vestibule_store::{Cursor, Page, Param, Query, Result, Value, params, row};

use crate::model::{ArticleKind, Form, rank};
use crate::store::article::Article;
use crate::store::product_content::about;
use crate::store::{IS_PUBLISHED, among, visible};

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

fn from() -> String {
    format!("SELECT {COLUMNS} FROM knowledge_article a JOIN knowledge_translation t ON t.article_id = a.id AND {IS_PUBLISHED}")
}

pub(super) async fn select(query: &impl Query, rest: &str, values: Vec<Value>, order: &[Locale]) -> Result<Vec<Line>> {
    let lines = query.rows(&format!("{} WHERE {rest}", from()), values).await?;
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

/// Categories that are asked for at a time.
const CATEGORIES: usize = 100;

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
    let mut found = Vec::new();
    for some in categories.chunks(CATEGORIES) {
        let mut values = params![];
        let seen = visible(viewer, "a.effective_audience", &mut values);
        let about = of.map(|of| about(of.0, of.1, &mut values)).unwrap_or_default();
        // One walk along an index for each; to number what stands in all of them would read all of it.
        let walks: Vec<String> = some
            .iter()
            .map(|category| {
                values.push(category.to_param());
                format!(
                    "SELECT id FROM (SELECT a.id FROM knowledge_article a WHERE a.category_id = ${} AND a.kind <> 'block'{seen}{about} \
                     AND a.shown_at IS NOT NULL ORDER BY a.position, a.id LIMIT 5) few",
                    values.len()
                )
            })
            .collect();
        let rest = format!("a.id IN ({}) ORDER BY a.position, a.id", walks.join(" UNION ALL "));
        found.extend(select(query, &rest, values, order).await?);
    }
    Ok(found)
}

/// Articles of a site that stand in no category.
///
/// # Errors
/// When the database does.
pub async fn list_loose(query: &impl Query, viewer: &Viewer, site: Id, order: &[Locale]) -> Result<Vec<Line>> {
    let mut values = params![site];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let rest = format!(
        "a.site_id = $1 AND a.category_id IS NULL AND a.kind NOT IN ('question', 'video', 'block') AND a.shown_at IS NOT NULL{seen} ORDER BY a.position, a.id LIMIT 500"
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
    let mut sql = format!("{} WHERE a.id{chosen}{seen}", from());
    if let Some(own) = order.first() {
        values.push(own.to_param());
        let own = values.len();
        // Nearly everything is there in the reader's language: the others are read of what is not.
        sql = format!(
            "{sql} AND t.locale = ${own} UNION ALL {sql} AND t.locale <> ${own} AND NOT EXISTS (SELECT 1 FROM knowledge_translation o \
             WHERE o.article_id = a.id AND o.locale = ${own} AND o.state || '' = 'published')"
        );
    }
    let mut lines = best(query.rows(&sql, values).await?, order);
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
    /// Something that stands near an article.
    pub struct Neighbour {
        pub id: Id,
        /// Before it in its category (below 0), behind it (above 0), or with the same labels.
        pub place: i64,
    }
}

/// What is published around an article: up to `count` of its form before it and behind it in its category by hand order, and, when
/// `alike` is wanted, some that share labels with it, most shared first.
///
/// # Errors
/// When the database does.
pub async fn list_around(
    query: &impl Query,
    viewer: &Viewer,
    own: &Article,
    (count, alike): (i64, bool),
) -> Result<Vec<Neighbour>> {
    let mut values = params![own.id];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let mut parts = Vec::new();
    if let Some(category) = own.category_id {
        let kinds = among(own.kind.form().kinds(), &mut values);
        let from = values.len();
        values.extend(params![category, own.position, count]);
        let side = |place: i64, compare: &str, order: &str| {
            format!(
                "SELECT * FROM (SELECT a.id, a.position, CAST({place} AS BIGINT) AS place FROM knowledge_article a WHERE a.category_id = ${} \
                 AND a.kind{kinds}{seen} AND a.shown_at IS NOT NULL AND (a.position, a.id) {compare} (${}, $1) \
                 ORDER BY a.position {order}, a.id {order} LIMIT ${}) side",
                from + 1,
                from + 2,
                from + 3
            )
        };
        parts.extend([side(-1, "<", "DESC"), side(1, ">", "ASC")]);
    }
    if alike {
        parts.push(format!(
            "SELECT * FROM (SELECT a.id, -COUNT(*) AS position, CAST(0 AS BIGINT) AS place FROM knowledge_label mine \
             JOIN knowledge_label theirs ON theirs.label = mine.label AND theirs.article_id <> mine.article_id \
             JOIN knowledge_article a ON a.id = theirs.article_id \
             JOIN knowledge_article own ON own.id = mine.article_id AND own.site_id = a.site_id \
             WHERE mine.article_id = $1 AND a.kind <> 'block'{seen} AND a.shown_at IS NOT NULL \
             GROUP BY a.id ORDER BY COUNT(*) DESC, a.id LIMIT 5) alike"
        ));
    }
    if parts.is_empty() {
        return Ok(Vec::new());
    }
    query
        .rows(&format!("SELECT id, place FROM ({}) around ORDER BY place, position, id", parts.join(" UNION ALL ")), values)
        .await
}

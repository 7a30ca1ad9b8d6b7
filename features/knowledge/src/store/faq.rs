//! The questions of the FAQ with their answers.

use std::collections::HashMap;

use vestibule_base::{Id, Locale, Timestamp, Viewer};
use vestibule_store::{Query, Result, params, row};

use crate::model::rank;
use crate::store::visible;

/// Most questions on the page of all.
const MOST: i64 = 2_000;
/// Days whose readers make the demand.
const DEMAND_DAYS: i64 = 90;

row! {
    /// A question in one published language.
    pub struct Entry {
        pub id: Id,
        pub category_id: Option<Id>,
        pub locale: Locale,
        pub title: String,
        pub slug: String,
        pub html: String,
        pub published_at: Option<Timestamp>,
        pub review_at: Option<Timestamp>,
        pub outdated: i64,
        pub unchecked: i64,
        pub demand: i64,
    }
}

impl Entry {
    /// Its page for readers of `locale`.
    #[must_use]
    pub fn address(&self, locale: Locale) -> String {
        crate::address::of(crate::model::Form::Question, locale, self.id, &self.slug)
    }
}

/// Every question that the viewer may see, in the language that fits best, by hand order. `today` counts days.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, viewer: &Viewer, site: Id, order: &[Locale], today: i64) -> Result<Vec<Entry>> {
    let mut values = params![site, today - DEMAND_DAYS, MOST];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let sql = format!(
        "SELECT a.id, a.category_id, t.locale, t.public_title AS title, t.slug, t.public_html AS html, t.published_at, a.review_at, \
         CAST(CASE WHEN s.version > t.source_version THEN 1 ELSE 0 END AS BIGINT) AS outdated, \
         (SELECT COUNT(*) FROM knowledge_machine m WHERE m.article_id = t.article_id AND m.locale = t.locale AND m.state = 'drafted') AS unchecked, \
         CAST(COALESCE((SELECT SUM(v.views) FROM knowledge_view v WHERE v.article_id = a.id AND v.day > $2), 0) AS BIGINT) AS demand \
         FROM knowledge_article a JOIN knowledge_translation t ON t.article_id = a.id AND t.state = 'published' \
         LEFT JOIN knowledge_translation s ON s.article_id = t.article_id AND s.locale = t.source_locale AND s.state = 'published' \
         WHERE a.site_id = $1 AND a.kind = 'question'{seen} ORDER BY a.position, a.id LIMIT $3"
    );
    let mut chosen: Vec<Entry> = Vec::new();
    let mut places: HashMap<Id, usize> = HashMap::new();
    for entry in query.rows::<Entry>(&sql, values).await? {
        match places.get(&entry.id).and_then(|place| chosen.get_mut(*place)) {
            Some(known) if rank(order, entry.locale) < rank(order, known.locale) => *known = entry,
            Some(_) => {}
            None => {
                places.insert(entry.id, chosen.len());
                chosen.push(entry);
            }
        }
    }
    Ok(chosen)
}

row! {
    /// That a site shows something of a kind.
    pub struct Shown {
        pub site_id: Id,
        pub kind: crate::model::ArticleKind,
    }
}

/// Which sites show questions and videos to anybody.
///
/// # Errors
/// When the database does.
pub async fn list_shown(query: &impl Query) -> Result<Vec<Shown>> {
    let sql = "SELECT DISTINCT a.site_id, a.kind FROM knowledge_article a JOIN knowledge_translation t ON t.article_id = a.id \
               WHERE a.kind IN ('question', 'video') AND t.state = 'published'";
    query.rows(sql, params![]).await
}

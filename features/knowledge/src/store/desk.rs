//! Lists for editors.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Cursor, Page};
use vestibule_store::{FromRow, Param, Query, Result, Row, Value, holds, params, row};

use crate::model::{ArticleKind, Form};

/// What an editor looks for.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Words of the title, or a key.
    pub words: String,
    /// `draft`, `published`, `withdrawn`, `changed`, `scheduled`, `outdated`, `overdue`, `verify`; empty for all.
    pub state: String,
    /// Only articles in one of these categories, when set.
    pub categories: Option<Vec<Id>>,
    /// The language that words and state are about; `None` for any.
    pub locale: Option<Locale>,
    /// Only this form, when set.
    pub form: Option<Form>,
    /// Only what is about this product, when set.
    pub product: Option<Id>,
    /// Only articles that lack this language.
    pub missing: Option<Locale>,
}

row! {
    /// An article as the list shows it.
    pub struct Listed {
        pub id: Id,
        pub category_id: Option<Id>,
        pub kind: ArticleKind,
        pub review_at: Option<Timestamp>,
        pub changed_at: Timestamp,
    }
}

/// Articles that an editor looks for, those changed last first.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, site: Id, filter: &Filter, cursor: Cursor, now: Timestamp) -> Result<Page<Listed>> {
    let mut values = params![site];
    let condition = condition(filter, now, &mut values);
    let within = format!("FROM knowledge_article a WHERE a.site_id = $1{condition}");
    let count = (format!("SELECT COUNT(*) AS value {within}"), values.clone());
    let places = (values.len() + 1, values.len() + 2);
    values.push(cursor.size.to_param());
    values.push(cursor.offset().to_param());
    // Words are sought in every title, so what holds them is found and counted at once. A list without words is a walk along an index.
    let has_words = !filter.words.trim().is_empty();
    let total = if has_words { "COUNT(*) OVER ()" } else { "CAST(0 AS BIGINT)" };
    let sql = format!(
        "SELECT a.id, a.category_id, a.kind, a.review_at, a.changed_at, {total} AS total {within} \
         ORDER BY a.changed_at DESC, a.id DESC LIMIT ${} OFFSET ${}",
        places.0, places.1
    );
    let read = |row: &Row<'_>| Ok((Listed::from_row(row)?, row.get::<i64>("total")?));
    let found = query.read(&sql, values, usize::MAX, read).await?;
    let total = match found.first() {
        Some((_, total)) if has_words => *total,
        None if has_words && cursor.offset() == 0 => 0,
        _ => query.value::<i64>(&count.0, count.1).await?.unwrap_or(0),
    };
    Ok(Page { rows: found.into_iter().map(|(listed, _)| listed).collect(), total, cursor })
}

fn condition(filter: &Filter, now: Timestamp, values: &mut Vec<Value>) -> String {
    let mut sql = String::new();
    if let Some(categories) = &filter.categories {
        sql.push_str(&format!(" AND a.category_id{}", super::among(categories, values)));
    }
    if let Some(form) = filter.form {
        sql.push_str(&format!(" AND a.kind{}", super::among(form.kinds(), values)));
    }
    if let Some(product) = filter.product {
        sql.push_str(&super::product_content::about(product, None, values));
    }
    if let Some(missing) = filter.missing {
        let place = place(values, missing);
        sql.push_str(&format!(
            " AND NOT EXISTS (SELECT 1 FROM knowledge_translation m WHERE m.article_id = a.id AND m.locale = {place} AND m.state = 'published')"
        ));
    }
    if filter.state == "overdue" {
        sql.push_str(&format!(" AND a.review_at < {}", place(values, now)));
    }
    if filter.state == "verify" {
        sql.push_str(" AND EXISTS (SELECT 1 FROM knowledge_check k WHERE k.article_id = a.id AND k.settled_at IS NULL)");
    }
    if filter.state == "outdated" {
        let locale = filter.locale.map(|locale| format!(" WHERE o.locale = {}", place(values, locale)));
        sql.push_str(&format!(" AND a.id IN (SELECT o.article_id FROM knowledge_outdated o{})", locale.unwrap_or_default()));
    }
    let translation = of_translation(filter, values);
    let in_state = if filter.state == "published" && filter.locale.is_none() {
        " AND a.shown_at IS NOT NULL".to_owned()
    } else {
        with_translation(&translation)
    };
    sql.push_str(&match with_words(filter, &translation, values) {
        Some((in_title, in_key)) => format!(" AND ((1 = 1{in_title}) OR ({in_key}{in_state}))"),
        None => in_state,
    });
    sql
}

/// What a translation must be like: state and language.
fn of_translation(filter: &Filter, values: &mut Vec<Value>) -> Vec<String> {
    let state = match filter.state.as_str() {
        "draft" => "t.state = 'draft'",
        "published" => "t.state = 'published'",
        "withdrawn" => "t.state = 'withdrawn'",
        // In the words of the index of drafts.
        "changed" => "(t.version = 0 OR t.revision > t.published_revision) AND t.version > 0",
        "scheduled" => "(t.publish_at IS NOT NULL OR t.withdraw_at IS NOT NULL)",
        _ => "",
    };
    let locale = filter.locale.map(|locale| format!("t.locale = {}", place(values, locale)));
    (!state.is_empty()).then(|| state.to_owned()).into_iter().chain(locale).collect()
}

/// Articles with a translation of that kind: few of all, so they are found first and not looked for in each article.
fn with_translation(conditions: &[String]) -> String {
    if conditions.is_empty() {
        return String::new();
    }
    format!(" AND a.id IN (SELECT t.article_id FROM knowledge_translation t WHERE {})", conditions.join(" AND "))
}

/// Articles with all the words in the title of such a translation, and those with all of them in their key.
fn with_words(filter: &Filter, translation: &[String], values: &mut Vec<Value>) -> Option<(String, String)> {
    let patterns: Vec<String> = filter.words.split_whitespace().take(8).map(holds).collect();
    let places: Vec<String> = patterns.into_iter().map(|pattern| place(values, pattern)).collect();
    let all = |column: &str| places.iter().map(|place| format!("{column} LIKE {place}")).collect::<Vec<_>>();
    let in_title: Vec<String> = all("t.folded").into_iter().chain(translation.iter().cloned()).collect();
    (!places.is_empty()).then(|| (with_translation(&in_title), all("REPLACE(a.key, 'ς', 'σ')").join(" AND ")))
}

fn place(values: &mut Vec<Value>, value: impl Param) -> String {
    values.push(value.to_param());
    format!("${}", values.len())
}

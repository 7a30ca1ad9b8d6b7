//! Lists for editors.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Cursor, Page};
use vestibule_store::{Param, Query, Result, Value, params};

use crate::model::Form;
use crate::store::article::Article;

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

/// Articles that an editor looks for, those changed last first.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, site: Id, filter: &Filter, cursor: Cursor, now: Timestamp) -> Result<Page<Article>> {
    let mut values = params![site];
    let condition = condition(filter, now, &mut values);
    let total = format!("SELECT COUNT(*) AS value FROM knowledge_article a WHERE a.site_id = $1{condition}");
    let total = query.value::<i64>(&total, values.clone()).await?.unwrap_or(0);
    let places = (values.len() + 1, values.len() + 2);
    values.push(cursor.size.to_param());
    values.push(cursor.offset().to_param());
    let sql = format!(
        "SELECT {} FROM knowledge_article a WHERE a.site_id = $1{condition} ORDER BY a.changed_at DESC, a.id DESC LIMIT ${} OFFSET ${}",
        super::article::COLUMNS,
        places.0,
        places.1
    );
    Ok(Page { rows: query.rows(&sql, values).await?, total, cursor })
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
    let patterns: Vec<String> = filter.words.to_lowercase().split_whitespace().take(8).map(like).collect();
    let places: Vec<String> = patterns.into_iter().map(|pattern| place(values, pattern)).collect();
    let all = |column: &str| places.iter().map(|place| format!("{column} LIKE {place} ESCAPE '\\'")).collect::<Vec<_>>();
    let in_title: Vec<String> = all("t.folded").into_iter().chain(translation.iter().cloned()).collect();
    (!places.is_empty()).then(|| (with_translation(&in_title), all("a.key").join(" AND ")))
}

/// The pattern of what holds a word.
fn like(word: &str) -> String {
    format!("%{}%", word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

fn place(values: &mut Vec<Value>, value: impl Param) -> String {
    values.push(value.to_param());
    format!("${}", values.len())
}

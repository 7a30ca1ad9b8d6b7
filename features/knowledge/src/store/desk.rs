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
    let inner = translation_condition(filter, values);
    if !inner.is_empty() {
        sql.push_str(&format!(" AND EXISTS (SELECT 1 FROM knowledge_translation t WHERE t.article_id = a.id{inner})"));
    }
    sql
}

fn translation_condition(filter: &Filter, values: &mut Vec<Value>) -> String {
    let mut sql = String::new();
    sql.push_str(match filter.state.as_str() {
        "draft" => " AND t.state = 'draft'",
        "published" => " AND t.state = 'published'",
        "withdrawn" => " AND t.state = 'withdrawn'",
        "changed" => " AND t.version > 0 AND t.revision > t.published_revision",
        "scheduled" => " AND (t.publish_at IS NOT NULL OR t.withdraw_at IS NOT NULL)",
        "outdated" => {
            " AND EXISTS (SELECT 1 FROM knowledge_translation s WHERE s.article_id = t.article_id AND s.locale = t.source_locale AND s.version > t.source_version)"
        }
        _ => "",
    });
    if let Some(locale) = filter.locale {
        sql.push_str(&format!(" AND t.locale = {}", place(values, locale)));
    }
    for word in filter.words.to_lowercase().split_whitespace().take(8) {
        let pattern = format!("%{}%", word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        let place = place(values, pattern);
        sql.push_str(&format!(" AND (t.folded LIKE {place} ESCAPE '\\' OR a.key LIKE {place} ESCAPE '\\')"));
    }
    sql
}

fn place(values: &mut Vec<Value>, value: impl Param) -> String {
    values.push(value.to_param());
    format!("${}", values.len())
}

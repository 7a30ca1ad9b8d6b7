//! What is to be published or withdrawn at its time.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, params, row};

row! {
    /// A language of an article whose time has come.
    pub struct Due {
        pub article_id: Id,
        pub locale: Locale,
    }
}

/// What is to be published by now.
///
/// # Errors
/// When the database does.
pub async fn list_to_publish(query: &impl Query, now: Timestamp) -> Result<Vec<Due>> {
    let sql = "SELECT article_id, locale FROM knowledge_translation WHERE publish_at <= $1 ORDER BY publish_at LIMIT 200";
    query.rows(sql, params![now]).await
}

/// What is to be withdrawn by now.
///
/// # Errors
/// When the database does.
pub async fn list_to_withdraw(query: &impl Query, now: Timestamp) -> Result<Vec<Due>> {
    let sql = "SELECT article_id, locale FROM knowledge_translation WHERE withdraw_at <= $1 ORDER BY withdraw_at LIMIT 200";
    query.rows(sql, params![now]).await
}

//! What a person wrote, for the own pages.

use vestibule_base::{Id, Locale, Timestamp, Viewer};
use vestibule_store::{Query, Result, params, row};

use super::{place, visible};
use crate::model::TOPICS;

row! {
    /// A post with its topic.
    pub struct Own {
        pub id: Id,
        pub topic_id: Id,
        pub title: String,
        pub locale: Locale,
        pub body: String,
        pub replies: i64,
        pub made_at: Timestamp,
        pub hidden_at: Option<Timestamp>,
        pub hidden_why: String,
        pub topic_hidden_at: Option<Timestamp>,
        pub topic_hidden_why: String,
    }
}

/// What the viewer wrote on a site and may still read, newest first, behind an id when one is given; and one more where it goes on.
/// What was hidden is still there for who wrote it; a reply in somebody's hidden topic is not.
pub async fn list(query: &impl Query, viewer: &Viewer, site: Id, behind: Option<Id>) -> Result<Vec<Own>> {
    let person = viewer.person.unwrap_or(Id(0));
    let mut values = params![person, site];
    let mut rest = visible(viewer, "t.audience", &mut values);
    if let Some(behind) = behind {
        rest.push_str(&format!(" AND p.id < {}", place(behind, &mut values)));
    }
    let limit = place(TOPICS + 1, &mut values);
    let sql = format!(
        "SELECT p.id, p.topic_id, t.title, t.locale, p.body, t.replies, p.made_at, p.hidden_at, p.hidden_why, t.hidden_at AS topic_hidden_at, \
         t.hidden_why AS topic_hidden_why FROM community_post p JOIN community_topic t ON t.id = p.topic_id \
         WHERE p.person_id = $1 AND t.site_id + 0 = $2 AND (t.hidden_at IS NULL OR t.person_id = $1){rest} ORDER BY p.id DESC LIMIT {limit}"
    );
    query.rows(&sql, values).await
}

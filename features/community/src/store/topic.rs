//! `community_topic`.

use vestibule_base::{Audience, Id, Locale, Timestamp, Viewer};
use vestibule_store::{Query, Result, Tx, Value, params, row};

use super::{among, place, visible};
use crate::model::{Order, TOPICS, TopicKind, may_moderate};

row! {
    /// A topic.
    pub struct Topic {
        pub id: Id,
        pub site_id: Id,
        pub section_id: Id,
        pub audience: Audience,
        pub kind: TopicKind,
        pub title: String,
        pub locale: Locale,
        pub person_id: Id,
        pub by_staff: bool,
        pub replies: i64,
        pub last_person_id: Id,
        pub about: String,
        pub made_at: Timestamp,
        pub active_at: Timestamp,
        pub hidden_at: Option<Timestamp>,
        pub hidden_why: String,
    }
}

impl Topic {
    /// Its page for readers of `locale`.
    #[must_use]
    pub fn address(&self, locale: Locale) -> String {
        crate::address::topic(locale, self.id, &self.title)
    }
}

const COLUMNS: &str = "t.id, t.site_id, t.section_id, t.audience, t.kind, t.title, t.locale, t.person_id, t.by_staff, t.replies, \
     t.last_person_id, t.about, t.made_at, t.active_at, t.hidden_at, t.hidden_why";

/// The topic that a viewer may read. A hidden one exists for who wrote it and for moderators.
pub async fn find(query: &impl Query, viewer: &Viewer, site: Id, id: Id) -> Result<Option<Topic>> {
    let person = viewer.person.unwrap_or(Id(0));
    let mut values = params![id, site, may_moderate(viewer), person];
    let seen = visible(viewer, "t.audience", &mut values);
    let sql = format!(
        "SELECT {COLUMNS} FROM community_topic t WHERE t.id = $1 AND t.site_id + 0 = $2 AND (t.hidden_at IS NULL OR $3 OR t.person_id = $4){seen}"
    );
    query.row(&sql, values).await
}

/// Some topics by their ids that a viewer may read, without hidden ones.
pub async fn list_by_ids(query: &impl Query, viewer: &Viewer, ids: &[Id]) -> Result<Vec<Topic>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![];
    let among = among(ids, &mut values);
    let seen = visible(viewer, "t.audience", &mut values);
    let sql = format!("SELECT {COLUMNS} FROM community_topic t WHERE t.id{among} AND t.hidden_at IS NULL{seen}");
    query.rows(&sql, values).await
}

/// A topic, whoever may read it: for what runs beside the pages.
pub async fn find_any(query: &impl Query, id: Id) -> Result<Option<Topic>> {
    query.row(&format!("SELECT {COLUMNS} FROM community_topic t WHERE t.id = $1"), params![id]).await
}

/// Which topics a list shows.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The site.
    pub site: Id,
    /// In these sections alone.
    pub sections: Option<Vec<Id>>,
    /// With one of these tags.
    pub tags: Option<Vec<Id>>,
    /// Of this kind.
    pub kind: Option<TopicKind>,
    /// In this language.
    pub locale: Option<Locale>,
    /// In this order.
    pub order: Order,
    /// Behind this place in the order: time of the last activity, and id.
    pub behind: Option<(Timestamp, Id)>,
}

/// A page of a list, and one topic more where it goes on. Of several sections each gives its first ones, and of these the
/// first are taken: along the order of the site the page of a quiet section would pass over everything that others wrote.
pub async fn list(query: &impl Query, viewer: &Viewer, wanted: &Wanted) -> Result<Vec<Topic>> {
    let mut values = params![wanted.site];
    let mut rest = visible(viewer, "t.audience", &mut values);
    wanted.narrow(&mut rest, may_moderate(viewer), &mut values);
    let (order, limit) = (wanted.order_by(), place(TOPICS + 1, &mut values));
    let Some(sections) = &wanted.sections else {
        let sql = format!("SELECT {COLUMNS} FROM community_topic t WHERE t.site_id = $1{rest} ORDER BY {order} LIMIT {limit}");
        return query.rows(&sql, values).await;
    };
    let firsts = sections.iter().map(|section| {
        let section = place(*section, &mut values);
        format!(
            "SELECT * FROM (SELECT {COLUMNS} FROM community_topic t WHERE t.section_id = {section} AND t.site_id + 0 = $1{rest} \
             ORDER BY {order} LIMIT {limit}) s"
        )
    });
    let firsts: Vec<String> = firsts.collect();
    let sql = format!("SELECT * FROM ({}) t ORDER BY {order} LIMIT {limit}", firsts.join(" UNION ALL "));
    query.rows(&sql, values).await
}

impl Wanted {
    /// Conditions on `t` besides site and sections.
    fn narrow(&self, sql: &mut String, shows_hidden: bool, values: &mut Vec<Value>) {
        if !shows_hidden {
            sql.push_str(" AND t.hidden_at IS NULL");
        }
        if let Some(tags) = &self.tags {
            let among = among(tags, values);
            sql.push_str(&format!(" AND t.id IN (SELECT topic_id FROM community_topic_tag WHERE tag_id{among})"));
        }
        if let Some(kind) = self.kind {
            sql.push_str(&format!(" AND t.kind = {}", place(kind, values)));
        }
        if let Some(locale) = self.locale {
            sql.push_str(&format!(" AND t.locale = {}", place(locale, values)));
        }
        if self.order == Order::Unanswered {
            // Nobody waits for an answer to news.
            sql.push_str(&format!(" AND t.replies = 0 AND t.kind <> {}", place(TopicKind::Announcement, values)));
        }
        match (self.order, self.behind) {
            (Order::Active, Some((at, id))) => {
                sql.push_str(&format!(" AND (t.active_at, t.id) < ({}, {})", place(at, values), place(id, values)));
            }
            (Order::New | Order::Unanswered, Some((_, id))) => sql.push_str(&format!(" AND t.id < {}", place(id, values))),
            (_, None) => {}
        }
    }

    const fn order_by(&self) -> &'static str {
        match self.order {
            Order::Active => "t.active_at DESC, t.id DESC",
            Order::New | Order::Unanswered => "t.id DESC",
        }
    }
}

/// Adds a topic; who may see it is what its section says, which is locked before.
pub async fn insert(tx: &mut Tx, topic: &Topic) -> Result<()> {
    let sql = "INSERT INTO community_topic (id, site_id, section_id, audience, kind, title, locale, person_id, by_staff, replies, \
               last_person_id, about, made_at, active_at, hidden_at, hidden_by, hidden_why) \
               VALUES ($1, $2, $3, (SELECT effective_audience FROM community_section WHERE id = $3), $4, $5, $6, $7, $8, 0, $7, $9, $10, $10, \
               NULL, NULL, '')";
    let t = topic;
    let values = params![t.id, t.site_id, t.section_id, t.kind, t.title, t.locale, t.person_id, t.by_staff, t.about, t.made_at];
    tx.run(sql, values).await?;
    Ok(())
}

/// Holds a topic for this transaction, so that what is counted in it is right.
pub async fn lock(tx: &mut Tx, id: Id) -> Result<()> {
    tx.run("UPDATE community_topic SET replies = replies WHERE id = $1", params![id]).await?;
    Ok(())
}

/// Counts anew what readers see of the replies, and when the last of them came; the topic is locked before.
pub async fn recount(tx: &mut Tx, id: Id) -> Result<()> {
    let sql = "UPDATE community_topic SET \
               replies = (SELECT COUNT(*) FROM community_post p WHERE p.topic_id = $1 AND p.id <> $1 AND p.hidden_at IS NULL), \
               active_at = (SELECT MAX(p.made_at) FROM community_post p WHERE p.topic_id = $1 AND p.hidden_at IS NULL), \
               last_person_id = (SELECT p.person_id FROM community_post p WHERE p.topic_id = $1 AND p.hidden_at IS NULL ORDER BY p.id DESC LIMIT 1) \
               WHERE id = $1";
    tx.run(sql, params![id]).await?;
    Ok(())
}

/// Gives a topic another title.
pub async fn update_title(tx: &mut Tx, id: Id, title: &str) -> Result<()> {
    tx.run("UPDATE community_topic SET title = $1 WHERE id = $2", params![title, id]).await?;
    Ok(())
}

/// Changes kind and section; who may see it is what its section says, which is locked before.
pub async fn update_place(tx: &mut Tx, id: Id, (kind, section): (TopicKind, Id)) -> Result<()> {
    let sql = "UPDATE community_topic SET kind = $1, section_id = $2, \
               audience = (SELECT effective_audience FROM community_section WHERE id = $2) WHERE id = $3";
    tx.run(sql, params![kind, section, id]).await?;
    Ok(())
}

/// Hides a topic from readers (`by` and why), or shows it again.
pub async fn update_hidden(tx: &mut Tx, id: Id, hidden: Option<(Id, &str, Timestamp)>) -> Result<()> {
    let (by, why, at) = hidden.map_or((None, "", None), |(by, why, at)| (Some(by), why, Some(at)));
    let sql = "UPDATE community_topic SET hidden_at = $1, hidden_by = $2, hidden_why = $3 WHERE id = $4";
    tx.run(sql, params![at, by, why, id]).await?;
    Ok(())
}

/// Takes a topic with all that was said in it away.
pub async fn delete(tx: &mut Tx, id: Id) -> Result<()> {
    tx.run("DELETE FROM community_topic WHERE id = $1", params![id]).await?;
    Ok(())
}

/// Topics of a site, of some sections alone when such are given: for what must tell of each.
pub async fn list_ids_in(query: &impl Query, site: Id, sections: Option<&[Id]>) -> Result<Vec<Id>> {
    let mut values = params![site];
    let within = sections.map(|ids| format!(" AND section_id{}", among(ids, &mut values))).unwrap_or_default();
    query.values(&format!("SELECT id AS value FROM community_topic WHERE site_id = $1{within}"), values).await
}

/// Ids of all topics above `after`, for a new search index.
pub async fn list_ids(query: &impl Query, after: Id, limit: i64) -> Result<Vec<Id>> {
    let sql = "SELECT id AS value FROM community_topic WHERE id > $1 ORDER BY id LIMIT $2";
    query.values(sql, params![after, limit]).await
}

/// Topics of a site that everyone may read: at most so many with an id above `after`.
pub async fn list_public(query: &impl Query, site: Id, (after, limit): (Id, i64)) -> Result<Vec<Topic>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM community_topic t WHERE t.site_id = $1 AND t.audience = $2 AND t.hidden_at IS NULL AND t.id > $3 \
         ORDER BY t.id LIMIT $4"
    );
    query.rows(&sql, params![site, Audience::Everyone, after, limit]).await
}

/// The last topic of each full part of the site map behind which there are more.
pub async fn list_public_ends(query: &impl Query, site: Id, part: i64) -> Result<Vec<Id>> {
    let sql = "SELECT n.id AS value FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS place, COUNT(*) OVER () AS total \
               FROM community_topic WHERE site_id = $1 AND audience = $2 AND hidden_at IS NULL) n \
               WHERE n.place % $3 = 0 AND n.place < n.total ORDER BY n.id";
    query.values(sql, params![site, Audience::Everyone, part]).await
}

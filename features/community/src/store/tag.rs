//! `community_tag` and `community_topic_tag`: what topics are about, from the general to the special.

use std::collections::BTreeMap;

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Json, Query, Result, Tx, params, row};

use super::among;
use crate::model::{Node, Tree, best};

row! {
    /// A tag.
    pub struct Tag {
        pub id: Id,
        pub parent_id: Option<Id>,
        pub name: String,
        pub titles: Json<BTreeMap<Locale, String>>,
    }
}

impl Node for Tag {
    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.parent_id
    }
}

impl Tag {
    /// The title that a reader of `order` gets, and its language.
    #[must_use]
    pub fn title(&self, order: &[Locale]) -> (Locale, &str) {
        best(&self.titles.0, order).map_or((Locale::EN, self.name.as_str()), |(locale, title)| (locale, title.as_str()))
    }

    /// Its page for readers of `locale`.
    #[must_use]
    pub fn address(&self, locale: Locale, order: &[Locale]) -> String {
        crate::address::tag(locale, self.id, self.title(order).1)
    }
}

/// Every tag of a site by name.
pub async fn list(query: &impl Query, site: Id) -> Result<Tree<Tag>> {
    let sql = "SELECT id, parent_id, name, titles FROM community_tag WHERE site_id = $1 ORDER BY name, id";
    Ok(Tree(query.rows(sql, params![site]).await?))
}

row! {
    /// A tag of a topic.
    pub struct OfTopic {
        pub topic_id: Id,
        pub tag_id: Id,
    }
}

/// The tags of some topics.
pub async fn list_of(query: &impl Query, topics: &[Id]) -> Result<Vec<OfTopic>> {
    if topics.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![];
    let among = among(topics, &mut values);
    let sql = format!("SELECT topic_id, tag_id FROM community_topic_tag WHERE topic_id{among} ORDER BY topic_id, tag_id");
    query.rows(&sql, values).await
}

/// Topics that have one of these tags.
pub async fn list_topics(query: &impl Query, tags: &[Id]) -> Result<Vec<Id>> {
    let mut values = params![];
    let among = among(tags, &mut values);
    let sql = format!("SELECT DISTINCT topic_id AS value FROM community_topic_tag WHERE tag_id{among}");
    query.values(&sql, values).await
}

row! {
    /// How many topics have a tag.
    pub struct Count {
        pub tag_id: Id,
        pub topics: i64,
    }
}

/// How many topics have each tag of a site, hidden ones and those for few among them: for staff.
pub async fn count_topics(query: &impl Query, site: Id) -> Result<Vec<Count>> {
    let sql = "SELECT x.tag_id, COUNT(*) AS topics FROM community_topic_tag x JOIN community_tag g ON g.id = x.tag_id \
               WHERE g.site_id = $1 GROUP BY x.tag_id";
    query.rows(sql, params![site]).await
}

/// Adds a tag.
///
/// # Errors
/// [`vestibule_store::Error::Unique`] when the name is taken.
pub async fn insert(tx: &mut Tx, site: Id, tag: &Tag, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO community_tag (id, site_id, parent_id, name, titles, made_at) VALUES ($1, $2, $3, $4, $5, $6)";
    tx.run(sql, params![tag.id, site, tag.parent_id, tag.name, tag.titles, now]).await?;
    Ok(())
}

/// Writes a tag whole.
///
/// # Errors
/// [`vestibule_store::Error::Unique`] when the name is taken.
pub async fn update(tx: &mut Tx, tag: &Tag) -> Result<()> {
    let sql = "UPDATE community_tag SET parent_id = $1, name = $2, titles = $3 WHERE id = $4";
    tx.run(sql, params![tag.parent_id, tag.name, tag.titles, tag.id]).await?;
    Ok(())
}

/// Takes a tag away: its topics get another one instead, or keep the rest; what lay in it lies where it lay.
pub async fn delete(tx: &mut Tx, tag: &Tag, into: Option<Id>) -> Result<()> {
    if let Some(into) = into {
        let sql = "INSERT INTO community_topic_tag (topic_id, tag_id) SELECT topic_id, $1 FROM community_topic_tag WHERE tag_id = $2 \
                   ON CONFLICT (topic_id, tag_id) DO NOTHING";
        tx.run(sql, params![into, tag.id]).await?;
    }
    tx.run("UPDATE community_tag SET parent_id = $1 WHERE parent_id = $2", params![tag.parent_id, tag.id]).await?;
    tx.run("DELETE FROM community_tag WHERE id = $1", params![tag.id]).await?;
    Ok(())
}

/// Gives a topic these tags and no others.
pub async fn replace(tx: &mut Tx, topic: Id, tags: &[Id]) -> Result<()> {
    tx.run("DELETE FROM community_topic_tag WHERE topic_id = $1", params![topic]).await?;
    for tag in tags {
        let sql = "INSERT INTO community_topic_tag (topic_id, tag_id) VALUES ($1, $2) ON CONFLICT (topic_id, tag_id) DO NOTHING";
        tx.run(sql, params![topic, *tag]).await?;
    }
    Ok(())
}

//! `community_section`: where topics stand.

use vestibule_base::{Audience, Id, Locale, Timestamp, Viewer};
use vestibule_store::{Json, Query, Result, Tx, params, row};

use super::visible;
use crate::model::{Begins, Node, Texts, Tree, best};

row! {
    /// A section.
    pub struct Section {
        pub id: Id,
        pub parent_id: Option<Id>,
        pub position: i64,
        pub audience: Audience,
        pub effective_audience: Audience,
        pub begins: Begins,
        pub icon: String,
        pub texts: Json<Texts>,
        pub changed_at: Timestamp,
    }
}

impl Node for Section {
    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.parent_id
    }
}

impl Section {
    /// The title that a reader of `order` gets, and its language.
    #[must_use]
    pub fn title(&self, order: &[Locale]) -> (Locale, &str) {
        best(&self.texts.0, order).map_or((Locale::EN, ""), |(locale, text)| (locale, text.0.as_str()))
    }

    /// The summary in the same language.
    #[must_use]
    pub fn summary(&self, order: &[Locale]) -> &str {
        best(&self.texts.0, order).map_or("", |(_, text)| text.1.as_str())
    }

    /// Its page for readers of `locale`.
    #[must_use]
    pub fn address(&self, locale: Locale, order: &[Locale]) -> String {
        crate::address::section(locale, self.id, self.title(order).1)
    }
}

const COLUMNS: &str = "s.id, s.parent_id, s.position, s.audience, s.effective_audience, s.begins, s.icon, s.texts, s.changed_at";

/// Every section of a site that the viewer may see, in hand order.
pub async fn list(query: &impl Query, viewer: &Viewer, site: Id) -> Result<Tree<Section>> {
    let mut values = params![site];
    let seen = visible(viewer, "s.effective_audience", &mut values);
    let sql = format!("SELECT {COLUMNS} FROM community_section s WHERE s.site_id = $1{seen} ORDER BY s.position, s.id");
    Ok(Tree(query.rows(&sql, values).await?))
}

row! {
    /// Who may see something of a site.
    pub struct Seen {
        pub site_id: Id,
        pub effective_audience: Audience,
    }
}

/// Audiences of the sections of every site, for the doors of the menus.
pub async fn list_audiences(query: &impl Query) -> Result<Vec<Seen>> {
    query.rows("SELECT DISTINCT site_id, effective_audience FROM community_section", params![]).await
}

row! {
    /// When somebody wrote last in a section.
    pub struct Active {
        pub section_id: Id,
        pub active_at: Option<Timestamp>,
    }
}

/// When somebody wrote last in each section of a site, as far as it is not hidden.
pub async fn list_active(query: &impl Query, site: Id) -> Result<Vec<Active>> {
    let sql = "SELECT s.id AS section_id, (SELECT t.active_at FROM community_topic t WHERE t.section_id = s.id AND t.hidden_at IS NULL \
               ORDER BY t.active_at DESC LIMIT 1) AS active_at FROM community_section s WHERE s.site_id = $1";
    query.rows(sql, params![site]).await
}

row! {
    /// How many topics readers find in a section.
    pub struct Count {
        pub section_id: Id,
        pub topics: i64,
    }
}

/// Topics of each section that are not hidden. It counts all of them: for pages of staff.
pub async fn count_topics(query: &impl Query, site: Id) -> Result<Vec<Count>> {
    let sql =
        "SELECT section_id, COUNT(*) AS topics FROM community_topic WHERE site_id = $1 AND hidden_at IS NULL GROUP BY section_id";
    query.rows(sql, params![site]).await
}

/// Whether anything stands in a section: topics, hidden ones too, or other sections.
pub async fn is_used(query: &impl Query, id: Id) -> Result<bool> {
    let sql = "SELECT (SELECT COUNT(*) FROM community_topic WHERE section_id = $1) + \
               (SELECT COUNT(*) FROM community_section WHERE parent_id = $1) AS value";
    Ok(query.value::<i64>(sql, params![id]).await?.unwrap_or(0) > 0)
}

/// Adds a section.
pub async fn insert(tx: &mut Tx, site: Id, section: &Section) -> Result<()> {
    let sql = "INSERT INTO community_section (id, site_id, parent_id, position, audience, effective_audience, begins, icon, texts, made_at, \
               changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)";
    let s = section;
    let values =
        params![s.id, site, s.parent_id, s.position, s.audience, s.effective_audience, s.begins, s.icon, s.texts, s.changed_at];
    tx.run(sql, values).await?;
    Ok(())
}

/// Writes a section whole.
pub async fn update(tx: &mut Tx, section: &Section) -> Result<()> {
    let sql = "UPDATE community_section SET parent_id = $1, position = $2, audience = $3, effective_audience = $4, begins = $5, \
               icon = $6, texts = $7, changed_at = $8 WHERE id = $9";
    let s = section;
    let values =
        params![s.parent_id, s.position, s.audience, s.effective_audience, s.begins, s.icon, s.texts, s.changed_at, s.id];
    tx.run(sql, values).await?;
    Ok(())
}

/// Holds a section for this transaction: nobody changes who may see it while something comes to stand in it.
pub async fn lock(tx: &mut Tx, id: Id) -> Result<()> {
    tx.run("UPDATE community_section SET position = position WHERE id = $1", params![id]).await?;
    Ok(())
}

/// Holds every section of a site: what a section becomes follows from those around it.
pub async fn lock_all(tx: &mut Tx, site: Id) -> Result<()> {
    tx.run("UPDATE community_section SET position = position WHERE site_id = $1", params![site]).await?;
    Ok(())
}

/// Puts a section in its place among those beside it.
pub async fn update_position(tx: &mut Tx, id: Id, position: i64) -> Result<()> {
    tx.run("UPDATE community_section SET position = $1 WHERE id = $2", params![position, id]).await?;
    Ok(())
}

/// Says who may see a section with the one around it.
pub async fn update_effective(tx: &mut Tx, id: Id, audience: Audience) -> Result<()> {
    tx.run("UPDATE community_section SET effective_audience = $1 WHERE id = $2", params![audience, id]).await?;
    Ok(())
}

/// Takes an empty section away.
pub async fn delete(tx: &mut Tx, id: Id) -> Result<()> {
    tx.run("DELETE FROM community_section WHERE id = $1", params![id]).await?;
    Ok(())
}

/// Moves every topic of a section to another one, which is locked before.
pub async fn move_topics(tx: &mut Tx, from: Id, into: Id) -> Result<()> {
    let sql = "UPDATE community_topic SET section_id = $1, audience = (SELECT effective_audience FROM community_section WHERE id = $1) \
               WHERE section_id = $2";
    tx.run(sql, params![into, from]).await?;
    Ok(())
}

/// Gives every topic of a section the audience of the section; answers for how many that was another one.
pub async fn update_topics(tx: &mut Tx, section: &Section) -> Result<u64> {
    let sql = "UPDATE community_topic SET audience = $1 WHERE section_id = $2 AND audience <> $1";
    tx.run(sql, params![section.effective_audience, section.id]).await
}

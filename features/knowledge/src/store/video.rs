//! `knowledge_video` and `knowledge_video_source`.

use vestibule_base::{Audience, Id};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::model::Level;
use crate::store::among;

row! {
    /// What a video has beside its texts.
    pub struct Video {
        pub article_id: Id,
        pub level: Level,
        pub outside: String,
        pub poster: String,
        pub poster_type: String,
        pub duration: i64,
        pub guide_id: Option<Id>,
    }
}

impl Video {
    /// A video of which nothing is known yet.
    #[must_use]
    pub const fn new(article_id: Id) -> Self {
        Self {
            article_id,
            level: Level::Any,
            outside: String::new(),
            poster: String::new(),
            poster_type: String::new(),
            duration: 0,
            guide_id: None,
        }
    }

    /// Where its picture is; empty for none.
    #[must_use]
    pub fn poster_address(&self) -> String {
        let short = self.poster.get(..12).unwrap_or_default();
        if short.is_empty() { String::new() } else { format!("/videos/posters/{}/{short}", self.article_id) }
    }
}

row! {
    /// A file of a video.
    pub struct Source {
        pub id: Id,
        pub article_id: Id,
        pub hash: String,
        pub content_type: String,
        pub size: i64,
        pub width: i64,
        pub height: i64,
    }
}

impl Source {
    /// Where it is. The name is for whoever keeps it.
    #[must_use]
    pub fn address(&self) -> String {
        let end = if self.content_type == "video/webm" { "webm" } else { "mp4" };
        format!(
            "/videos/files/{}/{}.{end}",
            self.id,
            if self.height > 0 { format!("{}p", self.height) } else { "video".to_owned() }
        )
    }
}

row! {
    /// Something stored, with who may see it.
    pub struct Guarded {
        pub site_id: Id,
        pub category_id: Option<Id>,
        pub hash: String,
        pub content_type: String,
        pub size: i64,
        pub effective_audience: Audience,
        pub published: i64,
    }
}

const COLUMNS: &str = "article_id, level, outside, poster, poster_type, duration, guide_id";
const SOURCE: &str = "id, article_id, hash, content_type, size, width, height";
const PUBLISHED: &str =
    "(SELECT COUNT(*) FROM knowledge_translation t WHERE t.article_id = a.id AND t.state = 'published') AS published";

/// What a video has; one of which nothing is stored yet has nothing.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, article: Id) -> Result<Video> {
    let sql = format!("SELECT {COLUMNS} FROM knowledge_video WHERE article_id = $1");
    Ok(query.row(&sql, params![article]).await?.unwrap_or(Video::new(article)))
}

/// What every video of a site has.
///
/// # Errors
/// When the database does.
pub async fn list_of_site(query: &impl Query, site: Id) -> Result<Vec<Video>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM knowledge_video WHERE article_id IN (SELECT id FROM knowledge_article WHERE site_id = $1)"
    );
    query.rows(&sql, params![site]).await
}

/// What some videos have.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, articles: &[Id]) -> Result<Vec<Video>> {
    let mut values = params![];
    let chosen = among(articles, &mut values);
    query.rows(&format!("SELECT {COLUMNS} FROM knowledge_video WHERE article_id{chosen}"), values).await
}

/// Ids of the videos that show a how-to.
///
/// # Errors
/// When the database does.
pub async fn list_of_guide(query: &impl Query, guide: Id) -> Result<Vec<Id>> {
    query.values("SELECT article_id AS value FROM knowledge_video WHERE guide_id = $1 ORDER BY article_id", params![guide]).await
}

/// Sets what a video has.
///
/// # Errors
/// When the database does.
pub async fn upsert(tx: &mut Tx, video: &Video) -> Result<()> {
    let sql = "INSERT INTO knowledge_video (article_id, level, outside, poster, poster_type, duration, guide_id) \
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (article_id) DO UPDATE SET level = excluded.level, \
               outside = excluded.outside, poster = excluded.poster, poster_type = excluded.poster_type, \
               duration = excluded.duration, guide_id = excluded.guide_id";
    let v = video;
    tx.run(sql, params![v.article_id, v.level, v.outside, v.poster, v.poster_type, v.duration, v.guide_id]).await?;
    Ok(())
}

/// The files of a video, the largest picture first.
///
/// # Errors
/// When the database does.
pub async fn list_sources(query: &impl Query, article: Id) -> Result<Vec<Source>> {
    let sql = format!("SELECT {SOURCE} FROM knowledge_video_source WHERE article_id = $1 ORDER BY height DESC, content_type, id");
    query.rows(&sql, params![article]).await
}

/// Adds a file; the same one twice is there once.
///
/// # Errors
/// When the database does.
pub async fn insert_source(tx: &mut Tx, source: &Source) -> Result<()> {
    let sql = "INSERT INTO knowledge_video_source (id, article_id, hash, content_type, size, width, height) \
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (article_id, hash) DO NOTHING";
    let s = source;
    tx.run(sql, params![s.id, s.article_id, s.hash, s.content_type, s.size, s.width, s.height]).await?;
    Ok(())
}

/// Takes a file away.
///
/// # Errors
/// When the database does.
pub async fn delete_source(tx: &mut Tx, article: Id, id: Id) -> Result<()> {
    tx.run("DELETE FROM knowledge_video_source WHERE id = $1 AND article_id = $2", params![id, article]).await?;
    Ok(())
}

/// A file with who may see it.
///
/// # Errors
/// When the database does.
pub async fn find_guarded_source(query: &impl Query, id: Id) -> Result<Option<Guarded>> {
    let sql = format!(
        "SELECT a.site_id, a.category_id, s.hash, s.content_type, s.size, a.effective_audience, {PUBLISHED} FROM knowledge_video_source s \
         JOIN knowledge_article a ON a.id = s.article_id WHERE s.id = $1"
    );
    query.row(&sql, params![id]).await
}

/// The picture of a video with who may see it; how large it is, the files know.
///
/// # Errors
/// When the database does.
pub async fn find_guarded_poster(query: &impl Query, article: Id) -> Result<Option<Guarded>> {
    let sql = format!(
        "SELECT a.site_id, a.category_id, v.poster AS hash, v.poster_type AS content_type, CAST(0 AS BIGINT) AS size, a.effective_audience, \
         {PUBLISHED} FROM knowledge_video v JOIN knowledge_article a ON a.id = v.article_id \
         WHERE v.article_id = $1 AND v.poster <> ''"
    );
    query.row(&sql, params![article]).await
}

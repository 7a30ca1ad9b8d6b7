//! What players show, of several videos in one statement: `knowledge_video` with its files, captions, chapters and who has seen it.

use vestibule_base::Id;
use vestibule_store::{FromRow, Query, Result, Row, params};

use crate::store::among;
use crate::store::caption::Caption;
use crate::store::chapter::Chapter;
use crate::store::video::{Source, Video};

/// A video with all that its player shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Film {
    /// What it has beside its texts.
    pub video: Video,
    /// Its files, the largest picture first.
    pub sources: Vec<Source>,
    /// What is said, by language.
    pub captions: Vec<Caption>,
    /// Its parts in their order.
    pub chapters: Vec<Chapter>,
    /// Whether the person has seen it.
    pub watched: bool,
}

/// A row of the answer.
enum Part {
    Video(Video),
    Source(Source),
    Caption(Caption),
    Chapter(Chapter),
    Watched,
}

/// These videos, each once, as this person has watched them; one of which nothing is stored yet has nothing.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, ids: &[Id], person: Option<Id>) -> Result<Vec<Film>> {
    let nothing = |id: Id| Film { video: Video::new(id), sources: vec![], captions: vec![], chapters: vec![], watched: false };
    let mut films: Vec<Film> = Vec::new();
    for id in ids {
        if films.iter().all(|film| film.video.article_id != *id) {
            films.push(nothing(*id));
        }
    }
    if films.is_empty() {
        return Ok(films);
    }
    let mut values = params![person.unwrap_or_default()];
    let chosen = among(films.iter().map(|film| film.video.article_id), &mut values);
    for (id, part) in query.read(&select(&chosen), values, usize::MAX, read).await? {
        let Some(film) = films.iter_mut().find(|film| film.video.article_id == id) else { continue };
        match part {
            Part::Video(video) => film.video = video,
            Part::Source(source) => film.sources.push(source),
            Part::Caption(caption) => film.captions.push(caption),
            Part::Chapter(chapter) => film.chapters.push(chapter),
            Part::Watched => film.watched = true,
        }
    }
    Ok(films)
}

/// The first part names all columns and says their types; the others fill those that they have.
fn select(chosen: &str) -> String {
    format!(
        "SELECT 'video' AS part, article_id, level, outside, poster, poster_type, duration, guide_id, CAST(0 AS BIGINT) AS id, '' AS hash, \
         '' AS content_type, CAST(0 AS BIGINT) AS size, CAST(0 AS BIGINT) AS width, CAST(0 AS BIGINT) AS height, '' AS locale, \
         CAST(0 AS BIGINT) AS changed_at, '' AS vtt, CAST(0 AS BIGINT) AS start, CAST(0 AS BIGINT) AS step, '' AS titles \
         FROM knowledge_video WHERE article_id{chosen} \
         UNION ALL SELECT 'source', article_id, '', '', '', '', 0, NULL, id, hash, content_type, size, width, height, '', 0, '', 0, 0, '' \
         FROM knowledge_video_source WHERE article_id{chosen} \
         UNION ALL SELECT 'caption', article_id, '', '', '', '', 0, NULL, 0, '', '', 0, 0, 0, locale, changed_at, vtt, 0, 0, '' \
         FROM knowledge_caption WHERE article_id{chosen} \
         UNION ALL SELECT 'chapter', article_id, '', '', '', '', 0, NULL, 0, '', '', 0, 0, 0, '', 0, '', start, step, titles \
         FROM knowledge_chapter WHERE article_id{chosen} \
         UNION ALL SELECT 'watched', article_id, '', '', '', '', 0, NULL, 0, '', '', 0, 0, 0, '', 0, '', 0, 0, '' \
         FROM knowledge_watched WHERE person_id = $1 AND article_id{chosen} \
         ORDER BY article_id, part, height DESC, content_type, locale, start, id"
    )
}

fn read(row: &Row<'_>) -> Result<(Id, Part)> {
    let part: String = row.get("part")?;
    let id = row.get("article_id")?;
    let part = match part.as_str() {
        "video" => Part::Video(Video::from_row(row)?),
        "source" => Part::Source(Source::from_row(row)?),
        "caption" => Part::Caption(Caption::from_row(row)?),
        "chapter" => Part::Chapter(Chapter::from_row(row)?),
        _ => Part::Watched,
    };
    Ok((id, part))
}

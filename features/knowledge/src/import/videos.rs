//! What lies beside the pages of a video: `ID.mp4` (and `ID.540p.mp4`, `ID.webm`), `ID.jpg`, `ID.LANGUAGE.vtt`,
//! `ID.chapters.toml`; `level:`, `article:` and `outside:` stand on top of its pages.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Json, Tx};
use vestibule_web::{App, BoxError};

use super::encoding;
use super::plan::Entry;
use super::report::Report;
use crate::actions::kind_of;
use crate::model::Level;
use crate::store::caption;
use crate::store::chapter::{self, Chapter};
use crate::store::video::{self, Source};
use crate::video::{container, vtt};

/// Largest text file beside a video, in bytes.
const LARGEST_TEXT: u64 = 4 << 20;

/// One video under way.
pub struct Beside<'a> {
    /// The program.
    pub app: &'a App,
    /// The folder.
    pub folder: &'a Path,
    /// Articles by their keys.
    pub ids: &'a HashMap<String, Id>,
    /// When.
    pub now: Timestamp,
}

impl Beside<'_> {
    /// Writes everything that lies beside a video; answers whether anything changed.
    ///
    /// # Errors
    /// When disk or database do.
    pub async fn write(&self, entry: &Entry, id: Id, tx: &mut Tx, report: &mut Report) -> Result<bool, BoxError> {
        let Some(first) = entry.pages.first() else { return Ok(false) };
        let stem = first.path.rsplit('/').next().unwrap_or(&first.path);
        let files = self.files_of(stem)?;
        let mut changed = self.write_facts(entry, id, tx).await?;
        let mut known = video::find(tx, id).await?;
        let before = known.clone();
        for (ending, path) in &files {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            if ending.ends_with("mp4") || ending.ends_with("webm") {
                changed |= self.write_film(&mut known, path, &name, (&mut *tx, &mut *report)).await?;
            } else if matches!(ending.as_str(), "jpg" | "jpeg" | "png" | "webp" | "avif") {
                let bytes = std::fs::read(path)?;
                known.poster_type = kind_of(&bytes).0.to_owned();
                known.poster = self.app.files.put(tx, &bytes, &known.poster_type, self.now).await?;
            } else if let Some(locale) = ending.strip_suffix(".vtt").and_then(Locale::parse) {
                changed |= self.write_captions((id, locale), path, &name, (&mut *tx, &mut *report)).await?;
            } else if ending == "chapters.toml" {
                let chapters = read_chapters(path, &name, report);
                changed |= chapter::replace(tx, id, &chapters).await?;
            }
        }
        if known != before {
            video::upsert(tx, &known).await?;
            changed = true;
        }
        Ok(changed)
    }

    /// Writes what stands on top of a video's first page; answers whether anything changed.
    ///
    /// # Errors
    /// When the database does.
    pub async fn write_facts(&self, entry: &Entry, id: Id, tx: &mut Tx) -> Result<bool, BoxError> {
        let Some(first) = entry.pages.first() else { return Ok(false) };
        let mut known = video::find(tx, id).await?;
        let before = known.clone();
        known.level = Level::parse(first.matter.get("level")).unwrap_or(Level::Any);
        known.outside = first.matter.get("outside").to_owned();
        known.guide_id = self.ids.get(first.matter.get("article")).copied();
        if known == before {
            return Ok(false);
        }
        video::upsert(tx, &known).await?;
        Ok(true)
    }

    /// Files of the folder whose name begins with the video's, by what follows the dot.
    fn files_of(&self, stem: &str) -> std::io::Result<Vec<(String, PathBuf)>> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(self.folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if let Some(ending) =
                name.strip_prefix(stem).and_then(|rest| rest.strip_prefix('.')).filter(|_| entry.path().is_file())
            {
                found.push((ending.to_owned(), entry.path()));
            }
        }
        found.sort();
        Ok(found)
    }

    async fn write_film(
        &self,
        known: &mut video::Video,
        path: &Path,
        name: &str,
        (tx, report): (&mut Tx, &mut Report),
    ) -> Result<bool, BoxError> {
        let mut incoming = self.app.files.begin_with(path).await?;
        let hash = incoming.hash();
        let sources = video::list_sources(tx, known.article_id).await?;
        if sources.iter().any(|source| source.hash == hash) {
            return Ok(false);
        }
        incoming.settle().await?;
        let head = read_head(path)?;
        let Some(kind) = container::kind_of(&head) else {
            report.add("film", name, 0, "");
            return Ok(false);
        };
        let facts = container::facts_of(path, kind);
        let size = i64::try_from(incoming.size()).unwrap_or(i64::MAX);
        incoming.keep(tx, kind, self.now).await?;
        // Another film of the same quality takes the place of the old one.
        for old in sources.iter().filter(|old| old.height == facts.height && old.content_type == kind) {
            video::delete_source(tx, known.article_id, old.id).await?;
        }
        let (article_id, content_type) = (known.article_id, kind.to_owned());
        let id = Id::new(self.now);
        let source = Source { id, article_id, hash, content_type, size, width: facts.width, height: facts.height };
        video::insert_source(tx, &source).await?;
        known.duration = facts.duration.max(known.duration);
        report.files_new += 1;
        Ok(true)
    }

    async fn write_captions(
        &self,
        at: (Id, Locale),
        path: &Path,
        name: &str,
        (tx, report): (&mut Tx, &mut Report),
    ) -> Result<bool, BoxError> {
        if std::fs::metadata(path)?.len() > LARGEST_TEXT {
            report.add("too-large", name, 0, "");
            return Ok(false);
        }
        let (text, wrong) = encoding::read(&std::fs::read(path)?);
        if let Some((line, taken_for)) = wrong {
            report.add("encoding", name, line, taken_for);
        }
        match vtt::parse(&text) {
            Ok(cues) => Ok(caption::replace(tx, at, &vtt::write(&cues), self.now).await?),
            Err(faults) => {
                faults.iter().for_each(|fault| report.add("captions", name, fault.line, fault.key));
                Ok(false)
            }
        }
    }
}

fn read_head(path: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::Read;
    let mut head = Vec::new();
    std::fs::File::open(path)?.take(64).read_to_end(&mut head)?;
    Ok(head)
}

fn read_chapters(path: &Path, name: &str, report: &mut Report) -> Vec<Chapter> {
    let table = std::fs::read_to_string(path).map_err(|error| error.to_string());
    let table = table.and_then(|text| text.parse::<toml::Table>().map_err(|error| error.message().to_owned()));
    let table = match table {
        Ok(table) => table,
        Err(error) => {
            report.add("record", name, 0, &error);
            return Vec::new();
        }
    };
    let rows = table.get("chapter").and_then(toml::Value::as_array).map(Vec::as_slice).unwrap_or_default();
    rows.iter().filter_map(chapter_of).collect()
}

fn chapter_of(row: &toml::Value) -> Option<Chapter> {
    let start = row.get("start")?;
    let seconds = start.as_float().or_else(|| start.as_integer().map(|whole| whole as f64))?;
    let in_locale = |(tag, title): (&String, &toml::Value)| Some((Locale::parse(tag)?, title.as_str()?.to_owned()));
    let titles: BTreeMap<Locale, String> = row.get("title")?.as_table()?.iter().filter_map(in_locale).collect();
    let step = row.get("step").and_then(toml::Value::as_integer).unwrap_or(0);
    Some(Chapter { start: (seconds * 1_000.0).round() as i64, step, titles: Json(titles) })
}

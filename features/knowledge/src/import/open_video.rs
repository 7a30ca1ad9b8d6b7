//! Putting what a video has beside its texts as an export has it.

use std::collections::BTreeMap;

use vestibule_base::{Id, Locale};
use vestibule_store::Tx;
use vestibule_web::BoxError;

use super::Report;
use super::open::{Opening, free_id};
use crate::actions::kind_of;
use crate::export::video_form::{SourceForm, VideoForm};
use crate::store::video::{self, Source};
use crate::store::{caption, chapter};
use crate::video::{container, vtt};

impl Opening<'_> {
    /// Films, picture, parts and captions of a video; of anything else there is nothing to do.
    pub(super) async fn replace_film(
        &self,
        id: Id,
        wanted: &BTreeMap<String, String>,
        (tx, report): (&mut Tx, &mut Report),
    ) -> Result<(), BoxError> {
        let Some(text) = wanted.get("video.json") else { return Ok(()) };
        let form: VideoForm = match serde_json::from_str(text) {
            Ok(form) => form,
            Err(error) => {
                report.add("record", "video.json", 0, &error.to_string());
                return Ok(());
            }
        };
        let mut film = form.video(id, &self.ids);
        self.take_poster(&mut film, (&mut *tx, &mut *report)).await?;
        video::upsert(tx, &film).await?;
        let known = video::list_sources(tx, id).await?;
        for old in known.iter().filter(|old| form.sources.iter().all(|new| new.hash != old.hash)) {
            video::delete_source(tx, id, old.id).await?;
        }
        for source in form.sources.iter().filter(|new| known.iter().all(|old| old.hash != new.hash)) {
            self.take_film(id, source, (&mut *tx, &mut *report)).await?;
        }
        chapter::replace(tx, id, &form.parts()).await?;
        for old in caption::list(tx, id).await? {
            if !wanted.contains_key(&format!("{}.vtt", old.locale)) {
                caption::replace(tx, (id, old.locale), "", self.now).await?;
            }
        }
        for (name, text) in wanted {
            let Some(locale) = name.strip_suffix(".vtt").and_then(Locale::parse) else { continue };
            match vtt::parse(text) {
                Ok(cues) => {
                    caption::replace(tx, (id, locale), &vtt::write(&cues), self.now).await?;
                }
                Err(faults) => faults.iter().for_each(|fault| report.add("captions", name, fault.line, fault.key)),
            }
        }
        Ok(())
    }

    fn place_of(&self, hash: &str) -> Option<std::path::PathBuf> {
        let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hash.then(|| self.folder.join("files").join(hash)).filter(|place| place.is_file())
    }

    async fn take_poster(&self, film: &mut video::Video, (tx, report): (&mut Tx, &mut Report)) -> Result<(), BoxError> {
        if film.poster.is_empty() {
            return Ok(());
        }
        match self.place_of(&film.poster) {
            Some(place) => {
                let bytes = std::fs::read(place)?;
                film.poster_type = kind_of(&bytes).0.to_owned();
                film.poster = self.app.files.put(tx, &bytes, &film.poster_type, self.now).await?;
            }
            None => {
                report.add("dead-picture", "video.json", 0, &film.poster);
                film.poster.clear();
            }
        }
        Ok(())
    }

    async fn take_film(&self, id: Id, form: &SourceForm, (tx, report): (&mut Tx, &mut Report)) -> Result<(), BoxError> {
        let Some(place) = self.place_of(&form.hash) else {
            report.add("film", "video.json", 0, &form.hash);
            return Ok(());
        };
        let incoming = self.app.files.begin_with(&place).await?;
        // What a file is, its bytes say.
        let facts = ["video/mp4", "video/webm"].into_iter().find(|kind| *kind == form.content_type);
        let is_film = container::is_film(&place);
        let (Some(kind), true, true) = (facts, is_film, incoming.hash() == form.hash) else {
            report.add("film", "video.json", 0, &form.hash);
            return Ok(());
        };
        let size = i64::try_from(incoming.size()).unwrap_or(i64::MAX);
        let hash = incoming.keep(tx, kind, self.now).await?;
        let source = Source {
            id: free_id(tx, "knowledge_video_source", form.id, self.now).await?,
            article_id: id,
            hash,
            content_type: kind.to_owned(),
            size,
            width: form.width,
            height: form.height,
        };
        report.files_new += 1;
        Ok(video::insert_source(tx, &source).await?)
    }
}

//! `…/file`: a film, streamed to the disk: however large, it takes little memory.

use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use vestibule_base::Id;
use vestibule_store::{Incoming, site};
use vestibule_web::{At, Errors, PageError, PageResult, Refusal, Visit};

use super::media::{address, refused, video_place};
use crate::store::video::{self, Source};
use crate::video::container::{facts_of, kind_of};
use crate::video::settings::{SETTING, VideoSettings};

/// First bytes by which a film is known.
const HEAD: usize = 64;

/// Takes the film.
pub async fn send(visit: Visit, At((id, language)): At<(Id, String)>, mut request: Request) -> PageResult {
    let place = video_place(&visit, id, &language).await?;
    let settings: VideoSettings = site::find_setting(&visit.app.db, visit.site.id, SETTING).await?;
    let largest = settings.largest_megabytes.saturating_mul(1 << 20);
    // The limit of forms is for what lies in memory; this one counts its bytes itself.
    DefaultBodyLimit::disable().apply(&mut request);
    let parts = Multipart::from_request(request, &visit.app).await.map_err(|_| PageError::bad_request())?;
    match receive(&visit, parts, largest).await {
        Ok((incoming, kind)) => {
            keep(&visit, id, incoming, kind).await?;
            Ok(visit.done(&address(&place), "knowledge-saved"))
        }
        Err(Refusal::Invalid(errors)) => visit.show_refused(&refused(&visit, place, errors).await?),
        Err(other) => Err(other.into()),
    }
}

async fn receive(visit: &Visit, mut parts: Multipart, largest: u64) -> Result<(Incoming, &'static str), Refusal> {
    let refuse = |key: &'static str| Refusal::invalid("film", key);
    while let Some(mut part) = parts.next_field().await.map_err(|_| refuse("knowledge-error-film-broken"))? {
        if part.name() != Some("film") {
            continue;
        }
        let mut incoming = visit.app.files.begin().await?;
        let (mut head, mut kind) = (Vec::with_capacity(HEAD), None);
        while let Some(piece) = part.chunk().await.map_err(|_| refuse("knowledge-error-film-broken"))? {
            if head.len() < HEAD {
                head.extend(piece.iter().take(HEAD - head.len()));
                // What is no film is refused before it fills the disk.
                if head.len() == HEAD {
                    kind = Some(kind_of(&head).ok_or_else(|| refuse("knowledge-error-film"))?);
                }
            }
            if incoming.size() + piece.len() as u64 > largest {
                return Err(refuse("knowledge-error-film-large"));
            }
            incoming.write(&piece).await?;
        }
        return kind.map(|kind| (incoming, kind)).ok_or_else(|| refuse("knowledge-error-film"));
    }
    let mut errors = Errors::new();
    errors.require(false, "film", "knowledge-error-film");
    Err(Refusal::Invalid(errors))
}

async fn keep(visit: &Visit, id: Id, mut incoming: Incoming, kind: &'static str) -> PageResult<()> {
    incoming.settle().await?;
    let (path, size) = (incoming.path().to_owned(), incoming.size());
    let facts = tokio::task::spawn_blocking(move || facts_of(&path, kind)).await.unwrap_or_default();
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let found = crate::store::article::find_any(&tx, id).await?.ok_or_else(PageError::not_found)?;
    let hash = incoming.keep(&mut tx, kind, now).await?;
    let source = Source {
        id: Id::new(now),
        article_id: id,
        hash,
        content_type: kind.to_owned(),
        size: i64::try_from(size).unwrap_or(i64::MAX),
        width: facts.width,
        height: facts.height,
    };
    video::insert_source(&mut tx, &source).await?;
    let mut known = video::find(&tx, id).await?;
    if facts.duration > 0 {
        known.duration = facts.duration;
    }
    video::upsert(&mut tx, &known).await?;
    crate::actions::changed_article(&mut tx, &found)?;
    Ok(tx.commit(now).await?)
}

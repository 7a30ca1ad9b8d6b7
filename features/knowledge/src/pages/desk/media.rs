//! `/desk/knowledge/videos/{id}/{language}`: what a video has beside its texts.

use std::collections::BTreeMap;

use askama::Template;
use http::StatusCode;
use vestibule_base::{Id, Translator, Viewer};
use vestibule_store::{Query, Tx, site};
use vestibule_web::path::leading_id;
use vestibule_web::{At, Choice, Errors, FormData, FormState, Head, PageError, PageResult, Refusal, View, Visit};

use super::media_form::Known;
use super::{Place, place};
use crate::actions::kind_of;
use crate::import::encoding;
use crate::model::{Form, Level};
use crate::pages::player::{Player, player};
use crate::store::chapter::{self, Chapter};
use crate::store::step::{self, Step};
use crate::store::translation;
use crate::store::video::{self, Source};
use crate::store::{article, caption};
use crate::video::settings::{SETTING, VideoSettings};
use crate::video::{chapters, outside, vtt};

/// The page.
#[derive(Template)]
#[template(path = "desk/media.html")]
pub struct MediaPage {
    t: Translator,
    place: Place,
    address: String,
    title: String,
    form: FormState,
    player: Player,
    sources: Vec<Source>,
    levels: Vec<Choice>,
    largest: u64,
    has_captions: bool,
    is_administrator: bool,
    /// What is wrong with captions that were sent: line and text key.
    faults: Vec<(usize, String)>,
    /// What stood there when the form began: two editors never overwrite each other.
    seen: String,
    /// When the captions were changed that a file would replace.
    seen_captions: i64,
    /// Somebody else saved meanwhile: label and value of what stands there now.
    theirs: Vec<(&'static str, String)>,
    /// Steps of the how-to that are no longer what they were when chapters were tied to them.
    steps: Vec<Step>,
}

impl View for MediaPage {
    fn title(&self) -> String {
        self.title.clone()
    }

    fn head(&self) -> Head {
        super::head()
    }
}

impl MediaPage {
    fn step_words(&self, step: &Step) -> String {
        self.t.with(if step.trouble == "gone" { "knowledge-step-gone" } else { "knowledge-step-changed" }, "number", step.step)
    }

    fn editor(&self) -> String {
        crate::address::editor(self.place.article.id, self.place.locale)
    }

    fn megabytes(&self, source: &Source) -> String {
        let tenths = source.size * 10 / (1 << 20);
        format!("{}.{} MB", tenths / 10, tenths % 10)
    }
}

/// The video and language of an address.
///
/// # Errors
/// When there is no such video on this site.
pub async fn video_place(visit: &Visit, id: Id, language: &str) -> PageResult<Place> {
    let place = place(visit, id, language).await?;
    if place.article.kind.form() == Form::Video { Ok(place) } else { Err(PageError::not_found()) }
}

/// Where it is.
#[must_use]
pub fn address(place: &Place) -> String {
    format!("/desk/knowledge/videos/{}/{}", place.article.id, place.locale)
}

/// The form as it stands.
pub async fn show(visit: Visit, At((id, language)): At<(Id, String)>) -> PageResult {
    let place = video_place(&visit, id, &language).await?;
    visit.show(&page(&visit, place, None).await?)
}

/// The page with the form as it is given, or as it stands.
///
/// # Errors
/// When the database does.
pub async fn page(visit: &Visit, place: Place, form: Option<FormState>) -> PageResult<MediaPage> {
    let db = &visit.app.db;
    let id = place.article.id;
    let now = Known::read(db, &place).await?;
    let form = form.unwrap_or_else(|| FormState::filled(now.pairs.clone()));
    // A form that was refused still began from what it began from.
    let began = Some(form.value("seen").to_owned()).filter(|seen| !seen.is_empty());
    let settings: VideoSettings = site::find_setting(db, visit.site.id, SETTING).await?;
    let known = translation::find(db, id, place.locale).await?;
    let title =
        known.map(|known| known.title).filter(|title| !title.is_empty()).unwrap_or_else(|| visit.t.text("knowledge-untitled"));
    let player = player(visit, id, (&title, ""), &[place.locale]).await?;
    let own = player.tracks.iter().find(|track| track.locale == place.locale);
    Ok(MediaPage {
        address: address(&place),
        sources: player.files.clone(),
        has_captions: own.is_some(),
        seen_captions: own.map_or(0, |track| track.changed_at.millis()),
        player,
        levels: Level::ALL
            .iter()
            .map(|one| Choice::new(one.name(), visit.t.text(&format!("knowledge-level-{}", one.name()))))
            .collect(),
        largest: settings.largest_megabytes,
        is_administrator: visit.viewer.has(vestibule_base::Role::Administrator),
        faults: Vec::new(),
        seen: began.unwrap_or_else(|| now.seen()),
        theirs: Vec::new(),
        steps: now.steps,
        t: visit.t.clone(),
        title,
        form,
        place,
    })
}

/// Takes the form.
pub async fn send(visit: Visit, At((id, language)): At<(Id, String)>, data: FormData) -> PageResult {
    let place = video_place(&visit, id, &language).await?;
    let now = visit.now();
    if data.raw("act") == "captions" {
        return take_captions(&visit, place, data).await;
    }
    let mut tx = visit.app.db.begin().await?;
    match act(&visit, &place, &data, &mut tx).await {
        Ok(()) => {
            crate::actions::changed_article(&mut tx, &place.article)?;
            tx.commit(now).await?;
            Ok(visit.done(&address(&place), "knowledge-saved"))
        }
        Err(Refusal::Invalid(errors)) if data.raw("act") == "poster" => {
            drop(tx);
            visit.show_refused(&refused(&visit, place, errors).await?)
        }
        Err(Refusal::Invalid(errors)) => {
            drop(tx);
            visit.show_refused(&page(&visit, place, Some(FormState::refused(data, errors))).await?)
        }
        Err(Refusal::Stale) => {
            drop(tx);
            stale(&visit, place, data).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The page with everything typed, and what somebody else saved meanwhile: whoever has seen that may save over it.
async fn stale(visit: &Visit, place: Place, mut data: FormData) -> PageResult {
    let now = Known::read(&visit.app.db, &place).await?;
    data.set("seen", now.seen());
    let mut page = page(visit, place, Some(FormState::refused(data, Errors::new()))).await?;
    let labels = ["knowledge-media-level", "knowledge-media-outside", "knowledge-media-guide", "knowledge-video-chapters"];
    page.theirs = labels.into_iter().zip(now.pairs).map(|(label, (_, value))| (label, value)).collect();
    visit.show_with(StatusCode::CONFLICT, &page)
}

/// When the captions of a language were changed; 0 where there are none.
async fn captions_of(query: &impl Query, place: &Place) -> vestibule_store::Result<i64> {
    let known = caption::find(query, place.article.id, place.locale).await?;
    Ok(known.map_or(0, |known| known.changed_at.millis()))
}

/// The page after a file was refused. The form of a file has none of the settings, and an empty form beside it would take them
/// away with the next saving.
///
/// # Errors
/// When the database does.
pub async fn refused(visit: &Visit, place: Place, errors: Errors) -> PageResult<MediaPage> {
    let mut page = page(visit, place, None).await?;
    page.form.errors = errors;
    Ok(page)
}

async fn act(visit: &Visit, place: &Place, data: &FormData, tx: &mut Tx) -> Result<(), Refusal> {
    let id = place.article.id;
    if let Some(source) = data.id("drop_source") {
        return Ok(video::delete_source(tx, id, source).await?);
    }
    if data.raw("act") == "poster" {
        let mut known = video::find(tx, id).await?;
        let picture = data.uploads("poster").next().ok_or_else(|| Refusal::invalid("poster", "knowledge-error-poster"))?;
        let (kind, _) = kind_of(&picture.bytes);
        if !matches!(kind, "image/jpeg" | "image/png" | "image/webp" | "image/avif") {
            return Err(Refusal::invalid("poster", "knowledge-error-poster"));
        }
        known.poster = visit.app.files.put(tx, &picture.bytes, kind, visit.now()).await?;
        known.poster_type = kind.to_owned();
        return Ok(video::upsert(tx, &known).await?);
    }
    article::hold(tx, id).await?;
    let seen = data.raw("seen");
    if !seen.is_empty() && seen != Known::read(tx, place).await?.seen() {
        return Err(Refusal::Stale);
    }
    let settings: VideoSettings = site::find_setting(tx, visit.site.id, SETTING).await?;
    let mut known = video::find(tx, id).await?;
    let mut errors = Errors::new();
    known.outside = data.line("outside");
    let is_known = known.outside.is_empty() || outside::player(&known.outside, &settings.hosts).is_some();
    errors.require(is_known, "outside", "knowledge-error-outside");
    known.level = Level::parse(data.raw("level")).unwrap_or(Level::Any);
    known.guide_id = guide(visit, &data.line("guide"), tx).await?;
    errors.require(data.line("guide").is_empty() || known.guide_id.is_some(), "guide", "knowledge-error-guide");
    let lines = chapters::parse(data.raw("chapters"));
    errors.require(lines.is_ok(), "chapters", "knowledge-error-chapters");
    errors.finish()?;
    video::upsert(tx, &known).await?;
    // Whoever saves the chapters has seen which steps changed.
    step::delete(tx, id).await?;
    let merged = merged(chapter::list(tx, id).await?, &lines.unwrap_or_default(), place);
    chapter::replace(tx, id, &merged).await?;
    Ok(())
}

/// An article by its number or address.
async fn guide(visit: &Visit, typed: &str, tx: &Tx) -> Result<Option<Id>, Refusal> {
    let typed = typed.strip_prefix("article:").unwrap_or(typed);
    let Some(id) = typed.split('/').rev().find_map(leading_id) else { return Ok(None) };
    let found = article::find(tx, &Viewer::system(), visit.site.id, id).await?;
    Ok(found.filter(|found| found.kind.form() == Form::Article).map(|found| found.id))
}

/// Chapters with the titles of one language as typed; titles in other languages stay where their time stands.
#[must_use]
pub fn merged(known: Vec<Chapter>, lines: &[chapters::Line], place: &Place) -> Vec<Chapter> {
    let mut merged: BTreeMap<i64, Chapter> = known.into_iter().map(|one| (one.start, one)).collect();
    for one in merged.values_mut() {
        one.titles.0.remove(&place.locale);
    }
    for line in lines {
        let fresh = Chapter { start: line.start, step: line.step, titles: vestibule_store::Json(BTreeMap::new()) };
        let one = merged.entry(line.start).or_insert(fresh);
        one.step = line.step;
        one.titles.0.insert(place.locale, line.title.clone());
    }
    merged.into_values().filter(|one| !one.titles.0.is_empty()).collect()
}

/// Captions as a file: kept when nothing is wrong with them, else told what is.
async fn take_captions(visit: &Visit, place: Place, data: FormData) -> PageResult {
    let Some(upload) = data.uploads("captions").next() else {
        let errors = Refusal::invalid("captions", "knowledge-error-captions");
        return refuse_captions(visit, place, Vec::new(), errors).await;
    };
    let (text, wrong) = encoding::read(&upload.bytes);
    let faults: Vec<(usize, String)> = match wrong {
        Some((line, taken_for)) => vec![(line, visit.t.with("knowledge-vtt-encoding", "found", taken_for))],
        None => match vtt::parse(&text) {
            Ok(cues) => {
                let now = visit.now();
                let mut tx = visit.app.db.begin().await?;
                article::hold(&mut tx, place.article.id).await?;
                let seen = data.number("seen_captions");
                if seen.is_some() && seen != Some(captions_of(&tx, &place).await?) {
                    drop(tx);
                    let errors = Errors::one("captions", "knowledge-error-captions-changed");
                    return visit.show_with(StatusCode::CONFLICT, &refused(visit, place, errors).await?);
                }
                if caption::replace(&mut tx, (place.article.id, place.locale), &vtt::write(&cues), now).await? {
                    crate::actions::changed_article(&mut tx, &place.article)?;
                }
                tx.commit(now).await?;
                return Ok(visit.done(&address(&place), "knowledge-saved"));
            }
            Err(faults) => {
                let said = |fault: &vtt::Fault| (fault.line, visit.t.text(&format!("knowledge-vtt-{}", fault.key)));
                faults.iter().map(said).collect()
            }
        },
    };
    refuse_captions(visit, place, faults, Refusal::invalid("captions", "knowledge-error-captions")).await
}

async fn refuse_captions(visit: &Visit, place: Place, faults: Vec<(usize, String)>, refusal: Refusal) -> PageResult {
    let Refusal::Invalid(errors) = refusal else { return Err(refusal.into()) };
    let mut page = refused(visit, place, errors).await?;
    page.faults = faults;
    visit.show_refused(&page)
}

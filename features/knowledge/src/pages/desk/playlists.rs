//! `/desk/knowledge/playlists`: videos to be watched one after another.

use std::collections::BTreeMap;

use askama::Template;
use vestibule_base::{Id, Locale, Translator, Viewer};
use vestibule_contracts::Kind;
use vestibule_store::{Json, Kept};
use vestibule_web::{At, Errors, FormData, FormState, Head, PageError, PageResult, View, Visit};

use crate::model::{Form, LONGEST_SUMMARY, LONGEST_TITLE, reading_order};
use crate::store::line;
use crate::store::playlist::{self, Playlist, Texts};

/// A list in the table.
struct Row {
    id: Id,
    title: String,
    count: usize,
}

/// The page of all lists.
#[derive(Template)]
#[template(path = "desk/playlists.html")]
struct ListPage {
    t: Translator,
    rows: Vec<Row>,
}

impl View for ListPage {
    fn title(&self) -> String {
        self.t.text("knowledge-playlists")
    }

    fn head(&self) -> Head {
        super::head()
    }
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    let order = reading_order(&visit.site, visit.locale);
    let items = playlist::list_items(&visit.app.db, visit.site.id).await?;
    let row = |one: &Playlist| Row {
        id: one.id,
        title: one.text(&order).map_or_else(|| visit.t.text("knowledge-untitled"), |(_, title, _)| title.to_owned()),
        count: items.iter().filter(|item| item.playlist_id == one.id).count(),
    };
    let rows = playlist::list(&visit.app.db, visit.site.id).await?.iter().map(row).collect();
    visit.show(&ListPage { t: visit.t.clone(), rows })
}

/// The form of one list.
#[derive(Template)]
#[template(path = "desk/playlist.html")]
struct EditPage {
    t: Translator,
    form: FormState,
    action: String,
    is_new: bool,
    locales: Vec<Locale>,
    /// Every video that could be in it.
    videos: Vec<(Id, String)>,
}

impl View for EditPage {
    fn title(&self) -> String {
        self.t.text(if self.is_new { "knowledge-playlist-new" } else { "knowledge-playlist" })
    }

    fn head(&self) -> Head {
        super::head()
    }
}

/// The list of an address; `new` is none yet.
async fn find(visit: &Visit, part: &str) -> PageResult<Option<Playlist>> {
    if part == "new" {
        return Ok(None);
    }
    let id: Id = part.parse().map_err(|_| PageError::not_found())?;
    let all = playlist::list(&visit.app.db, visit.site.id).await?;
    all.into_iter().find(|one| one.id == id).map(Some).ok_or_else(PageError::not_found)
}

async fn page(visit: &Visit, part: &str, form: FormState) -> PageResult<EditPage> {
    let order = reading_order(&visit.site, visit.locale);
    let lines = line::list_form(&visit.app.db, &Viewer::system(), (visit.site.id, Form::Video), &order).await?;
    Ok(EditPage {
        t: visit.t.clone(),
        form,
        action: format!("/desk/knowledge/playlists/{part}"),
        is_new: part == "new",
        locales: visit.site.locales.clone(),
        videos: lines.into_iter().map(|line| (line.id, line.title)).collect(),
    })
}

/// The form as it stands.
pub async fn edit(visit: Visit, At(part): At<String>) -> PageResult {
    let known = find(&visit, &part).await?;
    let items = playlist::list_items(&visit.app.db, visit.site.id).await?;
    let mut pairs: Vec<(String, String)> = Vec::new();
    if let Some(known) = &known {
        for (locale, (title, summary)) in &known.texts.0 {
            pairs.push((format!("title-{locale}"), title.clone()));
            pairs.push((format!("summary-{locale}"), summary.clone()));
        }
        pairs.push(("position".to_owned(), known.position.to_string()));
        let own = items.iter().filter(|item| item.playlist_id == known.id);
        pairs.extend((1..).zip(own).map(|(place, item)| (format!("place-{}", item.article_id), place.to_string())));
    }
    visit.show(&page(&visit, &part, FormState::filled(pairs)).await?)
}

fn texts_of(visit: &Visit, data: &FormData, errors: &mut Errors) -> Texts {
    let mut texts = BTreeMap::new();
    for locale in &visit.site.locales {
        let (title, summary) = (data.line(&format!("title-{locale}")), data.line(&format!("summary-{locale}")));
        errors.require(title.chars().count() <= LONGEST_TITLE, &format!("title-{locale}"), "knowledge-error-title-long");
        errors.require(summary.chars().count() <= LONGEST_SUMMARY, &format!("summary-{locale}"), "knowledge-error-summary-long");
        if !title.is_empty() {
            texts.insert(*locale, (title, summary));
        }
    }
    let first = visit.site.default_locale();
    errors.require(!texts.is_empty(), &format!("title-{first}"), "knowledge-error-category-title");
    texts
}

/// Keeps the list, or takes it away. Videos stand by the numbers given to them; without a number they are not in it.
pub async fn save(visit: Visit, At(part): At<String>, data: FormData) -> PageResult {
    let known = find(&visit, &part).await?;
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    if let Some(known) = known.as_ref().filter(|_| data.raw("act") == "delete") {
        playlist::delete(&mut tx, visit.site.id, known.id).await?;
        crate::actions::changed(&mut tx, visit.site.id, Kind::Video, known.id)?;
        tx.commit(now).await?;
        return Ok(visit.done("/desk/knowledge/playlists", "knowledge-playlist-deleted"));
    }
    let mut errors = Errors::new();
    let texts = texts_of(&visit, &data, &mut errors);
    if errors.iter().next().is_some() {
        drop(tx);
        return visit.show_refused(&page(&visit, &part, FormState::refused(data, errors)).await?);
    }
    let order = reading_order(&visit.site, visit.locale);
    let lines = line::list_form(&tx, &Viewer::system(), (visit.site.id, Form::Video), &order).await?;
    let mut chosen: Vec<(i64, Id)> =
        lines.iter().filter_map(|line| Some((data.number(&format!("place-{}", line.id))?, line.id))).collect();
    chosen.sort_by_key(|(place, _)| *place);
    let mut id = known.as_ref().map_or_else(|| Id::new(now), |known| known.id);
    if known.is_none() {
        // Sent again, it is the same list, with what the form says now.
        id = tx.once(("knowledge-playlist", data.raw("once")), id, Kept::Month, now).await?.unwrap_or(id);
    }
    let fresh = Playlist { id, position: data.number("position").unwrap_or(1), texts: Json(texts) };
    playlist::upsert(&mut tx, visit.site.id, &fresh, now).await?;
    playlist::replace_items(&mut tx, id, &chosen.into_iter().map(|(_, video)| video).collect::<Vec<_>>()).await?;
    // Nothing of the kind has this number: search finds nothing to take in, and kept pages are forgotten.
    crate::actions::changed(&mut tx, visit.site.id, Kind::Video, id)?;
    tx.commit(now).await?;
    Ok(visit.done("/desk/knowledge/playlists", "knowledge-saved"))
}

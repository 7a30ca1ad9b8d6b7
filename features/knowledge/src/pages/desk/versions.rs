//! `…/versions`: what was published, the difference between any two, and the way back.

use askama::Template;
use http::StatusCode;
use vestibule_base::{Id, Locale, Timestamp, Translator};
use vestibule_web::{At, Choice, FormData, FormState, Head, PageError, PageResult, Refusal, View, Visit};

use super::difference::{Row, rows};
use super::{Place, place, side};
use crate::actions::{DiscardDraft, RestoreVersion};
use crate::store::translation::{self, Draft, Translation};
use crate::store::version::{self, VersionLine};

/// The page.
#[derive(Template)]
#[template(path = "desk/versions.html")]
struct VersionsPage {
    t: Translator,
    title: String,
    locale: Locale,
    address: String,
    versions: Vec<VersionLine>,
    names: Vec<(Id, String)>,
    form: FormState,
    choices: Vec<Choice>,
    from: String,
    to: String,
    rows: Vec<Row>,
    asked: Option<Asked>,
}

/// The question whether a version is to take the place of a draft that nobody has published.
struct Asked {
    version: i64,
    /// The revision of the draft that is shown.
    revision: i64,
    /// Who saved it; empty when nobody knows.
    name: String,
    at: Timestamp,
}

impl VersionsPage {
    fn name(&self, person: &Option<Id>) -> &str {
        self.names.iter().find(|(id, _)| Some(*id) == *person).map_or("", |(_, name)| name)
    }

    fn saved(&self, asked: &Asked) -> String {
        let time = self.t.date_time(&asked.at);
        self.t.with2("knowledge-restore-over-by", ("name", asked.name.as_str()), ("time", time.as_str()))
    }
}

impl View for VersionsPage {
    fn title(&self) -> String {
        self.title.clone()
    }

    fn head(&self) -> Head {
        super::head()
    }
}

/// Draws it: the difference between `from` and `to` (0 for the draft), else between the newest version and the draft.
pub async fn show(visit: Visit, At((id, language)): At<(Id, String)>) -> PageResult {
    let place = place(&visit, id, &language).await?;
    let known = translation::find(&visit.app.db, id, place.locale).await?.ok_or_else(PageError::not_found)?;
    let (newest, before) = (known.version, (known.version - 1).max(0));
    let to = visit.param("to").parse().unwrap_or(if known.has_draft() { 0 } else { newest });
    let from = visit.param("from").parse().unwrap_or(if known.has_draft() { newest } else { before });
    visit.show(&page(&visit, &place, &known, (from, to)).await?)
}

async fn page(visit: &Visit, place: &Place, known: &Translation, (from, to): (i64, i64)) -> PageResult<VersionsPage> {
    let id = place.article.id;
    let versions = version::list(&visit.app.db, id, place.locale, 1_000).await?;
    let (old, new) = (text_of(visit, place, from).await?, text_of(visit, place, to).await?);
    let name = |number: i64| {
        if number == 0 { visit.t.text("knowledge-draft") } else { visit.t.with("knowledge-version", "number", number) }
    };
    let numbers = std::iter::once(0).chain(versions.iter().map(|version| version.version));
    Ok(VersionsPage {
        title: known.title.clone(),
        locale: place.locale,
        address: crate::address::editor(id, place.locale),
        names: side::names(visit, versions.iter().filter_map(|version| version.made_by).chain(known.edited_by)).await?,
        form: FormState::filled([("from", from.to_string()), ("to", to.to_string())]),
        choices: numbers.map(|number| Choice::new(number.to_string(), name(number))).collect(),
        from: name(from),
        to: name(to),
        rows: rows(&old, &new),
        versions,
        asked: None,
        t: visit.t.clone(),
    })
}

/// Title, summary and body of a version as one text; 0 is the draft.
async fn text_of(visit: &Visit, place: &Place, number: i64) -> PageResult<String> {
    let (db, id) = (&visit.app.db, place.article.id);
    let draft = if number == 0 {
        let known = translation::find(db, id, place.locale).await?.ok_or_else(PageError::not_found)?;
        Draft { title: known.title, summary: known.summary, body: translation::find_body(db, id, place.locale).await? }
    } else {
        version::find(db, (id, place.locale), number).await?.ok_or_else(PageError::not_found)?.draft()
    };
    Ok(format!("{}\n{}\n\n{}\n", draft.title, draft.summary, draft.body))
}

/// Makes an old version the working draft; asks first when that would take the place of a draft that the editor has not seen as it is.
pub async fn restore(visit: Visit, At((id, language)): At<(Id, String)>, data: FormData) -> PageResult {
    let place = place(&visit, id, &language).await?;
    let now = visit.now();
    let version = data.number("version").unwrap_or(0);
    let mut tx = visit.app.db.begin().await?;
    let of = DiscardDraft { article: id, locale: place.locale, by: visit.viewer.person };
    match (RestoreVersion { of, version, seen: data.number("revision") }).run(now, &mut tx).await {
        Ok(()) => tx.commit(now).await?,
        Err(Refusal::Stale) => {
            drop(tx);
            return ask(&visit, &place, version).await;
        }
        Err(other) => return Err(other.into()),
    }
    Ok(visit.done(&crate::address::editor(id, place.locale), "knowledge-restored"))
}

/// The page with the question, and with what would be lost: what the draft has and the version has not.
async fn ask(visit: &Visit, place: &Place, version: i64) -> PageResult {
    let found = translation::find(&visit.app.db, place.article.id, place.locale).await?;
    let known = found.ok_or_else(PageError::not_found)?;
    let mut page = page(visit, place, &known, (version, 0)).await?;
    let name = page.name(&known.edited_by).to_owned();
    page.asked = Some(Asked { version, revision: known.revision, name, at: known.edited_at });
    visit.show_with(StatusCode::CONFLICT, &page)
}

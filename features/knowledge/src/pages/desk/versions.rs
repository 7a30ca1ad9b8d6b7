//! `…/versions`: what was published, the difference between any two, and the way back.

use askama::Template;
use vestibule_base::{Id, Locale, Translator};
use vestibule_web::{At, Choice, FormData, FormState, Head, PageError, PageResult, View, Visit};

use super::difference::{Row, rows};
use super::{Place, place, side};
use crate::actions::{DiscardDraft, RestoreVersion};
use crate::store::translation::{self, Draft};
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
}

impl VersionsPage {
    fn name(&self, person: &Option<Id>) -> &str {
        self.names.iter().find(|(id, _)| Some(*id) == *person).map_or("", |(_, name)| name)
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
    let versions = version::list(&visit.app.db, id, place.locale, 1_000).await?;
    let (newest, before) = (known.version, (known.version - 1).max(0));
    let to = visit.param("to").parse().unwrap_or(if known.has_draft() { 0 } else { newest });
    let from = visit.param("from").parse().unwrap_or(if known.has_draft() { newest } else { before });
    let (old, new) = (text_of(&visit, &place, from).await?, text_of(&visit, &place, to).await?);
    let name = |number: i64| {
        if number == 0 { visit.t.text("knowledge-draft") } else { visit.t.with("knowledge-version", "number", number) }
    };
    let numbers = std::iter::once(0).chain(versions.iter().map(|version| version.version));
    visit.show(&VersionsPage {
        title: known.title.clone(),
        locale: place.locale,
        address: crate::address::editor(id, place.locale),
        names: side::names(&visit, versions.iter().filter_map(|version| version.made_by)).await?,
        form: FormState::filled([("from", from.to_string()), ("to", to.to_string())]),
        choices: numbers.map(|number| Choice::new(number.to_string(), name(number))).collect(),
        from: name(from),
        to: name(to),
        rows: rows(&old, &new),
        versions,
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

/// Makes an old version the working draft.
pub async fn restore(visit: Visit, At((id, language)): At<(Id, String)>, data: FormData) -> PageResult {
    let place = place(&visit, id, &language).await?;
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let of = DiscardDraft { article: id, locale: place.locale, by: visit.viewer.person };
    RestoreVersion { of, version: data.number("version").unwrap_or(0) }.run(now, &mut tx).await?;
    tx.commit(now).await?;
    Ok(visit.done(&crate::address::editor(id, place.locale), "knowledge-restored"))
}

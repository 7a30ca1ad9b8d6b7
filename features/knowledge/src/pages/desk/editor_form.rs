//! What the editor's form sends.

use vestibule_base::{Audience, Id, Role, Timestamp};
use vestibule_store::Tx;
use vestibule_web::{FormData, Refusal, Visit};

use super::Place;
use crate::actions::{ChangeArticle, SaveDraft, Schedule};
use crate::model::{ArticleKind, parse_labels};
use crate::store::article::Article;
use crate::store::aside::Asides;
use crate::store::comment::{self, Scope};
use crate::store::edited::Facts;
use crate::store::translation::{Draft, Edit, Translation};

/// The text that was typed.
#[must_use]
pub fn draft(data: &FormData) -> Draft {
    let kept = |char: &char| !char.is_control() || matches!(char, '\n' | '\t');
    let body: String = data.raw("body").replace("\r\n", "\n").chars().filter(kept).collect();
    Draft { title: data.line("title"), summary: data.line("summary"), body: body.trim_end().to_owned() }
}

/// The act of saving it.
#[must_use]
pub fn save(visit: &Visit, place: &Place, data: &FormData) -> SaveDraft {
    SaveDraft {
        edit: Edit {
            article: place.article.id,
            locale: place.locale,
            revision: data.number("revision").unwrap_or(0),
            by: visit.viewer.person,
            now: visit.now(),
        },
        draft: draft(data),
    }
}

/// What was chosen beside the text. A form without these fields changes none of them.
#[must_use]
pub fn settings(visit: &Visit, article: &Article, data: &FormData) -> Option<ChangeArticle> {
    // A text stays what it is: an article becomes no video.
    let kind = ArticleKind::parse(data.raw("kind")).filter(|kind| kind.form() == article.kind.form())?;
    let zone = &visit.viewer.time_zone;
    Some(ChangeArticle {
        kind,
        category: data.id("category"),
        audience: Audience::parse(data.raw("audience")).unwrap_or(article.audience),
        owner: data.id("owner"),
        review_at: Timestamp::parse_local(&format!("{}T00:00", data.raw("review_at")), zone)
            .or_else(|| Timestamp::parse(data.raw("review_at"))),
        labels: parse_labels(&data.line("labels")),
        checked: data.checked("checked"),
        by: visit.viewer.person,
    })
}

/// When it is to be published and withdrawn.
#[must_use]
pub fn schedule(visit: &Visit, place: &Place, data: &FormData) -> Schedule {
    let at = |name: &str| Timestamp::parse_local(data.raw(name), &visit.viewer.time_zone);
    Schedule {
        article: place.article.id,
        locale: place.locale,
        publish_at: at("publish_at"),
        withdraw_at: at("withdraw_at"),
        by: visit.viewer.person,
        is_administrator: visit.viewer.has(Role::Administrator),
    }
}

/// Whether the text may be commented (K7); a form without that field leaves it as it is.
///
/// # Errors
/// When the database does.
pub async fn mark_comments(visit: &Visit, place: &Place, data: &FormData, tx: &mut Tx) -> Result<(), Refusal> {
    let Some(rule) = super::choices::comments_rule(data.raw("comments")) else { return Ok(()) };
    let scope = Scope::Article(place.article.id);
    if comment::update_rule(tx, visit.site.id, scope, rule, visit.now()).await? {
        crate::actions::changed_article(tx, &place.article)?;
    }
    Ok(())
}

/// Whether followers shall not hear of the next publishing (K8). A form without settings leaves it as it is.
///
/// # Errors
/// When the database does.
pub async fn mark_quiet(place: &Place, data: &FormData, tx: &mut Tx) -> Result<(), Refusal> {
    if data.raw("kind").is_empty() {
        return Ok(());
    }
    let at = (place.article.id, place.locale);
    Ok(crate::store::follow::update_quiet(tx, at, data.checked("quiet")).await?)
}

/// From what the text was made, when the editor says so (U3).
///
/// # Errors
/// When the database does.
pub async fn mark_source(place: &Place, data: &FormData, tx: &mut Tx) -> Result<(), Refusal> {
    if !data.checked("made_from") {
        return Ok(());
    }
    let source = vestibule_base::Locale::parse(data.raw("source")).zip(data.number("source_version"));
    let at = (place.article.id, place.locale);
    Ok(crate::store::translation::update_source(tx, at, source.filter(|(locale, _)| *locale != place.locale)).await?)
}

/// The text as it stands in the database.
#[must_use]
pub fn text(known: Option<&Translation>, body: String) -> Vec<(&'static str, String)> {
    vec![
        ("revision", known.map_or(0, |known| known.revision).to_string()),
        ("title", known.map(|known| known.title.clone()).unwrap_or_default()),
        ("summary", known.map(|known| known.summary.clone()).unwrap_or_default()),
        ("body", body),
    ]
}

/// What stands beside it, a value a field.
#[must_use]
pub fn beside(
    visit: &Visit,
    article: &Article,
    known: Option<&Translation>,
    (facts, asides): (&Facts, &Asides),
) -> Vec<(&'static str, String)> {
    let zone = visit.viewer.time_zone.as_str();
    let local = |at: Option<Timestamp>| at.map(|at| at.local_input(zone)).unwrap_or_default();
    let id = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
    vec![
        ("kind", article.kind.name().to_owned()),
        ("category", id(article.category_id)),
        ("audience", article.audience.to_string()),
        ("owner", id(article.owner_id)),
        ("review_at", local(article.review_at).chars().take(10).collect()),
        ("labels", asides.labels.join(", ")),
        ("comments", super::choices::comments_value(facts.comments).to_owned()),
        ("quiet", if facts.quiet == Some(true) { "yes" } else { "" }.to_owned()),
        ("wordings", asides.wordings.join("\n")),
        ("publish_at", local(known.and_then(|known| known.publish_at))),
        ("withdraw_at", local(known.and_then(|known| known.withdraw_at))),
    ]
}

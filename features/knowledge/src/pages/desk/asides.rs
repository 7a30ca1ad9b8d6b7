//! What stands beside the text of a question: other wordings and typed links (F2).

use std::collections::BTreeMap;

use vestibule_base::{Id, Locale, Viewer};
use vestibule_contracts::slots::{SearchHit, SearchRequest};
use vestibule_contracts::{Kind, Subject};
use vestibule_store::Tx;
use vestibule_web::path::leading_id;
use vestibule_web::{FormData, FormState, PageResult, Refusal, Visit};

use super::Place;
use crate::model::{Form, is_web_address, parse_wordings, reading_order};
use crate::pages::next::{sign, subject_id};
use crate::store::link::{self, Target};
use crate::store::{article, line, wording};

/// A link in the form.
pub struct Row {
    /// As the form sends it: `video:7`, `web:https://…`.
    pub value: String,
    /// Icon of the kind.
    pub icon: &'static str,
    /// What it leads to.
    pub label: String,
    /// What an address elsewhere is called in the language at hand.
    pub title: String,
    /// Whether it leads elsewhere.
    pub is_web: bool,
    /// Whether readers cannot follow it: its goal is gone or not public.
    pub is_dead: bool,
    /// Whether the form takes it away.
    pub is_dropped: bool,
}

/// The links of a question (`targets`) as the form shows them, with what was typed into it; other texts have none.
///
/// # Errors
/// When the database does.
pub async fn rows(visit: &Visit, place: &Place, targets: &[Target], form: &FormState) -> PageResult<Vec<Row>> {
    if place.article.kind.form() != Form::Question {
        return Ok(Vec::new());
    }
    let mut rows = known_rows(visit, place, targets).await?;
    for row in &mut rows {
        let typed = form.data.all("link").zip(form.data.all("link_title")).find(|(value, _)| *value == row.value);
        if let Some((_, title)) = typed {
            row.title = title.to_owned();
        }
        row.is_dropped = form.data.all("drop_link").any(|value| value == row.value);
    }
    Ok(rows)
}

async fn known_rows(visit: &Visit, place: &Place, targets: &[Target]) -> PageResult<Vec<Row>> {
    let order = reading_order(&visit.site, visit.locale);
    let ids: Vec<Id> = targets.iter().filter_map(subject_id).collect();
    let lines = line::list_by_ids(&visit.app.db, &Viewer::system(), &ids, &order).await?;
    let row = |target: &Target| match target {
        Target::Web(url, titles) => Row {
            value: value(target),
            icon: "external-link",
            label: url.clone(),
            title: titles.get(&place.locale).cloned().unwrap_or_default(),
            is_web: true,
            is_dead: false,
            is_dropped: false,
        },
        Target::Subject(subject) => {
            let found = lines.iter().find(|line| line.id == subject.id);
            Row {
                value: value(target),
                icon: Form::of_subject(subject.kind).map_or("file-text", |form| sign(form).0),
                label: found.map_or_else(|| subject.to_string(), |line| line.title.clone()),
                title: String::new(),
                is_web: false,
                is_dead: found.is_none(),
                is_dropped: false,
            }
        }
    };
    Ok(targets.iter().map(row).collect())
}

/// Links as the form sends them: which, and what those elsewhere are called in a language.
pub fn sent(targets: &[Target], locale: Locale) -> impl Iterator<Item = (String, String)> + '_ {
    targets.iter().map(move |target| match target {
        Target::Web(_, titles) => (value(target), titles.get(&locale).cloned().unwrap_or_default()),
        Target::Subject(_) => (value(target), String::new()),
    })
}

fn value(target: &Target) -> String {
    match target {
        Target::Web(url, _) => format!("web:{url}"),
        Target::Subject(subject) => subject.to_string(),
    }
}

/// Keeps wordings and links as the form sends them. A form without these fields changes none of them.
///
/// # Errors
/// [`Refusal::Invalid`] when the new link leads nowhere.
pub async fn save(visit: &Visit, place: &Place, data: &FormData, tx: &mut Tx) -> Result<(), Refusal> {
    if !data.checked("asides") {
        return Ok(());
    }
    let (id, locale) = (place.article.id, place.locale);
    let words = parse_wordings(data.raw("wordings").lines());
    let mut changed = wording::replace(tx, (id, locale), &words).await?;
    let known = link::list_of(tx, id).await?;
    let mut targets: Vec<Target> = Vec::new();
    let dropped: Vec<&str> = data.all("drop_link").collect();
    for (sent, title) in data.all("link").zip(data.all("link_title")).filter(|(sent, _)| !dropped.contains(sent)) {
        targets.extend(known.iter().find(|target| value(target) == sent).map(|target| titled(target, place, title)));
    }
    let typed = data.line("link_new");
    if !typed.is_empty() {
        let new = find(visit, place, &typed).await?.ok_or_else(|| Refusal::invalid("link_new", "knowledge-error-link"))?;
        let new = titled(&new, place, &data.line("link_new_title"));
        if targets.iter().all(|known| value(known) != value(&new)) {
            targets.push(new);
        }
    }
    changed |= link::replace(tx, id, &targets).await?;
    if changed {
        article::touch(tx, id, visit.now()).await?;
        crate::actions::changed_article(tx, &place.article)?;
    }
    Ok(())
}

/// The target with its name in the language at hand; names in other languages stay.
fn titled(target: &Target, place: &Place, title: &str) -> Target {
    match target {
        Target::Subject(_) => target.clone(),
        Target::Web(url, titles) => {
            let mut titles = titles.clone();
            let title: String = title.trim().chars().take(crate::model::LONGEST_TITLE).collect();
            if title.is_empty() {
                titles.remove(&place.locale);
            } else {
                titles.insert(place.locale, title);
            }
            Target::Web(url.clone(), titles)
        }
    }
}

/// What was typed as a new link: `video:7`, a page of this portal, an address elsewhere, or a title.
async fn find(visit: &Visit, place: &Place, typed: &str) -> Result<Option<Target>, Refusal> {
    let own = visit.app.base_url(&visit.site);
    let named = typed.split_once(':').filter(|(kind, _)| Form::parse(kind).is_some()).and_then(|(_, id)| id.parse::<Id>().ok());
    let is_here = typed.starts_with('/') || typed.strip_prefix(&own).is_some_and(|rest| rest.starts_with('/'));
    let id = named.or_else(|| typed.split('/').rev().find_map(leading_id).filter(|_| is_here));
    let id = match id {
        Some(id) => Some(id),
        None if is_web_address(typed) => return Ok(Some(Target::Web(typed.to_owned(), BTreeMap::new()))),
        None => titled_so(visit, typed).await,
    };
    let Some(id) = id.filter(|id| *id != place.article.id) else { return Ok(None) };
    let found = article::find(&visit.app.db, &Viewer::system(), visit.site.id, id).await?;
    Ok(found.map(|found| Target::Subject(Subject::new(found.kind.form().subject_kind(), found.id))))
}

/// What has exactly this title.
async fn titled_so(visit: &Visit, title: &str) -> Option<Id> {
    let found = suggestions(visit, title).await.into_iter().find(|hit| hit.title.to_lowercase() == title.to_lowercase());
    found.map(|hit| hit.subject.id)
}

/// Articles, questions and videos that some words may mean.
pub async fn suggestions(visit: &Visit, words: &str) -> Vec<SearchHit> {
    let Some(search) = &visit.app.slots.search else { return Vec::new() };
    let request = SearchRequest {
        site: visit.site.id,
        text: words.to_owned(),
        locale: Some(visit.locale),
        kinds: vec![Kind::Article, Kind::Question, Kind::Video],
        limit: 10,
    };
    search.search(&visit.viewer, request).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "content to link to could not be sought");
        Vec::new()
    })
}

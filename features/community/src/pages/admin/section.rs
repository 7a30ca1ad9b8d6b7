//! `/admin/community/sections/{id}` and `…/new`: one section.

use std::collections::BTreeMap;

use askama::Template;
use vestibule_base::{Audience, Id, Locale, Translator, Viewer};
use vestibule_web::{At, Choice, FormData, FormState, Head, PageError, PageResult, Refusal, View, Visit};

use crate::actions::{ChangeSection, DeleteSection};
use crate::model::{Begins, reading_order};
use crate::pages::parts::section_choices;
use crate::store::section::{self, Section};

/// Icons that a section can have.
const ICONS: [&str; 16] = [
    "messages-square",
    "circle-question-mark",
    "lightbulb",
    "megaphone",
    "sparkles",
    "wrench",
    "life-buoy",
    "users",
    "house",
    "droplets",
    "smartphone",
    "package",
    "star",
    "heart",
    "globe",
    "lock",
];

#[derive(Template)]
#[template(path = "admin/section.html")]
struct SectionPage {
    t: Translator,
    heading: String,
    action: String,
    form: FormState,
    locales: Vec<Locale>,
    parents: Vec<Choice>,
    audiences: Vec<Choice>,
    begins: Vec<Choice>,
    icons: Vec<Choice>,
    /// Where its topics can go; nothing for a new one.
    goals: Vec<Choice>,
}

impl View for SectionPage {
    fn title(&self) -> String {
        self.heading.clone()
    }

    fn head(&self) -> Head {
        super::form_head()
    }
}

/// Audiences that a section can be given; the present one always among them.
///
/// # Errors
/// When accounts cannot say.
pub async fn audiences(visit: &Visit, present: Audience) -> PageResult<Vec<Choice>> {
    let mut offered = match &visit.app.slots.people {
        Some(people) => people.audiences(&visit.t).await?,
        None => [Audience::Everyone, Audience::SignedIn, Audience::Staff].map(|one| (one, one.to_string())).to_vec(),
    };
    if offered.iter().all(|(audience, _)| *audience != present) {
        offered.push((present, present.to_string()));
    }
    Ok(offered.into_iter().map(|(audience, name)| Choice::new(audience.to_string(), name)).collect())
}

async fn page(visit: &Visit, id: Option<Id>, form: FormState) -> PageResult<SectionPage> {
    let order = reading_order(&visit.site, visit.locale);
    let all = section::list(&visit.app.db, &Viewer::system(), visit.site.id).await?;
    let known = id.map(|id| all.find(id).ok_or_else(PageError::not_found)).transpose()?;
    let tops: Vec<(usize, &Section)> = all.children(None).filter(|one| Some(one.id) != id).map(|one| (0, one)).collect();
    let others: Vec<(usize, &Section)> = all.flat().into_iter().filter(|(_, one)| Some(one.id) != id).collect();
    let with = |none: &str, rest: &[(usize, &Section)]| {
        let rest = section_choices(rest, &order);
        std::iter::once(Choice::new("", visit.t.text(none))).chain(rest).collect::<Vec<_>>()
    };
    let begins = |one: Begins| Choice::new(one.name(), visit.t.text(&format!("community-begins-{}", one.name())));
    let heading = known.map_or_else(|| visit.t.text("community-new-section"), |one| one.title(&order).1.to_owned());
    Ok(SectionPage {
        heading,
        action: format!("/admin/community/sections/{}", id.map_or_else(|| "new".to_owned(), |id| id.to_string())),
        locales: visit.site.locales.clone(),
        parents: with("community-on-top", &tops),
        audiences: audiences(visit, known.map_or(Audience::Everyone, |one| one.audience)).await?,
        begins: Begins::ALL.map(begins).to_vec(),
        icons: ICONS.map(|icon| Choice::new(icon, icon)).to_vec(),
        goals: if id.is_some() { with("community-only-empty", &others) } else { Vec::new() },
        form,
        t: visit.t.clone(),
    })
}

/// The form of a new section.
pub async fn new(visit: Visit) -> PageResult {
    let form = FormState::filled([("audience", "everyone"), ("begins", "readers"), ("icon", "messages-square")]);
    visit.show(&page(&visit, None, form).await?)
}

/// The form of a section.
pub async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    let all = section::list(&visit.app.db, &Viewer::system(), visit.site.id).await?;
    let form = FormState::filled(pairs(all.find(id).ok_or_else(PageError::not_found)?));
    visit.show(&page(&visit, Some(id), form).await?)
}

fn pairs(known: &Section) -> Vec<(String, String)> {
    let mut pairs = vec![
        ("parent".to_owned(), known.parent_id.map(|id| id.to_string()).unwrap_or_default()),
        ("audience".to_owned(), known.audience.to_string()),
        ("begins".to_owned(), known.begins.name().to_owned()),
        ("icon".to_owned(), known.icon.clone()),
    ];
    for (locale, (title, summary)) in &known.texts.0 {
        pairs.push((format!("title-{locale}"), title.clone()));
        pairs.push((format!("summary-{locale}"), summary.clone()));
    }
    pairs
}

/// Makes a section.
pub async fn make(visit: Visit, data: FormData) -> PageResult {
    change(visit, None, data).await
}

/// Changes or deletes a section.
pub async fn send(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    if data.raw("act") == "delete" { delete(visit, id, data).await } else { change(visit, Some(id), data).await }
}

async fn change(visit: Visit, id: Option<Id>, data: FormData) -> PageResult {
    let mut texts = BTreeMap::new();
    for locale in &visit.site.locales {
        texts.insert(*locale, (data.line(&format!("title-{locale}")), data.line(&format!("summary-{locale}"))));
    }
    let act = ChangeSection {
        id,
        site: visit.site.id,
        parent: data.id("parent"),
        audience: Audience::parse(data.raw("audience")).unwrap_or(Audience::Staff),
        begins: Begins::parse(data.raw("begins")).unwrap_or(Begins::Staff),
        icon: ICONS.into_iter().find(|icon| *icon == data.raw("icon")).unwrap_or("messages-square").to_owned(),
        texts,
        once: data.raw("once").to_owned(),
    };
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    match act.run(now, &mut tx).await {
        Ok(_) => {
            tx.commit(now).await?;
            Ok(visit.done("/admin/community", "community-saved"))
        }
        Err(refusal) => {
            drop(tx);
            refused(&visit, id, data, refusal).await
        }
    }
}

async fn delete(visit: Visit, id: Id, data: FormData) -> PageResult {
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    match (DeleteSection { site: visit.site.id, id, into: data.id("into") }).run(&mut tx).await {
        Ok(()) => {
            tx.commit(now).await?;
            Ok(visit.done("/admin/community", "community-section-deleted"))
        }
        Err(refusal) => {
            drop(tx);
            refused(&visit, Some(id), data, refusal).await
        }
    }
}

async fn refused(visit: &Visit, id: Option<Id>, data: FormData, refusal: Refusal) -> PageResult {
    let Refusal::Invalid(errors) = refusal else { return Err(refusal.into()) };
    visit.show_refused(&page(visit, id, FormState::refused(data, errors)).await?)
}

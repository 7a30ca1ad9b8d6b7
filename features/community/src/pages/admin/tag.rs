//! `/admin/community/tags/{id}` and `…/new`: one tag.

use askama::Template;
use vestibule_base::{Id, Locale, Translator};
use vestibule_web::{At, Choice, FormData, FormState, Head, PageError, PageResult, Refusal, View, Visit};

use crate::actions::{ChangeTag, DeleteTag};
use crate::model::{Tree, reading_order};
use crate::pages::parts::tag_choices;
use crate::store::tag;

#[derive(Template)]
#[template(path = "admin/tag.html")]
struct TagPage {
    t: Translator,
    heading: String,
    action: String,
    form: FormState,
    locales: Vec<Locale>,
    parents: Vec<Choice>,
    /// What it can be merged into; nothing for a new one.
    goals: Vec<Choice>,
}

impl View for TagPage {
    fn title(&self) -> String {
        self.heading.clone()
    }

    fn head(&self) -> Head {
        super::form_head()
    }
}

async fn page(visit: &Visit, id: Option<Id>, form: FormState) -> PageResult<TagPage> {
    let order = reading_order(&visit.site, visit.locale);
    let all = tag::list(&visit.app.db, visit.site.id).await?;
    let known = id.map(|id| all.find(id).ok_or_else(PageError::not_found)).transpose()?;
    let below = id.map(|id| all.below(id)).unwrap_or_default();
    let outside = Tree(all.0.iter().filter(|one| !below.contains(&one.id)).cloned().collect());
    let others = Tree(all.0.iter().filter(|one| Some(one.id) != id).cloned().collect());
    let with = |none: &str, tree: &Tree<tag::Tag>| {
        std::iter::once(Choice::new("", visit.t.text(none))).chain(tag_choices(tree, &order)).collect::<Vec<_>>()
    };
    Ok(TagPage {
        heading: known.map_or_else(|| visit.t.text("community-new-tag"), |one| one.title(&order).1.to_owned()),
        action: format!("/admin/community/tags/{}", id.map_or_else(|| "new".to_owned(), |id| id.to_string())),
        locales: visit.site.locales.clone(),
        parents: with("community-on-top", &outside),
        goals: if id.is_some() { with("community-tag-into-none", &others) } else { Vec::new() },
        form,
        t: visit.t.clone(),
    })
}

/// The form of a new tag.
pub async fn new(visit: Visit) -> PageResult {
    let form = FormState::filled([("parent", visit.param("parent"))]);
    visit.show(&page(&visit, None, form).await?)
}

/// The form of a tag.
pub async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    let all = tag::list(&visit.app.db, visit.site.id).await?;
    let known = all.find(id).ok_or_else(PageError::not_found)?;
    let mut pairs = vec![("parent".to_owned(), known.parent_id.map(|id| id.to_string()).unwrap_or_default())];
    pairs.extend(known.titles.0.iter().map(|(locale, title)| (format!("title-{locale}"), title.clone())));
    visit.show(&page(&visit, Some(id), FormState::filled(pairs)).await?)
}

/// Makes a tag.
pub async fn make(visit: Visit, data: FormData) -> PageResult {
    change(visit, None, data).await
}

/// Changes, merges or deletes a tag.
pub async fn send(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    change(visit, Some(id), data).await
}

async fn change(visit: Visit, id: Option<Id>, data: FormData) -> PageResult {
    let (site, now) = (visit.site.id, visit.now());
    let mut tx = visit.app.db.begin().await?;
    let outcome = match id.filter(|_| data.raw("act") == "delete") {
        Some(id) => DeleteTag { site, id, into: data.id("into") }.run(&mut tx).await.map(|()| "community-tag-deleted"),
        None => {
            let locales = visit.site.locales.iter();
            let titles = locales.map(|locale| (*locale, data.line(&format!("title-{locale}")))).collect();
            let act = ChangeTag { id, site, parent: data.id("parent"), titles, once: data.raw("once").to_owned() };
            act.run(now, &mut tx).await.map(|_| "community-saved")
        }
    };
    match outcome {
        Ok(done) => {
            tx.commit(now).await?;
            Ok(visit.done("/admin/community/tags", done))
        }
        Err(Refusal::Invalid(errors)) => {
            drop(tx);
            visit.show_refused(&page(&visit, id, FormState::refused(data, errors)).await?)
        }
        Err(other) => Err(other.into()),
    }
}

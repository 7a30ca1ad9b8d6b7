//! `/{locale}/follow`: hearing by mail of an article, a category, or everything; `/{locale}/account/follows`: what one follows
//! (K8). Both are pages of their own, so that those which everybody reads can be kept for all.

use askama::Template;
use vestibule_base::{Id, Translator};
use vestibule_web::{FormData, Head, PageError, PageResult, View, Visit};

use crate::model::reading_order;
use crate::pages::Link;
use crate::store::category::{self, Tree};
use crate::store::follow::{self, What};
use crate::store::{article, line};

/// Something that can be followed, with a box to tick.
struct Offer {
    /// What is sent: `article:7`, `category:5`, `all`.
    value: String,
    label: String,
    hint: String,
    lang: String,
    ticked: bool,
}

/// The page that asks.
#[derive(Template)]
#[template(path = "follow.html")]
struct FollowPage {
    t: Translator,
    offers: Vec<Offer>,
    /// Where it leads back to.
    back: String,
    action: String,
    email: String,
    list: String,
}

impl View for FollowPage {
    fn title(&self) -> String {
        self.t.text("knowledge-follow")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::private() }
    }
}

/// Something that a person follows.
struct Followed {
    value: String,
    kind: String,
    link: Link,
}

/// The list.
#[derive(Template)]
#[template(path = "follows.html")]
struct FollowsPage {
    t: Translator,
    followed: Vec<Followed>,
    base: String,
}

impl View for FollowsPage {
    fn title(&self) -> String {
        self.t.text("knowledge-follows")
    }

    fn head(&self) -> Head {
        Head::private()
    }
}

fn name(what: What) -> String {
    match what {
        What::Article(id) => format!("article:{id}"),
        What::Category(id) => format!("category:{id}"),
        What::All => "all".to_owned(),
    }
}

fn parse(value: &str) -> Option<What> {
    if value == "all" {
        return Some(What::All);
    }
    let (kind, id) = value.split_once(':')?;
    let id: Id = id.parse().ok()?;
    match kind {
        "article" => Some(What::Article(id)),
        "category" => Some(What::Category(id)),
        _ => None,
    }
}

/// What a page offers to follow: the thing itself, the categories around it, everything.
struct Place {
    offered: Vec<(What, Link)>,
    back: String,
}

async fn place(visit: &Visit) -> PageResult<Place> {
    let db = &visit.app.db;
    let order = reading_order(&visit.site, visit.locale);
    let tree = category::list(db, &visit.viewer, visit.site.id).await?;
    let everything =
        (What::All, Link { title: visit.t.text("knowledge-follow-all"), address: visit.url("/knowledge"), lang: String::new() });
    if let Ok(id) = visit.param("article").parse::<Id>() {
        let known = article::find(db, &visit.viewer, visit.site.id, id).await?.ok_or_else(PageError::not_found)?;
        let lines = line::list_by_ids(db, &visit.viewer, &[id], &order).await?;
        let own = lines.first().map(|line| Link::to_article(line, visit.locale)).ok_or_else(PageError::not_found)?;
        let back = own.address.clone();
        let mut offered = vec![(What::Article(id), own)];
        offered.extend(around(visit, &tree, known.category_id));
        offered.push(everything);
        return Ok(Place { offered, back });
    }
    if let Ok(id) = visit.param("category").parse::<Id>() {
        let mut offered = around(visit, &tree, Some(id));
        let back = offered.first().map(|(_, link)| link.address.clone()).ok_or_else(PageError::not_found)?;
        offered.push(everything);
        return Ok(Place { offered, back });
    }
    Ok(Place { back: everything.1.address.clone(), offered: vec![everything] })
}

/// A category and those around it, the innermost first.
fn around(visit: &Visit, tree: &Tree, id: Option<Id>) -> Vec<(What, Link)> {
    let order = reading_order(&visit.site, visit.locale);
    let path = id.map(|id| tree.path(id)).unwrap_or_default();
    path.into_iter().rev().map(|one| (What::Category(one.id), Link::to_category(one, visit.locale, &order))).collect()
}

/// Asks what to hear of. What the page was opened from is ticked, as long as nothing on it is followed.
pub async fn show(visit: Visit) -> PageResult {
    let place = place(&visit).await?;
    let own = follow::list(&visit.app.db, visit.person()?, visit.site.id).await?;
    let is_followed = |what: What| own.iter().any(|follow| follow.what() == what);
    let is_none = !place.offered.iter().any(|(what, _)| is_followed(*what));
    let offers = place.offered.iter().enumerate().map(|(number, (what, link))| Offer {
        value: name(*what),
        label: link.title.clone(),
        hint: visit.t.text(match what {
            What::Article(_) => "knowledge-follow-article-hint",
            What::Category(_) => "knowledge-follow-category-hint",
            What::All => "knowledge-follow-all-hint",
        }),
        lang: link.lang.clone(),
        ticked: is_followed(*what) || (is_none && number == 0),
    });
    visit.show(&FollowPage {
        offers: offers.collect(),
        back: place.back,
        action: visit.path_and_query(),
        email: visit.viewer.email.clone(),
        list: visit.url("/account/follows"),
        t: visit.t.clone(),
    })
}

/// Follows what is ticked, and ends what is not.
pub async fn send(visit: Visit, data: FormData) -> PageResult {
    let (place, person, now) = (place(&visit).await?, visit.person()?, visit.now());
    let wanted: Vec<What> = data.all("what").filter_map(parse).collect();
    let mut tx = visit.app.db.begin().await?;
    let mut is_any = false;
    for (what, _) in &place.offered {
        if wanted.contains(what) {
            is_any = true;
            follow::insert(&mut tx, person, visit.site.id, *what, now).await?;
        } else {
            follow::delete(&mut tx, person, visit.site.id, *what).await?;
        }
    }
    tx.commit(now).await?;
    Ok(visit.done(&place.back, if is_any { "knowledge-followed" } else { "knowledge-unfollowed" }))
}

/// What one follows, as far as one may still see it.
pub async fn list(visit: Visit) -> PageResult {
    let db = &visit.app.db;
    let order = reading_order(&visit.site, visit.locale);
    let own = follow::list(db, visit.person()?, visit.site.id).await?;
    let tree = category::list(db, &visit.viewer, visit.site.id).await?;
    let ids: Vec<Id> = own.iter().filter_map(|follow| follow.article_id).collect();
    let lines = if ids.is_empty() { Vec::new() } else { line::list_by_ids(db, &visit.viewer, &ids, &order).await? };
    let followed = own.iter().filter_map(|follow| {
        let (kind, link) = match follow.what() {
            What::Article(id) => {
                let line = lines.iter().find(|line| line.id == id)?;
                (visit.t.text(&line.kind.text_key()), Link::to_article(line, visit.locale))
            }
            What::Category(id) => {
                (visit.t.text("knowledge-field-category"), Link::to_category(tree.find(id)?, visit.locale, &order))
            }
            What::All => {
                let title = visit.t.text("knowledge-follow-all");
                (String::new(), Link { title, address: visit.url("/knowledge"), lang: String::new() })
            }
        };
        Some(Followed { value: name(follow.what()), kind, link })
    });
    visit.show(&FollowsPage { followed: followed.collect(), base: visit.url("/account"), t: visit.t.clone() })
}

/// Ends following one thing, or everything.
pub async fn end(visit: Visit, data: FormData) -> PageResult {
    let (person, site, now) = (visit.person()?, visit.site.id, visit.now());
    let mut tx = visit.app.db.begin().await?;
    if data.raw("end") == "everything" {
        follow::delete_all(&mut tx, person, site).await?;
    } else if let Some(what) = parse(data.raw("end")) {
        follow::delete(&mut tx, person, site, what).await?;
    }
    tx.commit(now).await?;
    Ok(visit.done(&visit.url("/account/follows"), "knowledge-unfollowed"))
}

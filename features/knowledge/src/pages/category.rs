//! `/{locale}/knowledge/{id}-{slug}`: one category.

use askama::Template;
use vestibule_base::{Id, Locale, Translator, slugify};
use vestibule_contracts::Kind;
use vestibule_store::{Cursor, Query};
use vestibule_web::path::leading_id;
use vestibule_web::{At, Head, PageError, PageResult, Pager, View, Visit};

use crate::model::{Shelf, rank, reading_order};
use crate::pages::overview::{Group, groups};
use crate::pages::{Link, crumbs, lang, moved, moved_from_page, names_language, readers, structured};
use crate::store::category::{self, Category};
use crate::store::line::{self, Line};
use crate::store::{category_product, product, product_content, redirect};

/// Articles on a page.
const LINES: i64 = 50;

/// An article in the list.
struct Item {
    link: Link,
    summary: String,
    kind: String,
}

/// The page.
#[derive(Template)]
#[template(path = "category.html")]
struct CategoryPage {
    t: Translator,
    title: String,
    lang: String,
    summary: String,
    crumbs: Vec<Link>,
    groups: Vec<Group>,
    items: Vec<Item>,
    pager: Pager,
    feed: String,
    follow: String,
    /// The product to which the page is narrowed, and where the whole is.
    narrowed: Option<(Link, String)>,
    /// Products that it names.
    products: Vec<Link>,
    head: Head,
}

impl View for CategoryPage {
    fn title(&self) -> String {
        self.title.clone()
    }

    fn head(&self) -> Head {
        self.head.clone()
    }
}

/// Draws it, or leads to its one true address.
pub async fn show(visit: Visit, At(part): At<String>) -> PageResult {
    let id = leading_id(&part).ok_or_else(PageError::not_found)?;
    let order = reading_order(&visit.site, visit.locale);
    let db = &visit.app.db;
    let tree = category::list(db, &visit.viewer, visit.site.id).await?.on(Shelf::Articles);
    let Some(category) = tree.find(id) else { return lead_on(&visit, db, id).await };
    let slug = slugify(category.title(&order));
    let address = crate::address::category(visit.locale, id, &slug);
    let is_own = part == crate::address::decoded(address.rsplit('/').next().unwrap_or_default());
    if !is_own || !names_language(&visit) {
        return Ok(moved(&visit, &address));
    }
    let product = product_asked(&visit, &order).await?;
    let of = product.as_ref().map(|(id, _)| (*id, None));
    let children: Vec<Id> = tree.children(Some(id)).map(|child| child.id).collect();
    let below: Vec<Id> = children.iter().flat_map(|child| tree.below(*child)).collect();
    let counts = match of {
        Some(of) => product_content::count_by_category(db, &visit.viewer, visit.site.id, of).await?,
        None => category::count_articles(db, &visit.viewer, visit.site.id, Some(&below)).await?,
    };
    let firsts = line::list_first_in(db, &visit.viewer, (&children, of), &order).await?;
    let cursor = Cursor::new(visit.page_number(), LINES);
    let found = line::list_page(db, &visit.viewer, (id, of), &order, cursor).await?;
    // A page that is not there any more would be an empty one for ever.
    if found.rows.is_empty() && cursor.page > 1 {
        return Ok(moved_from_page(&address));
    }
    let mut path = crumbs(&visit, &tree, category.parent, &order);
    let asked = product.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default();
    let pager = Pager::new(&visit.t, &found, &address, &[("product", &asked)]);
    let own = if cursor.page > 1 { format!("{address}?page={}", cursor.page) } else { address };
    let head = head(&visit, category, &path, own);
    path.retain(|link| !link.title.is_empty());
    let groups = if cursor.page > 1 { Vec::new() } else { groups(&tree, Some(id), &counts, &firsts, (visit.locale, &order)) };
    let page = CategoryPage {
        title: category.title(&order).to_owned(),
        lang: lang(category.locale(&order), visit.locale),
        summary: category.summary(&order).to_owned(),
        crumbs: path,
        groups,
        items: found.rows.iter().map(|line| item(&visit, line)).collect(),
        pager,
        narrowed: product.map(|(_, link)| (link, category.address(visit.locale, &order))),
        feed: visit.url(&format!("/knowledge/{id}/feed.xml")),
        follow: visit.url(&format!("/follow?category={id}")),
        products: products(&visit, id, &order).await?,
        head,
        t: visit.t.clone(),
    };
    let listed = page.groups.iter().flat_map(Group::links).chain(page.items.iter().map(|item| &item.link));
    let is_own = readers::mostly_own(listed.map(|link| link.lang.as_str()));
    Ok(readers::counted_in(&visit, "category", is_own, visit.show_shared(&page)?))
}

/// The products that the category names.
async fn products(visit: &Visit, id: Id, order: &[Locale]) -> PageResult<Vec<Link>> {
    let mut products: Vec<Link> = Vec::new();
    let named = category_product::list_named(&visit.app.db, id).await?;
    for rows in named.chunk_by(|one, next| one.id == next.id) {
        let texts = rows.iter().filter_map(|row| Some((row.locale?, row.name.as_deref()?)));
        let best = texts.min_by_key(|(locale, _)| rank(order, *locale));
        let Some(first) = rows.first() else { continue };
        let (locale, name) = best.unwrap_or((visit.locale, first.key.as_str()));
        products.push(Link {
            title: name.to_owned(),
            address: crate::address::product(visit.locale, first.id, &slugify(name)),
            lang: lang(locale, visit.locale),
        });
    }
    Ok(products)
}

/// The product in the address, when the site has it.
async fn product_asked(visit: &Visit, order: &[Locale]) -> PageResult<Option<(Id, Link)>> {
    let Ok(id) = visit.param("product").parse::<Id>() else { return Ok(None) };
    let all = product::list(&visit.app.db, visit.site.id).await?;
    Ok(all.iter().find(|one| one.id == id).map(|one| (id, Link::to_product(one, visit.locale, order))))
}

fn item(visit: &Visit, line: &Line) -> Item {
    Item { link: Link::to_article(line, visit.locale), summary: line.summary.clone(), kind: visit.t.text(&line.kind.text_key()) }
}

fn head(visit: &Visit, category: &Category, path: &[Link], address: String) -> Head {
    let alternates: Vec<(Locale, String)> = visit
        .site
        .locales
        .iter()
        .filter(|locale| category.texts.contains_key(locale))
        .map(|locale| (*locale, category.address(*locale, &reading_order(&visit.site, *locale))))
        .collect();
    let order = reading_order(&visit.site, visit.locale);
    let own = Link::to_category(category, visit.locale, &order);
    let base = visit.app.base_url(&visit.site);
    Head {
        description: category.summary(&order).to_owned(),
        canonical: address,
        alternates,
        structured: vec![structured::path(&base, path.iter().chain(std::iter::once(&own)))],
        feeds: vec![(own.title.clone(), visit.url(&format!("/knowledge/{}/feed.xml", category.id)))],
        ..Head::default()
    }
}

/// A category that was merged or deleted leads on for ever.
async fn lead_on(visit: &Visit, db: &impl Query, id: Id) -> PageResult {
    let goal = redirect::find(db, Kind::Category, id).await?.ok_or_else(PageError::not_found)?;
    let rest = if goal == Id(0) { String::new() } else { format!("/{goal}") };
    Ok(moved(visit, &visit.url(&format!("/knowledge{rest}"))))
}

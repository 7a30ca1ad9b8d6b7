//! `/{locale}/products/{id}-{slug}`: where to begin with one product (K10).

use askama::Template;
use vestibule_base::{Id, Locale, Timestamp, Translator};
use vestibule_contracts::Kind;
use vestibule_web::path::leading_id;
use vestibule_web::{At, Head, PageError, PageResult, View, Visit};

use crate::model::{Form, ProductState, ReleaseState, Shelf, reading_order};
use crate::pages::{Link, alternates, is_true_address, lang, lead_on, moved, readers, structured};
use crate::store::line::Of;
use crate::store::product::{self, Product, Release};
use crate::store::{category, category_product, product_content, product_line};

/// Entries of each list.
const SHOWN: i64 = 6;

/// A version as readers see it.
struct Version {
    name: String,
    address: String,
    current: bool,
    released: Option<Timestamp>,
    is_ended: bool,
}

/// Entries of one kind.
struct List {
    heading: String,
    links: Vec<Link>,
    /// Where all of them are, and what that is called.
    all: (String, String),
}

/// A category that names the product, or one with how much of it is about the product.
struct Topic {
    link: Link,
    /// 0: the whole of it.
    count: i64,
}

/// The page.
#[derive(Template)]
#[template(path = "product.html")]
struct ProductPage {
    t: Translator,
    id: Id,
    title: String,
    lang: String,
    summary: String,
    is_retired: bool,
    crumbs: Vec<Link>,
    versions: Vec<Version>,
    /// The version to which the page is narrowed.
    chosen: String,
    whole: String,
    topics: Vec<Topic>,
    lists: Vec<List>,
    /// Where editors keep the product; empty for readers.
    edit: String,
    head: Head,
}

impl View for ProductPage {
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
    let all = product::list(&visit.app.db, visit.site.id).await?;
    let Some(own) = all.iter().find(|one| one.id == id) else {
        return lead_on(&visit, (Kind::Product, id), "/products").await;
    };
    let address = own.address(visit.locale, &order);
    if !is_true_address(&visit, &part, &address) {
        return Ok(moved(&visit, &address));
    }
    let asked = visit.param("version");
    let chosen = own.releases.iter().find(|release| release.id.to_string() == asked);
    let page = page(&visit, own, chosen, &order).await?;
    let listed = page.lists.iter().flat_map(|list| &list.links).map(|link| link.lang.as_str());
    let is_own = readers::mostly_own(std::iter::once(page.lang.as_str()).chain(listed));
    Ok(readers::counted_in(&visit, "product", is_own, visit.show_shared(&page)?))
}

async fn page(visit: &Visit, own: &Product, chosen: Option<&Release>, order: &[Locale]) -> PageResult<ProductPage> {
    let of: Of = (own.id, chosen.map(|release| release.id));
    let address = own.address(visit.locale, order);
    let start = Link { title: visit.t.text("knowledge-products"), address: visit.url("/products"), lang: String::new() };
    let is_editor = visit.viewer.edits_everything();
    Ok(ProductPage {
        id: own.id,
        title: own.name(order).to_owned(),
        lang: lang(own.locale(order), visit.locale),
        summary: own.summary(order).to_owned(),
        is_retired: own.state == ProductState::Retired,
        versions: own.releases.iter().map(|release| version(release, &address, chosen)).collect(),
        chosen: chosen.map(|release| release.name.clone()).unwrap_or_default(),
        topics: topics(visit, of, order).await?,
        lists: lists(visit, of, order).await?,
        edit: if is_editor { format!("/desk/knowledge/products/{}", own.id) } else { String::new() },
        head: head(visit, own, &start, order),
        crumbs: vec![start],
        whole: address,
        t: visit.t.clone(),
    })
}

fn version(release: &Release, address: &str, chosen: Option<&Release>) -> Version {
    let current = chosen.is_some_and(|chosen| chosen.id == release.id);
    Version {
        name: release.name.clone(),
        // The chosen one leads back to the whole.
        address: if current { address.to_owned() } else { format!("{address}?version={}", release.id) },
        current,
        released: release.released_at,
        is_ended: release.state == ReleaseState::Ended,
    }
}

/// Categories that name the product, then those on top with what is about it in them and below.
async fn topics(visit: &Visit, of: Of, order: &[Locale]) -> PageResult<Vec<Topic>> {
    let db = &visit.app.db;
    let counts = product_content::count_by_category(db, &visit.viewer, visit.site.id, of).await?;
    let tree = category::list(db, &visit.viewer, visit.site.id).await?.on(Shelf::Articles);
    let topic = |one: &category::Category| {
        let below = tree.below(one.id);
        let own = counts.iter().filter(|count| count.category_id.is_some_and(|id| below.contains(&id)));
        let plain = Link::to_category(one, visit.locale, order);
        let link = Link { address: format!("{}?product={}", plain.address, of.0), ..plain };
        Topic { link, count: own.map(|count| count.articles).sum() }
    };
    let named = category_product::list_categories(db, of.0).await?;
    let whole = tree.flat().into_iter().map(|(_, one)| one).filter(|one| named.contains(&one.id));
    let whole = whole.map(|one| Topic { link: Link::to_category(one, visit.locale, order), count: 0 });
    let others = tree.children(None).filter(|one| !named.contains(&one.id)).map(topic).filter(|topic| topic.count > 0);
    Ok(whole.chain(others).collect())
}

async fn lists(visit: &Visit, of: Of, order: &[Locale]) -> PageResult<Vec<List>> {
    let (db, viewer, site) = (&visit.app.db, &visit.viewer, visit.site.id);
    let mut lists = Vec::new();
    for (form, heading, room, all) in [
        (Form::Article, "knowledge-product-articles", "/knowledge", "knowledge-all"),
        (Form::Question, "knowledge-product-questions", "/faq", "knowledge-faq-all"),
        (Form::Video, "knowledge-product-videos", "/videos", "knowledge-videos-all"),
    ] {
        let lines = product_line::list_most_read(db, viewer, (site, of, form), order, SHOWN).await?;
        let room = if form == Form::Video { format!("{room}?product={}", of.0) } else { room.to_owned() };
        lists.push(List {
            heading: visit.t.text(heading),
            links: lines.iter().map(|line| Link::to_article(line, visit.locale)).collect(),
            all: (visit.url(&room), visit.t.text(all)),
        });
    }
    let lines = product_line::list_new(db, viewer, (site, of), order, SHOWN).await?;
    lists.push(List {
        heading: visit.t.text("knowledge-product-new"),
        links: lines.iter().map(|line| Link::to_article(line, visit.locale)).collect(),
        all: (String::new(), String::new()),
    });
    lists.retain(|list| !list.links.is_empty());
    Ok(lists)
}

fn head(visit: &Visit, own: &Product, start: &Link, order: &[Locale]) -> Head {
    let here = Link::to_product(own, visit.locale, order);
    Head {
        description: own.summary(order).to_owned(),
        canonical: here.address.clone(),
        alternates: alternates(visit, &own.texts, |locale, order| own.address(locale, order)),
        structured: vec![structured::path(&visit.app.base_url(&visit.site), [start, &here].into_iter())],
        ..Head::default()
    }
}

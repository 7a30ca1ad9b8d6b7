//! `/{locale}/videos`: all videos by topic, product, level and label (V4).

use std::collections::BTreeMap;

use askama::Template;
use vestibule_base::{Id, Locale, Translator};
use vestibule_web::{At, FormData, Head, PageError, PageResult, Pager, View, Visit};

use crate::model::{Form, Level, Shelf, reading_order};
use crate::pages::playlists::{Series, series};
use crate::pages::{Link, lang, moved, moved_from_page, names_language, readers, structured};
use crate::store::category::{self, Tree};
use crate::store::line::{self, Line};
use crate::store::product::{self, Product};
use crate::store::product_content::{self, About};
use crate::store::video::{self, Video};
use crate::store::{label, watched as store};
use crate::video::time;

/// Videos on a page.
const CARDS: usize = 50;

/// A video in the list.
struct Card {
    id: Id,
    link: Link,
    summary: String,
    poster: String,
    length: String,
    level: String,
    watched: bool,
}

/// Videos of one topic.
struct Topic {
    title: String,
    lang: String,
    cards: Vec<Card>,
}

/// A choice that narrows the list.
struct Chip {
    label: String,
    address: String,
    current: bool,
    count: usize,
}

/// The page.
#[derive(Template)]
#[template(path = "videos.html")]
struct VideosPage {
    t: Translator,
    series: Vec<Series>,
    topics: Vec<Topic>,
    pager: Pager,
    levels: Vec<Chip>,
    labels: Vec<Chip>,
    products: Vec<Chip>,
    /// Whether anything narrows the list.
    narrowed: bool,
    signed_in: bool,
    head: Head,
}

impl View for VideosPage {
    fn title(&self) -> String {
        self.t.text("knowledge-videos")
    }

    fn head(&self) -> Head {
        self.head.clone()
    }
}

/// Everything that the list is made of.
struct Found {
    lines: Vec<Line>,
    videos: BTreeMap<Id, Video>,
    labels: Vec<(Id, String)>,
    watched: Vec<Id>,
    /// Which video is about which product.
    about: Vec<About>,
    products: Vec<Product>,
}

/// What narrows the list.
#[derive(Clone, Copy)]
struct Narrow<'a> {
    level: Option<Level>,
    label: &'a str,
    product: Option<Id>,
}

impl Found {
    fn level(&self, id: Id) -> Level {
        self.videos.get(&id).map_or(Level::Any, |video| video.level)
    }

    fn is_about(&self, id: Id, product: Id) -> bool {
        self.about.iter().any(|row| row.article_id == id && row.about == product)
    }

    fn has_label(&self, id: Id, wanted: &str) -> bool {
        self.labels.iter().any(|(own, label)| *own == id && label == wanted)
    }
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    if !names_language(&visit) {
        return Ok(moved(&visit, &visit.url("/videos")));
    }
    let order = reading_order(&visit.site, visit.locale);
    let db = &visit.app.db;
    let lines = line::list_form(db, &visit.viewer, (visit.site.id, Form::Video), &order).await?;
    let ids: Vec<Id> = lines.iter().map(|line| line.id).collect();
    let found = Found {
        videos: video::list(db, &ids).await?.into_iter().map(|video| (video.article_id, video)).collect(),
        labels: label::list(db, &ids).await?.into_iter().map(|label| (label.article_id, label.label)).collect(),
        watched: match visit.viewer.person {
            Some(person) => store::list(db, person).await?,
            None => Vec::new(),
        },
        about: product_content::list_products(db, &ids).await?,
        products: product::list(db, visit.site.id).await?,
        lines,
    };
    let tree = category::list(db, &visit.viewer, visit.site.id).await?.on(Shelf::Articles);
    let mut page = page(&visit, &found, &tree, &order);
    if page.topics.is_empty() && visit.page_number() > 1 {
        return Ok(moved_from_page(&visit.url("/videos")));
    }
    if !page.narrowed && visit.page_number() == 1 {
        page.series = series(&visit, &order).await?;
    }
    let listed = page.topics.iter().flat_map(|topic| &topic.cards).map(|card| card.link.lang.as_str());
    let is_own = readers::mostly_own(listed);
    Ok(readers::counted_in(&visit, "videos", is_own, visit.show_public(&page)?))
}

fn page(visit: &Visit, found: &Found, tree: &Tree, order: &[Locale]) -> VideosPage {
    let label = visit.param("label");
    let narrow = Narrow {
        level: Level::parse(&visit.param("level")).filter(|level| *level != Level::Any),
        label: &label,
        product: visit.param("product").parse().ok(),
    };
    let level = narrow.level.map_or("", Level::name);
    let product = narrow.product.map(|id| id.to_string()).unwrap_or_default();
    let fits = |line: &&Line| {
        narrow.level.is_none_or(|level| found.level(line.id) == level)
            && (label.is_empty() || found.has_label(line.id, &label))
            && narrow.product.is_none_or(|product| found.is_about(line.id, product))
    };
    let mut chosen: Vec<&Line> = found.lines.iter().filter(fits).collect();
    let topics_in_order: Vec<Id> = tree.flat().into_iter().map(|(_, one)| one.id).collect();
    chosen.sort_by_cached_key(|line| {
        let place = topics_in_order.iter().position(|id| Some(*id) == line.category_id);
        place.unwrap_or(topics_in_order.len())
    });
    let at = (visit.page_number(), i64::try_from(chosen.len().div_ceil(CARDS)).unwrap_or_default());
    let shown = chosen.chunks(CARDS).nth(usize::try_from(at.0 - 1).unwrap_or_default()).unwrap_or_default();
    VideosPage {
        series: Vec::new(),
        topics: topics(visit, found, shown, (tree, order)),
        pager: Pager::of(&visit.t, at, &visit.url("/videos"), &[("level", level), ("label", &label), ("product", &product)]),
        levels: level_chips(visit, found, narrow),
        labels: label_chips(visit, found, narrow),
        products: product_chips(visit, found, narrow, order),
        narrowed: narrow.level.is_some() || !label.is_empty() || narrow.product.is_some(),
        signed_in: visit.viewer.is_signed_in(),
        head: head(visit),
        t: visit.t.clone(),
    }
}

fn head(visit: &Visit) -> Head {
    let own = Link { title: visit.t.text("knowledge-videos"), address: visit.url("/videos"), lang: String::new() };
    let page = match visit.page_number() {
        1 => String::new(),
        number => format!("?page={number}"),
    };
    Head {
        description: visit.t.text("knowledge-videos-lead"),
        canonical: visit.url(&format!("/videos{page}")),
        alternates: visit.site.locales.iter().map(|locale| (*locale, format!("/{locale}/videos{page}"))).collect(),
        structured: vec![structured::path(&visit.app.base_url(&visit.site), std::iter::once(&own))],
        feeds: vec![(visit.t.text("knowledge-feed"), visit.url("/articles/feed.xml"))],
        ..Head::default()
    }
}

/// The videos under their topics, in the order of the categories; those of no category last.
fn topics(visit: &Visit, found: &Found, chosen: &[&Line], (tree, order): (&Tree, &[Locale])) -> Vec<Topic> {
    let of = |category: Option<Id>| chosen.iter().filter(move |line| line.category_id == category);
    let card = |line: &&Line| card(visit, found, line);
    let known = tree.flat().into_iter().map(|(_, one)| Topic {
        title: one.title(order).to_owned(),
        lang: lang(one.locale(order), visit.locale),
        cards: of(Some(one.id)).map(card).collect(),
    });
    let is_loose = |line: &&&Line| line.category_id.and_then(|id| tree.find(id)).is_none();
    let rest = Topic {
        title: visit.t.text("knowledge-videos-more"),
        lang: String::new(),
        cards: chosen.iter().filter(is_loose).map(card).collect(),
    };
    known.chain(std::iter::once(rest)).filter(|topic| !topic.cards.is_empty()).collect()
}

fn card(visit: &Visit, found: &Found, line: &Line) -> Card {
    let video = found.videos.get(&line.id);
    let level = found.level(line.id);
    Card {
        id: line.id,
        link: Link::to_article(line, visit.locale),
        summary: line.summary.clone(),
        poster: video.map(Video::poster_address).unwrap_or_default(),
        length: video.filter(|video| video.duration > 0).map(|video| time::clock(video.duration)).unwrap_or_default(),
        level: if level == Level::Any { String::new() } else { visit.t.text(&format!("knowledge-level-{}", level.name())) },
        watched: found.watched.contains(&line.id),
    }
}

fn address(visit: &Visit, narrow: Narrow<'_>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if let Some(level) = narrow.level {
        query.append_pair("level", level.name());
    }
    if !narrow.label.is_empty() {
        query.append_pair("label", narrow.label);
    }
    if let Some(product) = narrow.product {
        query.append_pair("product", &product.to_string());
    }
    let query = query.finish();
    visit.url(&if query.is_empty() { "/videos".to_owned() } else { format!("/videos?{query}") })
}

fn level_chips(visit: &Visit, found: &Found, narrow: Narrow<'_>) -> Vec<Chip> {
    let chip = |level: Level| Chip {
        label: visit.t.text(&format!("knowledge-level-{}", level.name())),
        address: address(visit, Narrow { level: (narrow.level != Some(level)).then_some(level), ..narrow }),
        current: narrow.level == Some(level),
        count: found.lines.iter().filter(|line| found.level(line.id) == level).count(),
    };
    [Level::Beginner, Level::Advanced].into_iter().map(chip).filter(|chip| chip.count > 0).collect()
}

/// Labels that several videos share.
fn label_chips(visit: &Visit, found: &Found, narrow: Narrow<'_>) -> Vec<Chip> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, label) in &found.labels {
        *counts.entry(label).or_default() += 1;
    }
    let chip = |(label, count): (&str, usize)| Chip {
        label: label.to_owned(),
        address: address(visit, Narrow { label: if label == narrow.label { "" } else { label }, ..narrow }),
        current: label == narrow.label,
        count,
    };
    counts.into_iter().filter(|(label, count)| *count > 1 || *label == narrow.label).map(chip).collect()
}

/// Products that any video is about.
fn product_chips(visit: &Visit, found: &Found, narrow: Narrow<'_>, order: &[Locale]) -> Vec<Chip> {
    let chip = |one: &Product| Chip {
        label: one.name(order).to_owned(),
        address: address(visit, Narrow { product: (narrow.product != Some(one.id)).then_some(one.id), ..narrow }),
        current: narrow.product == Some(one.id),
        count: found.about.iter().filter(|row| row.about == one.id).count(),
    };
    found.products.iter().map(chip).filter(|chip| chip.count > 0 || chip.current).collect()
}

/// Notes that the person has seen a video, or not yet.
pub async fn watched(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let person = visit.person()?;
    let found = super::article::find(&visit, id).await?.ok_or_else(PageError::not_found)?;
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    if data.raw("watched") == "no" {
        store::delete(&mut tx, person, id).await?;
    } else {
        store::insert(&mut tx, (person, id), now).await?;
    }
    tx.commit(now).await?;
    Ok(visit.done(&super::article::address_of(&found, visit.locale), ""))
}

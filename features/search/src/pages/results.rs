//! The page of results.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use vestibule_base::{Id, Locale, Timestamp, Translator};
use vestibule_contracts::Kind;
use vestibule_contracts::slots::Product;
use vestibule_web::{Head, PageError, PageResult, Pager, View, Visit};

use crate::counts::Counts;
use crate::engine::{FacetCount, Hit, Page as Place, Query, Results, SearchIndex};
use crate::model::audiences_of;

/// Results on a page.
const ROWS: usize = 10;
/// Longest words that are taken from the address.
const LONGEST: usize = 300;

/// A choice that narrows the results.
struct Chip {
    label: String,
    address: String,
    count: i64,
    current: bool,
}

/// A choice of age; how many there would be is not counted.
struct AgeChip {
    label: String,
    address: String,
    current: bool,
}

/// A result, ready to be drawn.
struct Row {
    kind: String,
    title: String,
    passage: String,
    url: String,
    path: String,
    /// BCP 47 tag, when it is not the page's language.
    foreign: Option<Locale>,
    date: String,
    iso: String,
    outdated: bool,
}

#[derive(Template)]
#[template(path = "results.html")]
struct Page {
    t: Translator,
    locale: String,
    /// Where the browser tells that something was opened; `ping` wants a whole address.
    ping: String,
    text: String,
    encoded: String,
    total: i64,
    rows: Vec<Row>,
    kinds: Vec<Chip>,
    products: Vec<Chip>,
    tongues: Vec<Chip>,
    ages: Vec<AgeChip>,
    did_you_mean: Option<(String, String)>,
    any_word: bool,
    pager: Pager,
}

impl View for Page {
    fn title(&self) -> String {
        if self.text.is_empty() { self.t.text("search-title") } else { self.t.with("search-title-for", "words", &self.text) }
    }

    fn head(&self) -> Head {
        // Results are content of other pages: for search engines there is one search page, without words.
        Head {
            own_search: true,
            canonical: format!("/{}/search", self.locale),
            description: self.t.text("search-description"),
            ..Head::default()
        }
    }
}

impl Page {
    fn found(&self) -> String {
        self.t.with2("search-found", ("count", self.total), ("words", &self.text))
    }
}

/// The index of this process.
pub fn index(visit: &Visit) -> PageResult<Arc<SearchIndex>> {
    visit.app.slots.own.get::<SearchIndex>().ok_or_else(|| PageError::internal("there is no search index"))
}

/// What is asked for, as it stands in the address.
struct Asked {
    text: String,
    kind: Option<Kind>,
    product: Option<Id>,
    language: Option<Locale>,
    since: Option<Since>,
    page: i64,
}

/// How old a page may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Since {
    Month,
    Year,
}

impl Since {
    const ALL: [Self; 2] = [Self::Month, Self::Year];

    const fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    const fn days(self) -> i64 {
        match self {
            Self::Month => 31,
            Self::Year => 366,
        }
    }

    fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|since| since.name() == name)
    }
}

/// What narrows the results.
#[derive(Clone, Copy, Default)]
struct Narrow {
    kind: Option<Kind>,
    product: Option<Id>,
    language: Option<Locale>,
    since: Option<Since>,
}

impl Asked {
    const fn narrow(&self) -> Narrow {
        Narrow { kind: self.kind, product: self.product, language: self.language, since: self.since }
    }

    fn read(visit: &Visit) -> Self {
        Self {
            text: visit.param("q").chars().take(LONGEST).collect::<String>().trim().to_owned(),
            kind: Kind::parse(&visit.param("kind")),
            product: visit.param("product").parse().ok(),
            language: Locale::parse(&visit.param("language")),
            since: Since::parse(&visit.param("since")),
            page: visit.page_number().min(100),
        }
    }

    fn query(&self, visit: &Visit) -> Query {
        Query {
            text: self.text.clone(),
            site: visit.site.id.to_string(),
            locale: visit.locale.tag().to_owned(),
            audiences: audiences_of(&visit.viewer),
            kinds: self.kind.iter().map(|kind| kind.name().to_owned()).collect(),
            languages: self.language.iter().map(|locale| locale.tag().to_owned()).collect(),
            products: self.product.iter().map(ToString::to_string).collect(),
            since: self.since.map(|since| visit.now().plus(-since.days() * Timestamp::DAY).millis()),
            page: Place { number: usize::try_from(self.page - 1).unwrap_or(0), size: ROWS },
            ..Query::default()
        }
    }

    fn address(&self, visit: &Visit, narrow: Narrow) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", &self.text);
        if let Some(kind) = narrow.kind {
            query.append_pair("kind", kind.name());
        }
        if let Some(product) = narrow.product {
            query.append_pair("product", &product.to_string());
        }
        if let Some(language) = narrow.language {
            query.append_pair("language", language.tag());
        }
        if let Some(since) = narrow.since {
            query.append_pair("since", since.name());
        }
        visit.url(&format!("/search?{}", query.finish()))
    }
}

/// The page.
pub async fn show(visit: Visit) -> PageResult {
    if !visit.path.starts_with(&visit.url("/")) {
        return Err(PageError::not_found());
    }
    let asked = Asked::read(&visit);
    let results = if asked.text.is_empty() {
        Results::default()
    } else {
        index(&visit)?.search(&asked.query(&visit)).map_err(PageError::internal)?
    };
    if let Some(counts) =
        visit.app.slots.own.get::<Counts>().filter(|_| asked.page == 1 && asked.kind.is_none() && asked.product.is_none())
    {
        let found = i64::try_from(results.total).unwrap_or(i64::MAX);
        counts.searched(&visit, &asked.text, (found, results.fell_back_to_any_word));
    }
    let mut page = page(&visit, &asked, &results);
    page.products = product_chips(&visit, &asked, &results.facets.products).await?;
    page.rows = results.hits.into_iter().map(|hit| row(&visit, hit)).collect();
    visit.show(&page)
}

/// Told by the browser when a result or the request form is opened from the page (`ping`).
pub async fn opened(visit: Visit) -> Response {
    if let Some(counts) = visit.app.slots.own.get::<Counts>() {
        counts.opened(&visit, &visit.param("q"), visit.param("what") == "request");
    }
    StatusCode::NO_CONTENT.into_response()
}

fn page(visit: &Visit, asked: &Asked, results: &Results) -> Page {
    let total = i64::try_from(results.total).unwrap_or(i64::MAX);
    let rows_a_page = i64::try_from(ROWS).unwrap_or(10);
    let pages = ((total + rows_a_page - 1) / rows_a_page).clamp(1, 100);
    let product = asked.product.map(|id| id.to_string()).unwrap_or_default();
    let query = [
        ("q", asked.text.as_str()),
        ("kind", asked.kind.map_or("", Kind::name)),
        ("product", product.as_str()),
        ("language", asked.language.map_or("", Locale::tag)),
        ("since", asked.since.map_or("", Since::name)),
    ];
    Page {
        t: visit.t.clone(),
        locale: visit.locale.to_string(),
        ping: format!("{}{}", visit.app.base_url(&visit.site), visit.url("/search/opened")),
        encoded: form_urlencoded::byte_serialize(asked.text.as_bytes()).collect(),
        total,
        kinds: kind_chips(visit, asked, results),
        products: Vec::new(),
        tongues: tongue_chips(visit, asked, &results.facets.locales),
        did_you_mean: results.did_you_mean.as_ref().map(|words| {
            let other = Asked { text: words.clone(), kind: None, product: None, language: None, since: None, page: 1 };
            (words.clone(), other.address(visit, Narrow::default()))
        }),
        ages: age_chips(visit, asked),
        any_word: results.fell_back_to_any_word,
        rows: Vec::new(),
        pager: Pager::of(&visit.t, (asked.page, pages), &visit.url("/search"), &query),
        text: asked.text.clone(),
    }
}

fn kind_chips(visit: &Visit, asked: &Asked, results: &Results) -> Vec<Chip> {
    let counts = &results.facets.kinds;
    let sum = counts.iter().map(|facet| i64::try_from(facet.count).unwrap_or(0)).sum();
    let all = Chip {
        label: visit.t.text("search-all"),
        address: asked.address(visit, Narrow { kind: None, ..asked.narrow() }),
        count: sum,
        current: asked.kind.is_none(),
    };
    let chip = |facet: &FacetCount| {
        let kind = Kind::parse(&facet.value)?;
        let label = visit.t.text(&format!("search-kind-{}", kind.name()));
        let address = asked.address(visit, Narrow { kind: Some(kind), ..asked.narrow() });
        Some(Chip { label, address, count: i64::try_from(facet.count).unwrap_or(0), current: asked.kind == Some(kind) })
    };
    if counts.len() < 2 && asked.kind.is_none() {
        Vec::new()
    } else {
        std::iter::once(all).chain(counts.iter().filter_map(chip)).collect()
    }
}

fn tongue_chips(visit: &Visit, asked: &Asked, counts: &[FacetCount]) -> Vec<Chip> {
    let chip = |facet: &FacetCount| {
        let locale = Locale::parse(&facet.value)?;
        let language = Some(locale).filter(|_| asked.language != Some(locale));
        let address = asked.address(visit, Narrow { language, ..asked.narrow() });
        Some(Chip {
            label: locale.name().to_owned(),
            address,
            count: i64::try_from(facet.count).unwrap_or(0),
            current: asked.language == Some(locale),
        })
    };
    if counts.len() < 2 && asked.language.is_none() { Vec::new() } else { counts.iter().filter_map(chip).collect() }
}

/// Products of what was found. The one that is chosen stays, so that it can be taken back.
async fn product_chips(visit: &Visit, asked: &Asked, counts: &[FacetCount]) -> PageResult<Vec<Chip>> {
    let Some(slot) = visit.app.slots.products.as_ref().filter(|_| !counts.is_empty() || asked.product.is_some()) else {
        return Ok(Vec::new());
    };
    let known = slot.list(visit.site.id, visit.locale).await?;
    let chip = |one: &Product| {
        let value = one.id.to_string();
        let count = counts.iter().find(|facet| facet.value == value).map_or(0, |facet| facet.count);
        let current = asked.product == Some(one.id);
        let product = Some(one.id).filter(|_| !current);
        (count > 0 || current).then(|| Chip {
            label: one.name.clone(),
            address: asked.address(visit, Narrow { product, ..asked.narrow() }),
            count: i64::try_from(count).unwrap_or(0),
            current,
        })
    };
    Ok(known.iter().filter_map(chip).collect())
}

/// Ages are offered once there is something to narrow.
fn age_chips(visit: &Visit, asked: &Asked) -> Vec<AgeChip> {
    let chip = |since: Since| {
        let chosen = Some(since).filter(|_| asked.since != Some(since));
        AgeChip {
            label: visit.t.text(&format!("search-since-{}", since.name())),
            address: asked.address(visit, Narrow { since: chosen, ..asked.narrow() }),
            current: asked.since == Some(since),
        }
    };
    Since::ALL.into_iter().map(chip).collect()
}

fn row(visit: &Visit, hit: Hit) -> Row {
    let at = vestibule_base::Timestamp(hit.time);
    Row {
        kind: Kind::parse(&hit.subject.kind)
            .map(|kind| visit.t.text(&format!("search-kind-one-{}", kind.name())))
            .unwrap_or_default(),
        title: hit.title.to_string(),
        passage: hit.passage.to_string(),
        url: hit.url,
        path: hit.path,
        foreign: Locale::parse(&hit.locale).filter(|_| hit.foreign),
        date: visit.t.date(&at),
        iso: at.iso_date(),
        outdated: hit.outdated,
    }
}

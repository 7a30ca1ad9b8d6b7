//! `/desk/knowledge/products/{id}` and `…/new`: one product with its versions.

use std::collections::BTreeMap;

use askama::Template;
use vestibule_base::{Id, Locale, Timestamp, Translator, Viewer};
use vestibule_web::{At, Choice, FormData, FormState, Head, PageError, PageResult, Refusal, View, Visit};

use super::{choices, release};
use crate::actions::{ChangeProduct, ChangeRelease, DeleteProduct, DeleteRelease};
use crate::model::{ProductState, ReleaseState, Shelf, reading_order};
use crate::store::product::{self, Product, Release};
use crate::store::{category, product_content};

/// Icons that a product can have.
const ICONS: [&str; 16] = [
    "package",
    "smartphone",
    "monitor",
    "globe",
    "server",
    "database",
    "droplets",
    "wrench",
    "settings",
    "key-round",
    "shield-check",
    "credit-card",
    "chart-line",
    "book-open",
    "bot",
    "rocket",
];

/// Noon, counted from midnight: the day a version came out is the same day almost everywhere.
const NOON: i64 = 12 * Timestamp::HOUR;

/// A version in the list.
struct Row {
    id: Id,
    name: String,
    released: Option<Timestamp>,
    state: String,
    is_ended: bool,
    contents: i64,
    /// How much of what is to be verified is; empty for nothing.
    progress: String,
}

/// The page.
#[derive(Template)]
#[template(path = "desk/product.html")]
struct ProductPage {
    t: Translator,
    heading: String,
    known: Option<Id>,
    public: String,
    form: FormState,
    action: String,
    locales: Vec<Locale>,
    icons: Vec<Choice>,
    states: Vec<Choice>,
    releases: Vec<Row>,
    /// The version in its form; empty for a new one.
    release_id: String,
    release_form: FormState,
    release_states: Vec<Choice>,
    /// Where a new version can be limited to.
    categories: Vec<Choice>,
}

impl View for ProductPage {
    fn title(&self) -> String {
        self.heading.clone()
    }

    fn head(&self) -> Head {
        super::head()
    }
}

/// The two forms of the page.
struct Forms {
    product: FormState,
    release: FormState,
}

impl Forms {
    fn of(visit: &Visit, known: &Product, release: Option<&Release>) -> Self {
        let mut of_release = release_pairs(release);
        of_release.push(("check", "yes".to_owned()));
        of_release.push(("check_due", release::in_two_weeks(visit)));
        Self { product: FormState::filled(pairs(known)), release: FormState::filled(of_release) }
    }
}

fn pairs(known: &Product) -> Vec<(String, String)> {
    let mut pairs = vec![("icon".to_owned(), known.icon.clone()), ("state".to_owned(), known.state.name().to_owned())];
    for (locale, (name, summary)) in &known.texts {
        pairs.push((format!("name-{locale}"), name.clone()));
        pairs.push((format!("summary-{locale}"), summary.clone()));
    }
    pairs
}

fn release_pairs(release: Option<&Release>) -> Vec<(&'static str, String)> {
    let text = |value: Option<String>| value.unwrap_or_default();
    vec![
        ("release", text(release.map(|one| one.id.to_string()))),
        ("release_name", text(release.map(|one| one.name.clone()))),
        ("released_on", text(release.and_then(|one| one.released_at).map(Timestamp::iso_date))),
        ("release_state", release.map_or(ReleaseState::Supported, |one| one.state).name().to_owned()),
    ]
}

async fn find(visit: &Visit, id: Id) -> PageResult<Product> {
    let all = product::list(&visit.app.db, visit.site.id).await?;
    all.into_iter().find(|one| one.id == id).ok_or_else(PageError::not_found)
}

async fn page(visit: &Visit, known: Option<&Product>, forms: Forms) -> PageResult<ProductPage> {
    let order = reading_order(&visit.site, visit.locale);
    let counted = match known {
        Some(known) => product_content::count_by_release(&visit.app.db, known.id).await?,
        None => Vec::new(),
    };
    let checks = match known {
        Some(known) => release::progress(visit, known.id).await?,
        None => Vec::new(),
    };
    let progress = |id: Id| {
        checks
            .iter()
            .find(|one| one.release_id == id)
            .map(|one| visit.t.with2("knowledge-checks-progress", ("done", one.settled), ("count", one.total)))
    };
    let tree = category::list(&visit.app.db, &Viewer::system(), visit.site.id).await?.on(Shelf::Articles);
    let row = |one: &Release| Row {
        id: one.id,
        name: one.name.clone(),
        released: one.released_at,
        state: visit.t.text(&format!("knowledge-release-{}", one.state.name())),
        is_ended: one.state == ReleaseState::Ended,
        contents: counted.iter().find(|used| used.about == one.id).map_or(0, |used| used.contents),
        progress: progress(one.id).unwrap_or_default(),
    };
    let state = |one: &ProductState| Choice::new(one.name(), visit.t.text(&format!("knowledge-product-{}", one.name())));
    let support = |one: &ReleaseState| Choice::new(one.name(), visit.t.text(&format!("knowledge-release-{}", one.name())));
    Ok(ProductPage {
        heading: known.map_or_else(|| visit.t.text("knowledge-new-product"), |one| one.name(&order).to_owned()),
        public: known.map(|one| one.address(visit.locale, &order)).unwrap_or_default(),
        action: format!("/desk/knowledge/products/{}", known.map_or_else(|| "new".to_owned(), |one| one.id.to_string())),
        known: known.map(|one| one.id),
        locales: visit.site.locales.clone(),
        icons: icons(forms.product.value("icon")),
        states: ProductState::ALL.iter().map(state).collect(),
        releases: known.map(|one| one.releases.iter().map(row).collect()).unwrap_or_default(),
        categories: choices::categories(&tree, &order, visit.t.text("knowledge-any-category"), &[]),
        release_id: forms.release.value("release").to_owned(),
        release_states: ReleaseState::ALL.iter().map(support).collect(),
        release_form: forms.release,
        form: forms.product,
        t: visit.t.clone(),
    })
}

/// Icons to choose from; the present one always among them.
fn icons(present: &str) -> Vec<Choice> {
    let own = Some(present).filter(|present| !present.is_empty() && !ICONS.contains(present));
    ICONS.iter().copied().chain(own).map(|icon| Choice::new(icon, icon)).collect()
}

/// The form of a new product.
pub async fn new(visit: Visit) -> PageResult {
    let form = FormState::filled([("icon", "package"), ("state", "offered")]);
    let forms = Forms { product: form, release: FormState::empty() };
    visit.show(&page(&visit, None, forms).await?)
}

/// The form of a product, and of the version that is asked for.
pub async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    let known = find(&visit, id).await?;
    let asked = visit.param("release");
    let release = known.releases.iter().find(|one| one.id.to_string() == asked);
    visit.show(&page(&visit, Some(&known), Forms::of(&visit, &known, release)).await?)
}

/// Makes a product; its versions come next.
pub async fn make(visit: Visit, data: FormData) -> PageResult {
    change(visit, None, data).await
}

/// Changes or deletes a product.
pub async fn send(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let known = find(&visit, id).await?;
    if data.raw("act") != "delete" {
        return change(visit, Some(&known), data).await;
    }
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    match (DeleteProduct { site: visit.site.id, id }).run(now, &mut tx).await {
        Ok(()) => {
            tx.commit(now).await?;
            Ok(visit.done("/desk/knowledge/products", "knowledge-product-deleted"))
        }
        Err(Refusal::Invalid(errors)) => {
            drop(tx);
            let forms = Forms::of(&visit, &known, None);
            let product = FormState { errors, ..forms.product };
            visit.show_refused(&page(&visit, Some(&known), Forms { product, ..forms }).await?)
        }
        Err(other) => Err(other.into()),
    }
}

async fn change(visit: Visit, known: Option<&Product>, data: FormData) -> PageResult {
    let texts: BTreeMap<_, _> = visit
        .site
        .locales
        .iter()
        .map(|locale| (*locale, (data.line(&format!("name-{locale}")), data.line(&format!("summary-{locale}")))))
        .collect();
    // Texts in languages that the site no longer has stay.
    let kept = known.map(|one| one.texts.clone()).unwrap_or_default();
    let present = known.map(|one| one.icon.as_str());
    let icon = ICONS.iter().copied().chain(present).find(|icon| *icon == data.raw("icon")).unwrap_or("package");
    let act = ChangeProduct {
        id: known.map(|one| one.id),
        site: visit.site.id,
        state: ProductState::parse(data.raw("state")).unwrap_or(ProductState::Offered),
        icon: icon.to_owned(),
        texts: kept.into_iter().chain(texts).collect(),
    };
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    match act.run(now, &mut tx).await {
        Ok(id) => {
            tx.commit(now).await?;
            let goal = if known.is_some() {
                "/desk/knowledge/products".to_owned()
            } else {
                format!("/desk/knowledge/products/{id}#versions")
            };
            Ok(visit.done(&goal, "knowledge-saved"))
        }
        Err(Refusal::Invalid(errors)) => {
            drop(tx);
            let forms = Forms { product: FormState::refused(data, errors), release: FormState::filled(release_pairs(None)) };
            visit.show_refused(&page(&visit, known, forms).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// Adds, changes or deletes a version.
pub async fn send_release(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let known = find(&visit, id).await?;
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    match act_on_release(&visit, id, &data, &mut tx).await {
        Ok(done) => {
            tx.commit(now).await?;
            Ok(visit.done(&format!("/desk/knowledge/products/{id}#versions"), done))
        }
        Err(Refusal::Invalid(errors)) => {
            drop(tx);
            let forms = Forms { product: FormState::filled(pairs(&known)), release: FormState::refused(data, errors) };
            visit.show_refused(&page(&visit, Some(&known), forms).await?)
        }
        Err(other) => Err(other.into()),
    }
}

async fn act_on_release(
    visit: &Visit,
    product: Id,
    data: &FormData,
    tx: &mut vestibule_store::Tx,
) -> Result<&'static str, Refusal> {
    let (site, own) = (visit.site.id, data.id("release"));
    if data.raw("act") == "delete" {
        let id = own.ok_or(Refusal::NotFound)?;
        DeleteRelease { site, product, id }.run(tx).await?;
        return Ok("knowledge-release-deleted");
    }
    let typed = data.line("released_on");
    let released_at = Timestamp::parse(&typed).map(|day| day.plus(NOON));
    if !typed.is_empty() && released_at.is_none() {
        return Err(Refusal::invalid("released_on", "knowledge-error-day"));
    }
    let state = ReleaseState::parse(data.raw("release_state")).unwrap_or(ReleaseState::Supported);
    let act = ChangeRelease { id: own, site, product, name: data.line("release_name"), released_at, state };
    let now = visit.now();
    let id = act.run(now, tx).await?;
    if own.is_none() && data.checked("check") {
        release::begin(visit, id, data).run(now, tx).await?;
        return Ok("knowledge-checks-begun");
    }
    Ok("knowledge-saved")
}

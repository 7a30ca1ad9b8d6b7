//! Name, languages and look of the site.

use askama::Template;
use vestibule_base::{Locale, Translator};
use vestibule_store::{Error, Site, SiteLook, site};
use vestibule_web::look::{contrast, parse_colour, text_on};
use vestibule_web::{Choice, Errors, FormData, FormState, Head, PageResult, View, Visit};

use crate::image_kind::image_kind;
use crate::model::{is_host, read_look, read_site};

/// Largest logo, in bytes.
const LARGEST_LOGO: usize = 500 << 10;

#[derive(Template)]
#[template(path = "site.html")]
struct Page {
    t: Translator,
    form: FormState,
    site: Site,
    contrast: String,
}

impl View for Page {
    fn title(&self) -> String {
        self.t.text("admin-door-site")
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

impl Page {
    fn language_field(&self) -> vestibule_web::Field {
        let choices = Locale::all().map(|locale| Choice::new(locale.tag(), locale.name())).collect();
        let chosen = self.site.locales.iter().map(|locale| locale.tag().to_owned()).collect();
        self.form
            .field("locale", self.t.text("admin-languages"))
            .boxes(choices, chosen)
            .hint(self.t.text("admin-languages-all-hint"))
            .said(&self.t)
    }

    /// The field of a text that each language has its own of.
    fn text_field(&self, name: &str, locale: &Locale) -> vestibule_web::Field {
        let label = self.t.with(&format!("admin-{name}-in"), "language", locale.name());
        self.form.field(&format!("{name}-{locale}"), label).optional(self.t.text("form-optional")).attribute("lang", locale.tag())
    }

    fn default_choices(&self) -> Vec<Choice> {
        self.site.locales.iter().map(|locale| Choice::new(locale.tag(), locale.name())).collect()
    }
}

fn filled(site: &Site) -> FormState {
    let mut pairs = vec![
        ("name".to_owned(), site.name.clone()),
        ("host".to_owned(), site.host.clone()),
        ("default_locale".to_owned(), site.default_locale().tag().to_owned()),
        ("brand".to_owned(), site.look.brand.clone()),
        ("brand_dark".to_owned(), site.look.brand_dark.clone()),
        ("css".to_owned(), site.look.css.clone()),
    ];
    let look = &site.look;
    let texts = [("tagline", &look.tagline), ("header", &look.header), ("footer", &look.footer), ("notice", &look.notice)];
    pairs.extend(
        texts.into_iter().flat_map(|(name, all)| all.iter().map(move |(tag, text)| (format!("{name}-{tag}"), text.clone()))),
    );
    FormState::filled(pairs)
}

/// The contrast of a colour with the text on it, for people to read; empty when it is no colour.
pub fn contrast_of(colour: &str) -> String {
    let ratio = parse_colour(colour).map(|colour| contrast(colour, parse_colour(text_on(colour)).unwrap_or([0; 3])));
    ratio.map(|ratio| format!("{ratio:.1}")).unwrap_or_default()
}

fn page(visit: &Visit, form: FormState, site: Site) -> Page {
    Page { t: visit.t.clone(), form, contrast: contrast_of(&site.look.brand), site }
}

/// The page.
pub async fn show(visit: Visit) -> PageResult {
    visit.show(&page(&visit, filled(&visit.site), (*visit.site).clone()))
}

/// Keeps the settings, and the logo when one was sent.
pub async fn save(visit: Visit, form: FormData) -> PageResult {
    let mut changed = (*visit.site).clone();
    let mut errors = Errors::new();
    read_site(&form, &mut errors, &mut changed);
    read_look(&form, &mut errors, &mut changed.look);
    changed.host = form.line("host").to_lowercase();
    errors.require(is_host(&changed.host), "host", "admin-error-host");
    if let Some(logo) = form.uploads("logo").next() {
        errors.require(image_kind(&logo.bytes).is_some(), "logo", "admin-error-logo-kind");
        errors.require(logo.bytes.len() <= LARGEST_LOGO, "logo", "admin-error-logo-large");
    }
    if errors.is_empty() {
        match store(&visit, &mut changed, &form).await {
            Err(Error::Unique(_)) => errors.add("host", "admin-error-host-taken"),
            Err(other) => return Err(other.into()),
            Ok(()) => {
                visit.app.reload_sites().await?;
                return Ok(visit.done("/admin/site", "site-saved"));
            }
        }
    }
    visit.show_refused(&page(&visit, FormState::refused(form, errors), changed))
}

async fn store(visit: &Visit, changed: &mut Site, form: &FormData) -> Result<(), Error> {
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    if let Some((logo, kind)) = form.uploads("logo").next().and_then(|logo| Some((logo, image_kind(&logo.bytes)?))) {
        changed.look.logo = visit.app.files.put(&mut tx, &logo.bytes, kind, now).await?;
    }
    if form.checked("no_logo") {
        changed.look = SiteLook { logo: String::new(), ..changed.look.clone() };
    }
    site::update(&mut tx, changed).await?;
    tx.commit(now).await
}

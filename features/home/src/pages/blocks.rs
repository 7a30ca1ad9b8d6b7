//! The administrator's page: which blocks the start page has, in which order.

use askama::Template;
use vestibule_base::Translator;
use vestibule_store::site;
use vestibule_web::{FormData, Head, PageResult, View, Visit};

use crate::model::{HomeSettings, SETTING};

/// A block in the list.
struct Block {
    name: &'static str,
    label: String,
    shown: bool,
    position: usize,
}

#[derive(Template)]
#[template(path = "blocks.html")]
struct Page {
    t: Translator,
    locale: String,
    blocks: Vec<Block>,
}

impl View for Page {
    fn title(&self) -> String {
        self.t.text("home-blocks")
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

fn names(visit: &Visit) -> Vec<&'static str> {
    visit.app.slots.home_blocks.iter().map(|block| block.name()).collect()
}

/// The page.
pub async fn show(visit: Visit) -> PageResult {
    let settings: HomeSettings = site::find_setting(&visit.app.db, visit.site.id, SETTING).await?;
    let names = names(&visit);
    let arranged = settings.arrange(&names);
    let blocks = (1..)
        .zip(arranged)
        .map(|(position, (name, shown))| Block { name, label: visit.t.text(&format!("home-block-{name}")), shown, position })
        .collect();
    visit.show(&Page { t: visit.t.clone(), locale: visit.locale.to_string(), blocks })
}

/// Keeps order and choice; equal numbers keep the order they had.
pub async fn save(visit: Visit, form: FormData) -> PageResult {
    let names = names(&visit);
    let mut order: Vec<&str> = names.clone();
    order.sort_by_key(|name| form.number(&format!("position-{name}")).unwrap_or(i64::MAX));
    let hidden = names.iter().filter(|name| !form.checked(&format!("shown-{name}"))).map(ToString::to_string).collect();
    let settings = HomeSettings { order: order.iter().map(ToString::to_string).collect(), hidden };
    let mut tx = visit.app.db.begin().await?;
    site::update_setting(&mut tx, visit.site.id, SETTING, &settings).await?;
    tx.commit(visit.now()).await?;
    Ok(visit.done("/admin/home", "home-saved"))
}

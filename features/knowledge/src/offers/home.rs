//! Blocks of the start page: categories, most read, new.

use askama::Template;
use async_trait::async_trait;
use vestibule_base::{Id, Locale, Timestamp, Translator, Viewer};
use vestibule_contracts::slots::{HomeBlock, SlotResult};
use vestibule_store::Db;

use crate::model::{Shelf, order_of};
use crate::pages::overview::{Group, groups};
use crate::pages::{Link, lang};
use crate::store::category;
use crate::store::line::{self, Line};

/// Which block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Block {
    /// The categories on top.
    Categories,
    /// What is read most.
    MostRead,
    /// What was published last.
    New,
    /// Questions that are read most.
    OftenAsked,
}

impl Block {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Categories, Self::MostRead, Self::OftenAsked, Self::New];
}

/// A block of the start page.
pub struct Blocks {
    /// Database.
    pub db: Db,
    /// Which.
    pub block: Block,
}

/// Categories as doors.
#[derive(Template)]
#[template(path = "home_categories.html")]
struct Categories<'a> {
    t: &'a Translator,
    groups: Vec<Group>,
}

/// A list of articles.
#[derive(Template)]
#[template(path = "home_list.html")]
struct List<'a> {
    t: &'a Translator,
    heading: String,
    all: String,
    room: &'static str,
    items: Vec<(Link, String, Option<Timestamp>)>,
}

#[async_trait]
impl HomeBlock for Blocks {
    fn name(&self) -> &'static str {
        match self.block {
            Block::Categories => "categories",
            Block::MostRead => "most-read",
            Block::New => "new",
            Block::OftenAsked => "often-asked",
        }
    }

    fn is_column(&self) -> bool {
        !matches!(self.block, Block::Categories)
    }

    async fn render(&self, viewer: &Viewer, (site, locales): (Id, &[Locale]), texts: &Translator) -> SlotResult<String> {
        let order = order_of(locales, texts.locale());
        match self.block {
            Block::Categories => self.categories(viewer, site, texts, &order).await,
            Block::MostRead => {
                let lines = line::list_most_read(&self.db, viewer, site, &order).await?;
                list(texts, ("knowledge-most-read", "knowledge-all", "knowledge"), &lines, false)
            }
            Block::OftenAsked => {
                let lines = line::list_often_asked(&self.db, viewer, site, &order).await?;
                list(texts, ("knowledge-often-asked", "knowledge-faq-all", "faq"), &lines, false)
            }
            Block::New => {
                let lines = line::list_new(&self.db, viewer, (site, None), &order, 6).await?;
                list(texts, ("knowledge-new", "knowledge-all", "knowledge"), &lines, true)
            }
        }
    }
}

impl Blocks {
    async fn categories(&self, viewer: &Viewer, site: Id, t: &Translator, order: &[Locale]) -> SlotResult<String> {
        let tree = category::list(&self.db, viewer, site).await?.on(Shelf::Articles);
        let counts = category::count_articles(&self.db, viewer, site, None).await?;
        let groups = groups(&tree, None, &counts, &[], (t.locale(), order));
        if groups.is_empty() {
            return Ok(String::new());
        }
        Ok(Categories { t, groups }.render()?)
    }
}

/// A list with its heading and the way to all: text keys, and the room of all.
fn list(t: &Translator, (heading, all, room): (&str, &str, &'static str), lines: &[Line], dated: bool) -> SlotResult<String> {
    if lines.is_empty() {
        return Ok(String::new());
    }
    let item = |line: &Line| {
        let link = Link { lang: lang(line.locale, t.locale()), ..Link::to_article(line, t.locale()) };
        (link, line.summary.clone(), line.first_published_at.filter(|_| dated))
    };
    Ok(List { t, heading: t.text(heading), all: t.text(all), room, items: lines.iter().map(item).collect() }.render()?)
}

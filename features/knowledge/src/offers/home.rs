//! Blocks of the start page: categories, most read, new.

use askama::Template;
use async_trait::async_trait;
use vestibule_base::{Id, Locale, Timestamp, Translator, Viewer};
use vestibule_contracts::slots::{HomeBlock, SlotResult};
use vestibule_store::{Db, Site, site};

use crate::model::reading_order;
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
}

impl Block {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Categories, Self::MostRead, Self::New];
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
    items: Vec<(Link, String, Option<Timestamp>)>,
}

#[async_trait]
impl HomeBlock for Blocks {
    fn name(&self) -> &'static str {
        match self.block {
            Block::Categories => "categories",
            Block::MostRead => "most-read",
            Block::New => "new",
        }
    }

    fn is_column(&self) -> bool {
        !matches!(self.block, Block::Categories)
    }

    async fn render(&self, viewer: &Viewer, site: Id, texts: &Translator) -> SlotResult<String> {
        let Some(site) = site::find(&self.db, site).await? else { return Ok(String::new()) };
        let order = reading_order(&site, texts.locale());
        match self.block {
            Block::Categories => self.categories(viewer, &site, texts, &order).await,
            Block::MostRead => {
                let lines = line::list_most_read(&self.db, viewer, site.id, &order).await?;
                list(texts, "knowledge-most-read", &lines, false)
            }
            Block::New => {
                let lines = line::list_new(&self.db, viewer, (site.id, None), &order, 6).await?;
                list(texts, "knowledge-new", &lines, true)
            }
        }
    }
}

impl Blocks {
    async fn categories(&self, viewer: &Viewer, site: &Site, t: &Translator, order: &[Locale]) -> SlotResult<String> {
        let tree = category::list(&self.db, viewer, site.id).await?;
        let counts = category::count_articles(&self.db, viewer, site.id).await?;
        let groups = groups(&tree, None, &counts, &[], (t.locale(), order));
        if groups.is_empty() {
            return Ok(String::new());
        }
        Ok(Categories { t, groups }.render()?)
    }
}

fn list(t: &Translator, heading: &str, lines: &[Line], dated: bool) -> SlotResult<String> {
    if lines.is_empty() {
        return Ok(String::new());
    }
    let item = |line: &Line| {
        let link = Link { lang: lang(line.locale, t.locale()), ..Link::to_article(line, t.locale()) };
        (link, line.summary.clone(), line.first_published_at.filter(|_| dated))
    };
    Ok(List { t, heading: t.text(heading), items: lines.iter().map(item).collect() }.render()?)
}

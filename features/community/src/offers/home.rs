//! The block of the start page: topics in which somebody wrote last.

use std::sync::Arc;

use askama::Template;
use async_trait::async_trait;
use vestibule_base::{Id, Locale, Translator, Viewer};
use vestibule_contracts::slots::{HomeBlock, SlotResult};
use vestibule_store::Db;

use super::doors::Doors;
use crate::model::Order;
use crate::pages::parts::lang;
use crate::store::topic::{self, Topic, Wanted};

/// Topics in the block.
const MOST: usize = 6;

/// See the module.
pub struct Block {
    /// Database.
    pub db: Db,
    /// Which sites have a forum.
    pub doors: Arc<Doors>,
}

#[derive(Template)]
#[template(path = "home.html")]
struct View<'a> {
    t: &'a Translator,
    topics: Vec<Topic>,
}

impl View<'_> {
    fn address(&self, topic: &Topic) -> String {
        topic.address(self.t.locale())
    }

    fn lang(&self, topic: &Topic) -> String {
        lang(topic.locale, self.t.locale())
    }
}

#[async_trait]
impl HomeBlock for Block {
    fn name(&self) -> &'static str {
        "community"
    }

    fn is_column(&self) -> bool {
        true
    }

    async fn render(&self, viewer: &Viewer, (site, _): (Id, &[Locale]), texts: &Translator) -> SlotResult<String> {
        if !self.doors.is_open(site, viewer) {
            return Ok(String::new());
        }
        let all = |locale| Wanted { site, sections: None, tags: None, kind: None, locale, order: Order::Active, behind: None };
        let mut topics = topic::list(&self.db, viewer, &all(Some(texts.locale()))).await?;
        if topics.len() < MOST {
            let others = topic::list(&self.db, viewer, &all(None)).await?;
            topics.extend(others.into_iter().filter(|one| one.locale != texts.locale()));
        }
        topics.retain(|one| one.hidden_at.is_none());
        topics.truncate(MOST);
        if topics.is_empty() {
            return Ok(String::new());
        }
        Ok(View { t: texts, topics }.render()?)
    }
}

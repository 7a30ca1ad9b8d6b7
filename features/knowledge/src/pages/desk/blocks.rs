//! `/desk/knowledge/blocks`: texts that are kept once and included in many (K4).

use askama::Template;
use vestibule_base::{Id, Timestamp, Translator};
use vestibule_store::Cursor;
use vestibule_web::{Head, PageResult, Pager, View, Visit};

use crate::model::{Form, rank, reading_order};
use crate::store::desk::{self, Filter, Listed};
use crate::store::include;
use crate::store::translation::{self, Standing};

/// A language of a block.
struct Tongue {
    address: String,
    tag: &'static str,
    /// `missing`, `draft`, `changed`, `published`, `withdrawn`, `scheduled` or `outdated`.
    state: &'static str,
    words: String,
}

/// A block in the list.
struct Row {
    title: String,
    address: String,
    /// What stands for it in a text.
    mark: String,
    users: i64,
    changed: Timestamp,
    tongues: Vec<Tongue>,
}

/// The page.
#[derive(Template)]
#[template(path = "desk/blocks.html")]
struct BlocksPage {
    t: Translator,
    words: String,
    total: i64,
    rows: Vec<Row>,
    pager: Pager,
}

impl View for BlocksPage {
    fn title(&self) -> String {
        self.t.text("knowledge-blocks")
    }

    fn head(&self) -> Head {
        super::head()
    }
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    let (db, site) = (&visit.app.db, visit.site.id);
    let words = visit.param("q");
    let filter = Filter { words: words.clone(), form: Some(Form::Block), ..Filter::default() };
    let found = desk::list(db, site, &filter, Cursor::new(visit.page_number(), 50), visit.now()).await?;
    let ids: Vec<Id> = found.rows.iter().map(|block| block.id).collect();
    let all = if ids.is_empty() { Vec::new() } else { translation::list_standings(db, &ids).await? };
    let uses = if ids.is_empty() { Vec::new() } else { include::count_uses(db, &ids).await? };
    let users = |id: Id| uses.iter().find(|one| one.block_id == id).map_or(0, |one| one.users);
    visit.show(&BlocksPage {
        total: found.total,
        rows: found.rows.iter().map(|block| row(&visit, block, users(block.id), &all)).collect(),
        pager: Pager::new(&visit.t, &found, "/desk/knowledge/blocks", &[("q", words.as_str())]),
        t: visit.t.clone(),
        words,
    })
}

fn row(visit: &Visit, block: &Listed, users: i64, all: &[Standing]) -> Row {
    let order = reading_order(&visit.site, visit.locale);
    let own: Vec<&Standing> = all.iter().filter(|one| one.article_id == block.id).collect();
    let best = own.iter().min_by_key(|one| rank(&order, one.locale));
    let title = best.map(|one| one.title.clone()).filter(|title| !title.is_empty());
    let tongue = |locale: vestibule_base::Locale| {
        let state = own.iter().find(|one| one.locale == locale).map_or("missing", |one| one.progress().name());
        let said = visit.t.text(&format!("knowledge-state-{state}"));
        Tongue {
            address: crate::address::editor(block.id, locale),
            tag: locale.tag(),
            state,
            words: visit.t.with2("knowledge-coverage", ("language", locale.name()), ("state", said.as_str())),
        }
    };
    Row {
        title: title.unwrap_or_else(|| visit.t.text("knowledge-untitled")),
        address: crate::address::editor(block.id, best.map_or(visit.site.default_locale(), |one| one.locale)),
        mark: format!("{{{{block:{}}}}}", block.id),
        users,
        changed: block.changed_at,
        tongues: visit.site.locales.iter().map(|locale| tongue(*locale)).collect(),
    }
}

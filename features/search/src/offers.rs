//! The search for other features: "like this one", "this may help".

use std::sync::Arc;

use askama::Template;
use async_trait::async_trait;
use vestibule_base::{Id, Locale, Translator, Viewer};
use vestibule_contracts::slots::{HomeBlock, Search, SearchHit, SearchRequest, SlotResult, Sought, SoughtIn, SoughtInVain};
use vestibule_contracts::{Kind, Subject};
use vestibule_store::Db;
use vestibule_web::Kernel;

use crate::engine::{Hit, Page, Query, SearchIndex};
use crate::model::audiences_of;
use crate::store;

/// Answers for [`Search`].
pub struct Offers(pub Arc<SearchIndex>);

#[async_trait]
impl Search for Offers {
    async fn search(&self, viewer: &Viewer, request: SearchRequest) -> SlotResult<Vec<SearchHit>> {
        let query = Query {
            text: request.text,
            site: request.site.to_string(),
            locale: request.locale.unwrap_or(Locale::EN).tag().to_owned(),
            audiences: audiences_of(viewer),
            kinds: request.kinds.iter().map(|kind| kind.name().to_owned()).collect(),
            page: Page { size: request.limit.clamp(1, 50), ..Page::default() },
            ..Query::default()
        };
        let results = self.0.search(&query)?;
        Ok(results.hits.into_iter().filter_map(found).collect())
    }
}

fn found(hit: Hit) -> Option<SearchHit> {
    Some(SearchHit {
        subject: Subject::new(Kind::parse(&hit.subject.kind)?, Id(hit.subject.id)),
        title: hit.title.text,
        passage: hit.passage.to_string(),
        url: hit.url,
        path: hit.path,
        locale: Locale::parse(&hit.locale)?,
    })
}

/// Days that count for what is sought most.
const RECENT: i64 = 30;
/// Words shown.
const SHOWN: i64 = 6;

/// The words that are sought most, as a line of the start page.
pub struct SoughtBlock(pub Kernel);

#[derive(Template)]
#[template(path = "_sought.html")]
struct SoughtLine<'a> {
    t: &'a Translator,
    words: Vec<(String, String)>,
}

#[async_trait]
impl HomeBlock for SoughtBlock {
    fn name(&self) -> &'static str {
        "sought"
    }

    async fn render(&self, _: &Viewer, (site, _): (Id, &[Locale]), texts: &Translator) -> SlotResult<String> {
        let since = self.0.clock.now().day() - RECENT;
        let sought = store::list_sought(&self.0.db, site, (texts.locale().tag(), since), SHOWN).await?;
        if sought.is_empty() {
            return Ok(String::new());
        }
        let encoded = |words: &str| form_urlencoded::byte_serialize(words.as_bytes()).collect::<String>();
        let words = sought.into_iter().map(|row| (encoded(&row.words), row.words)).collect();
        Ok(SoughtLine { t: texts, words }.render()?)
    }
}

/// Answers for [`Sought`].
pub struct SoughtOffer(pub Db);

#[async_trait]
impl Sought for SoughtOffer {
    async fn by_language(&self, site: Id, since: i64) -> SlotResult<Vec<SoughtIn>> {
        let rows = store::list_by_language(&self.0, site, since).await?;
        Ok(rows.into_iter().map(|row| SoughtIn { locale: row.locale, searches: row.searches, in_vain: row.in_vain }).collect())
    }

    async fn in_vain(&self, site: Id, locale: Locale, since: i64, limit: i64) -> SlotResult<Vec<SoughtInVain>> {
        let rows = store::list_in_vain(&self.0, site, (locale.tag(), since), limit).await?;
        let word =
            |row: store::Line| SoughtInVain { found: row.found > 0, words: row.words, searches: row.searches, sent: row.sent };
        Ok(rows.into_iter().map(word).collect())
    }
}

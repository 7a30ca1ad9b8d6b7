//! Topics for the search index.

use async_trait::async_trait;
use vestibule_base::{Id, Viewer};
use vestibule_contracts::Kind;
use vestibule_contracts::slots::{SearchDocument, SearchSource, SlotResult};
use vestibule_store::Db;

use crate::settings;
use crate::store::{post, section, tag, topic};
use crate::words;

/// Most posts of a topic that can be found by their words.
const MOST: i64 = 200;

/// Topics with their replies.
pub struct Topics(pub Db);

#[async_trait]
impl SearchSource for Topics {
    fn kind(&self) -> Kind {
        Kind::Topic
    }

    async fn documents(&self, id: Id) -> SlotResult<Vec<SearchDocument>> {
        let db = &self.0;
        let Some(topic) = topic::find_any(db, id).await?.filter(|topic| topic.hidden_at.is_none()) else {
            return Ok(Vec::new());
        };
        if !settings::is_open(db, topic.site_id).await? {
            return Ok(Vec::new());
        }
        let posts = post::list_shown(db, id, MOST).await?;
        let sections = section::list(db, &Viewer::system(), topic.site_id).await?;
        let path: Vec<&str> = sections.path(topic.section_id).iter().map(|one| one.title(&[topic.locale]).1).collect();
        let own = tag::list_of(db, &[id]).await?;
        let all = if own.is_empty() { None } else { Some(tag::list(db, topic.site_id).await?) };
        let titled = |one: &tag::OfTopic| Some(all.as_ref()?.find(one.tag_id)?.title(&[topic.locale]).1.to_owned());
        let body: Vec<String> = posts.iter().map(|post| words::plain(&post.body)).collect();
        Ok(vec![SearchDocument {
            site: topic.site_id,
            locale: Some(topic.locale),
            audience: topic.audience,
            body: body.join("\n\n"),
            labels: own.iter().filter_map(titled).collect(),
            url: topic.address(topic.locale),
            path: path.join(" › "),
            changed_at: topic.active_at,
            popularity: topic.replies,
            title: topic.title,
            ..SearchDocument::default()
        }])
    }

    async fn list_ids(&self, after: Id, limit: i64) -> SlotResult<Vec<Id>> {
        Ok(topic::list_ids(&self.0, after, limit).await?)
    }
}

//! Beginning a topic.

use vestibule_base::{Id, Locale, Timestamp, Viewer};
use vestibule_store::{Content, Kept, Sent, Tx};
use vestibule_web::{Errors, Refusal};

use super::{Writer, changed, check_body, check_tags, check_title, resolved};
use crate::model::TopicKind;
use crate::notices::tell_later;
use crate::store::post::{self, Post};
use crate::store::section::{self, Section};
use crate::store::topic::{self, Topic};
use crate::store::{picture, tag};
use crate::words::Known;

/// See the module.
#[derive(Clone, Debug)]
pub struct BeginTopic {
    /// The site.
    pub site: Id,
    /// Where it is to stand: a section that the writer may read.
    pub section: Option<Section>,
    /// What it is.
    pub kind: Option<TopicKind>,
    /// What it is about.
    pub title: String,
    /// The words, as typed.
    pub body: String,
    /// Tags.
    pub tags: Vec<Id>,
    /// Its language.
    pub locale: Locale,
    /// Key of the form.
    pub once: String,
    /// Words and pictures as they were typed and chosen, before the pictures had numbers.
    pub typed: Content,
    /// What the writer may name.
    pub known: Known,
}

impl BeginTopic {
    /// Answers the topic's id, also when the same was sent before.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] when something is missing, too long or not for this person.
    pub async fn run(self, viewer: &Viewer, now: Timestamp, tx: &mut Tx) -> Result<Sent, Refusal> {
        let writer = Writer::of(viewer).ok_or(Refusal::NotFound)?;
        let (id, scope) = (Id::new(now), format!("community/topic/{}", writer.person));
        if let Some(known) = tx.once_as((&scope, &self.once, &self.content()), id, Kept::Month, now).await? {
            return Ok(known);
        }
        let mut errors = Errors::new();
        check_title(&self.title, &mut errors);
        check_body(&self.body, &mut errors);
        let section = self.section.clone().filter(|section| section.begins.admits(viewer));
        errors.require(section.is_some(), "section", "community-error-section");
        let kind = self.kind.filter(|kind| kind.is_for(viewer));
        errors.require(kind.is_some(), "kind", "community-error-kind");
        let tags = check_tags(&self.tags, &tag::list(tx, self.site).await?, &mut errors);
        errors.finish()?;
        let (Some(section), Some(kind)) = (section, kind) else { return Err(Refusal::NotFound) };
        writer.demand_leisure(tx, now).await?;
        let place = Place { id, section: &section, kind, tags: &tags };
        Ok(Sent::Done(self.insert(place, writer, now, tx).await?))
    }

    fn content(&self) -> Content {
        let section = self.section.as_ref().map(|section| section.id).unwrap_or_default().to_string();
        let content = self.typed.clone().with(section).with(self.kind.map_or("", TopicKind::name)).with(&self.title);
        self.tags.iter().fold(content.with(self.locale.tag()), |content, tag| content.with(tag.to_string()))
    }

    async fn insert(self, place: Place<'_>, writer: Writer, now: Timestamp, tx: &mut Tx) -> Result<Id, Refusal> {
        let (body, pictures) = resolved(tx, &self.body, self.known.clone(), (writer.person, None)).await?;
        let topic = place.topic(&self, writer, now);
        section::lock(tx, topic.section_id).await?;
        topic::insert(tx, &topic).await?;
        post::insert(tx, &opening(&topic, body)).await?;
        picture::replace(tx, (topic.id, writer.person), &pictures).await?;
        tag::replace(tx, topic.id, place.tags).await?;
        tell_later(tx, topic.id, now).await?;
        changed(tx, &topic)?;
        Ok(topic.id)
    }
}

/// Where a topic comes to stand.
struct Place<'a> {
    id: Id,
    section: &'a Section,
    kind: TopicKind,
    tags: &'a [Id],
}

impl Place<'_> {
    fn topic(&self, begun: &BeginTopic, writer: Writer, now: Timestamp) -> Topic {
        Topic {
            id: self.id,
            site_id: begun.site,
            section_id: self.section.id,
            audience: self.section.effective_audience,
            kind: self.kind,
            title: begun.title.clone(),
            locale: begun.locale,
            person_id: writer.person,
            by_staff: writer.by_staff,
            replies: 0,
            last_person_id: writer.person,
            about: String::new(),
            made_at: now,
            active_at: now,
            hidden_at: None,
            hidden_why: String::new(),
        }
    }
}

/// The words that open a topic.
pub fn opening(topic: &Topic, body: String) -> Post {
    Post {
        id: topic.id,
        topic_id: topic.id,
        person_id: topic.person_id,
        by_staff: topic.by_staff,
        locale: topic.locale,
        body,
        made_at: topic.made_at,
        changed_at: None,
        hidden_at: None,
        hidden_why: String::new(),
    }
}

//! A forum made by hand: for the demonstration and for tests. Nobody is told by mail.

use std::collections::BTreeMap;

use vestibule_base::{Audience, Id, Locale, Timestamp, Viewer, slugify};
use vestibule_contracts::events::SubjectChanged;
use vestibule_contracts::{Kind, Subject};
use vestibule_store::{Files, Json, Result, Tx, site};

use crate::actions::opening;
use crate::model::{Begins, TopicKind};
use crate::settings::{CommunitySettings, SETTING};
use crate::store::picture::{self, Picture};
use crate::store::post::{self, Post};
use crate::store::section::{self, Section};
use crate::store::tag::{self, Tag};
use crate::store::topic::{self, Topic};
use crate::words;

/// Opens the forum of a site.
///
/// # Errors
/// When the database does.
pub async fn open(tx: &mut Tx, site: Id) -> Result<()> {
    site::update_setting(tx, site, SETTING, &CommunitySettings { enabled: true }).await
}

/// A section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SeedSection<'a> {
    /// The section that it lies in.
    pub parent: Option<Id>,
    /// Who may see it.
    pub audience: Audience,
    /// Whether staff alone begins topics in it.
    pub for_staff: bool,
    /// Name of its icon.
    pub icon: &'a str,
    /// Title and summary by language.
    pub texts: BTreeMap<Locale, (String, String)>,
}

/// Adds a section behind those that are there.
///
/// # Errors
/// When the database does.
pub async fn add_section(tx: &mut Tx, site: Id, seed: SeedSection<'_>, at: Timestamp) -> Result<Id> {
    let all = section::list(tx, &Viewer::system(), site).await?;
    let outer = seed.parent.and_then(|id| all.find(id)).map_or(Audience::Everyone, |parent| parent.effective_audience);
    let made = Section {
        id: Id::new(at),
        parent_id: seed.parent,
        position: i64::try_from(all.0.len()).unwrap_or(0) + 1,
        audience: seed.audience,
        effective_audience: seed.audience.within(outer).unwrap_or(Audience::Staff),
        begins: if seed.for_staff { Begins::Staff } else { Begins::Readers },
        icon: seed.icon.to_owned(),
        texts: Json(seed.texts),
        changed_at: at,
    };
    section::insert(tx, site, &made).await?;
    Ok(made.id)
}

/// Adds a tag.
///
/// # Errors
/// When the database does, or the name is taken.
pub async fn add_tag(
    tx: &mut Tx,
    site: Id,
    (parent, titles): (Option<Id>, BTreeMap<Locale, String>),
    at: Timestamp,
) -> Result<Id> {
    let name = titles.values().next().map(|title| slugify(title)).unwrap_or_default();
    let made = Tag { id: Id::new(at), parent_id: parent, name, titles: Json(titles) };
    tag::insert(tx, site, &made, at).await?;
    Ok(made.id)
}

/// A post of a seeded topic.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SeedPost {
    /// Who wrote it, and what they are called.
    pub author: (Id, String),
    /// Whether that is staff.
    pub by_staff: bool,
    /// When.
    pub at: Timestamp,
    /// Markdown as it is stored, but `{quote:0}` for a quote of that post of the topic, counted from its opening words.
    pub body: String,
}

/// A topic; its first post opens it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SeedTopic<'a> {
    /// The section.
    pub section: Id,
    /// Stored name of the kind.
    pub kind: &'a str,
    /// Title.
    pub title: &'a str,
    /// Language.
    pub locale: Locale,
    /// Tags.
    pub tags: Vec<Id>,
    /// What was said.
    pub posts: Vec<SeedPost>,
}

/// Adds a topic with its posts; answers its id.
///
/// # Errors
/// When the database does.
pub async fn add_topic(tx: &mut Tx, site: Id, seed: &SeedTopic<'_>) -> Result<Option<Id>> {
    let Some(first) = seed.posts.first() else { return Ok(None) };
    let made = topic_of(site, seed, first);
    topic::insert(tx, &made).await?;
    let mut said: Vec<(Id, String, String)> = Vec::new();
    for one in &seed.posts {
        let body = quoted(&one.body, &said);
        let id = if said.is_empty() { made.id } else { Id::new(one.at) };
        let post = Post { id, person_id: one.author.0, by_staff: one.by_staff, made_at: one.at, ..opening(&made, body.clone()) };
        post::insert(tx, &post).await?;
        picture::replace(tx, (id, one.author.0), &words::pictures(&body)).await?;
        said.push((id, one.author.1.clone(), body));
    }
    topic::recount(tx, made.id).await?;
    tag::replace(tx, made.id, &seed.tags).await?;
    tx.emit(&SubjectChanged { subject: Subject::new(Kind::Topic, made.id), site })?;
    Ok(Some(made.id))
}

fn topic_of(site: Id, seed: &SeedTopic<'_>, first: &SeedPost) -> Topic {
    Topic {
        id: Id::new(first.at),
        site_id: site,
        section_id: seed.section,
        audience: Audience::Staff,
        kind: TopicKind::parse(seed.kind).unwrap_or(TopicKind::Discussion),
        title: seed.title.to_owned(),
        locale: seed.locale,
        person_id: first.author.0,
        by_staff: first.by_staff,
        replies: 0,
        last_person_id: first.author.0,
        about: String::new(),
        made_at: first.at,
        active_at: first.at,
        hidden_at: None,
        hidden_why: String::new(),
    }
}

/// The words with quotes of what was said before put in.
fn quoted(body: &str, said: &[(Id, String, String)]) -> String {
    let mut out = body.to_owned();
    for (number, (id, name, words)) in said.iter().enumerate() {
        let sign = format!("{{quote:{number}}}\n");
        if out.contains(&sign) {
            out = out.replace(&sign, &words::quote((*id, name), words));
        }
    }
    out
}

/// Keeps a picture of a person for a post that shows it as `![alt](file:ID)`; answers its id.
///
/// # Errors
/// When the database or the place of files do.
pub async fn add_picture(
    (tx, files): (&mut Tx, &Files),
    (site, person): (Id, Id),
    (name, content_type, bytes): (&str, &str, &[u8]),
    at: Timestamp,
) -> Result<Id> {
    let made = Picture {
        id: Id::new(at),
        site_id: site,
        post_id: None,
        person_id: person,
        hash: files.put(tx, bytes, content_type, at).await?,
        name: name.to_owned(),
        content_type: content_type.to_owned(),
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        made_at: at,
    };
    picture::insert(tx, &made).await?;
    Ok(made.id)
}

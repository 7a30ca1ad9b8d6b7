//! What people do in the forum.

mod add_picture;
mod begin;
mod change;
mod hide;
mod manage;
mod reply;
mod section;
mod tag;

pub use add_picture::AddPicture;
pub use begin::{BeginTopic, opening};
pub use change::{ChangePost, TakeBack};
pub use hide::Hide;
pub use manage::ManageTopic;
pub use reply::WriteReply;
pub use section::{ChangeSection, DeleteSection, MoveSection};
pub use tag::{ChangeTag, DeleteTag};

use vestibule_base::{Id, Timestamp, Viewer};
use vestibule_contracts::events::{SiteChanged, SubjectChanged};
use vestibule_contracts::{Kind, Subject};
use vestibule_store::{Query, Result, Tx, once};
use vestibule_web::{App, Errors, Refusal};

use crate::model::{LONGEST_BODY, LONGEST_TITLE, MOST_TAGS, Node, Tree};
use crate::store::tag::Tag;
use crate::store::topic::Topic;
use crate::store::{picture, post, topic};
use crate::words::{self, Known};

/// So many posts may a person write in [`SOME_TIME`].
const FEW: i64 = 5;
/// See [`FEW`].
const SOME_TIME: i64 = 5 * Timestamp::MINUTE;

/// Who writes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Writer {
    /// The person.
    pub person: Id,
    /// Whether that is staff.
    pub by_staff: bool,
}

impl Writer {
    /// The person who asks; `None` for a visitor.
    #[must_use]
    pub fn of(viewer: &Viewer) -> Option<Self> {
        Some(Self { person: viewer.person?, by_staff: viewer.is_staff() })
    }

    /// Refuses who writes very much; staff answers as fast as it can. It comes before anything else is locked.
    async fn demand_leisure(self, tx: &mut Tx, now: Timestamp) -> Result<(), Refusal> {
        if self.by_staff {
            return Ok(());
        }
        // Of posts that are sent at once none is overlooked.
        tx.alone(&format!("community/writes/{}", self.person)).await?;
        let since = now.plus(-SOME_TIME);
        let there = post::count_since(tx, self.person, since).await?;
        let gone = once::count_since(tx, &taken_back(self.person), since).await?;
        if there + gone >= FEW { Err(Refusal::invalid("body", "community-error-often")) } else { Ok(()) }
    }
}

/// Under which scope it is noted what somebody took back: readers were told of it, so it counts as written.
fn taken_back(person: Id) -> String {
    format!("community/taken-back/{person}")
}

/// Tells search, feeds and cached pages that a topic changed.
fn changed(tx: &mut Tx, topic: &Topic) -> Result<()> {
    tx.emit(&SubjectChanged { subject: Subject::new(Kind::Topic, topic.id), site: topic.site_id })
}

/// Tells of every topic of a site, or of some sections, and of the menus.
async fn tell_all(tx: &mut Tx, site: Id, sections: Option<&[Id]>) -> Result<()> {
    for id in topic::list_ids_in(tx, site, sections).await? {
        tx.emit(&SubjectChanged { subject: Subject::new(Kind::Topic, id), site })?;
    }
    tx.emit(&SiteChanged { site })
}

/// Tells of every topic of a site, when the forum was opened or closed.
///
/// # Errors
/// When the database does.
pub async fn tell_of_switch(tx: &mut Tx, site: Id) -> Result<()> {
    tell_all(tx, site, None).await
}

fn check_title(title: &str, errors: &mut Errors) {
    errors.require(!title.is_empty(), "title", "community-error-title");
    errors.require(title.chars().count() <= LONGEST_TITLE, "title", "community-error-title-long");
}

fn check_body(body: &str, errors: &mut Errors) {
    errors.require(!body.trim().is_empty(), "body", "community-error-body");
    errors.require(body.chars().count() <= LONGEST_BODY, "body", "community-error-body-long");
}

/// Tags of the site alone, each once.
fn check_tags(chosen: &[Id], known: &Tree<Tag>, errors: &mut Errors) -> Vec<Id> {
    let tags: Vec<Id> = known.0.iter().map(Node::id).filter(|id| chosen.contains(id)).collect();
    errors.require(tags.len() <= MOST_TAGS, "tag", "community-error-tags");
    tags
}

/// What a writer may name in a topic, asked before a transaction begins.
///
/// # Errors
/// When the database does, or accounts cannot say.
pub async fn known(app: &App, (viewer, site): (&Viewer, Id), (topic, body): (Option<Id>, &str)) -> Result<Known, Refusal> {
    let (mentions, quotes) = (body.contains('@'), body.contains("](post:"));
    let Some(people) = app.slots.people.as_ref().filter(|_| mentions || quotes) else { return Ok(Known::default()) };
    let writers = match topic {
        Some(topic) => post::list_writers(&app.db, topic).await?,
        None => Vec::new(),
    };
    let mut ids: Vec<Id> = writers.iter().map(|writer| writer.person_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let (agents, others) = people.agents_and(site, &ids).await?;
    let all: Vec<(Id, String)> = agents.into_iter().chain(others).map(|person| (person.id, person.name)).collect();
    let name = |id: Id| all.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone());
    let posts = writers.iter().filter_map(|writer| Some((writer.id, name(writer.person_id)?))).collect();
    let (people, distant) = all.into_iter().partition(|(id, _)| viewer.is_staff() || ids.contains(id));
    Ok(Known { people, distant, posts, pictures: Vec::new() })
}

/// The text as it is stored, and the pictures that it shows.
async fn resolved(query: &impl Query, body: &str, known: Known, (person, post): (Id, Option<Id>)) -> Result<(String, Vec<Id>)> {
    let usable = picture::list_usable(query, (person, post), &words::pictures(body)).await?;
    let body = words::resolve(body, &Known { pictures: usable.clone(), ..known });
    let shown = words::pictures(&body).into_iter().filter(|id| usable.contains(id)).collect();
    Ok((body, shown))
}

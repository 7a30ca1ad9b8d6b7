//! `/{locale}/community/{id}-{title}`: a topic with its replies, a page at a time.

use askama::Template;
use vestibule_base::{Id, Translator};
use vestibule_store::Page;
use vestibule_web::{At, Choice, FormState, Head, PageError, PageResult, Pager, View, Visit};

use super::parts::{Link, Names, is_true_address, lang, moved, section_choices, tag_choices, tag_links};
use super::room::Room;
use super::structured;
use super::topic_parts::{Manage, Shown, shown};
use crate::model::{TopicKind, Tree, may_moderate};
use crate::store::post::{self, Post};
use crate::store::tag::{self, OfTopic, Tag};
use crate::store::topic::{self, Topic};
use crate::words;

/// What the form below the replies does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Act {
    /// Writes a reply.
    Reply,
    /// Mends an own post.
    Edit(Id),
    /// Hides a post.
    Hide(Id),
    /// Moves the topic; it has a form of its own.
    Manage,
}

impl Act {
    const fn about(self) -> Option<Id> {
        match self {
            Self::Reply | Self::Manage => None,
            Self::Edit(id) | Self::Hide(id) => Some(id),
        }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "topic.html")]
pub struct TopicPage {
    t: Translator,
    title: String,
    lang: String,
    crumbs: Vec<Link>,
    kind: TopicKind,
    replies: i64,
    tags: Vec<Link>,
    /// Where it began as a comment; empty where it did not.
    about: String,
    hidden: Option<String>,
    opening: Option<Shown>,
    posts: Vec<Shown>,
    pager: Pager,
    here: String,
    kept: String,
    page: i64,
    site: String,
    act: Act,
    about_name: String,
    is_title_edited: bool,
    all_tags: Vec<Choice>,
    chosen: Vec<String>,
    form: FormState,
    preview: String,
    /// Who may be mentioned: Markdown and name.
    people: Vec<(String, String)>,
    upload: String,
    may_write: bool,
    may_moderate: bool,
    may_take_back: bool,
    manage: Option<Manage>,
    sign_in: String,
    head: Head,
}

impl TopicPage {
    fn kind_key(&self) -> String {
        format!("community-kind-{}", self.kind.name())
    }

    fn is_hiding(&self) -> bool {
        matches!(self.act, Act::Hide(_))
    }

    fn is_editing(&self) -> bool {
        matches!(self.act, Act::Edit(_))
    }

    fn act_name(&self) -> &'static str {
        match self.act {
            Act::Reply | Act::Manage => "reply",
            Act::Edit(_) => "edit",
            Act::Hide(_) => "hide",
        }
    }

    fn about_id(&self) -> Option<Id> {
        self.act.about()
    }

    /// Address of the form with another purpose: `quote`, `edit`, `hide`.
    fn act_on(&self, what: &str, post: &Shown) -> String {
        let page = if self.page > 1 { format!("&page={}", self.page) } else { String::new() };
        format!("{}?{what}={}{page}#write", self.here, post.id)
    }

    fn action(&self) -> String {
        if self.page > 1 { format!("{}?page={}", self.here, self.page) } else { self.here.clone() }
    }
}

impl View for TopicPage {
    fn title(&self) -> String {
        self.title.clone()
    }

    fn head(&self) -> Head {
        self.head.clone()
    }
}

/// A topic that the viewer may read.
pub struct Found {
    /// The forum.
    pub room: Room,
    /// The topic.
    pub topic: Topic,
}

/// The topic of an address.
///
/// # Errors
/// 404 when it does not exist for the viewer, or when the database does.
pub async fn find(visit: &Visit, id: Id) -> PageResult<Found> {
    let room = Room::open(visit).await?;
    let found = topic::find(&visit.app.db, &visit.viewer, visit.site.id, id).await?;
    Ok(Found { room, topic: found.ok_or_else(PageError::not_found)? })
}

/// Draws it, or leads to its one true address; `?quote=`, `?edit=` and `?hide=` name the post that the form is about.
pub async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    let found = find(&visit, id).await?;
    let address = found.topic.address(visit.locale);
    if !is_true_address(&visit, &address) {
        return Ok(moved(&visit, &address));
    }
    let (form, act) = asked(&visit, &found.topic).await?;
    let page = draw(&visit, &found, form, (act, String::new())).await?;
    if visit.viewer.is_signed_in() || found.topic.hidden_at.is_some() { visit.show(&page) } else { visit.show_public(&page) }
}

/// The form that the address asks for.
async fn asked(visit: &Visit, topic: &Topic) -> PageResult<(FormState, Act)> {
    let param = |name: &str| visit.param(name).parse::<Id>().ok().filter(|_| visit.viewer.is_signed_in());
    let (db, viewer) = (&visit.app.db, &visit.viewer);
    let find = async |id: Id| post::find(db, topic.id, id).await?.ok_or_else(PageError::not_found);
    if let Some(id) = param("edit") {
        let known = find(id).await?;
        if Some(known.person_id) != viewer.person || known.hidden_at.is_some() || topic.hidden_at.is_some() {
            return Err(PageError::not_found());
        }
        let mut pairs = vec![("body".to_owned(), known.body), ("title".to_owned(), topic.title.clone())];
        if id == topic.id {
            let own = tag::list_of(db, &[id]).await?;
            pairs.extend(own.iter().map(|one| ("tag".to_owned(), one.tag_id.to_string())));
        }
        return Ok((FormState::filled(pairs), Act::Edit(id)));
    }
    if let Some(id) = param("hide").filter(|_| may_moderate(viewer)) {
        find(id).await?;
        return Ok((FormState::empty(), Act::Hide(id)));
    }
    if let Some(id) = param("quote") {
        let known = post::find(db, topic.id, id).await?;
        if let Some(known) = known.filter(|known| known.hidden_at.is_none()) {
            let names = Names::ask(visit, vec![known.person_id]).await?;
            let body = words::quote((id, names.of(known.person_id)), &known.body);
            return Ok((FormState::filled([("body", body)]), Act::Reply));
        }
    }
    Ok((FormState::empty(), Act::Reply))
}

/// What of a topic a page shows.
struct Read {
    opening: Option<Post>,
    replies: Page<Post>,
    tags: Tree<Tag>,
    own: Vec<OfTopic>,
    names: Names,
    people: Vec<(Id, String)>,
}

async fn read(visit: &Visit, topic: &Topic) -> PageResult<Read> {
    let db = &visit.app.db;
    let replies = post::list_replies(db, topic.id, visit.page_number()).await?;
    if replies.is_behind_the_end() {
        return Err(PageError::not_found());
    }
    let opening = if replies.cursor.page == 1 { post::find(db, topic.id, topic.id).await? } else { None };
    let tags = tag::list(db, visit.site.id).await?;
    let own = if tags.0.is_empty() { Vec::new() } else { tag::list_of(db, &[topic.id]).await? };
    let writers = replies.rows.iter().filter(|one| one.hidden_at.is_none()).map(|one| one.person_id);
    let mut writers: Vec<Id> = writers.chain([topic.person_id]).collect();
    writers.sort_unstable();
    writers.dedup();
    let names = Names::ask(visit, replies.rows.iter().map(|one| one.person_id).chain([topic.person_id]).collect()).await?;
    let mut people: Vec<(Id, String)> = writers.into_iter().map(|id| (id, names.of(id).to_owned())).collect();
    // Who of the staff could be asked is for the staff to know.
    if let Some(known) = visit.app.slots.people.as_ref().filter(|_| visit.viewer.is_staff()) {
        let agents = known.agents(visit.site.id).await?;
        people.extend(agents.into_iter().map(|agent| (agent.id, agent.name)));
        people.sort_unstable();
        people.dedup();
    }
    people.retain(|(id, _)| Some(*id) != visit.viewer.person);
    Ok(Read { opening, replies, tags, own, names, people })
}

/// Draws the page with the form as it was typed, and what was typed as it will be read.
///
/// # Errors
/// When the database does.
pub async fn draw(visit: &Visit, found: &Found, form: FormState, (act, preview): (Act, String)) -> PageResult<TopicPage> {
    let Found { room, topic } = found;
    let read = read(visit, topic).await?;
    let (order, t) = (&room.order, &visit.t);
    let moderates = may_moderate(&visit.viewer);
    let here = topic.address(visit.locale);
    let opening = read.opening.clone().map(|post| shown(visit, topic, vec![post], (&read.names, moderates)));
    let pager = Pager::new(t, &read.replies, &here, &[]);
    let (page, total) = (read.replies.cursor.page, read.replies.total);
    let crumbs = room.crumbs(visit, Some(topic.section_id));
    let head = head(visit, topic, &read, &crumbs);
    let (form, moved) = if act == Act::Manage { (FormState::empty(), Some(form)) } else { (form, None) };
    let manage = moderates.then(|| manage(visit, found, &read, moved));
    let posts = shown(visit, topic, read.replies.rows, (&read.names, moderates));
    let opening = opening.and_then(|mut one| one.pop());
    let about = act.about();
    let about_name = opening.iter().chain(&posts).find(|post| Some(post.id) == about).map(|post| post.name.clone());
    let is_title_edited = act == Act::Edit(topic.id);
    let chosen = form.data.all("tag").map(ToOwned::to_owned).collect();
    Ok(TopicPage {
        title: topic.title.clone(),
        lang: lang(topic.locale, visit.locale),
        kind: topic.kind,
        replies: topic.replies,
        tags: tag_links(&read.own, topic.id, &read.tags, (visit.locale, order)),
        about: topic.about.split_once(':').map(|(_, id)| visit.url(&format!("/articles/{id}"))).unwrap_or_default(),
        hidden: topic.hidden_at.map(|_| topic.hidden_why.clone()),
        site: visit.site.name.clone(),
        about_name: about_name.unwrap_or_default(),
        all_tags: if is_title_edited { tag_choices(&read.tags, order) } else { Vec::new() },
        people: read.people.into_iter().map(|(id, name)| (format!("@[{name}](person:{id}) "), name)).collect(),
        upload: visit.url("/community/pictures"),
        // What was typed before the topic was hidden stays there.
        may_write: visit.viewer.is_signed_in() && (topic.hidden_at.is_none() || act.about().is_some() || !form.errors.is_empty()),
        may_moderate: moderates,
        may_take_back: total == 0,
        sign_in: sign_in(visit, &here),
        kept: kept(topic.id),
        is_title_edited,
        chosen,
        opening,
        posts,
        pager,
        here,
        page,
        act,
        form,
        preview,
        manage,
        head,
        crumbs,
        t: t.clone(),
    })
}

/// Under which name a browser keeps a reply that is being written.
fn kept(topic: Id) -> String {
    format!("topic-{topic}")
}

/// What a browser may forget: the reply that was sent, or the words with which the topic was begun.
fn sent(visit: &Visit, topic: Id) -> String {
    match visit.param("done").as_str() {
        "community-replied" => kept(topic),
        "community-begun" => super::new::KEPT.to_owned(),
        _ => String::new(),
    }
}

fn sign_in(visit: &Visit, here: &str) -> String {
    let next: String = form_urlencoded::byte_serialize(format!("{here}#write").as_bytes()).collect();
    format!("{}?next={next}", visit.url("/sign-in"))
}

/// The form of moderators, as it was typed where it was refused.
fn manage(visit: &Visit, found: &Found, read: &Read, refused: Option<FormState>) -> Manage {
    let Found { room, topic } = found;
    let kind = |kind: &TopicKind| Choice::new(kind.name(), visit.t.text(&format!("community-kind-{}", kind.name())));
    let is_open = refused.is_some();
    let form = refused.unwrap_or_else(|| {
        let tags = read.own.iter().map(|one| ("tag", one.tag_id.to_string()));
        let place = [("section", topic.section_id.to_string()), ("kind", topic.kind.name().to_owned())];
        FormState::filled(place.into_iter().chain(tags))
    });
    Manage {
        is_open,
        sections: section_choices(&room.sections.flat(), &room.order),
        kinds: TopicKind::ALL.iter().map(kind).collect(),
        tags: tag_choices(&read.tags, &room.order),
        chosen: form.data.all("tag").map(ToOwned::to_owned).collect(),
        form,
    }
}

fn head(visit: &Visit, topic: &Topic, read: &Read, crumbs: &[Link]) -> Head {
    let base = visit.app.base_url(&visit.site);
    // A language that the site has given up leads nowhere.
    let locale = if visit.site.locales.contains(&topic.locale) { topic.locale } else { visit.locale };
    let (page, own) = (read.replies.cursor.page, topic.address(locale));
    let words = read.opening.as_ref().map(|post| words::plain(&post.body)).unwrap_or_default();
    let mut structured = vec![structured::path(&base, crumbs.iter())];
    if let Some(opening) = read.opening.as_ref().filter(|_| topic.hidden_at.is_none()) {
        structured.push(structured::topic(&base, topic, (opening, &read.replies.rows), &read.names));
    }
    Head {
        description: words.chars().take(200).collect(),
        canonical: if page > 1 { format!("{own}?page={page}") } else { own },
        hidden: topic.hidden_at.is_some(),
        content_locale: Some(topic.locale).filter(|locale| *locale != visit.locale),
        structured,
        keep_done: sent(visit, topic.id),
        ..Head::default()
    }
}

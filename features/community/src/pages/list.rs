//! `/{locale}/community`, `…/sections/{id}`, `…/tags/{id}`: topics, all of them or some.

use askama::Template;
use vestibule_base::{Id, Locale, Timestamp, Translator};
use vestibule_web::{At, Choice, FormState, Head, PageError, PageResult, View, Visit};

use super::parts::{Link, Names, is_true_address, lang, moved, tag_choices, tag_links};
use super::room::Room;
use super::structured;
use crate::model::{Node, Order, TOPICS, TopicKind, Tree};
use crate::store::section::{self, Section};
use crate::store::tag::{self, OfTopic, Tag};
use crate::store::topic::{self, Topic, Wanted};

/// A section above the list.
struct Group {
    link: Link,
    summary: String,
    icon: String,
    last: Option<Timestamp>,
    inner: Vec<Link>,
    is_closed: bool,
}

/// A topic in the list.
pub struct Line {
    link: Link,
    kind: TopicKind,
    section: Option<Link>,
    author: String,
    by_staff: bool,
    tags: Vec<Link>,
    replies: i64,
    last: String,
    at: Timestamp,
    is_hidden: bool,
    /// Its language, where it is not the page's.
    language: &'static str,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    t: Translator,
    title: String,
    lead: String,
    lang: String,
    crumbs: Vec<Link>,
    groups: Vec<Group>,
    tabs: Vec<(String, String, bool)>,
    form: FormState,
    kinds: Vec<Choice>,
    tags: Vec<Choice>,
    languages: Vec<Choice>,
    lines: Vec<Line>,
    here: String,
    site: String,
    /// Where it goes on, and its beginning.
    older: String,
    first: String,
    /// Where one begins a topic; empty for who may not.
    begin: String,
    feed: String,
    is_narrowed: bool,
    head: Head,
}

impl ListPage {
    fn kind_key(&self, line: &Line) -> &'static str {
        match line.kind {
            TopicKind::Question => "community-kind-question",
            TopicKind::Discussion => "community-kind-discussion",
            TopicKind::Announcement => "community-kind-announcement",
        }
    }
}

impl View for ListPage {
    fn title(&self) -> String {
        self.title.clone()
    }

    fn head(&self) -> Head {
        self.head.clone()
    }
}

/// What is listed.
enum Scope<'a> {
    All,
    Section(&'a Section),
    Tag(&'a Tag),
}

/// All topics.
pub async fn show(visit: Visit) -> PageResult {
    let room = Room::open(&visit).await?;
    let tags = tag::list(&visit.app.db, visit.site.id).await?;
    draw(&visit, &room, &tags, Scope::All).await
}

/// Those of a section with all that lies in it.
pub async fn of_section(visit: Visit, At(id): At<Id>) -> PageResult {
    let room = Room::open(&visit).await?;
    let section = room.sections.find(id).ok_or_else(PageError::not_found)?;
    let address = section.address(visit.locale, &room.order);
    if !is_true_address(&visit, &address) {
        return Ok(moved(&visit, &address));
    }
    let tags = tag::list(&visit.app.db, visit.site.id).await?;
    draw(&visit, &room, &tags, Scope::Section(section)).await
}

/// Those of a tag with all that lies in it.
pub async fn of_tag(visit: Visit, At(id): At<Id>) -> PageResult {
    let room = Room::open(&visit).await?;
    let tags = tag::list(&visit.app.db, visit.site.id).await?;
    let tag = tags.find(id).ok_or_else(PageError::not_found)?;
    let address = tag.address(visit.locale, &room.order);
    if !is_true_address(&visit, &address) {
        return Ok(moved(&visit, &address));
    }
    draw(&visit, &room, &tags, Scope::Tag(tag)).await
}

/// What the address asks for.
fn wanted(visit: &Visit, room: &Room, tags: &Tree<Tag>, scope: &Scope<'_>) -> Wanted {
    let chosen = visit.param("tag").parse().ok().filter(|id| tags.find(*id).is_some());
    let chosen = if let Scope::Tag(tag) = scope { Some(tag.id()) } else { chosen };
    let behind = visit.param("before");
    let behind = behind.split_once('.').and_then(|(at, id)| Some((Timestamp(at.parse().ok()?), id.parse().ok()?)));
    Wanted {
        site: visit.site.id,
        sections: if let Scope::Section(section) = scope { Some(room.within(section)) } else { None },
        tags: chosen.map(|id| tags.below(id)),
        kind: TopicKind::parse(&visit.param("kind")),
        locale: Locale::parse(&visit.param("language")).filter(|locale| visit.site.locales.contains(locale)),
        order: Order::parse(&visit.param("order")),
        behind,
    }
}

async fn draw(visit: &Visit, room: &Room, tags: &Tree<Tag>, scope: Scope<'_>) -> PageResult {
    let wanted = wanted(visit, room, tags, &scope);
    let mut topics = topic::list(&visit.app.db, &visit.viewer, &wanted).await?;
    let size = usize::try_from(TOPICS).unwrap_or(0);
    let goes_on = topics.len() > size;
    topics.truncate(size);
    let last = topics.last().map(|last| format!("{}.{}", last.active_at.millis(), last.id)).filter(|_| goes_on);
    let lines = lines(visit, room, topics, (tags, matches!(scope, Scope::Section(_)))).await?;
    let page = page(visit, room, (tags, &scope), (&wanted, lines, last)).await?;
    // Hidden topics stand in it for moderators, and staff may begin more.
    if visit.viewer.is_staff() { visit.show(&page) } else { visit.show_shared(&page) }
}

async fn lines(visit: &Visit, room: &Room, topics: Vec<Topic>, (tags, is_section): (&Tree<Tag>, bool)) -> PageResult<Vec<Line>> {
    let ids: Vec<Id> = topics.iter().map(|one| one.id).collect();
    let own: Vec<OfTopic> = if tags.0.is_empty() { Vec::new() } else { tag::list_of(&visit.app.db, &ids).await? };
    let names = Names::ask(visit, topics.iter().flat_map(|one| [one.person_id, one.last_person_id]).collect()).await?;
    let section = |one: &Topic| room.sections.find(one.section_id).map(|section| room.link(section, visit.locale));
    let line = |one: Topic| Line {
        section: section(&one).filter(|_| !is_section || room.sections.0.len() > 1),
        link: Link { title: one.title.clone(), address: one.address(visit.locale), lang: lang(one.locale, visit.locale) },
        kind: one.kind,
        author: names.of(one.person_id).to_owned(),
        by_staff: one.by_staff,
        tags: tag_links(&own, one.id, tags, (visit.locale, &room.order)),
        replies: one.replies,
        last: if one.replies > 0 { names.of(one.last_person_id).to_owned() } else { String::new() },
        at: one.active_at,
        is_hidden: one.hidden_at.is_some(),
        language: if one.locale == visit.locale { "" } else { one.locale.name() },
    };
    Ok(topics.into_iter().map(line).collect())
}

async fn groups(visit: &Visit, room: &Room, within: Option<Id>) -> PageResult<Vec<Group>> {
    let shown: Vec<&Section> = room.sections.children(within).collect();
    if shown.is_empty() {
        return Ok(Vec::new());
    }
    let active = section::list_active(&visit.app.db, visit.site.id).await?;
    let last = |ids: &[Id]| active.iter().filter(|one| ids.contains(&one.section_id)).filter_map(|one| one.active_at).max();
    let group = |one: &Section| Group {
        link: room.link(one, visit.locale),
        summary: one.summary(&room.order).to_owned(),
        icon: one.icon.clone(),
        last: last(&room.within(one)),
        inner: room.sections.children(Some(one.id)).map(|inner| room.link(inner, visit.locale)).collect(),
        is_closed: one.effective_audience != vestibule_base::Audience::Everyone,
    };
    Ok(shown.into_iter().map(group).collect())
}

async fn page(
    visit: &Visit,
    room: &Room,
    (tags, scope): (&Tree<Tag>, &Scope<'_>),
    (wanted, lines, last): (&Wanted, Vec<Line>, Option<String>),
) -> PageResult<ListPage> {
    let here = visit.path.clone();
    let t = &visit.t;
    let is_narrowed = wanted.kind.is_some() || wanted.locale.is_some() || !visit.param("tag").is_empty();
    let is_first = wanted.behind.is_none();
    let within = match scope {
        Scope::All if is_first && !is_narrowed && wanted.order == Order::Active => Some(None),
        Scope::Section(section) if is_first && !is_narrowed => Some(Some(section.id)),
        _ => None,
    };
    let groups = match within {
        Some(within) => groups(visit, room, within).await?,
        None => Vec::new(),
    };
    let (title, lead, own) = heading(visit, room, scope);
    let crumbs = crumbs(visit, room, scope);
    let feed = if let Scope::Section(section) = scope {
        visit.url(&format!("/community/sections/{}/feed.xml", section.id))
    } else {
        visit.url("/community/feed.xml")
    };
    Ok(ListPage {
        head: head(visit, (&title, &lead), &crumbs, (is_first && !is_narrowed, &feed)),
        lang: lang(own, visit.locale),
        tabs: tabs(visit, wanted.order),
        form: filters(visit),
        kinds: with_any(
            t.text("community-any-kind"),
            TopicKind::ALL.map(|kind| Choice::new(kind.name(), t.text(&format!("community-kinds-{}", kind.name())))).to_vec(),
        ),
        tags: if matches!(scope, Scope::Tag(_)) || tags.0.is_empty() {
            Vec::new()
        } else {
            with_any(t.text("community-any-tag"), tag_choices(tags, &room.order))
        },
        languages: with_any(t.text("community-any-language"), super::parts::locales(visit)),
        older: last.map(|last| address(visit, &[("before", &last)])).unwrap_or_default(),
        first: if is_first { String::new() } else { address(visit, &[("before", "")]) },
        begin: begin(visit, room, scope),
        site: visit.site.name.clone(),
        title,
        lead,
        crumbs,
        groups,
        lines,
        here,
        feed,
        is_narrowed: is_narrowed || wanted.order == Order::Unanswered,
        t: t.clone(),
    })
}

/// Title, summary and their language.
fn heading(visit: &Visit, room: &Room, scope: &Scope<'_>) -> (String, String, Locale) {
    match scope {
        Scope::All => (visit.t.text("community-title"), visit.t.text("community-lead"), visit.locale),
        Scope::Section(section) => {
            let (own, title) = section.title(&room.order);
            (title.to_owned(), section.summary(&room.order).to_owned(), own)
        }
        Scope::Tag(tag) => {
            let (own, title) = tag.title(&room.order);
            (title.to_owned(), String::new(), own)
        }
    }
}

fn crumbs(visit: &Visit, room: &Room, scope: &Scope<'_>) -> Vec<Link> {
    match scope {
        Scope::All => Vec::new(),
        Scope::Section(section) => room.crumbs(visit, section.parent_id),
        Scope::Tag(_) => {
            let tags = Link { title: visit.t.text("community-tags"), address: visit.url("/community/tags"), lang: String::new() };
            room.crumbs(visit, None).into_iter().chain([tags]).collect()
        }
    }
}

fn head(visit: &Visit, (title, lead): (&str, &str), crumbs: &[Link], (is_whole, feed): (bool, &str)) -> Head {
    let base = visit.app.base_url(&visit.site);
    let own = Link { title: title.to_owned(), address: visit.path.clone(), lang: String::new() };
    Head {
        description: lead.to_owned(),
        hidden: !is_whole,
        structured: if crumbs.is_empty() { Vec::new() } else { vec![structured::path(&base, crumbs.iter().chain([&own]))] },
        feeds: vec![(format!("{title} · {}", visit.site.name), feed.to_owned())],
        ..Head::default()
    }
}

/// Where one begins a topic; visitors are asked to sign in there. Empty where no section is open to readers.
fn begin(visit: &Visit, room: &Room, scope: &Scope<'_>) -> String {
    let is_open = |one: &Section| one.begins == crate::model::Begins::Readers || visit.viewer.is_staff();
    let new = visit.url("/community/new");
    match scope {
        Scope::Section(section) if is_open(section) => format!("{new}?section={}", section.id),
        Scope::Tag(tag) if room.sections.0.iter().any(is_open) => format!("{new}?tag={}", tag.id),
        Scope::All if room.sections.0.iter().any(is_open) => new,
        _ => String::new(),
    }
}

fn tabs(visit: &Visit, current: Order) -> Vec<(String, String, bool)> {
    let tab = |order: Order| {
        let value = if order == Order::Active { "" } else { order.name() };
        let label = visit.t.text(&format!("community-order-{}", order.name()));
        (label, address(visit, &[("order", value), ("before", "")]), order == current)
    };
    Order::ALL.map(tab).to_vec()
}

/// The address of the list with some parameters set anew; empty ones are left out.
fn address(visit: &Visit, set: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for name in ["order", "kind", "tag", "language", "before"] {
        let value =
            set.iter().find(|(known, _)| *known == name).map_or_else(|| visit.param(name), |(_, value)| (*value).to_owned());
        if !value.is_empty() {
            query.append_pair(name, &value);
        }
    }
    let query = query.finish();
    if query.is_empty() { visit.path.clone() } else { format!("{}?{query}", visit.path) }
}

fn filters(visit: &Visit) -> FormState {
    let names = ["order", "kind", "tag", "language"];
    FormState { data: vestibule_web::FormData::from_pairs(names.map(|name| (name, visit.param(name)))), ..FormState::default() }
}

fn with_any(any: String, rest: Vec<Choice>) -> Vec<Choice> {
    std::iter::once(Choice::new("", any)).chain(rest).collect()
}

//! The conversation of a request, ready to be drawn.

use vestibule_base::Translator;
use vestibule_base::markdown::{Rendering, render};

use crate::left_out;
use crate::model::{Change, EntryKind, State};
use crate::pages::parts::{self, Moment, StateMark};
use crate::store::attachment::Attachment;
use crate::store::entry::Entry;

/// A line of the conversation.
pub enum Line {
    /// Somebody's words.
    Post(Post),
    /// Something happened.
    Happening {
        /// Icon.
        icon: &'static str,
        /// What.
        text: String,
        /// When.
        at: Moment,
    },
}

/// Somebody's words.
pub struct Post {
    /// Anchor.
    pub id: String,
    /// First letters of the author.
    pub initials: String,
    /// Name of the author.
    pub author: String,
    /// Whether of the staff.
    pub by_staff: bool,
    /// Whether for the staff alone.
    pub is_note: bool,
    /// Whether it came by mail from somebody who does not belong to the request.
    pub by_stranger: bool,
    /// Earlier mails that came along.
    pub quoted: String,
    /// When.
    pub at: Moment,
    /// Safe HTML.
    pub html: String,
    /// Files.
    pub files: Vec<FileLink>,
    /// What of a mail did not come in, and why.
    pub left_out: Vec<String>,
}

/// A file of a message.
pub struct FileLink {
    /// Address.
    pub url: String,
    /// Name.
    pub name: String,
    /// Size for people.
    pub size: String,
}

/// Who reads the conversation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Somebody of the request: what happened is said in plain words.
    Customer,
    /// Staff: states have their names.
    Agent,
}

/// Puts entries and their files together; `base` is the address of the request's page.
pub fn lines(t: &Translator, entries: &[Entry], files: &[Attachment], (base, reader): (&str, Reader)) -> Vec<Line> {
    entries.iter().filter_map(|entry| line(t, entry, files, (base, reader))).collect()
}

fn line(t: &Translator, entry: &Entry, files: &[Attachment], (base, reader): (&str, Reader)) -> Option<Line> {
    let at = Moment::new(t, entry.made_at);
    if entry.kind() == EntryKind::Change {
        let change = entry.change()?;
        return Some(Line::Happening { icon: change.icon(), text: happening(t, entry, &change, reader), at });
    }
    let files = files.iter().filter(|file| file.entry_id == entry.id);
    Some(Line::Post(Post {
        id: format!("m{}", entry.id),
        initials: parts::initials(&entry.author_name),
        author: entry.author_name.clone(),
        by_staff: entry.by_staff,
        is_note: entry.kind() == EntryKind::Note,
        by_stranger: entry.kind() == EntryKind::Note && !entry.by_staff,
        quoted: entry.quoted.clone(),
        left_out: entry.left_out.0.iter().map(|one| left_out::say(t, one)).collect(),
        at,
        html: render(&entry.body, &Rendering { untrusted: true, ..Rendering::default() }).html,
        files: files
            .map(|file| FileLink {
                url: format!("{base}/files/{}", file.id),
                name: file.name.clone(),
                size: parts::size(t, file.size),
            })
            .collect(),
    }))
}

/// What happened, in plain words.
fn happening(t: &Translator, entry: &Entry, change: &Change, reader: Reader) -> String {
    let who = entry.author_name.as_str();
    match change {
        Change::State { to, .. } if reader == Reader::Customer => {
            let state = State::parse(to).unwrap_or(State::Open);
            t.with(&format!("tickets-plain-{}", state.key()), "name", who)
        }
        Change::State { to, .. } => {
            let state = State::parse(to).unwrap_or(State::Open);
            t.with2("tickets-did-state", ("name", who), ("state", StateMark::of(t, state).label.as_str()))
        }
        Change::Assignee { to } if to.is_empty() => t.with("tickets-did-unassign", "name", who),
        Change::Assignee { to } if to == who => t.with("tickets-did-take", "name", who),
        Change::Assignee { to } => t.with2("tickets-did-assign", ("name", who), ("to", to.as_str())),
        Change::Team { to } if to.is_empty() => t.with("tickets-did-no-team", "name", who),
        Change::Team { to } => t.with2("tickets-did-team", ("name", who), ("to", to.as_str())),
        Change::Priority { to } => {
            t.with2("tickets-did-priority", ("name", who), ("priority", parts::priority_label(t, *to).as_str()))
        }
        Change::Tags { to } => t.with2("tickets-did-tags", ("name", who), ("tags", to.as_str())),
        Change::OnBehalf { by } => t.with("tickets-did-on-behalf", "name", by.as_str()),
        Change::Colleague { name } => t.with2("tickets-did-colleague", ("name", who), ("to", name.as_str())),
    }
}

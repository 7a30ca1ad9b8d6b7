//! How the open form is written.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use vestibule_base::{Audience, Id, Locale, Timestamp};
use vestibule_contracts::{Kind, Subject};
use vestibule_store::Site;

use super::Names;
use crate::model::{Form, Ordering, Shelf, is_web_address};
use crate::store::category::Tree;
use crate::store::link::Target;
use crate::store::redirect::Old;

/// Marks a folder as ours.
pub const FORMAT: &str = "vestibule-knowledge";

/// A line of `categories.jsonl`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryLine {
    /// Id, kept where it is free, so that addresses stay.
    pub id: Id,
    /// Key.
    pub key: String,
    /// Key of the one that it stands in.
    pub parent: Option<String>,
    /// Place among its siblings.
    pub position: i64,
    /// Who may see it.
    pub audience: Audience,
    /// Icon.
    pub icon: String,
    /// Which tree it belongs to; left out for articles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shelf: Option<String>,
    /// How its entries are ordered; left out for the hand order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ordering: Option<String>,
    /// Title and summary by language.
    pub texts: BTreeMap<String, (String, String)>,
}

/// A line of `redirects.jsonl`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RedirectLine {
    /// `article` or `category`.
    pub kind: String,
    /// The old number.
    pub old: Id,
    /// Key of what it leads to; none: the start.
    pub new: Option<String>,
}

/// A file of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileLine {
    /// Id, kept where it is free.
    pub id: Id,
    /// Name.
    pub name: String,
    /// SHA-256 of its content: its name below `files/`.
    pub hash: String,
    /// Media type.
    pub content_type: String,
    /// What it shows.
    pub alt: String,
    /// Whether it belongs into the text.
    pub inline: bool,
    /// When it came.
    pub made_at: Timestamp,
    /// Whether readers see it below the text; left out where they do.
    #[serde(default = "yes", skip_serializing_if = "Clone::clone")]
    pub listed: bool,
    /// The language with whose next publishing that turns round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turns_with: Option<Locale>,
}

/// What a field says where it is left out.
const fn yes() -> bool {
    true
}

/// `article.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleForm {
    /// Id, kept where it is free, so that addresses stay.
    pub id: Id,
    /// Key.
    pub key: String,
    /// Key of its category.
    pub category: Option<String>,
    /// Place in its category.
    pub position: i64,
    /// What it is for.
    pub kind: String,
    /// Who may see it.
    pub audience: Audience,
    /// Address of its owner.
    pub owner: Option<String>,
    /// When it is to be checked.
    pub review_at: Option<Timestamp>,
    /// When it was checked.
    pub checked_at: Timestamp,
    /// Labels.
    pub labels: Vec<String>,
    /// How often it was read.
    pub views: i64,
    /// What an import of pages brought last.
    pub import_hash: String,
    /// When it was begun.
    pub made_at: Timestamp,
    /// When it was changed.
    pub changed_at: Timestamp,
    /// Pictures and attachments.
    pub files: Vec<FileLine>,
    /// What to read or see next.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<LinkForm>,
}

/// A typed link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkForm {
    /// `article`, `question`, `video` or `web`.
    pub kind: String,
    /// Key of what it leads to, or the address elsewhere.
    pub to: String,
    /// What an address elsewhere is called, by language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub titles: BTreeMap<Locale, String>,
}

impl LinkForm {
    /// A link by the key of its goal; none when the goal is gone.
    #[must_use]
    pub fn new(target: &Target, names: &Names) -> Option<Self> {
        Some(match target {
            Target::Web(url, titles) => Self { kind: "web".to_owned(), to: url.clone(), titles: titles.clone() },
            Target::Subject(subject) => Self {
                kind: subject.kind.name().to_owned(),
                to: names.articles.get(&subject.id)?.clone(),
                titles: BTreeMap::new(),
            },
        })
    }

    /// The link by the number of its goal; none when there is no such goal or it may not be followed.
    #[must_use]
    pub fn target(&self, ids: &HashMap<String, Id>) -> Option<Target> {
        if self.kind == "web" {
            return is_web_address(&self.to).then(|| Target::Web(self.to.clone(), self.titles.clone()));
        }
        let kind = Kind::parse(&self.kind).filter(|kind| Form::of_subject(*kind).is_some())?;
        Some(Target::Subject(Subject::new(kind, *ids.get(&self.to)?)))
    }
}

/// What stands on top of `LANGUAGE.md`, one field a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextForm {
    /// Title of the draft.
    pub title: String,
    /// Summary of the draft.
    pub summary: String,
    /// `draft`, `published` or `withdrawn`.
    pub state: String,
    /// Revision of the draft.
    pub revision: i64,
    /// Revision that was published.
    pub published_revision: i64,
    /// Version that readers see.
    pub version: i64,
    /// When the draft was changed.
    pub edited_at: Timestamp,
    /// Who changed it.
    pub edited_by: Option<String>,
    /// When the version was published.
    pub published_at: Option<Timestamp>,
    /// When the first one was.
    pub first_published_at: Option<Timestamp>,
    /// When the draft is to be published.
    pub publish_at: Option<Timestamp>,
    /// When it is to be withdrawn.
    pub withdraw_at: Option<Timestamp>,
    /// From which language it was made.
    pub source_locale: Option<Locale>,
    /// From which version of that.
    pub source_version: Option<i64>,
    /// What an import of pages brought last.
    pub import_hash: String,
    /// The words that are to be published then; left out in exports of earlier versions: the draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled: Option<ScheduledForm>,
    /// Other wordings of a question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_questions: Vec<String>,
}

/// Words that wait for their time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduledForm {
    /// Revision of the draft that they were.
    pub revision: i64,
    /// When the time was set.
    pub set_at: Timestamp,
    /// By whom.
    pub set_by: Option<String>,
    /// Whether they need no further approval.
    pub cleared: bool,
    /// Title.
    pub title: String,
    /// Summary.
    pub summary: String,
    /// Markdown.
    pub body: String,
}

/// A line of `LANGUAGE.versions.jsonl`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionLine {
    /// Number.
    pub version: i64,
    /// When.
    pub made_at: Timestamp,
    /// Who.
    pub made_by: Option<String>,
    /// What changed.
    pub note: String,
    /// Title.
    pub title: String,
    /// Summary.
    pub summary: String,
    /// Markdown.
    pub body: String,
}

/// A key as the name of a folder: nothing in it leads anywhere else.
#[must_use]
pub fn folder_name(key: &str) -> String {
    let name = crate::address::encoded(key);
    match name.strip_prefix('.') {
        Some(rest) => format!("%2E{rest}"),
        None => name,
    }
}

/// `site.json`.
///
/// # Errors
/// When JSON cannot be written.
pub fn site(site: &Site) -> serde_json::Result<String> {
    let form = serde_json::json!({"format": FORMAT, "version": 1, "name": site.name, "locales": site.locales});
    Ok(serde_json::to_string_pretty(&form)? + "\n")
}

/// `categories.jsonl`.
///
/// # Errors
/// When JSON cannot be written.
pub fn categories(tree: &Tree) -> serde_json::Result<String> {
    let line = |one: &crate::store::category::Category| CategoryLine {
        id: one.id,
        key: one.key.clone(),
        parent: one.parent.and_then(|id| tree.find(id)).map(|parent| parent.key.clone()),
        position: one.position,
        audience: one.audience,
        icon: one.icon.clone(),
        shelf: (one.shelf != Shelf::Articles).then(|| one.shelf.name().to_owned()),
        ordering: (one.ordering != Ordering::Hand).then(|| one.ordering.name().to_owned()),
        texts: one.texts.iter().map(|(locale, text)| (locale.tag().to_owned(), text.clone())).collect(),
    };
    lines(tree.flat().into_iter().map(|(_, one)| line(one)))
}

/// `redirects.jsonl`: those that lead to something of this site, or to its start.
///
/// # Errors
/// When JSON cannot be written.
pub fn redirects(all: &[Old], names: &Names) -> serde_json::Result<String> {
    lines(all.iter().filter_map(|old| {
        let keys = if old.kind == "article" { &names.articles } else { &names.categories };
        let new = keys.get(&old.new_id).cloned();
        (new.is_some() || old.new_id == Id(0)).then(|| RedirectLine { kind: old.kind.clone(), old: old.old_id, new })
    }))
}

/// One JSON value a line.
///
/// # Errors
/// When JSON cannot be written.
pub fn lines<T: Serialize>(rows: impl Iterator<Item = T>) -> serde_json::Result<String> {
    let mut out = String::new();
    for row in rows {
        out.push_str(&serde_json::to_string(&row)?);
        out.push('\n');
    }
    Ok(out)
}

/// `LANGUAGE.md`: fields between `---`, each value as JSON (which YAML reads too), then the body.
///
/// # Errors
/// When JSON cannot be written.
pub fn text(form: &TextForm, body: &str) -> serde_json::Result<String> {
    let mut out = String::from("---\n");
    if let serde_json::Value::Object(fields) = serde_json::to_value(form)? {
        for (name, value) in fields {
            out.push_str(&format!("{name}: {value}\n"));
        }
    }
    Ok(out + "---\n" + body + "\n")
}

/// The fields and the body of `LANGUAGE.md`.
#[must_use]
pub fn read_text(text: &str) -> Option<(TextForm, String)> {
    let (head, body) = text.strip_prefix("---\n")?.split_once("\n---\n")?;
    let mut fields = serde_json::Map::new();
    for line in head.lines() {
        let (name, value) = line.split_once(": ")?;
        fields.insert(name.to_owned(), serde_json::from_str(value).ok()?);
    }
    let form = serde_json::from_value(serde_json::Value::Object(fields)).ok()?;
    Some((form, body.strip_suffix('\n').unwrap_or(body).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_leads_out_of_its_folder() {
        for key in ["../../etc", "..", ".", "a/b", "1.1 The triad", "重設", "a\\b"] {
            let name = folder_name(key);
            assert!(!name.contains(['/', '\\']) && !name.starts_with('.'), "{name}");
            assert_eq!(crate::address::decoded(&name), key);
        }
    }
}

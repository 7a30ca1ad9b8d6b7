//! How the open form is written.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use vestibule_base::{Audience, Id, Locale, Timestamp};
use vestibule_store::Site;

use super::Names;
use crate::store::category::Tree;
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

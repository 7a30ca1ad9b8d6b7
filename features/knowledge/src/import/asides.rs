//! What stands beside the text of a page: other wordings and typed links (`other_questions:`, `links:`).

use std::collections::{BTreeMap, HashMap};

use vestibule_base::Id;
use vestibule_contracts::Subject;
use vestibule_store::Tx;
use vestibule_web::BoxError;

use super::plan::Entry;
use super::report::Report;
use super::source::{Page, key_of};
use crate::model::{Form, is_web_address, parse_wordings};
use crate::store::link::{self, Target};
use crate::store::wording;

/// Everything that is written beside the texts of an entry, for its hash.
#[must_use]
pub fn facts(entry: &Entry) -> Vec<(&str, &[String], &[String])> {
    let all = entry.pages.iter().map(|page| (page.locale.tag(), page.matter.list("other_questions"), page.matter.list("links")));
    all.filter(|(_, wordings, links)| !wordings.is_empty() || !links.is_empty()).collect()
}

/// Writes wordings and links as the pages have them.
///
/// # Errors
/// When the database does.
pub async fn write(
    entry: &Entry,
    (id, ids): (Id, &HashMap<String, Id>),
    is_preview: bool,
    (tx, report): (&mut Tx, &mut Report),
) -> Result<(), BoxError> {
    let targets = targets(entry, ids, report);
    if is_preview {
        return Ok(());
    }
    for page in &entry.pages {
        let wordings = parse_wordings(page.matter.list("other_questions").iter().map(String::as_str));
        wording::replace(tx, (id, page.locale), &wordings).await?;
    }
    link::replace(tx, id, &targets).await?;
    Ok(())
}

/// The links of all languages of an entry, each once.
pub fn targets(entry: &Entry, ids: &HashMap<String, Id>, report: &mut Report) -> Vec<Target> {
    let mut targets: Vec<Target> = Vec::new();
    for page in &entry.pages {
        for line in page.matter.list("links") {
            match read(page, line, ids) {
                Some(target) => add(&mut targets, target),
                None => report.add("dead-link", &page.file, 0, line),
            }
        }
    }
    targets
}

fn add(targets: &mut Vec<Target>, new: Target) {
    for known in targets.iter_mut() {
        match (known, &new) {
            (Target::Web(url, titles), Target::Web(same, more)) if url == same => {
                titles.extend(more.clone());
                return;
            }
            (Target::Subject(known), Target::Subject(same)) if known == same => return,
            _ => {}
        }
    }
    targets.push(new);
}

/// `article: key`, `question: key`, `video: key`, or `web: https://… | Title`.
#[must_use]
pub fn read(page: &Page, line: &str, ids: &HashMap<String, Id>) -> Option<Target> {
    let (kind, goal) = line.split_once(':')?;
    let goal = goal.trim();
    if kind.trim() == "web" {
        let (url, title) = goal.split_once('|').map_or((goal, ""), |(url, title)| (url.trim(), title.trim()));
        return is_web_address(url).then(|| Target::Web(url.to_owned(), BTreeMap::from([(page.locale, title.to_owned())])));
    }
    let form = Form::parse(kind.trim())?;
    let id = ids.get(&key_of(form.name(), goal)).or_else(|| ids.get(goal))?;
    Some(Target::Subject(Subject::new(form.subject_kind(), *id)))
}

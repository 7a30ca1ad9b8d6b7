//! The text of a page with its links turned into links between articles.

use std::collections::HashMap;
use std::path::Path;

use vestibule_base::{Id, Locale, Timestamp};

use super::links::{self, Fate, Target};
use super::pictures::Pictures;
use super::plan::Entry;
use super::report::Report;
use super::resolve::{Goal, Goals};
use super::source::Page;

/// What is needed to turn links.
pub struct Turning<'a> {
    /// The folder.
    pub folder: &'a Path,
    /// What links can lead to.
    pub goals: &'a Goals,
    /// Articles by their keys.
    pub ids: &'a HashMap<String, Id>,
    /// When.
    pub now: Timestamp,
}

impl Turning<'_> {
    /// The body of a page, ready to be stored.
    pub fn body(&self, page: &Page, pictures: &mut Pictures, report: &mut Report) -> String {
        links::rewrite(&page.body, &mut |target: &Target| {
            self.fate((page, page.first_line + target.line), target, pictures, report)
        })
    }

    /// The summary of a page, ready to be stored.
    pub fn summary(&self, page: &Page, pictures: &mut Pictures, report: &mut Report) -> String {
        links::rewrite(&page.summary, &mut |target: &Target| self.fate((page, 0), target, pictures, report))
    }

    /// Takes what a page lists under `attachments:`.
    pub fn attachments(&self, page: &Page, pictures: &mut Pictures, report: &mut Report) {
        for url in page.matter.list("attachments") {
            let taken = match self.goals.find(page, url) {
                Goal::File(name) => pictures.take(self.folder, &name, self.now),
                _ => None,
            };
            if taken.is_none() {
                report.add("dead-link", &page.file, 0, url);
            }
        }
    }

    fn fate(&self, (page, line): (&Page, usize), target: &Target, pictures: &mut Pictures, report: &mut Report) -> Fate {
        let dead = |report: &mut Report| {
            report.add(if target.picture { "dead-picture" } else { "dead-link" }, &page.file, line, &target.url);
            Fate::Words
        };
        match self.goals.find(page, &target.url) {
            Goal::Elsewhere => Fate::Keep,
            Goal::Nowhere => dead(report),
            Goal::Page(key, anchor) => match self.ids.get(&key) {
                Some(id) => {
                    report.links += 1;
                    Fate::To(format!("article:{id}{anchor}"))
                }
                None => dead(report),
            },
            Goal::File(name) => match pictures.take(self.folder, &name, self.now) {
                Some((id, _)) => Fate::To(format!("file:{id}")),
                None => dead(report),
            },
        }
    }
}

/// A guide without words of its own lists what stands below it.
#[must_use]
pub fn guide_list(locale: Locale, children: &[usize], entries: &[Entry], ids: &HashMap<String, Id>) -> String {
    let mut list = String::new();
    for entry in children.iter().filter_map(|place| entries.get(*place)) {
        let page = entry.pages.iter().find(|page| page.locale == locale).or_else(|| entry.pages.first());
        if let (Some(page), Some(id)) = (page, ids.get(&entry.key)) {
            let title = page.title.replace('[', "\\[").replace(']', "\\]");
            let joint = if page.summary.is_empty() { "" } else { ": " };
            // Its links stand on its own page.
            let summary = links::rewrite(&page.summary, &mut |_: &Target| Fate::Words);
            list.push_str(&format!("- [{title}](article:{id}){joint}{summary}\n"));
        }
    }
    list.trim_end().to_owned()
}

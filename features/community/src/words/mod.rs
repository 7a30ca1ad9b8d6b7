//! What people write: Markdown with names of people, quotes of posts, and pictures.
//!
//! Stored are `@[Name](person:7)`, `[Name](post:7)` on top of a quote, and `![alt](file:7)`. [`resolve`] lets through what the
//! writer may name and makes plain words of all else, so whoever reads a stored text may trust what it names.

mod pieces;
mod quote;
mod render;
mod resolve;

pub use quote::{quote, unquoted};
pub use render::{html, plain, readable};
pub use resolve::{Known, resolve};

use vestibule_base::Id;

use pieces::{Reference, references};

/// A private character, which no stored text holds.
const MARK: char = '\u{e000}';

/// Whom a stored text mentions; who stands in a quote was told when that was written.
#[must_use]
pub fn mentioned(body: &str) -> Vec<Id> {
    // What is code is decided by the whole text, and only then its quotes are left out.
    let mark = |one: Reference<'_>| if one.kind == "person" { format!("{MARK}{}{MARK}", one.id) } else { String::new() };
    let own = unquoted(&pieces::marked(&body.replace(MARK, ""), mark));
    let mut ids: Vec<Id> = Vec::new();
    for id in own.split(MARK).skip(1).step_by(2).filter_map(|id| id.parse().ok()).map(Id) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// Posts that a stored text quotes.
#[must_use]
pub fn quoted(body: &str) -> Vec<Id> {
    named(body, "post")
}

/// Pictures that a text shows.
#[must_use]
pub fn pictures(body: &str) -> Vec<Id> {
    named(body, "file")
}

fn named(body: &str, kind: &str) -> Vec<Id> {
    let mut ids: Vec<Id> = Vec::new();
    for Reference { id, .. } in references(body).into_iter().filter(|one| one.kind == kind) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_text_names_is_read_from_it_but_not_from_code() {
        let body = "Hi @[Ana](person:7), @[Ana](person:7)\n\n> [Nina](post:9):\n>\n> @[Lin](person:8)\n\n`@[No](person:8)`\n\n```\n![n](file:4)\n```\n![p](file:5)";
        assert_eq!((mentioned(body), quoted(body), pictures(body)), (vec![Id(7)], vec![Id(9)], vec![Id(5)]));
        assert_eq!(mentioned("> ```\n@[x](person:5)\n> ```\n@[y](person:6)"), [Id(6)], "code that begins and ends in quotes");
    }
}

//! The texts: five languages with the same keys and values, nothing missing, nothing unused.

mod fluent;
mod usage;

use std::collections::BTreeMap;

use crate::config::{self, Config};
use crate::report::{Problem, Report};
use crate::source::{File, Tree};
use crate::tidy::LANGUAGES;
use fluent::Message;
use usage::Usage;

const CHECK: &str = "i18n";
const UNUSED: &str = "i18n-unused";
const CHECKS: usize = 7;

/// A file that lacks more keys than this gets one line for all of them.
const MOST_LISTED: usize = 12;

/// The messages of one file.
struct Texts<'a> {
    file: &'a File,
    /// Folder of the crate.
    folder: &'a str,
    language: &'a str,
    messages: Vec<Message>,
    strays: Vec<usize>,
}

/// English messages of all crates, with their files.
type English<'a> = BTreeMap<&'a str, (&'a File, &'a Message)>;

/// Runs every check.
pub fn run(tree: &Tree) -> Report {
    let all = read(tree);
    let english: English = of_language(&all, "en")
        .flat_map(|texts| texts.messages.iter().map(|message| (message.key.as_str(), (texts.file, message))))
        .collect();
    let usage = Usage::read(tree);
    let mut problems = is_readable(&all);
    problems.extend(is_said_once(&all));
    problems.extend(all.iter().filter(|texts| texts.language == "en").flat_map(|texts| is_in_every_language(&all, texts)));
    problems.extend(is_there(&usage, &english));
    problems.extend(is_no_misspelling(&usage, &english));
    problems.extend(is_used(&usage, &english));
    match config::read(tree) {
        Ok(config) => problems = without_composed(tree, &config, problems),
        Err(problem) => problems.push(problem),
    }
    Report::new(CHECKS, problems)
}

fn read(tree: &Tree) -> Vec<Texts<'_>> {
    tree.files().filter_map(read_file).collect()
}

/// `<folder>/i18n/<language>.ftl`.
fn read_file(file: &File) -> Option<Texts<'_>> {
    let (folder, name) = file.path.split_once("/i18n/")?;
    let language = name.strip_suffix(".ftl")?;
    let (messages, strays) = fluent::read(&file.text);
    Some(Texts { file, folder, language, messages, strays })
}

fn of_language<'a>(all: &'a [Texts<'a>], language: &'a str) -> impl Iterator<Item = &'a Texts<'a>> {
    all.iter().filter(move |texts| texts.language == language)
}

/// Every line belongs to a message, and every message says something.
fn is_readable(all: &[Texts]) -> Vec<Problem> {
    let mut problems = vec![];
    for texts in all {
        let path = &texts.file.path;
        problems.extend(
            texts
                .strays
                .iter()
                .map(|line| Problem::new(CHECK, path, *line, "this line is no message: `key = words`, further lines indented")),
        );
        let empty = texts.messages.iter().filter(|message| !message.has_words);
        problems.extend(
            empty.map(|message| {
                Problem::new(CHECK, path, message.line, format!("`{}` says nothing: write its words", message.key))
            }),
        );
        if !LANGUAGES.contains(&texts.language) {
            problems.push(Problem::new(CHECK, path, 0, format!("`{}` is no language of the interface", texts.language)));
        }
    }
    problems
}

/// A key stands in one file of a language, once.
fn is_said_once(all: &[Texts]) -> Vec<Problem> {
    let mut known: BTreeMap<(&str, &str), String> = BTreeMap::new();
    let mut problems = vec![];
    for texts in all {
        for message in &texts.messages {
            let place = format!("{}:{}", texts.file.path, message.line);
            if let Some(first) = known.get(&(texts.language, message.key.as_str())) {
                let text = format!("`{}` stands in {first} already: rename or remove one", message.key);
                problems.push(Problem::new(CHECK, &texts.file.path, message.line, text).about(&message.key));
            } else {
                known.insert((texts.language, &message.key), place);
            }
        }
    }
    problems
}

/// The other languages of a crate have the keys and values of its English, and no others.
fn is_in_every_language(all: &[Texts], english: &Texts) -> Vec<Problem> {
    let mut problems = vec![];
    for language in LANGUAGES.into_iter().filter(|language| *language != "en") {
        let path = format!("{}/i18n/{language}.ftl", english.folder);
        let Some(other) = all.iter().find(|texts| texts.file.path == path) else {
            problems.push(Problem::new(CHECK, &path, 0, "the file is missing"));
            continue;
        };
        problems.extend(missing(&path, english, other));
        for (message, translated) in english.messages.iter().filter_map(|message| Some((message, find(other, &message.key)?))) {
            if translated.variables != message.variables {
                let text =
                    format!("`{}` has the values {:?}; in English {:?}", message.key, translated.variables, message.variables);
                problems.push(Problem::new(CHECK, &path, translated.line, text).about(&message.key));
            }
        }
        let extra = other.messages.iter().filter(|message| find(english, &message.key).is_none());
        problems.extend(extra.map(|message| {
            Problem::new(CHECK, &path, message.line, format!("`{}` is not in en.ftl: remove it", message.key)).about(&message.key)
        }));
    }
    problems
}

fn find<'a>(texts: &'a Texts, key: &str) -> Option<&'a Message> {
    texts.messages.iter().find(|message| message.key == key)
}

/// Keys that a translation lacks; many of them in one line.
fn missing(path: &str, english: &Texts, other: &Texts) -> Vec<Problem> {
    let missing: Vec<&str> =
        english.messages.iter().map(|message| message.key.as_str()).filter(|key| find(other, key).is_none()).collect();
    if missing.len() > MOST_LISTED {
        let first = missing.first().copied().unwrap_or_default();
        return vec![Problem::new(
            CHECK,
            path,
            0,
            format!("{} keys are missing, the first is `{first}`: translate them", missing.len()),
        )];
    }
    missing.into_iter().map(|key| Problem::new(CHECK, path, 0, format!("`{key}` is missing: translate it")).about(key)).collect()
}

/// Every key that the sources ask for exists and gets its values.
fn is_there(usage: &Usage, english: &English) -> Vec<Problem> {
    let mut problems = vec![];
    for wanted in &usage.wanted {
        let wrong = match (english.get(wanted.key.as_str()), &wanted.given) {
            (None, _) => format!("`{}` is in no en.ftl: write it in all five languages", wanted.key),
            (Some((_, message)), Some(given)) if !message.variables.iter().eq(given) => {
                format!("`{}` is given {given:?} and wants {:?}", wanted.key, message.variables)
            }
            _ => continue,
        };
        problems.push(Problem::new(CHECK, &wanted.path, wanted.line, wrong).about(&wanted.key));
    }
    problems
}

/// A string of a feature that begins as its keys do is one, or the beginning of one (`accounts-sent` of `accounts-sent-title`).
fn is_no_misspelling(usage: &Usage, english: &English) -> Vec<Problem> {
    let is_done = |text: &str| english.contains_key(format!("done-{text}").as_str());
    let begins = |text: &str| is_done(text) || english.keys().any(|key| key.starts_with(text));
    let strange = usage.alike.iter().filter(|string| !begins(&string.key));
    let text =
        |key: &str| format!("`{key}` looks like a key and is in no en.ftl: write it in all five languages, or call it otherwise");
    strange.map(|string| Problem::new(CHECK, &string.path, string.line, text(&string.key)).about(&string.key)).collect()
}

/// Every key is used: as it stands, put together, in another message, or as `tidy.toml` says.
fn is_used(usage: &Usage, english: &English) -> Vec<Problem> {
    let held = |key: &str| english.values().any(|(_, message)| message.holds.contains(key));
    let unused = english.iter().filter(|(key, _)| !usage.uses(key) && !held(key));
    unused
        .map(|(key, (file, message))| {
            Problem::new(UNUSED, &file.path, message.line, format!("`{key}` is used nowhere: remove it from all five languages"))
                .about(key)
        })
        .collect()
}

/// Takes away what `tidy.toml` says is put together at run time; every pattern must be needed and have a reason.
fn without_composed(tree: &Tree, config: &Config, problems: Vec<Problem>) -> Vec<Problem> {
    let mut kept = problems;
    for place in &config.i18n.composed {
        let (composed, before) = (place.get_ref(), kept.len());
        let pieces: Vec<String> = composed.pattern.split('*').map(str::to_owned).collect();
        kept.retain(|problem| problem.check != UNUSED || !usage::fits(&pieces, &problem.item, &|_| true));
        let wrong = if kept.len() == before {
            format!("the pattern {} is no longer needed: take it out", composed.pattern)
        } else if config::is_reason(&composed.reason) {
            continue;
        } else {
            format!("the pattern {} gives no reason: say where the key is put together", composed.pattern)
        };
        kept.push(Problem::new(CHECK, config::PATH, config::line(tree, place), wrong));
    }
    kept
}

#[cfg(test)]
mod tests;

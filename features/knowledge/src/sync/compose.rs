//! A file as the portal would have it: what the portal says differently is changed, and nothing else.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use similar::{DiffOp, capture_diff_slices};
use vestibule_base::{Id, Locale};

use super::back::{Back, From};
use super::disk;
use super::fields::{self, Fields};
use super::plan::At;
use super::portal::Text;
use super::read::{Both, Read};
use super::sheet::{Sheet, Value};
use crate::import::encoding;
use crate::import::source::{Page, bare, key_of};
use crate::model::{Form, State};
use crate::render::referenced;
use crate::store::translation::Draft;

/// A file to be written, and the pictures that it needs.
#[derive(Clone, Debug)]
pub struct Composed {
    /// Where.
    pub path: String,
    /// What.
    pub text: String,
    /// SHA-256 of the file that it takes the place of; none where it is new.
    pub was: Option<String>,
    /// Where pictures and attachments are to lie, with the hashes of their content.
    pub files: Vec<(String, String)>,
}

/// Composes files.
pub struct Composer<'a> {
    both: &'a Both<'a>,
    paths: BTreeMap<At, String>,
    /// The page of each article in any language.
    any: HashMap<String, String>,
    /// Files of the folder by the names that an import gives them.
    flat: HashMap<String, &'a String>,
}

impl<'a> Composer<'a> {
    /// Finds a place for every text of the folder that has none.
    #[must_use]
    pub fn new(both: &'a Both<'a>, is_ours: impl Fn(&At) -> bool) -> Self {
        let mut paths: BTreeMap<At, String> = both.pages.iter().map(|(at, read)| (at.clone(), read.file.clone())).collect();
        let mut taken: BTreeSet<String> = paths.values().map(|path| path.to_lowercase()).collect();
        let by_language = is_by_language(both);
        let siblings: HashMap<&str, &Read> = both.pages.iter().rev().map(|((key, _), read)| (key.as_str(), read)).collect();
        for (at, text) in &both.portal.texts {
            if is_ours(at) && !paths.contains_key(at) {
                let path = place(text, siblings.get(at.0.as_str()).copied(), by_language, (&taken, both.import.folder));
                taken.insert(path.to_lowercase());
                paths.insert(at.clone(), path);
            }
        }
        let flat = both.import.goals.files().iter().map(|name| (name.replace('/', "-"), name)).collect();
        let any = paths.iter().rev().map(|((key, _), path)| (key.clone(), path.clone())).collect();
        Self { both, paths, any, flat }
    }

    /// Where the page of a text lies, or is to lie.
    #[must_use]
    pub fn path(&self, at: &At) -> String {
        self.paths.get(at).cloned().unwrap_or_default()
    }

    /// The file of a text that says `draft`; none when the one that is there was changed since it was read.
    #[must_use]
    pub fn compose(&self, text: &Text, draft: &Draft) -> Option<Composed> {
        let at = (text.key.clone(), text.locale);
        let read = self.both.pages.get(&at);
        let path = self.path(&at);
        let page = read.and_then(|read| self.page(read));
        let (raw, mut sheet) = self.sheet(&path, read)?;
        let files = self.files_of(text, draft);
        let back = Back { import: &self.both.import, portal: &self.both.portal, paths: &self.paths, any: &self.any };
        let names: HashMap<String, Id> = files.iter().map(|(id, (name, _))| (name.clone(), *id)).collect();
        let spelled = page.map(|page| back.spelled(page, &names)).unwrap_or_default();
        let places = files.iter().map(|(id, (name, _))| (*id, name.clone())).collect();
        let from = From { path: &path, locale: text.locale, files: &places, spelled };
        let attached = self.attached(text, &files);
        match read.zip(page) {
            Some(known) => self.change(&mut sheet, (text, draft), known, (&back, &from)),
            None => {
                let turned = |text: &str| back.text(text.trim(), &from);
                let draft = Draft { title: draft.title.clone(), summary: turned(&draft.summary), body: turned(&draft.body) };
                begin(&mut sheet, &draft, &self.id_of(text));
            }
        }
        let says = read.map_or_else(Fields::new, |read| read.fields.clone());
        let ways: Vec<String> = attached.iter().map(|name| super::back::between(&path, name)).collect();
        fields::write(&mut sheet, (&says, &text.fields), text.form, &ways);
        say_state(&mut sheet, text, read.is_none_or(|read| read.shown));
        let files =
            files.into_values().filter(|(name, hash)| disk::hash_of(&self.both.import.folder.join(name)).as_ref() != Some(hash));
        let was = read.map(|read| read.bytes.clone());
        Some(Composed { text: as_it_was(&raw, &sheet.text()), files: files.collect(), path, was })
    }

    fn page(&self, read: &Read) -> Option<&'a Page> {
        self.both.import.entries.get(read.at.0)?.pages.get(read.at.1)
    }

    fn sheet(&self, path: &str, read: Option<&Read>) -> Option<(Vec<u8>, Sheet)> {
        let Some(read) = read else { return Some((Vec::new(), Sheet::default())) };
        let raw = std::fs::read(self.both.import.folder.join(path)).ok().filter(|raw| disk::hash(raw) == read.bytes)?;
        let sheet = Sheet::new(&encoding::read(&raw).0);
        Some((raw, sheet))
    }

    /// Changes title, summary and text of a page where the portal says something else.
    fn change(
        &self,
        sheet: &mut Sheet,
        (text, draft): (&Text, &Draft),
        (read, page): (&Read, &Page),
        turn: (&Back<'_>, &From<'_>),
    ) {
        if read.draft.title != draft.title {
            set_title(sheet, page, &draft.title);
        }
        if read.draft.summary != draft.summary {
            let name = if sheet.has("description") && !sheet.has("summary") { "description" } else { "summary" };
            let summary = turn.0.text(&draft.summary, turn.1);
            if summary.is_empty() { sheet.remove(name) } else { sheet.set(name, &Value::One(summary)) }
        }
        let (old, new) = (read.draft.body.trim_start_matches('\n').trim_end(), draft.body.trim_start_matches('\n').trim_end());
        if old != new {
            let gap = page.body.lines().take_while(|line| line.trim().is_empty()).count();
            let raw: Vec<String> = sheet.body.iter().skip(gap).cloned().collect();
            let merged = merged(&raw, old, (new, &turn.0.text(new, turn.1)));
            sheet.body.truncate(gap);
            sheet.body.extend(merged);
        }
        if text.form != Form::Article && !text.leads && !sheet.has("kind") {
            sheet.set("kind", &Value::One(text.form.name().to_owned()));
        }
    }

    /// The files that a text needs: by id, where they lie or are to lie, and the hash of their content.
    fn files_of(&self, text: &Text, draft: &Draft) -> BTreeMap<Id, (String, String)> {
        let shown = referenced(&draft.written(), "file:");
        let hashes = text.fields.get("attachments");
        let is_attached = |hash: &String| hashes.is_some_and(|hashes| hashes.contains(hash));
        let own = self.both.portal.files.values().filter(|file| {
            shown.contains(&file.id) || (file.article_id == text.article && !file.inline && is_attached(&file.hash))
        });
        own.map(|file| (file.id, (self.place_of(file, &text.key), file.hash.clone()))).collect()
    }

    /// Where a file of an article lies: where the folder has it already, else among the pictures.
    fn place_of(&self, file: &crate::store::file::File, key: &str) -> String {
        let is_same = |name: &str| disk::hash_of(&self.both.import.folder.join(name)).as_ref() == Some(&file.hash);
        let owner = self.both.portal.keys.get(&file.article_id).map_or(key, String::as_str);
        if let Some(name) = self.flat.get(&file.name).filter(|name| is_same(name)) {
            return (*name).clone();
        }
        let named = |mark: &str| format!("pictures/{}/{mark}{}", plain(owner), plain(&file.name));
        let is_free = |name: &String| !self.both.import.folder.join(name).exists() || is_same(name);
        let short = file.hash.get(..8).unwrap_or_default();
        let names = [String::new(), format!("{short}-"), format!("{}-", file.hash)].map(|mark| named(&mark));
        names.into_iter().find(is_free).unwrap_or_else(|| named(&format!("{}-", file.hash)))
    }

    /// The name by which a new page leads back to its article.
    fn id_of(&self, text: &Text) -> String {
        let plain = bare(&text.key, text.form);
        let marked = key_of(text.form.name(), plain);
        let is_another = marked != text.key && self.both.portal.keys.values().any(|key| *key == marked);
        if is_another { text.article.to_string() } else { plain.to_owned() }
    }

    fn attached(&self, text: &Text, files: &BTreeMap<Id, (String, String)>) -> Vec<String> {
        let hashes = text.fields.get("attachments").map(Vec::as_slice).unwrap_or_default();
        let mut names: Vec<String> =
            files.values().filter(|(_, hash)| hashes.contains(hash)).map(|(name, _)| name.clone()).collect();
        names.sort();
        names
    }
}

/// Whether the folder has a folder for each language; an empty one gets them.
#[must_use]
pub fn is_by_language(both: &Both<'_>) -> bool {
    let is_in_language = |read: &Read| read.file.split_once('/').is_some_and(|(first, _)| Locale::parse(first).is_some());
    both.pages.is_empty() || both.pages.values().any(is_in_language)
}

/// Where a new page goes: beside its other languages, else by its key.
fn place(text: &Text, sibling: Option<&Read>, by_language: bool, (taken, folder): (&BTreeSet<String>, &Path)) -> String {
    let beside = sibling.and_then(|read| read.file.split_once('/')).map(|(_, rest)| rest.to_owned());
    let id = text.article.to_string();
    let stem = Some(plain(bare(&text.key, text.form))).filter(|stem| !stem.is_empty()).unwrap_or_else(|| id.clone());
    let wanted = beside.filter(|_| by_language).unwrap_or_else(|| format!("{stem}.md"));
    // An article and a video may have the same name.
    let formed = if text.form == Form::Article { String::new() } else { format!("{stem}-{}.md", text.form.name()) };
    let other = format!("{stem}-{id}.md");
    let full = |rest: &str| if by_language { format!("{}/{rest}", text.locale) } else { rest.to_owned() };
    let is_taken = |path: &String| taken.contains(&path.to_lowercase()) || folder.join(path).exists();
    let mut names = [wanted, formed].into_iter().filter(|rest| !rest.is_empty()).map(|rest| full(&rest));
    names.find(|path| !is_taken(path)).unwrap_or_else(|| full(&other))
}

/// A name that every file system takes.
fn plain(name: &str) -> String {
    let safe: String =
        name.chars().map(|char| if char.is_alphanumeric() || matches!(char, '-' | '_' | '.') { char } else { '-' }).collect();
    let short: String = safe.trim_matches(['-', '.']).chars().take(80).collect();
    short
}

fn set_title(sheet: &mut Sheet, page: &Page, title: &str) {
    let first = sheet.body.iter().position(|line| !line.trim().is_empty());
    // The line of the title is no part of the text.
    let heading = first.filter(|place| {
        let is_text = page.body.lines().nth(*place).is_some_and(|line| !line.trim().is_empty());
        !is_text && sheet.body.get(*place).is_some_and(|line| line.trim().starts_with("# "))
    });
    if let Some(line) = heading.and_then(|place| sheet.body.get_mut(place)) {
        *line = format!("# {title}");
    }
    if heading.is_none() || sheet.has("title") {
        sheet.set("title", &Value::One(title.to_owned()));
    }
}

/// A page that is new.
fn begin(sheet: &mut Sheet, draft: &Draft, id: &str) {
    sheet.set("id", &Value::One(id.to_owned()));
    sheet.set("title", &Value::One(draft.title.clone()));
    if !draft.summary.is_empty() {
        sheet.set("summary", &Value::One(draft.summary.clone()));
    }
    sheet.body.push(String::new());
    sheet.body.extend(draft.body.lines().map(str::to_owned));
}

/// Says whether readers are to see the page, where the file says otherwise.
fn say_state(sheet: &mut Sheet, text: &Text, says_shown: bool) {
    if says_shown == text.shown() {
        return;
    }
    for name in ["state", "draft", "published"] {
        sheet.remove(name);
    }
    if !text.shown() {
        let state = if text.state == State::Withdrawn { State::Withdrawn } else { State::Draft };
        sheet.set("state", &Value::One(state.name().to_owned()));
    }
}

/// The lines of the file with the changes that lead from what the portal took in to what it says now. Lines that did not change stay as
/// they were written, with links that lead nowhere in the portal.
fn merged(raw: &[String], old: &str, (new, turned): (&str, &str)) -> Vec<String> {
    let (old, new, turned): (Vec<&str>, Vec<&str>, Vec<&str>) =
        (old.lines().collect(), new.lines().collect(), turned.lines().collect());
    let is_line_by_line = raw.len() >= old.len() && raw.iter().skip(old.len()).all(|line| line.trim().is_empty());
    if !is_line_by_line || new.len() != turned.len() {
        return turned.into_iter().map(str::to_owned).collect();
    }
    let mut lines = Vec::with_capacity(new.len());
    for op in capture_diff_slices(similar::Algorithm::Myers, &old, &new) {
        match op {
            DiffOp::Equal { old_index, len, .. } => lines.extend(raw.iter().skip(old_index).take(len).cloned()),
            DiffOp::Delete { .. } => {}
            DiffOp::Insert { new_index, new_len, .. } | DiffOp::Replace { new_index, new_len, .. } => {
                lines.extend(turned.iter().skip(new_index).take(new_len).map(|line| (*line).to_owned()));
            }
        }
    }
    lines
}

/// Line ends and the mark at the beginning as the file had them.
fn as_it_was(raw: &[u8], text: &str) -> String {
    let mark = if raw.starts_with(b"\xef\xbb\xbf") { "\u{feff}" } else { "" };
    let is_wide = raw.windows(2).any(|pair| pair == b"\r\n");
    format!("{mark}{}", if is_wide { text.replace('\n', "\r\n") } else { text.to_owned() })
}

//! What the folder says: every page as the portal would take it in.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;

use vestibule_base::{Id, Locale};
use vestibule_web::{App, BoxError};

use super::disk;
use super::fields::{self, Fields};
use super::plan::At;
use super::portal::{Portal, Text};
use super::renamed;
use crate::import::markdown::{self, Import, entry_hash, text_hash};
use crate::import::meet::{There, form_of};
use crate::import::pictures::Pictures;
use crate::import::plan::{Entry, group_key};
use crate::import::resolve::Goal;
use crate::import::source::{self, Page, bare};
use crate::import::{Options, Report};
use crate::model::{ArticleKind, Form};
use crate::store::translation::Draft;
use crate::store::{article, sync};

/// A page as the portal would take it in.
#[derive(Clone, Debug)]
pub struct Read {
    /// Place of its article in the import, and of the page in that, as they were when it was read.
    pub at: (usize, usize),
    /// The file.
    pub file: String,
    /// What its text becomes.
    pub draft: Draft,
    /// What stands on top of it.
    pub fields: Fields,
    /// Whether readers are to see it.
    pub shown: bool,
    /// SHA-256 of the file.
    pub bytes: String,
    /// Of the file and of the pictures that it shows.
    pub fingerprint: String,
    /// What an import keeps of its text.
    pub text_hash: String,
    /// What an import keeps of its article.
    pub entry_hash: String,
    /// Whether the portal has every picture as the folder has it.
    pub has_pictures: bool,
}

impl Read {
    /// Whether the portal says the same.
    #[must_use]
    pub fn is_same(&self, text: &Text) -> bool {
        let body = |draft: &Draft| draft.body.trim_start_matches('\n').trim_end().to_owned();
        let words = |draft: &Draft| (draft.title.clone(), draft.summary.clone(), body(draft));
        self.has_pictures && self.shown == text.shown() && words(&self.draft) == words(&text.draft) && self.fields == text.fields
    }
}

/// Both sides, read at one time.
pub struct Both<'a> {
    /// The folder.
    pub import: Import<'a>,
    /// The portal.
    pub portal: Portal,
    /// Pages by key and language.
    pub pages: BTreeMap<(String, Locale), Read>,
    /// What pages could not be taken as they are.
    pub report: Report,
    /// The languages that the folder has of each article.
    pub languages: HashMap<String, BTreeSet<Locale>>,
}

impl Both<'_> {
    /// Takes in what a run has just written, and leaves out what it has removed: nothing else is read again.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn renew(&mut self, app: &App, written: &BTreeMap<At, String>, removed: &HashSet<String>) -> std::io::Result<()> {
        let (mut report, folder, first) = (Report::default(), self.import.folder, self.import.site.default_locale());
        let pages = written.iter().filter_map(|(at, path)| {
            let page = source::read_one(folder, path, first, &mut report)?;
            Some(Page { key: at.0.clone(), ..page })
        });
        let fresh = pages.collect();
        self.import.renew(fresh, removed)?;
        self.import.entries.iter_mut().for_each(|entry| meet_group(entry, &self.portal));
        let fresh = pages_of(&self.import, (app, &self.portal), |at| written.contains_key(at), &mut report);
        self.pages.retain(|_, read| !removed.contains(&read.file));
        self.pages.extend(fresh);
        Ok(())
    }
}

/// Reads both sides.
///
/// # Errors
/// When folder or database cannot be read.
pub async fn read<'a>(
    (app, site): (&'a App, Id),
    folder: &'a Path,
    known: &[sync::Known],
    options: &'a Options,
) -> Result<Both<'a>, BoxError> {
    let mut report = Report { preview: options.preview, ..Report::default() };
    let own = app.site(site).ok_or("there is no such site")?;
    let mut pages = source::read_pages(folder, &own, false, &mut report)?;
    pages.retain(|page| {
        let is_markdown = !page.file.to_ascii_lowercase().ends_with("html") && !page.file.to_ascii_lowercase().ends_with(".htm");
        if !is_markdown {
            report.add("sync-html", &page.file, 0, "");
        }
        is_markdown
    });
    let there = There::new(&article::list_all(&app.db, site).await?);
    let was: HashSet<(&str, &str)> = known.iter().map(|one| (one.key.as_str(), one.path.as_str())).collect();
    renamed::follow(folder, &mut pages, known, &there)?;
    for page in &mut pages {
        meet(page, &was);
        there.meet(page);
    }
    let mut locales: HashMap<String, BTreeSet<Locale>> = HashMap::new();
    for page in &pages {
        locales.entry(page.key.clone()).or_default().insert(page.locale);
    }
    let portal = Portal::load(app, site, &locales).await?;
    let mut import = markdown::begin((app, site), (folder, pages), options, &mut report).await?;
    for entry in &mut import.entries {
        meet_group(entry, &portal);
        // What will be made can be led to already; what was deleted in the portal cannot.
        let was_there = known.iter().any(|one| one.key == entry.key && !one.file_hash.is_empty());
        if !was_there && !import.ids.contains_key(&entry.key) {
            import.ids.insert(entry.key.clone(), Id::new(app.now()));
        }
    }
    let pages = pages_of(&import, (app, &portal), |_| true, &mut report);
    Ok(Both { import, portal, pages, report, languages: locales })
}

/// A page whose text was deleted in the portal, where its key had no mark of its form, is still the page of that.
fn meet(page: &mut Page, known: &HashSet<(&str, &str)>) {
    let plain = bare(&page.key, form_of(page)).to_owned();
    if known.contains(&(plain.as_str(), page.file.as_str())) {
        page.key = plain;
    }
}

/// Groups of the FAQ that were made in the portal have keys without the mark, too.
fn meet_group(entry: &mut Entry, portal: &Portal) {
    let Some(key) = entry.category.as_ref().filter(|_| entry.kind == ArticleKind::Question) else { return };
    let plain = bare(key, Form::Question);
    if !portal.categories.contains(&group_key(plain)) && portal.categories.contains(plain) {
        entry.category = Some(plain.to_owned());
    }
}

fn pages_of(
    import: &Import<'_>,
    (app, portal): (&App, &Portal),
    is_wanted: impl Fn(&At) -> bool,
    report: &mut Report,
) -> BTreeMap<At, Read> {
    let keys: HashMap<Id, String> = import.ids.iter().map(|(key, id)| (*id, key.clone())).collect();
    let mut pages = BTreeMap::new();
    for (place, entry) in import.entries.iter().enumerate() {
        for (number, page) in entry.pages.iter().enumerate() {
            let at = (entry.key.clone(), page.locale);
            if !is_wanted(&at) {
                continue;
            }
            let leads = portal.leaders.get(&entry.key).is_none_or(|first| *first == page.locale);
            let read = page_of((import, app), (entry, page), leads, (&keys, &mut *report));
            pages.insert(at, Read { at: (place, number), ..read });
        }
    }
    pages
}

fn page_of(
    (import, app): (&Import<'_>, &App),
    (entry, page): (&Entry, &Page),
    leads: bool,
    (keys, report): (&HashMap<Id, String>, &mut Report),
) -> Read {
    let id = import.ids.get(&entry.key).copied().unwrap_or_else(|| Id::new(app.now()));
    let mut pictures = Pictures::new(id, import.files.get(&id).cloned().unwrap_or_default());
    let draft = import.draft(page, (entry, &import.entries), &mut pictures, report);
    let seen = pictures.seen();
    let attached = page.matter.list("attachments").iter().filter_map(|url| match import.goals.find(page, url) {
        Goal::File(name) => seen.get(&name).cloned(),
        _ => None,
    });
    let mut attached: Vec<String> = attached.collect();
    attached.sort();
    let fields = fields::of_page((page, entry), leads, (&import.ids, keys), attached);
    Read {
        at: (0, 0),
        file: page.file.clone(),
        text_hash: text_hash(&draft, page.shown),
        entry_hash: entry_hash(entry),
        has_pictures: pictures.is_settled(),
        draft,
        fields,
        shown: page.shown,
        fingerprint: fingerprint(&page.hash, seen),
        bytes: page.hash.clone(),
    }
}

/// What is kept of a file to know it again: its bytes, and those of the pictures and attachments that it shows.
#[must_use]
pub fn fingerprint(bytes: &str, seen: &BTreeMap<String, String>) -> String {
    let all: Vec<String> = seen.iter().map(|(name, hash)| format!("{name}={hash}")).collect();
    disk::hash(format!("{bytes}\n{}", all.join("\n")).as_bytes())
}

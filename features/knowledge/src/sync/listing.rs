//! A file that lists what the portal has beside its texts (`products.toml`, `categories.toml`), in step with the portal.
//!
//! The file as a whole is compared like a page. What it names is remembered one by one, too (`knowledge_sync`, key
//! `products.toml#hub`): so what was deleted in the portal is told from what is new in the file, and does not come back with the
//! next change of the file.

use std::future::Future;
use std::path::Path;

use toml_edit::TomlError;
use vestibule_base::{Id, Timestamp};
use vestibule_store::{Query, Tx};
use vestibule_web::{App, BoxError};

use super::SyncOptions;
use super::disk;
use super::gone::{self, Gone};
use super::report::{Differing, SyncReport};
use crate::import::Report;
use crate::model::{Trouble, Winner};
use crate::store::sync::{self as table, Agreement, Known, Sides};

/// Something that a file names.
pub struct Item {
    /// Its name: `hub`, or `hub@4.2` within that.
    pub name: String,
    /// What the file says of it.
    pub text: String,
}

/// A kind of file.
pub trait Listing {
    /// Its name.
    const FILE: &'static str;
    /// What it names, as the portal would take it in.
    type Wanted: Send + Sync;
    /// What the portal has.
    type Own: Send + Sync;

    /// Reads the file of a folder; nothing where there is none.
    fn read(folder: &Path, report: &mut Report) -> Vec<Self::Wanted>;

    /// Reads the portal.
    ///
    /// # Errors
    /// When the database does.
    fn list(query: &impl Query, site: Id) -> impl Future<Output = vestibule_store::Result<Vec<Self::Own>>> + Send;

    /// The name of something wanted.
    fn name(one: &Self::Wanted) -> String;

    /// Takes away what is for staff alone, unless the folder names it already.
    fn hide_internal(_own: &mut Vec<Self::Own>, _named: &[String]) {}

    /// What the file says, a line (JSON) for each, in a spelling that both sides share; `own` is what the portal has.
    fn of_file(wanted: &[Self::Wanted], own: &[Self::Own]) -> Vec<String>;

    /// What the portal says in the same spelling.
    fn of_portal(own: &[Self::Own]) -> Vec<String>;

    /// The same lines of both sides without the order, where they have one.
    fn unordered(wanted: &[Self::Wanted], own: &[Self::Own]) -> (Vec<String>, Vec<String>) {
        (Self::of_file(wanted, own), Self::of_portal(own))
    }

    /// Everything that the text of a file names.
    fn items(text: &str) -> Vec<Item>;

    /// Whether the portal has something of this name; of two names in one, the second is asked for only within the first.
    fn has(own: &[Self::Own], name: &str) -> bool;

    /// Leaves out of what is wanted what is gone in the portal.
    fn leave_out(wanted: &mut Vec<Self::Wanted>, gone: &[&str]);

    /// The file with what the portal says. What is gone in the portal stays or is taken out, as `gone` says.
    ///
    /// # Errors
    /// When the file is no TOML.
    fn written(file: Option<&str>, own: &[Self::Own], gone: &[Gone]) -> Result<String, TomlError>;

    /// Makes and changes what the file names; what it does not name stays.
    ///
    /// # Errors
    /// When the database does.
    fn take(
        at: (Timestamp, Id),
        sides: (&[Self::Wanted], &[Self::Own]),
        tx: &mut Tx,
    ) -> impl Future<Output = Result<(), BoxError>> + Send;
}

/// What is to be done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Rest,
    Settle,
    Take,
    Write,
    /// Takes what the portal lacks, and writes the file that is not there.
    Fill,
    LeaveOut,
    Differ(Trouble),
}

/// Both sides.
struct Sight<L: Listing> {
    internal: bool,
    file: Option<String>,
    /// Names of all that the folder has.
    named: Vec<String>,
    wanted: Vec<L::Wanted>,
    own: Vec<L::Own>,
    file_hash: String,
    portal_hash: String,
}

/// Brings both in step.
///
/// # Errors
/// When disk or database do.
pub async fn sync<L: Listing>(
    (app, site): (&App, Id),
    (folder, known): (&Path, &[Known]),
    options: SyncOptions,
    report: &mut SyncReport,
) -> Result<(), BoxError> {
    // What cannot be read is reported and not written over.
    let Some(mut sight) = Sight::<L>::look((app, site), folder, options, report).await? else { return Ok(()) };
    let whole = known.iter().find(|one| one.key == L::FILE && one.locale.is_empty());
    if whole.is_none() && sight.file.is_none() && sight.own.is_empty() && sight.wanted.is_empty() {
        return Ok(());
    }
    let text = sight.file.clone().unwrap_or_default();
    let missing = L::items(&text).into_iter().filter(|item| !L::has(&sight.own, &item.name)).collect();
    let gone = gone::find((app, site), (L::FILE, known), missing, options.delete).await?;
    let is_wanted_again = gone.iter().any(|one| one.winner == Winner::Folder);
    let left: Vec<&str> = gone.iter().filter(|one| one.winner != Winner::Folder).map(|one| one.item.name.as_str()).collect();
    L::leave_out(&mut sight.wanted, &left);
    let sides = Sides { folder_text: text, portal_text: L::written(sight.file.as_deref(), &sight.own, &gone)? };
    let chosen = chosen(app, site, (whole, &sides)).await?;
    let step = sight.step(whole, is_wanted_again, (options, chosen));
    tell::<L>(step, &gone, report);
    if options.dry_run {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    if let Step::Differ(trouble) = step {
        table::upsert_trouble(&mut tx, (site, &sight.agreement()), trouble, &sides, app.now()).await?;
    } else {
        if !sight.carry_out(step, (folder, &gone), (app.now(), site), &mut tx).await? {
            report.leave(L::FILE);
            return Ok(());
        }
        if step != Step::Rest || gone.iter().any(|one| one.winner == Winner::Portal) {
            table::upsert_agreed(&mut tx, site, &sight.agreement(), app.now()).await?;
        }
    }
    if let Some(text) = &sight.file {
        let (there, only_in_file) = L::items(text).into_iter().partition(|item| L::has(&sight.own, &item.name));
        gone::note((app.now(), site), (L::FILE, known), (there, only_in_file), &mut tx).await?;
    }
    Ok(tx.commit(app.now()).await?)
}

impl<L: Listing> Sight<L> {
    async fn look(
        (app, site): (&App, Id),
        folder: &Path,
        options: SyncOptions,
        report: &mut SyncReport,
    ) -> Result<Option<Self>, BoxError> {
        let mut read_report = Report::default();
        let mut wanted = L::read(folder, &mut read_report);
        let is_broken = !read_report.problems.is_empty();
        report.problems.extend(read_report.problems);
        if is_broken {
            return Ok(None);
        }
        let file = std::fs::read_to_string(folder.join(L::FILE)).ok();
        let named: Vec<String> = wanted.iter().map(L::name).collect();
        let own = listed::<L>(&app.db, site, (options.internal, &named)).await?;
        if file.is_none() {
            // An older file speaks for what is new alone: of the rest, the portal may have gone on.
            let there: Vec<&str> = named.iter().map(String::as_str).filter(|name| L::has(&own, name)).collect();
            L::leave_out(&mut wanted, &there);
        }
        Ok(Some(Self {
            internal: options.internal,
            file_hash: file.as_ref().map(|text| disk::hash(text.as_bytes())).unwrap_or_default(),
            portal_hash: hash::<L>(&own),
            file,
            named,
            wanted,
            own,
        }))
    }

    fn is_same(&self) -> bool {
        let (mut file, mut portal) = (L::of_file(&self.wanted, &self.own), L::of_portal(&self.own));
        file.sort_unstable();
        portal.sort_unstable();
        file == portal
    }

    /// Where one side says all that the other says, and more, nothing is lost when the other follows.
    fn at_first_sight(&self) -> Option<Step> {
        let (file, portal) = L::unordered(&self.wanted, &self.own);
        let is_in = |some: &[String], all: &[String]| some.iter().all(|line| all.contains(line));
        match (is_in(&file, &portal), is_in(&portal, &file)) {
            (true, _) => Some(Step::Write),
            (false, true) => Some(Step::Take),
            (false, false) => None,
        }
    }

    fn step(&self, known: Option<&Known>, is_wanted_again: bool, (options, chosen): (SyncOptions, Winner)) -> Step {
        let Some(known) = known.filter(|known| known.trouble == Trouble::None || !known.file_hash.is_empty()) else {
            return match (&self.file, self.own.is_empty()) {
                (Some(_), _) if self.is_same() => Step::Settle,
                (Some(_), true) => Step::Take,
                (None, _) if self.wanted.is_empty() => Step::Write,
                (None, _) => Step::Fill,
                (Some(_), false) => self.at_first_sight().unwrap_or_else(|| decided(Trouble::Both, chosen, options)),
            };
        };
        let in_folder = known.file_hash != self.file_hash || is_wanted_again;
        let in_portal = known.portal_hash != self.portal_hash;
        match (&self.file, in_folder, in_portal) {
            (_, false, false) if known.trouble == Trouble::None => Step::Rest,
            (Some(_), ..) if self.is_same() => Step::Settle,
            (_, false, false) => Step::Settle,
            (None, true, _) => decided(Trouble::FileGone, chosen, options),
            (_, true, false) => Step::Take,
            (_, false, true) => Step::Write,
            (_, true, true) => decided(Trouble::Both, chosen, options),
        }
    }

    /// Answers whether it was; else somebody changed the file meanwhile, and all waits for the next run.
    async fn carry_out(
        &mut self,
        step: Step,
        (folder, gone): (&Path, &[Gone]),
        (now, site): (Timestamp, Id),
        tx: &mut Tx,
    ) -> Result<bool, BoxError> {
        if matches!(step, Step::Take | Step::Fill) {
            L::take((now, site), (&self.wanted, &self.own), tx).await?;
            self.own = listed::<L>(tx, site, (self.internal, &self.named)).await?;
            self.portal_hash = hash::<L>(&self.own);
        }
        let is_taken_out = self.file.is_some() && gone.iter().any(|one| one.winner == Winner::Portal);
        if matches!(step, Step::Write | Step::Fill) || is_taken_out {
            let text = L::written(self.file.as_deref(), &self.own, gone)?;
            let was = self.file.as_ref().map(|file| disk::hash(file.as_bytes()));
            if !disk::write(folder, L::FILE, text.as_bytes(), was.as_deref())? {
                return Ok(false);
            }
            self.file_hash = disk::hash(text.as_bytes());
            self.file = Some(text);
        }
        Ok(true)
    }

    fn agreement(&self) -> Agreement {
        Agreement {
            key: L::FILE.to_owned(),
            locale: String::new(),
            article: Id(0),
            path: L::FILE.to_owned(),
            file_hash: self.file_hash.clone(),
            portal_hash: self.portal_hash.clone(),
        }
    }
}

/// What the portal has, without what is for staff alone unless that was asked for.
async fn listed<L: Listing>(
    query: &impl Query,
    site: Id,
    (internal, named): (bool, &[String]),
) -> vestibule_store::Result<Vec<L::Own>> {
    let mut own = L::list(query, site).await?;
    if !internal {
        L::hide_internal(&mut own, named);
    }
    Ok(own)
}

fn hash<L: Listing>(own: &[L::Own]) -> String {
    disk::hash(format!("[{}]", L::of_portal(own).join(",")).as_bytes())
}

fn decided(trouble: Trouble, chosen: Winner, options: SyncOptions) -> Step {
    let prefer = options.prefer.filter(|_| trouble == Trouble::Both).unwrap_or(Winner::Open);
    match (trouble, if chosen == Winner::Open { prefer } else { chosen }) {
        (Trouble::FileGone, Winner::Folder) => Step::LeaveOut,
        (_, Winner::Folder) => Step::Take,
        (_, Winner::Portal) => Step::Write,
        (_, Winner::Open) => Step::Differ(trouble),
    }
}

async fn chosen(app: &App, site: Id, (known, sides): (Option<&Known>, &Sides)) -> Result<Winner, BoxError> {
    let Some(known) = known.filter(|known| known.choice != Winner::Open) else { return Ok(Winner::Open) };
    let then = table::find_sides(&app.db, site, (&known.key, &known.locale)).await?;
    Ok(if then.as_ref() == Some(sides) { known.choice } else { Winner::Open })
}

fn tell<L: Listing>(step: Step, gone: &[Gone], report: &mut SyncReport) {
    let differing =
        |kind: Trouble, title: &str| Differing { path: L::FILE.to_owned(), kind: kind.name(), title: title.to_owned() };
    match step {
        Step::Take => report.taken.push(L::FILE.to_owned()),
        Step::Write | Step::Fill => report.written.push(L::FILE.to_owned()),
        Step::Differ(trouble) => report.differing.push(differing(trouble, "")),
        Step::Rest | Step::Settle | Step::LeaveOut => report.unchanged += 1,
    }
    for one in gone {
        match one.winner {
            Winner::Open => report.differing.push(differing(Trouble::TextGone, &one.item.name)),
            Winner::Portal if !matches!(step, Step::Differ(_)) => report.removed.push(gone::key(L::FILE, &one.item.name)),
            Winner::Portal | Winner::Folder => {}
        }
    }
}

//! `products.toml` in step with the products of the portal.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;
use vestibule_base::{Id, Locale, Timestamp};
use vestibule_contracts::Kind;
use vestibule_store::Tx;
use vestibule_web::{App, BoxError};

use super::SyncOptions;
use super::disk;
use super::products_file::written;
use super::report::{Differing, SyncReport};
use crate::import::Report;
use crate::import::products::{FILE, Wanted, read};
use crate::model::{Trouble, Winner};
use crate::store::product::{self, Product, Release};
use crate::store::sync::{self as table, Agreement, Known, Sides};

/// A product as both sides can say it.
#[derive(Serialize, PartialEq, Eq)]
struct Line {
    id: String,
    icon: String,
    state: &'static str,
    texts: BTreeMap<Locale, (String, String)>,
    versions: Vec<(String, String, &'static str)>,
}

/// What is to be done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Rest,
    Settle,
    Take,
    Write,
    LeaveOut,
    Differ(Trouble),
}

/// Both sides.
struct Sight {
    file: Option<String>,
    wanted: Vec<Wanted>,
    products: Vec<Product>,
    file_hash: String,
    portal_hash: String,
}

/// Brings them in step.
///
/// # Errors
/// When disk or database do.
pub async fn sync(
    (app, site): (&App, Id),
    (folder, known): (&Path, &[Known]),
    options: SyncOptions,
    report: &mut SyncReport,
) -> Result<(), BoxError> {
    // What cannot be read is reported and not written over.
    let Some(mut sight) = look(app, site, (folder, report)).await? else { return Ok(()) };
    let known = known.iter().find(|one| one.key == FILE && one.locale.is_empty());
    if known.is_none() && sight.file.is_none() && sight.products.is_empty() {
        return Ok(());
    }
    let sides = Sides {
        folder_text: sight.file.clone().unwrap_or_default(),
        portal_text: written(sight.file.as_deref(), &sight.products)?,
    };
    let step = step(&sight, known, (options, chosen(app, site, (known, &sides)).await?));
    tell(step, report);
    if options.dry_run || step == Step::Rest {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    match step {
        Step::Take => {
            take((app.now(), site), &sight, &mut tx).await?;
            sight.portal_hash = hash(&product::list(&tx, site).await?);
        }
        Step::Write => {
            disk::write(folder, FILE, sides.portal_text.as_bytes())?;
            sight.file_hash = disk::hash(sides.portal_text.as_bytes());
        }
        Step::Differ(trouble) => {
            table::upsert_trouble(&mut tx, (site, &agreement(&sight)), trouble, &sides, app.now()).await?;
            return Ok(tx.commit(app.now()).await?);
        }
        Step::Rest | Step::Settle | Step::LeaveOut => {}
    }
    table::upsert_agreed(&mut tx, site, &agreement(&sight), app.now()).await?;
    Ok(tx.commit(app.now()).await?)
}

async fn look(app: &App, site: Id, (folder, report): (&Path, &mut SyncReport)) -> Result<Option<Sight>, BoxError> {
    let mut read_report = Report::default();
    let wanted = read(folder, &mut read_report);
    let is_broken = !read_report.problems.is_empty();
    report.problems.extend(read_report.problems);
    let file = std::fs::read_to_string(folder.join(FILE)).ok();
    if is_broken {
        return Ok(None);
    }
    let products = product::list(&app.db, site).await?;
    Ok(Some(Sight {
        file_hash: file.as_ref().map(|text| disk::hash(text.as_bytes())).unwrap_or_default(),
        portal_hash: hash(&products),
        file,
        wanted,
        products,
    }))
}

fn hash(products: &[Product]) -> String {
    let lines: Vec<Line> = products.iter().map(of_portal).collect();
    disk::hash(serde_json::to_string(&lines).unwrap_or_default().as_bytes())
}

fn day(at: Option<Timestamp>) -> String {
    at.map(Timestamp::iso_date).unwrap_or_default()
}

fn of_portal(one: &Product) -> Line {
    Line {
        id: one.key.clone(),
        icon: one.icon.clone(),
        state: one.state.name(),
        texts: one.texts.clone(),
        versions: one.releases.iter().map(|one| (one.name.clone(), day(one.released_at), one.state.name())).collect(),
    }
}

fn of_file(one: &Wanted) -> Line {
    Line {
        id: one.key.clone(),
        icon: one.icon.clone(),
        state: one.state.name(),
        texts: one.texts.clone(),
        versions: one.releases.iter().map(|one| (one.name.clone(), day(one.released_at), one.state.name())).collect(),
    }
}

fn is_same(sight: &Sight) -> bool {
    let by_id = |mut lines: Vec<Line>| {
        lines.sort_by(|one, other| one.id.cmp(&other.id));
        lines
    };
    by_id(sight.wanted.iter().map(of_file).collect()) == by_id(sight.products.iter().map(of_portal).collect())
}

fn step(sight: &Sight, known: Option<&Known>, (options, chosen): (SyncOptions, Winner)) -> Step {
    let Some(known) = known.filter(|known| known.trouble == Trouble::None || !known.file_hash.is_empty()) else {
        return match (&sight.file, sight.products.is_empty()) {
            (Some(_), _) if is_same(sight) => Step::Settle,
            (Some(_), true) => Step::Take,
            (None, _) => Step::Write,
            (Some(_), false) => decided(Trouble::Both, chosen, options),
        };
    };
    let (in_folder, in_portal) = (known.file_hash != sight.file_hash, known.portal_hash != sight.portal_hash);
    match (&sight.file, in_folder, in_portal) {
        (_, false, false) if known.trouble == Trouble::None => Step::Rest,
        (Some(_), ..) if is_same(sight) => Step::Settle,
        (_, false, false) => Step::Settle,
        (None, true, _) => decided(Trouble::FileGone, chosen, options),
        (_, true, false) => Step::Take,
        (_, false, true) => Step::Write,
        (_, true, true) => decided(Trouble::Both, chosen, options),
    }
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

fn tell(step: Step, report: &mut SyncReport) {
    match step {
        Step::Take => report.taken.push(FILE.to_owned()),
        Step::Write => report.written.push(FILE.to_owned()),
        Step::Differ(trouble) => {
            report.differing.push(Differing { path: FILE.to_owned(), kind: trouble.name(), title: String::new() });
        }
        Step::Rest | Step::Settle | Step::LeaveOut => report.unchanged += 1,
    }
}

fn agreement(sight: &Sight) -> Agreement {
    Agreement {
        key: FILE.to_owned(),
        locale: String::new(),
        article: Id(0),
        path: FILE.to_owned(),
        file_hash: sight.file_hash.clone(),
        portal_hash: sight.portal_hash.clone(),
    }
}

/// Makes and changes products as the file has them; what it does not name stays.
async fn take((now, site): (Timestamp, Id), sight: &Sight, tx: &mut Tx) -> Result<(), BoxError> {
    let last = sight.products.iter().map(|one| one.position).max().unwrap_or(0);
    for (place, want) in (1..).zip(&sight.wanted) {
        let known = sight.products.iter().find(|one| one.key == want.key);
        if known.is_some_and(|known| of_portal(known) == of_file(want)) {
            continue;
        }
        let own = Product {
            id: known.map_or_else(|| Id::new(now), |one| one.id),
            position: known.map_or(last + place, |one| one.position),
            state: want.state,
            icon: want.icon.clone(),
            key: want.key.clone(),
            changed_at: now,
            texts: want.texts.clone(),
            releases: known.map(|one| one.releases.clone()).unwrap_or_default(),
        };
        if known.is_some() {
            product::update(tx, &own).await?
        } else {
            product::insert(tx, site, &own).await?
        }
        for (position, version) in (1..).zip(&want.releases) {
            let release = Release {
                id: own.release(&version.name).map_or_else(|| Id::new(now), |one| one.id),
                product_id: own.id,
                position,
                name: version.name.clone(),
                released_at: version.released_at,
                state: version.state,
            };
            product::upsert_release(tx, &release).await?;
        }
        crate::actions::changed(tx, site, Kind::Product, own.id)?;
    }
    Ok(())
}

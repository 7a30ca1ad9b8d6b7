//! Carrying out what was planned.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use vestibule_base::Id;
use vestibule_web::{App, BoxError, Refusal};

use super::compose::{Composed, Composer};
use super::plan::{At, Step};
use super::portal::Portal;
use super::read::{Both, Read};
use super::report::{Differing, SyncReport};
use super::{disk, sides};
use crate::actions::Withdraw;
use crate::import::{Options, Part, Problem, Progress, markdown};
use crate::model::Trouble;
use crate::store::sync::{self as table, Agreement, Known};

/// What is to be found when a step was carried out; else somebody changed it meanwhile, and the next run looks again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Both say the same.
    Same,
    /// The file has this content, and the portal says what it said.
    Wrote(String, String),
    /// The portal says what the file said.
    Took,
    /// The file is gone on purpose.
    NoFile,
    /// Neither has it.
    Gone,
}

/// What a run did to the folder.
#[derive(Default)]
pub struct Touched {
    /// Files that were written.
    pub written: BTreeMap<At, String>,
    /// Files that were removed.
    pub removed: HashSet<String>,
}

/// What a run brought into the portal: the pages as they were read, and what the portal says now.
pub struct Taken {
    /// The pages.
    pub pages: BTreeMap<At, Read>,
    /// The portal.
    pub portal: Portal,
}

/// One run under way.
pub struct Run<'a> {
    /// The program.
    pub app: &'a App,
    /// The site.
    pub site: Id,
    /// The folder.
    pub folder: &'a Path,
    /// What becomes of each file.
    pub steps: BTreeMap<At, Step>,
    /// What is to be found afterwards.
    pub expected: HashMap<At, Expected>,
}

impl Run<'_> {
    fn of(&self, step: &Step) -> Vec<At> {
        self.steps.iter().filter(|(_, own)| *own == step).map(|(at, _)| at.clone()).collect()
    }

    /// Says what is planned.
    pub fn tell(&self, (both, composer): (&Both<'_>, &Composer<'_>), known: &[Known], report: &mut SyncReport) {
        report.pages = both.pages.len();
        let known: HashMap<(&str, &str), &Known> =
            known.iter().map(|one| ((one.key.as_str(), one.locale.as_str()), one)).collect();
        for (at, step) in &self.steps {
            let before = known.get(&(at.0.as_str(), at.1.tag()));
            let path = both.pages.get(at).map(|read| read.file.clone()).unwrap_or_else(|| composer.path(at));
            if let Some(before) =
                before.filter(|before| both.pages.contains_key(at) && !before.path.is_empty() && before.path != path)
            {
                report.renamed.push((before.path.clone(), path.clone()));
            }
            let was = || before.map_or_else(|| path.clone(), |before| before.path.clone());
            match step {
                Step::Rest | Step::Settle => report.unchanged += 1,
                Step::Take => report.taken.push(path),
                Step::Write => report.written.push(path),
                Step::Remove => report.removed.push(path),
                Step::Withdraw => report.withdrawn.push(was()),
                Step::Wait => report.waiting.push(path),
                Step::Internal if path.is_empty() => report.internal.push(format!("{} ({})", at.0, at.1)),
                Step::Internal => report.internal.push(path),
                Step::Forget => {}
                Step::Differ(trouble) => {
                    let title = both.portal.texts.get(at).map(|text| text.draft.title.clone());
                    let title = title.or_else(|| both.pages.get(at).map(|read| read.draft.title.clone())).unwrap_or_default();
                    let path = if *trouble == Trouble::FileGone { was() } else { path };
                    report.differing.push(Differing { path, kind: trouble.name(), title });
                }
            }
        }
        let is_told = |one: &&Problem| one.kind.starts_with("sync-") || report.taken.contains(&one.file);
        let problems: Vec<Problem> = both.report.problems.iter().filter(is_told).cloned().collect();
        report.problems.extend(problems);
    }

    /// Writes files, and removes those whose texts are gone.
    ///
    /// # Errors
    /// When the disk does.
    pub async fn write_files(
        &mut self,
        (both, composer): (&Both<'_>, &Composer<'_>),
        (report, progress): (&mut SyncReport, &mut (impl FnMut(Progress) + Send)),
    ) -> Result<Touched, BoxError> {
        let mut touched = Touched::default();
        let all = self.of(&Step::Write);
        let total = all.len();
        for (done, at) in (1..).zip(all) {
            let Some(text) = both.portal.texts.get(&at) else { continue };
            match composer.compose(text, &text.draft) {
                Some(composed) if self.write_one(&composed, report).await? => {
                    let bytes = disk::hash(composed.text.as_bytes());
                    self.expected.insert(at.clone(), Expected::Wrote(bytes, text.hash.clone()));
                    touched.written.insert(at, composed.path);
                }
                _ => report.leave(&composer.path(&at)),
            }
            progress(Progress { done, total });
        }
        for at in self.of(&Step::Remove) {
            let Some(read) = both.pages.get(&at) else { continue };
            let place = self.folder.join(&read.file);
            if disk::hash_of(&place).as_ref() == Some(&read.bytes) {
                std::fs::remove_file(place)?;
                self.expected.insert(at, Expected::Gone);
                touched.removed.insert(read.file.clone());
            } else {
                report.leave(&read.file);
            }
        }
        for at in self.of(&Step::Settle) {
            self.expected.insert(at, Expected::Same);
        }
        for at in self.of(&Step::Forget) {
            self.expected.insert(at, Expected::Gone);
        }
        Ok(touched)
    }

    /// Answers whether the folder has the file now; what somebody changed since it was read is left for the next run.
    async fn write_one(&self, composed: &Composed, report: &mut SyncReport) -> Result<bool, BoxError> {
        for (name, hash) in &composed.files {
            let (goal, half) = disk::places(self.folder, name)?;
            self.app.files.copy_to(hash, &half).await?;
            if !disk::put(&half, &goal, None)? {
                return Ok(false);
            }
            report.pictures.push(name.clone());
        }
        disk::write(self.folder, &composed.path, composed.text.as_bytes(), composed.was.as_deref())
    }

    /// Notes what waits for a decision, with the texts of both sides.
    ///
    /// # Errors
    /// When the database does.
    pub async fn note_differences(&self, (both, composer): (&Both<'_>, &Composer<'_>), known: &[Known]) -> Result<(), BoxError> {
        if !self.steps.values().any(|step| matches!(step, Step::Differ(_))) {
            return Ok(());
        }
        let mut tx = self.app.db.begin().await?;
        for (at, step) in &self.steps {
            let Step::Differ(trouble) = step else { continue };
            let before = known.iter().find(|one| one.key == at.0 && one.locale == at.1.tag());
            let path = both.pages.get(at).map(|read| read.file.clone()).or_else(|| before.map(|one| one.path.clone()));
            let article = both.portal.texts.get(at).map(|text| text.article).or_else(|| before.map(|one| one.article_id));
            let one = Agreement {
                key: at.0.clone(),
                locale: at.1.tag().to_owned(),
                article: article.unwrap_or(Id(0)),
                path: path.unwrap_or_default(),
                file_hash: String::new(),
                portal_hash: String::new(),
            };
            table::upsert_trouble(&mut tx, (self.site, &one), *trouble, &sides((both, composer), at, step), self.app.now())
                .await?;
        }
        Ok(tx.commit(self.app.now()).await?)
    }

    /// Takes in what the folder says, and withdraws what it no longer has; none where there was nothing of either.
    ///
    /// # Errors
    /// When folder or database do.
    pub async fn take(&mut self, both: Both<'_>, known: &[Known], report: &mut SyncReport) -> Result<Option<Taken>, BoxError> {
        let (taken, gone) = (self.of(&Step::Take), self.of(&Step::Withdraw));
        if taken.is_empty() && gone.is_empty() {
            return Ok(None);
        }
        let languages = both.languages.clone();
        let pages = self.take_in(&taken, both, report).await?;
        let mut tx = self.app.db.begin().await?;
        for at in gone {
            let Some(article) = known.iter().find(|one| one.key == at.0 && one.locale == at.1.tag()) else { continue };
            let refused = |refusal: Refusal| format!("{}: {refusal:?}", article.path);
            Withdraw { article: article.article_id, locale: at.1 }.run(self.app.now(), &mut tx).await.map_err(refused)?;
            self.expected.insert(at, Expected::NoFile);
        }
        tx.commit(self.app.now()).await?;
        let portal = Portal::load(self.app, self.site, &languages).await?;
        Ok(Some(Taken { pages, portal }))
    }

    /// Answers the pages as they were read.
    async fn take_in(&mut self, taken: &[At], both: Both<'_>, report: &mut SyncReport) -> Result<BTreeMap<At, Read>, BoxError> {
        let mut part = Part::default();
        for at in taken {
            let Some(read) = both.pages.get(at) else { continue };
            part.files.insert(read.file.clone());
            self.expected.insert(at.clone(), Expected::Took);
            // Without the page that leads, another would speak for the whole article.
            let leader = both.portal.leaders.get(&at.0);
            if leader.is_some_and(|leader| both.pages.contains_key(&(at.0.clone(), *leader))) {
                part.facts.insert(at.0.clone());
            }
        }
        let Both { import, pages, .. } = both;
        if taken.is_empty() {
            return Ok(pages);
        }
        let options = Options { part: Some(part), ..Options::default() };
        let mut import = import.with(&options);
        // Articles that are new get their numbers from the import itself.
        let there: HashSet<Id> = import.known.keys().copied().collect();
        import.ids.retain(|_, id| there.contains(id));
        let done = markdown::run(import, (crate::import::Report::default(), |_| {})).await?;
        // The import says again what is wrong with pages, and nothing of the files that list products and categories.
        report.problems.retain(|one| one.kind.starts_with("sync-") || one.file.ends_with(".toml"));
        report.problems.extend(done.problems);
        Ok(pages)
    }
}

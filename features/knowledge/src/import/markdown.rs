//! Importing a folder of pages.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};
use vestibule_base::markdown::AlertTitles;
use vestibule_base::{Audience, Id, Locale, Timestamp, slugify};
use vestibule_store::{Query, Site, Tx};
use vestibule_web::{App, BoxError};

use super::categories::{self, Wanted};
use super::meet::There;
use super::pictures::Pictures;
use super::plan::{self, Entry};
use super::resolve::Goals;
use super::source::{Page, key_of};
use super::texts::{Turning, guide_list};
use super::videos::Beside;
use super::{Options, Progress, Report, asides, products, release, source};
use crate::blocks::{self, syntax};
use crate::model::{ArticleKind, Form, effective_of};
use crate::render::{Goal, Links};
use crate::store::article::{self, Article};
use crate::store::category::Tree;
use crate::store::file::File;
use crate::store::product::{self, Product};
use crate::store::translation::{self, Draft, Translation};
use crate::store::{file, label, product_content};

/// Articles written in one transaction.
const BATCH: usize = 100;

/// One import under way.
pub(crate) struct Import<'a> {
    pub(super) app: &'a App,
    pub(crate) site: Arc<Site>,
    pub(super) options: &'a Options,
    pub(crate) folder: &'a Path,
    pub(super) now: Timestamp,
    /// What the folder comes to.
    pub(crate) entries: Vec<Entry>,
    /// What links can lead to.
    pub(crate) goals: Goals,
    /// Articles by their keys.
    pub(crate) ids: HashMap<String, Id>,
    tree: Tree,
    products: Vec<Product>,
    /// Articles that are there.
    pub(crate) known: HashMap<Id, Article>,
    pub(super) texts: HashMap<(Id, Locale), Translation>,
    /// Pictures and attachments that are there, by article.
    pub(crate) files: HashMap<Id, Vec<File>>,
    pub(super) alerts: HashMap<Locale, AlertTitles>,
    pub(super) links: Links,
    children: HashMap<String, Vec<usize>>,
    /// Articles whose facts are new or changed.
    touched: HashSet<Id>,
    /// Texts that changed, with the version that readers saw before.
    pub(super) changed: HashMap<(Id, Locale), i64>,
    /// The product whose release the folder is.
    product: Option<Id>,
    /// Articles that this import made.
    made: HashSet<Id>,
}

/// Takes a folder of Markdown or HTML pages in.
///
/// # Errors
/// When the folder cannot be read, or the database fails; what was written before stays, and the next import goes on
/// from there.
pub async fn import_markdown(
    app: &App,
    site: Id,
    folder: &Path,
    options: &Options,
    progress: impl FnMut(Progress) + Send,
) -> Result<Report, BoxError> {
    let mut report = Report { preview: options.preview, ..Report::default() };
    let known = app.site(site).ok_or("there is no such site")?;
    let pages = source::read_pages(folder, &known, options.all_languages, &mut report);
    let pages = pages.map_err(|error| format!("{}: {error}", folder.display()))?;
    if pages.is_empty() {
        report.add("no-pages", "", 0, "");
    }
    take((app, site), (folder, pages), options, (report, progress)).await
}

/// Takes pages in that were read out of a folder, or of a file in it.
pub(super) async fn take(
    at: (&App, Id),
    folder: (&Path, Vec<Page>),
    options: &Options,
    (mut report, progress): (Report, impl FnMut(Progress) + Send),
) -> Result<Report, BoxError> {
    let import = begin(at, folder, options, &mut report).await?;
    run(import, (report, progress)).await
}

/// Carries an import out that has begun.
pub(crate) async fn run(
    mut import: Import<'_>,
    (mut report, mut progress): (Report, impl FnMut(Progress) + Send),
) -> Result<Report, BoxError> {
    let (app, options) = (import.app, import.options);
    import.write_categories(&mut report).await?;
    import.write_articles(&mut report).await?;
    let total = import.entries.iter().map(|entry| entry.pages.len()).sum();
    let mut done = 0;
    let entries = std::mem::take(&mut import.entries);
    for batch in entries.chunks(BATCH) {
        let mut tx = app.db.begin().await?;
        for entry in batch {
            import.write_entry(entry, &entries, &mut tx, &mut report).await?;
            done += entry.pages.len();
        }
        if !options.preview {
            tx.commit(import.now).await?;
        }
        progress(Progress { done, total });
    }
    import.finish_release(&entries, &mut report).await?;
    Ok(report)
}

/// Reads what is there, and what the pages come to.
pub(crate) async fn begin<'a>(
    (app, site): (&'a App, Id),
    (folder, mut pages): (&'a Path, Vec<Page>),
    options: &'a Options,
    report: &mut Report,
) -> Result<Import<'a>, BoxError> {
    let site = app.site(site).ok_or("there is no such site")?;
    report.pages = pages.len();
    let known = article::list_all(&app.db, site.id).await?;
    let there = There::new(&known);
    pages.iter_mut().for_each(|page| there.meet(page));
    let goals = Goals::new(folder, &pages)?;
    let entries = entries_of(pages, &site, options, report);
    let texts = translation::list_of_site(&app.db, site.id).await?;
    let mut files: HashMap<Id, Vec<File>> = HashMap::new();
    for file in file::list_of_site(&app.db, site.id).await? {
        files.entry(file.article_id).or_default().push(file);
    }
    Ok(Import {
        ids: known.iter().map(|article| (article.key.clone(), article.id)).collect(),
        known: known.into_iter().map(|article| (article.id, article)).collect(),
        texts: texts.into_iter().map(|text| ((text.article_id, text.locale), text)).collect(),
        children: plan::children(&entries),
        now: app.now(),
        tree: Tree::default(),
        products: Vec::new(),
        alerts: HashMap::new(),
        links: Links::default(),
        touched: HashSet::new(),
        changed: HashMap::new(),
        product: None,
        made: HashSet::new(),
        app,
        site,
        options,
        folder,
        entries,
        goals,
        files,
    })
}

fn entries_of(pages: Vec<Page>, site: &Site, options: &Options, report: &mut Report) -> Vec<Entry> {
    let mut entries = plan::entries(pages, site, options, report);
    // Blocks come first: what uses them is drawn with them.
    entries.sort_by_key(|entry| entry.kind != ArticleKind::Block);
    entries
}

impl<'a> Import<'a> {
    /// The same with other options.
    pub(crate) fn with(self, options: &'a Options) -> Self {
        Self { options, ..self }
    }

    /// Takes pages in that were written since the folder was read, and leaves out those that were removed.
    pub(crate) fn renew(&mut self, fresh: Vec<Page>, removed: &HashSet<String>) -> std::io::Result<()> {
        let files: HashSet<String> = fresh.iter().map(|page| page.file.clone()).collect();
        let mut pages: Vec<Page> = std::mem::take(&mut self.entries).into_iter().flat_map(|entry| entry.pages).collect();
        pages.retain(|page| !files.contains(&page.file) && !removed.contains(&page.file));
        pages.extend(fresh);
        pages.sort_by(|one, other| one.file.cmp(&other.file));
        self.goals = Goals::new(self.folder, &pages)?;
        // What is wrong with the pages was said when they were read.
        self.entries = entries_of(pages, &self.site, self.options, &mut Report::default());
        self.children = plan::children(&self.entries);
        Ok(())
    }
}

impl Import<'_> {
    async fn write_categories(&mut self, report: &mut Report) -> Result<(), BoxError> {
        let mut tx = self.app.db.begin().await?;
        let wanted = match self.options.part {
            Some(_) => self.missing_categories(&tx).await?,
            None => categories::wanted(&self.entries, categories::of_files(&self.category_files(), report), None),
        };
        self.tree = categories::write(&mut tx, self.site.id, &wanted, self.now, report).await?;
        if let Some(wanted) = &self.options.release {
            release::goal(&tx, &wanted.vanished, &self.ids).await?;
            self.product = Some(release::prepare(&mut tx, &self.site, wanted, self.now).await?);
        }
        self.products = match self.options.part {
            Some(_) => product::list(&tx, self.site.id).await?,
            None => products::write(&mut tx, (self.site.id, self.folder), self.now, report).await?,
        };
        categories::name_products(&mut tx, (&self.tree, &wanted), &self.products, report).await?;
        if !self.options.preview {
            tx.commit(self.now).await?;
        }
        Ok(())
    }

    fn category_files(&self) -> Vec<PathBuf> {
        let beside = ["categories.toml", "groups.toml"].map(|name| self.folder.join(name));
        let beside = || beside.into_iter().filter(|file| file.is_file()).collect();
        self.options.categories.clone().map_or_else(beside, |file| vec![file])
    }

    /// Of a part of the folder: the categories that it stands in and that the portal lacks. Known ones are brought in step by
    /// their file; where that waits for a decision or cannot be read, a new one is still for nobody else than the file says.
    async fn missing_categories(&self, query: &impl Query) -> vestibule_store::Result<Vec<Wanted>> {
        // What is wrong with the files was said when they were brought in step.
        let mut faults = Report::default();
        let named = categories::of_files(&self.category_files(), &mut faults);
        let unnamed = (!faults.problems.is_empty()).then_some(Audience::Staff);
        let wanted = self.in_part(categories::wanted(&self.entries, named, unnamed));
        categories::missing(query, self.site.id, wanted).await
    }

    /// Of these, the ones that the part stands in.
    fn in_part(&self, wanted: Vec<Wanted>) -> Vec<Wanted> {
        let written = self.entries.iter().filter(|entry| !self.is_left(entry));
        let mut keys: HashSet<String> = written.filter_map(|entry| entry.category.clone()).collect();
        // Each stands after the one that it is in.
        for one in wanted.iter().rev() {
            if keys.contains(&one.key) {
                keys.extend(one.parent.clone());
            }
        }
        wanted.into_iter().filter(|one| keys.contains(&one.key)).collect()
    }

    /// Whether the facts of an entry are left alone, as a part of the folder is written that they do not belong to.
    fn is_left(&self, entry: &Entry) -> bool {
        let Some(part) = &self.options.part else { return false };
        let is_known = self.ids.contains_key(&entry.key);
        !entry.pages.iter().any(|page| part.files.contains(&page.file)) || (is_known && !part.facts.contains(&entry.key))
    }

    /// Makes all articles before any text: links in texts name articles by their ids, and these must still be true
    /// when the import is stopped and begun again.
    async fn write_articles(&mut self, report: &mut Report) -> Result<(), BoxError> {
        let entries = std::mem::take(&mut self.entries);
        for batch in entries.chunks(1_000) {
            let mut tx = self.app.db.begin().await?;
            for entry in batch {
                self.write_article(entry, &mut tx, report).await?;
            }
            if !self.options.preview {
                tx.commit(self.now).await?;
            }
        }
        for entry in &entries {
            let Some(id) = self.ids.get(&entry.key) else { continue };
            let slugs = entry.pages.iter().map(|page| (page.locale, slugify(&page.title))).collect();
            self.links.goals.insert(*id, Goal { form: entry.kind.form(), slugs });
        }
        self.entries = entries;
        Ok(())
    }

    async fn write_article(&mut self, entry: &Entry, tx: &mut Tx, report: &mut Report) -> Result<(), BoxError> {
        if self.is_left(entry) {
            return Ok(());
        }
        let hash = entry_hash(entry);
        let known = self.ids.get(&entry.key).and_then(|id| self.known.get(id)).cloned();
        let article = self.article_of(entry, known.as_ref(), hash);
        match known {
            Some(known) if known.import_hash == article.import_hash && self.options.part.is_none() => return Ok(()),
            Some(_) => {
                report.articles_changed += 1;
                if !self.options.preview {
                    article::update(tx, &article).await?;
                }
            }
            None => {
                report.articles_new += 1;
                self.made.insert(article.id);
                if !self.options.preview {
                    article::insert(tx, &article).await?;
                }
            }
        }
        if !self.options.preview {
            label::replace(tx, article.id, &entry.labels).await?;
            crate::actions::changed_article(tx, &article)?;
        }
        self.touched.insert(article.id);
        self.ids.insert(entry.key.clone(), article.id);
        self.known.insert(article.id, article);
        Ok(())
    }

    fn article_of(&self, entry: &Entry, known: Option<&Article>, import_hash: String) -> Article {
        let category = entry.category.as_ref().and_then(|key| self.tree.0.iter().find(|known| known.key == *key));
        let outer = category.map_or(Audience::Everyone, |category| category.effective);
        // In step with the portal, a page that says nothing of place and owner leaves them to it.
        let says = |name: &str| entry.pages.first().is_some_and(|page| page.matter.has(name));
        let kept = |name: &str| known.filter(|_| self.options.part.is_some() && !says(name));
        Article {
            id: known.map_or_else(|| Id::new(self.now), |known| known.id),
            site_id: self.site.id,
            category_id: category.map(|category| category.id),
            position: kept("position").map_or(entry.position, |known| known.position),
            kind: entry.kind,
            audience: entry.audience,
            effective_audience: effective_of(entry.kind, entry.audience, outer),
            owner_id: kept("owner").map_or(entry.owner, |known| known.owner_id),
            review_at: entry.review_at,
            checked_at: known.map_or(self.now, |known| known.checked_at),
            key: entry.key.clone(),
            import_hash,
            views: known.map_or(0, |known| known.views),
            made_at: known.map_or(self.now, |known| known.made_at),
            changed_at: self.now,
        }
    }

    async fn write_entry(&mut self, entry: &Entry, entries: &[Entry], tx: &mut Tx, report: &mut Report) -> Result<(), BoxError> {
        let Some(id) = self.ids.get(&entry.key).copied() else { return Ok(()) };
        let mut pictures = Pictures::new(id, self.files.get(&id).cloned().unwrap_or_default());
        let mut fresh = Vec::new();
        let wanted = |page: &&Page| self.options.part.as_ref().is_none_or(|part| part.files.contains(&page.file));
        for page in entry.pages.iter().filter(wanted) {
            let draft = self.draft(page, (entry, entries), &mut pictures, report);
            fresh.extend(self.fresh((id, entry), (page, draft), (&*tx, &mut *report)).await?);
        }
        if self.touched.contains(&id) {
            asides::write(entry, (id, &self.ids), self.options.preview, (&mut *tx, &mut *report)).await?;
            products::assign(entry, (id, &self.products), self.options, (&mut *tx, &mut *report)).await?;
        }
        self.name_product(entry, id, tx).await?;
        if self.write_beside(entry, id, tx, report).await? && fresh.is_empty() {
            crate::actions::changed(tx, self.site.id, Form::Video.subject_kind(), id)?;
        }
        let has_fresh = !fresh.is_empty();
        let names: HashMap<Id, String> = pictures.names().collect();
        pictures.write(self.app, tx, report).await?;
        if !has_fresh || self.options.preview {
            return Ok(());
        }
        for one in &fresh {
            let written = Draft { body: one.whole.body.clone(), ..one.draft.clone() }.written();
            let links = Arc::new(self.links_of(&written, names.clone(), tx).await?);
            self.write_text(id, one, &links, tx).await?;
        }
        if entry.kind == ArticleKind::Block {
            blocks::refresh::later(tx, id, self.now).await?;
        }
        Ok(crate::actions::changed(tx, self.site.id, entry.kind.form().subject_kind(), id)?)
    }

    /// What a page becomes: its text as the portal stores it.
    pub(crate) fn draft(
        &self,
        page: &Page,
        (entry, entries): (&Entry, &[Entry]),
        pictures: &mut Pictures,
        report: &mut Report,
    ) -> Draft {
        let turning = Turning { folder: self.folder, goals: &self.goals, ids: &self.ids, now: self.now };
        turning.attachments(page, pictures, report);
        let summary = turning.summary(page, pictures, report);
        let mut body = turning.body(page, pictures, report);
        if entry.is_guide && body.lines().all(|line| line.trim().is_empty() || line.starts_with('#')) {
            let children = self.children.get(&entry.key).map(Vec::as_slice).unwrap_or_default();
            let list = guide_list(page.locale, children, entries, &self.ids);
            body = format!("{}\n\n{list}", body.trim()).trim().to_owned();
        }
        let body = self.with_blocks(page, &body, report);
        Draft { title: page.title.clone(), summary, body }
    }

    /// What lies beside a video. Of a part of the folder only a new one brings films and captions along: those of the portal may
    /// have been changed there.
    async fn write_beside(&self, entry: &Entry, id: Id, tx: &mut Tx, report: &mut Report) -> Result<bool, BoxError> {
        if entry.kind.form() != Form::Video || self.options.preview {
            return Ok(false);
        }
        let beside = Beside { app: self.app, folder: self.folder, ids: &self.ids, now: self.now };
        match self.options.part {
            Some(_) if !self.touched.contains(&id) => Ok(false),
            Some(_) if !self.made.contains(&id) => beside.write_facts(entry, id, tx).await,
            _ => beside.write(entry, id, tx, report).await,
        }
    }

    /// Blocks by their numbers instead of the names that a folder gives them.
    fn with_blocks(&self, page: &Page, body: &str, report: &mut Report) -> String {
        syntax::renamed(body, |name| {
            let id = self.ids.get(&key_of(ArticleKind::Block.name(), name)).or_else(|| self.ids.get(name));
            if id.is_none() {
                report.add("block", &page.file, 0, name);
            }
            id.map(ToString::to_string)
        })
    }

    /// Of a release: the entry is about its product.
    async fn name_product(&self, entry: &Entry, id: Id, tx: &mut Tx) -> Result<(), BoxError> {
        if let Some(product) = self.product.filter(|_| entry.kind != ArticleKind::Block && !self.options.preview)
            && product_content::add(tx, id, product).await?
        {
            crate::actions::changed(tx, self.site.id, entry.kind.form().subject_kind(), id)?;
        }
        Ok(())
    }

    /// Of a release: which translations lag behind now, and what becomes of pages that are gone.
    async fn finish_release(&self, entries: &[Entry], report: &mut Report) -> Result<(), BoxError> {
        let (Some(wanted), Some(product)) = (&self.options.release, self.product) else { return Ok(()) };
        let mut tx = self.app.db.begin().await?;
        let source = (self.site.default_locale(), &self.changed);
        release::mark_outdated(&mut tx, (&self.texts, &self.known), source, report).await?;
        let kept: HashSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        let goal = release::goal(&tx, &wanted.vanished, &self.ids).await?;
        let of = (self.site.id, product, &wanted.vanished);
        if report.saw_all() {
            release::settle_vanished(&mut tx, of, (&self.known, &kept, goal), (self.now, &mut *report)).await?;
        } else {
            report.add("gone-held", "", 0, "");
        }
        if !self.options.preview {
            tx.commit(self.now).await?;
        }
        Ok(())
    }
}

/// What is kept of a text to know it again.
pub(crate) fn text_hash(draft: &Draft, shown: bool) -> String {
    let held = if shown { "" } else { "\ndraft" };
    hex::encode(Sha256::digest(format!("{}\n{}\n{}{held}", draft.title, draft.summary, draft.body)))
}

/// What is kept of an article's facts to know them again.
pub(crate) fn entry_hash(entry: &Entry) -> String {
    let facts = (entry.kind.name(), &entry.category, &entry.labels, entry.audience, entry.owner, entry.review_at, entry.position);
    let asides = asides::facts(entry);
    // Without asides the hash is what it was before there were any.
    let asides = if asides.is_empty() { String::new() } else { format!("{asides:?}") };
    let about = products::named(entry).join(",");
    hex::encode(Sha256::digest(format!("{facts:?}{asides}{about}")))
}

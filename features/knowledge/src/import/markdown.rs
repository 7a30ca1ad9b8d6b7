//! Importing a folder of pages.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use vestibule_base::markdown::AlertTitles;
use vestibule_base::{Audience, Id, Locale, Timestamp, slugify};
use vestibule_store::{Site, Tx};
use vestibule_web::{App, BoxError};

use super::pictures::Pictures;
use super::plan::{self, Entry};
use super::resolve::Goals;
use super::source::{Page, key_of};
use super::texts::{Turning, guide_list};
use super::videos::Beside;
use super::{Options, Progress, Report, asides, categories, products, release, source};
use crate::blocks::{self, Whole, syntax};
use crate::model::{ArticleKind, Form, effective_of};
use crate::render::{self, Goal, Links};
use crate::store::article::{self, Article};
use crate::store::category::Tree;
use crate::store::file::File;
use crate::store::product::Product;
use crate::store::translation::{self, Draft, Edit, Translation};
use crate::store::version::{self, Version};
use crate::store::{file, label, product_content};

/// Articles written in one transaction.
const BATCH: usize = 100;

/// One import under way.
struct Import<'a> {
    app: &'a App,
    site: Arc<Site>,
    options: &'a Options,
    folder: &'a Path,
    now: Timestamp,
    entries: Vec<Entry>,
    goals: Goals,
    ids: HashMap<String, Id>,
    tree: Tree,
    products: Vec<Product>,
    known: HashMap<Id, Article>,
    texts: HashMap<(Id, Locale), Translation>,
    files: HashMap<Id, Vec<File>>,
    alerts: HashMap<Locale, AlertTitles>,
    links: Links,
    children: HashMap<String, Vec<usize>>,
    /// Articles whose facts are new or changed.
    touched: HashSet<Id>,
    /// Texts that changed, with the version that readers saw before.
    changed: HashMap<(Id, Locale), i64>,
    /// The product whose release the folder is.
    product: Option<Id>,
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
    let pages = source::read_pages(folder, &known, options.all_languages, &mut report)?;
    take((app, site), (folder, pages), options, (report, progress)).await
}

/// Takes pages in that were read out of a folder, or of a file in it.
pub(super) async fn take(
    (app, site): (&App, Id),
    (folder, pages): (&Path, Vec<Page>),
    options: &Options,
    (mut report, mut progress): (Report, impl FnMut(Progress) + Send),
) -> Result<Report, BoxError> {
    let mut import = begin((app, site), (folder, pages), options, &mut report).await?;
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

async fn begin<'a>(
    (app, site): (&'a App, Id),
    (folder, pages): (&'a Path, Vec<Page>),
    options: &'a Options,
    report: &mut Report,
) -> Result<Import<'a>, BoxError> {
    let site = app.site(site).ok_or("there is no such site")?;
    report.pages = pages.len();
    let goals = Goals::new(folder, &pages)?;
    let mut entries = plan::entries(pages, &site, options, report);
    // Blocks come first: what uses them is drawn with them.
    entries.sort_by_key(|entry| entry.kind != ArticleKind::Block);
    let known = article::list_all(&app.db, site.id).await?;
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
        app,
        site,
        options,
        folder,
        entries,
        goals,
        files,
    })
}

impl Import<'_> {
    async fn write_categories(&mut self, report: &mut Report) -> Result<(), BoxError> {
        let beside =
            ["categories.toml", "groups.toml"].map(|name| self.folder.join(name)).into_iter().filter(|file| file.is_file());
        let files = self.options.categories.clone().map_or_else(|| beside.collect(), |file| vec![file]);
        let wanted = categories::wanted(&self.entries, &files, report);
        let mut tx = self.app.db.begin().await?;
        self.tree = categories::write(&mut tx, self.site.id, &wanted, self.now, report).await?;
        if let Some(wanted) = &self.options.release {
            release::goal(&tx, &wanted.vanished, &self.ids).await?;
            self.product = Some(release::prepare(&mut tx, &self.site, wanted, self.now).await?);
        }
        self.products = products::write(&mut tx, (self.site.id, self.folder), self.now, report).await?;
        if !self.options.preview {
            tx.commit(self.now).await?;
        }
        Ok(())
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
        let hash = entry_hash(entry);
        let known = self.ids.get(&entry.key).and_then(|id| self.known.get(id)).cloned();
        let article = self.article_of(entry, known.as_ref(), hash);
        match known {
            Some(known) if known.import_hash == article.import_hash => return Ok(()),
            Some(_) => {
                report.articles_changed += 1;
                if !self.options.preview {
                    article::update(tx, &article).await?;
                }
            }
            None => {
                report.articles_new += 1;
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
        Article {
            id: known.map_or_else(|| Id::new(self.now), |known| known.id),
            site_id: self.site.id,
            category_id: category.map(|category| category.id),
            position: entry.position,
            kind: entry.kind,
            audience: entry.audience,
            effective_audience: effective_of(entry.kind, entry.audience, outer),
            owner_id: entry.owner,
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
        for page in &entry.pages {
            let turning = Turning { folder: self.folder, goals: &self.goals, ids: &self.ids, now: self.now };
            let mut body = turning.body(page, &mut pictures, report);
            if entry.is_guide && body.lines().all(|line| line.trim().is_empty() || line.starts_with('#')) {
                let children = self.children.get(&entry.key).map(Vec::as_slice).unwrap_or_default();
                let list = guide_list(page.locale, children, entries, &self.ids);
                body = format!("{}\n\n{list}", body.trim()).trim().to_owned();
            }
            let body = self.with_blocks(page, &body, report);
            if entry.kind == ArticleKind::Block && blocks::way_round(tx, id, &body).await?.is_some() {
                report.add("way-round", &page.file, 0, &entry.key);
                continue;
            }
            let draft = Draft { title: page.title.clone(), summary: page.summary.clone(), body };
            let hash = text_hash(&draft);
            match self.texts.get(&(id, page.locale)).map(|text| text.import_hash == hash) {
                Some(true) => report.texts_unchanged += 1,
                Some(false) => report.texts_changed += 1,
                None => report.texts_new += 1,
            }
            if self.texts.get(&(id, page.locale)).is_none_or(|text| text.import_hash != hash) {
                let before = self.texts.get(&(id, page.locale)).map_or(0, |text| text.version);
                self.changed.insert((id, page.locale), before);
                fresh.push((page, draft, hash));
            }
        }
        if self.touched.contains(&id) {
            asides::write(entry, (id, &self.ids), self.options.preview, (&mut *tx, &mut *report)).await?;
            products::assign(entry, (id, &self.products), self.options.preview, (&mut *tx, &mut *report)).await?;
        }
        self.name_product(entry, id, tx).await?;
        if entry.kind.form() == Form::Video && !self.options.preview {
            let beside = Beside { app: self.app, folder: self.folder, ids: &self.ids, now: self.now };
            if beside.write(entry, id, tx, report).await? && fresh.is_empty() {
                crate::actions::changed(tx, self.site.id, Form::Video.subject_kind(), id)?;
            }
        }
        let has_fresh = !fresh.is_empty();
        let names: HashMap<Id, String> = pictures.names().collect();
        pictures.write(self.app, tx, report).await?;
        if !has_fresh || self.options.preview {
            return Ok(());
        }
        for (page, draft, hash) in fresh {
            let whole = blocks::whole(tx, &self.site, page.locale, &draft.body).await?;
            let links = Arc::new(self.links_of(&whole.body, names.clone(), tx).await?);
            self.write_text((id, page, &hash), (&draft, &whole), &links, tx).await?;
        }
        if entry.kind == ArticleKind::Block {
            blocks::refresh::later(tx, id, self.now).await?;
        }
        Ok(crate::actions::changed(tx, self.site.id, entry.kind.form().subject_kind(), id)?)
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
        release::settle_vanished(&mut tx, of, (&self.known, &kept, goal), (self.now, &mut *report)).await?;
        if !self.options.preview {
            tx.commit(self.now).await?;
        }
        Ok(())
    }

    /// What the links of a text lead to: only that, as each rendering keeps a copy.
    async fn links_of(&self, body: &str, files: HashMap<Id, String>, tx: &Tx) -> Result<Links, BoxError> {
        // Blocks bring pictures of their own.
        let has_blocks = body.contains("file:");
        let known = if has_blocks { file::list_by_ids(tx, &render::referenced(body, "file:")).await? } else { Vec::new() };
        let mut links =
            Links { files: known.into_iter().map(|file| (file.id, file.name)).chain(files).collect(), ..Links::default() };
        for id in render::referenced(body, "article:") {
            let is_open = self.known.get(&id).is_some_and(|article| article.effective_audience == Audience::Everyone);
            if let Some(goal) = self.links.goals.get(&id).filter(|_| is_open) {
                links.goals.insert(id, goal.clone());
            }
        }
        Ok(links)
    }

    async fn write_text(
        &mut self,
        (id, page, hash): (Id, &Page, &str),
        (draft, whole): (&Draft, &Whole),
        links: &Arc<Links>,
        tx: &mut Tx,
    ) -> Result<(), BoxError> {
        let at = (id, page.locale);
        let known = self.texts.get(&at).cloned();
        match &known {
            None => translation::insert(tx, at, draft, self.options.by, self.now).await?,
            Some(known) => {
                let edit =
                    Edit { article: id, locale: page.locale, revision: known.revision, by: self.options.by, now: self.now };
                if !translation::update_draft(tx, &edit, draft).await? {
                    return Err("somebody changed an article while it was imported; begin again".into());
                }
            }
        }
        let number = known.as_ref().map_or(0, |known| known.version) + 1;
        let version = Version {
            locale: page.locale,
            version: number,
            made_at: self.now,
            made_by: self.options.by,
            note: String::new(),
            title: draft.title.clone(),
            summary: draft.summary.clone(),
            body: draft.body.clone(),
        };
        version::insert(tx, id, &version).await?;
        let app = self.app;
        let alerts = self.alerts.entry(page.locale).or_insert_with(|| render::alert_titles(&app.translator(page.locale, "")));
        let ready = render::ready(alerts, page.locale, &Draft { body: whole.body.clone(), ..draft.clone() }, links);
        blocks::note(tx, at, &whole.used).await?;
        translation::update_published(tx, at, &ready, number, self.now).await?;
        translation::update_import_hash(tx, id, page.locale, hash).await?;
        self.mark_source(at, number, tx).await
    }

    /// A language that comes in with the site's first one was made from it (U3).
    async fn mark_source(&mut self, (id, locale): (Id, Locale), number: i64, tx: &mut Tx) -> Result<(), BoxError> {
        let mut text = translation::find(tx, id, locale).await?.ok_or("a text that was just written is gone")?;
        text.version = number;
        self.texts.insert((id, locale), text);
        let source = self.site.default_locale();
        if let Some(source_text) = self.texts.get(&(id, source)).filter(|_| locale != source) {
            translation::update_source(tx, (id, locale), Some((source, source_text.version))).await?;
        }
        Ok(())
    }
}

fn text_hash(draft: &Draft) -> String {
    hex::encode(Sha256::digest(format!("{}\n{}\n{}", draft.title, draft.summary, draft.body)))
}

fn entry_hash(entry: &Entry) -> String {
    let facts = (entry.kind.name(), &entry.category, &entry.labels, entry.audience, entry.owner, entry.review_at, entry.position);
    let asides = asides::facts(entry);
    // Without asides the hash is what it was before there were any.
    let asides = if asides.is_empty() { String::new() } else { format!("{asides:?}") };
    let about = products::named(entry).join(",");
    hex::encode(Sha256::digest(format!("{facts:?}{asides}{about}")))
}

//! Taking in the open form that [`crate::export`] writes.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::de::DeserializeOwned;
use vestibule_base::{Audience, Id, Locale, Timestamp, Viewer};
use vestibule_contracts::Kind;
use vestibule_store::{Site, Tx};
use vestibule_web::{App, BoxError};

use super::{Progress, Report};
use crate::export::form::{ArticleForm, CategoryLine, FORMAT, RedirectLine};
use crate::export::{Names, Snapshot};
use crate::model::{ArticleKind, Ordering, Shelf, effective_of};
use crate::store::article::{self, Article};
use crate::store::category::{self, Category, Tree};
use crate::store::redirect;

/// One import under way.
pub(super) struct Opening<'a> {
    pub app: &'a App,
    pub site: Arc<Site>,
    pub folder: &'a Path,
    pub now: Timestamp,
    pub tree: Tree,
    /// Articles by key.
    pub ids: HashMap<String, Id>,
    /// People by address.
    pub people: HashMap<String, Id>,
}

/// Takes an export in: articles and categories are known again by their keys, what differs becomes as it is in the
/// folder, the rest stays. Numbers, and with them addresses, are kept where they are free.
///
/// # Errors
/// When the folder is no export, or disk or database fail; what was written before stays, and the next import goes on.
pub async fn import_open(
    app: &App,
    site: Id,
    folder: &Path,
    mut progress: impl FnMut(Progress) + Send,
) -> Result<Report, BoxError> {
    let mut report = Report::default();
    let site = app.site(site).ok_or("there is no such site")?;
    let head: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(folder.join("site.json"))?)?;
    if head.get("format").and_then(serde_json::Value::as_str) != Some(FORMAT) {
        return Err("the folder holds no export of a knowledge base".into());
    }
    let known = article::list_all(&app.db, site.id).await?;
    let ids = known.into_iter().map(|article| (article.key, article.id)).collect();
    let now = app.now();
    let mut opening = Opening { app, site, folder, now, tree: Tree::default(), ids, people: HashMap::new() };
    opening.meet_people().await?;
    opening.write_categories(&mut report).await?;
    let found = opening.write_articles(&mut report).await?;
    let names = Names::load(app, opening.site.id).await?;
    let total = found.len();
    for (done, (own, form)) in (1..).zip(found) {
        opening.write_content(&own, &form, &names, &mut report).await?;
        progress(Progress { done, total });
    }
    opening.write_redirects(&mut report).await?;
    Ok(report)
}

/// The values of a file of lines; a line that cannot be read is reported.
fn read_lines<T: DeserializeOwned>(folder: &Path, name: &str, report: &mut Report) -> Vec<T> {
    let Ok(text) = std::fs::read_to_string(folder.join(name)) else { return Vec::new() };
    let read = |(number, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|error| report.add("record", name, number, &error.to_string())).ok()
    };
    (1..).zip(text.lines()).filter_map(read).collect()
}

impl Opening<'_> {
    async fn write_categories(&mut self, report: &mut Report) -> Result<(), BoxError> {
        let mut tx = self.app.db.begin().await?;
        let mut tree = category::list(&tx, &Viewer::system(), self.site.id).await?;
        let mut changed = false;
        for line in read_lines::<CategoryLine>(self.folder, "categories.jsonl", report) {
            let known = tree.0.iter().find(|known| known.key == line.key).cloned();
            let fresh = self.category_of(&line, known.as_ref(), &tree, &tx).await?;
            if known.as_ref() == Some(&fresh) {
                continue;
            }
            changed = true;
            match &known {
                None => {
                    report.categories_new += 1;
                    category::insert(&mut tx, self.site.id, &fresh).await?;
                    tree.0.push(fresh.clone());
                }
                Some(_) => {
                    category::update(&mut tx, &Category { changed_at: self.now, ..fresh.clone() }).await?;
                    for (locale, (title, summary)) in &fresh.texts {
                        category::upsert_text(&mut tx, fresh.id, *locale, (title, summary)).await?;
                    }
                }
            }
            crate::actions::changed(&mut tx, self.site.id, Kind::Category, fresh.id)?;
        }
        if changed {
            category::update_audiences(&mut tx, self.site.id).await?;
        }
        self.tree = category::list(&tx, &Viewer::system(), self.site.id).await?;
        Ok(tx.commit(self.now).await?)
    }

    async fn category_of(
        &self,
        line: &CategoryLine,
        known: Option<&Category>,
        tree: &Tree,
        tx: &Tx,
    ) -> Result<Category, BoxError> {
        let id = match known {
            Some(known) => known.id,
            None => free_id(tx, "knowledge_category", line.id, self.now).await?,
        };
        let texts = line.texts.iter().filter_map(|(tag, text)| Some((Locale::parse(tag)?, text.clone())));
        Ok(Category {
            id,
            parent: line.parent.as_ref().and_then(|key| tree.0.iter().find(|other| other.key == *key)).map(|other| other.id),
            position: line.position,
            audience: line.audience,
            effective: known.map_or(line.audience, |known| known.effective),
            icon: line.icon.clone(),
            key: line.key.clone(),
            shelf: line.shelf.as_deref().and_then(Shelf::parse).unwrap_or(Shelf::Articles),
            ordering: line.ordering.as_deref().and_then(Ordering::parse).unwrap_or(Ordering::Hand),
            changed_at: known.map_or(self.now, |known| known.changed_at),
            texts: texts.collect::<BTreeMap<_, _>>(),
        })
    }

    /// Makes every article before any text, as texts name them.
    async fn write_articles(&mut self, report: &mut Report) -> Result<Vec<(PathBuf, ArticleForm)>, BoxError> {
        let mut folders: Vec<PathBuf> =
            std::fs::read_dir(self.folder.join("articles"))?.filter_map(|entry| Some(entry.ok()?.path())).collect();
        folders.sort();
        let mut found = Vec::with_capacity(folders.len());
        let mut tx = self.app.db.begin().await?;
        for own in folders {
            let name = own.join("article.json");
            let form = std::fs::read_to_string(&name).map_err(|error| error.to_string());
            match form.and_then(|text| serde_json::from_str::<ArticleForm>(&text).map_err(|error| error.to_string())) {
                Ok(form) => {
                    if !self.ids.contains_key(&form.key) {
                        report.articles_new += 1;
                        let article = self.article_of(&form, &mut tx).await?;
                        article::insert(&mut tx, &article).await?;
                        self.ids.insert(form.key.clone(), article.id);
                    }
                    found.push((own, form));
                }
                Err(error) => report.add("record", &name.display().to_string(), 0, &error),
            }
        }
        tx.commit(self.now).await?;
        Ok(found)
    }

    /// The article as the folder has it.
    pub(super) async fn article_of(&mut self, form: &ArticleForm, tx: &mut Tx) -> Result<Article, BoxError> {
        let id = match self.ids.get(&form.key) {
            Some(id) => *id,
            None => free_id(tx, "knowledge_article", form.id, self.now).await?,
        };
        let category = form.category.as_ref().and_then(|key| self.tree.0.iter().find(|known| known.key == *key));
        let outer = category.map_or(Audience::Everyone, |category| category.effective);
        let category_id = category.map(|category| category.id);
        let kind = ArticleKind::parse(&form.kind).unwrap_or(ArticleKind::Reference);
        Ok(Article {
            id,
            site_id: self.site.id,
            category_id,
            position: form.position,
            kind,
            audience: form.audience,
            effective_audience: effective_of(kind, form.audience, outer),
            owner_id: self.person(form.owner.as_deref()),
            review_at: form.review_at,
            checked_at: form.checked_at,
            key: form.key.clone(),
            import_hash: form.import_hash.clone(),
            views: form.views,
            made_at: form.made_at,
            changed_at: form.changed_at,
        })
    }

    /// Learns who everybody named in the folder is, and invites whom nobody knows: before any transaction, as an
    /// invitation is one of its own.
    async fn meet_people(&mut self) -> Result<(), BoxError> {
        let Some(people) = &self.app.slots.people else { return Ok(()) };
        for address in super::open_people::addresses(self.folder)? {
            if let Ok(person) = people.find_or_invite(&address, "", self.site.default_locale()).await {
                self.people.insert(address, person.id);
            }
        }
        Ok(())
    }

    /// The person of an address.
    pub(super) fn person(&self, address: Option<&str>) -> Option<Id> {
        let address = address?;
        match address.strip_prefix('#') {
            Some(number) => number.parse().ok(),
            None => self.people.get(address).copied(),
        }
    }

    /// Puts texts, versions, labels and files of an article as the folder has them, when anything differs.
    async fn write_content(
        &mut self,
        own: &Path,
        form: &ArticleForm,
        names: &Names,
        report: &mut Report,
    ) -> Result<(), BoxError> {
        let Some(id) = self.ids.get(&form.key).copied() else { return Ok(()) };
        let wanted = files_of(own)?;
        let known = article::find_any(&self.app.db, id).await?.ok_or("an article is gone")?;
        let snapshot = Snapshot::load(&self.app.db, known).await?;
        if snapshot.render(names)? == wanted {
            report.texts_unchanged += snapshot.texts.len();
            return Ok(());
        }
        let is_new = snapshot.texts.is_empty();
        let mut tx = self.app.db.begin().await?;
        self.replace(form, &snapshot, &wanted, (&mut tx, report)).await?;
        crate::actions::changed(&mut tx, self.site.id, snapshot.article.kind.form().subject_kind(), id)?;
        report.articles_changed += usize::from(!is_new);
        Ok(tx.commit(self.now).await?)
    }

    async fn write_redirects(&self, report: &mut Report) -> Result<(), BoxError> {
        let mut tx = self.app.db.begin().await?;
        for line in read_lines::<RedirectLine>(self.folder, "redirects.jsonl", report) {
            let kind = if line.kind == "article" { Kind::Article } else { Kind::Category };
            let new = match (&line.new, kind) {
                (None, _) => Some(Id(0)),
                (Some(key), Kind::Article) => self.ids.get(key).copied(),
                (Some(key), _) => self.tree.0.iter().find(|known| known.key == *key).map(|known| known.id),
            };
            if let Some(new) = new
                && redirect::find(&tx, kind, line.old).await?.is_none()
            {
                redirect::insert(&mut tx, kind, (line.old, new), self.now).await?;
            }
        }
        Ok(tx.commit(self.now).await?)
    }
}

/// The files of an article's folder, by name.
fn files_of(own: &Path) -> Result<BTreeMap<String, String>, BoxError> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(own)? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_file() && !name.starts_with('.') {
            files.insert(name, std::fs::read_to_string(&path)?);
        }
    }
    Ok(files)
}

/// The wanted number when no other row has it, else a new one.
pub(super) async fn free_id(tx: &Tx, table: &str, wanted: Id, now: Timestamp) -> Result<Id, BoxError> {
    let taken = crate::store::is_taken(tx, table, wanted).await?;
    Ok(if taken { Id::new(now) } else { wanted })
}

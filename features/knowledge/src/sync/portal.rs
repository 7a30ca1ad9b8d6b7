//! What the portal says: every text with what stands beside it, as a page of a folder would say it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use vestibule_base::{Audience, Id, Locale, Viewer};
use vestibule_store::Result;
use vestibule_web::App;

use super::disk;
use super::fields::{self, Fields, put};
use crate::model::{Form, Level, State, rank, reading_order};
use crate::render::referenced;
use crate::store::article::{self, Article};
use crate::store::file::{self, File};
use crate::store::link::{self, Target};
use crate::store::product::{self, Product};
use crate::store::translation::Draft;
use crate::store::video::{self, Video};
use crate::store::{category, label, product_content, sync, wording};

/// A text of the portal.
#[derive(Clone, Debug)]
pub struct Text {
    /// Its article.
    pub article: Id,
    /// The name that its languages share.
    pub key: String,
    /// Language.
    pub locale: Locale,
    /// What it is.
    pub form: Form,
    /// What a file is to say: the version that readers see; of what they do not see the working draft.
    pub draft: Draft,
    /// A working draft that goes on from the version that readers see.
    pub waiting: Option<Draft>,
    /// Whether readers see it.
    pub state: State,
    /// What an import brought last.
    pub import_hash: String,
    /// Whether it speaks for the whole article.
    pub leads: bool,
    /// Whether staff alone may read it.
    pub internal: bool,
    /// What stands on top of its page.
    pub fields: Fields,
    /// Of all that.
    pub hash: String,
}

impl Text {
    /// Whether readers see it.
    #[must_use]
    pub fn shown(&self) -> bool {
        self.state == State::Published
    }
}

/// All texts of a site.
pub struct Portal {
    /// By key and language.
    pub texts: BTreeMap<(String, Locale), Text>,
    /// Keys of articles.
    pub keys: HashMap<Id, String>,
    /// Pictures and attachments.
    pub files: HashMap<Id, File>,
    /// Keys of categories.
    pub categories: BTreeSet<String>,
    /// The language that speaks for each article, by key.
    pub leaders: HashMap<String, Locale>,
}

/// What stands beside the texts of a site, by article.
#[derive(Default)]
struct Beside {
    articles: HashMap<Id, Article>,
    keys: HashMap<Id, String>,
    categories: HashMap<Id, String>,
    labels: HashMap<Id, Vec<String>>,
    wordings: HashMap<(Id, Locale), Vec<String>>,
    links: HashMap<Id, Vec<Target>>,
    about: HashMap<Id, Vec<String>>,
    videos: HashMap<Id, Video>,
    attachments: HashMap<Id, Vec<String>>,
}

impl Portal {
    /// Reads it. `folder` names the languages that the folder has of each article: the first one of both sides leads.
    ///
    /// # Errors
    /// When the database does.
    pub async fn load(app: &App, site: Id, folder: &HashMap<String, BTreeSet<Locale>>) -> Result<Self> {
        let rows = sync::list_texts(&app.db, site).await?;
        let files = file::list_of_site(&app.db, site).await?;
        let products = product::list(&app.db, site).await?;
        let beside = Beside::load(app, site, (&rows, &files, &products)).await?;
        let known = app.site(site);
        let order = known.map(|site| reading_order(&site, site.default_locale())).unwrap_or_default();
        let mut locales = folder.clone();
        for row in &rows {
            if let Some(key) = beside.keys.get(&row.article_id) {
                locales.entry(key.clone()).or_default().insert(row.locale);
            }
        }
        let first = |all: BTreeSet<Locale>| all.into_iter().min_by_key(|locale| rank(&order, *locale));
        let leaders: HashMap<String, Locale> = locales.into_iter().filter_map(|(key, all)| Some((key, first(all)?))).collect();
        let mut texts = BTreeMap::new();
        for row in rows {
            let Some(article) = beside.articles.get(&row.article_id) else { continue };
            let text = text(row, article, leaders.get(&article.key).copied(), &beside);
            texts.insert((text.key.clone(), text.locale), text);
        }
        Ok(Self {
            texts,
            keys: beside.keys,
            files: files.into_iter().map(|file| (file.id, file)).collect(),
            categories: beside.categories.into_values().collect(),
            leaders,
        })
    }
}

impl Beside {
    async fn load(app: &App, site: Id, (rows, files, products): (&[sync::Text], &[File], &[Product])) -> Result<Self> {
        let db = &app.db;
        let mut beside = Self { about: about(db, site, products).await?, ..Self::default() };
        for article in article::list_all(db, site).await? {
            beside.keys.insert(article.id, article.key.clone());
            beside.articles.insert(article.id, article);
        }
        let tree = category::list(db, &Viewer::system(), site).await?;
        beside.categories = tree.0.into_iter().map(|one| (one.id, one.key)).collect();
        for one in label::list_of_site(db, site).await? {
            beside.labels.entry(one.article_id).or_default().push(one.label);
        }
        for one in wording::list_of_site(db, site).await? {
            beside.wordings.entry((one.article_id, one.locale)).or_default().push(one.words);
        }
        for one in link::list_of_site(db, site).await? {
            beside.links.entry(one.article_id).or_default().push(one.target);
        }
        beside.videos = video::list_of_site(db, site).await?.into_iter().map(|one| (one.article_id, one)).collect();
        let texts = rows.iter().flat_map(|row| {
            [Some(&row.summary), Some(&row.body), row.shown_summary.as_ref(), row.shown_body.as_ref()].into_iter().flatten()
        });
        let used: BTreeSet<Id> = texts.flat_map(|text| referenced(text, "file:")).collect();
        for file in files.iter().filter(|file| file.is_below_text() && !used.contains(&file.id)) {
            let own: &mut Vec<String> = beside.attachments.entry(file.article_id).or_default();
            own.push(file.hash.clone());
            own.sort();
        }
        Ok(beside)
    }

    /// What stands on top of the page of a text.
    fn fields(&self, article: &Article, (locale, leads): (Locale, bool)) -> Fields {
        let (id, form) = (article.id, article.kind.form());
        let mut fields = Fields::new();
        let of = |map: &HashMap<Id, Vec<String>>| map.get(&id).cloned().unwrap_or_default();
        if leads {
            put(&mut fields, "kind", vec![article.kind.name().to_owned()]);
            let category = article.category_id.and_then(|id| self.categories.get(&id));
            put(&mut fields, "category", category.cloned().into_iter().collect());
            put(&mut fields, "labels", of(&self.labels));
            put(&mut fields, "audience", vec![article.audience.to_string()]);
            put(&mut fields, "review", article.review_at.map(|at| at.iso_date()).into_iter().collect());
            put(&mut fields, "products", of(&self.about));
            put(&mut fields, "attachments", of(&self.attachments));
            if let Some(video) = self.videos.get(&id) {
                let level = Some(video.level).filter(|level| *level != Level::Any);
                put(&mut fields, "level", level.map(|level| level.name().to_owned()).into_iter().collect());
                put(&mut fields, "outside", vec![video.outside.clone()]);
                let guide = video.guide_id.and_then(|id| self.keys.get(&id));
                put(&mut fields, "article", guide.cloned().into_iter().collect());
            }
        } else if form != Form::Article {
            put(&mut fields, "kind", vec![article.kind.name().to_owned()]);
        }
        put(&mut fields, "other_questions", self.wordings.get(&(id, locale)).cloned().unwrap_or_default());
        let links = self.links.get(&id).map(Vec::as_slice).unwrap_or_default();
        let lines = links.iter().filter_map(|target| fields::link_line(target, &self.keys, (locale, leads)));
        put(&mut fields, "links", lines.collect());
        fields
    }
}

/// What content is about, as pages name it.
async fn about(query: &impl vestibule_store::Query, site: Id, products: &[Product]) -> Result<HashMap<Id, Vec<String>>> {
    let (named, versions) = product_content::list_of_site(query, site).await?;
    let mut about: HashMap<Id, Vec<String>> = HashMap::new();
    for one in &named {
        let Some(product) = products.iter().find(|product| product.id == one.about) else { continue };
        let own = versions.iter().filter(|version| version.article_id == one.article_id);
        let own = own.filter_map(|version| product.releases.iter().find(|release| release.id == version.about));
        let names: Vec<String> = own.map(|release| format!("{}@{}", product.key, release.name)).collect();
        let list = about.entry(one.article_id).or_default();
        if names.is_empty() {
            list.push(product.key.clone());
        }
        list.extend(names);
        list.sort();
    }
    Ok(about)
}

/// A block has no page of its own, so nobody but staff sees it there: what was chosen for it counts.
fn is_internal(article: &Article) -> bool {
    let form = article.kind.form();
    let seen_by = if form == Form::Block { article.audience } else { article.effective_audience };
    seen_by == Audience::Staff
}

fn text(row: sync::Text, article: &Article, first: Option<Locale>, beside: &Beside) -> Text {
    let leads = first.is_none_or(|first| first == row.locale);
    let working = Draft { title: row.title, summary: row.summary, body: row.body };
    let shown = row.shown_title.map(|title| Draft {
        title,
        summary: row.shown_summary.unwrap_or_default(),
        body: row.shown_body.unwrap_or_default(),
    });
    let is_public = row.state == State::Published;
    let goes_on = is_public && row.revision > row.published_revision;
    let (draft, waiting) = match shown.filter(|_| is_public) {
        Some(shown) => (shown, goes_on.then_some(working)),
        None => (working, None),
    };
    let fields = beside.fields(article, (row.locale, leads));
    let said = (&draft.title, &draft.summary, draft.body.trim_start_matches('\n').trim_end(), is_public, &fields);
    let hash = disk::hash(serde_json::to_string(&said).unwrap_or_default().as_bytes());
    Text {
        article: article.id,
        key: article.key.clone(),
        locale: row.locale,
        form: article.kind.form(),
        state: row.state,
        import_hash: row.import_hash,
        draft,
        waiting,
        leads,
        internal: is_internal(article),
        fields,
        hash,
    }
}

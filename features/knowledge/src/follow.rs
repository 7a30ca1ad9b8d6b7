//! Telling followers by mail what is new or has changed (K8): once a day at most, in their language, and only of what they
//! may see when the mail goes out.

use serde::{Deserialize, Serialize};
use vestibule_base::{Id, Locale, Timestamp, Translator, Viewer};
use vestibule_contracts::slots::{Entry, NoticeKind, Person};
use vestibule_mail::{Address, Letter, compose, queue};
use vestibule_store::{Site, Tx};
use vestibule_web::{App, BoxError, JobHandler, Periodic};

use crate::model::{rank, reading_order};
use crate::store::article::Article;
use crate::store::follow::{self, Happened, News, Waiting};
use crate::store::line::{self, Line};
use crate::store::{article, category, translation};

/// What people may turn off as a whole.
pub const KIND: NoticeKind = NoticeKind { name: "content-followed", entry: Entry::SignedIn, label: "knowledge-notice-followed" };

/// Kind of the job that notes who is to be told.
const JOB: &str = "knowledge/news";
/// What is published together is told together.
const WAITS: i64 = 10 * Timestamp::MINUTE;
/// Between two mails to a person. A little less than a day, so that the hour does not wander.
const PAUSE: i64 = Timestamp::DAY - Timestamp::HOUR;
/// Lines of a mail; the rest is counted.
const SHOWN: usize = 20;

/// A language of an article that was published.
#[derive(Serialize, Deserialize)]
struct Published {
    article: Id,
    locale: Locale,
    by: Option<Id>,
    fresh: bool,
    note: String,
    at: Timestamp,
}

/// The job.
#[must_use]
pub fn job() -> JobHandler {
    JobHandler { kind: JOB, run: |app, payload| Box::pin(async move { note(&app, &payload).await }) }
}

/// The mails.
#[must_use]
pub fn periodic() -> Periodic {
    Periodic { name: "knowledge/news", every: Timestamp::MINUTE, run: |app| Box::pin(async move { tell(&app).await }) }
}

/// What was published, for those who follow it.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    /// The article.
    pub article: &'a Article,
    /// The language.
    pub locale: Locale,
    /// Who published it; that person knows.
    pub by: Option<Id>,
    /// Whether the language was never published before.
    pub fresh: bool,
    /// What the editor says has changed.
    pub note: &'a str,
}

/// Lets followers be told of a publishing, unless the editor said that it is too small.
///
/// # Errors
/// When the database does.
pub async fn later(tx: &mut Tx, told: &Told<'_>, now: Timestamp) -> vestibule_store::Result<()> {
    let at = (told.article.id, told.locale);
    let is_quiet = follow::is_quiet(tx, at).await?;
    follow::update_quiet(tx, at, false).await?;
    if is_quiet || !follow::is_any(tx, told.article.site_id).await? {
        return Ok(());
    }
    let note = told.note.to_owned();
    let payload = Published { article: told.article.id, locale: told.locale, by: told.by, fresh: told.fresh, note, at: now };
    tx.add_job(JOB, &payload, None, now).await
}

/// Notes for every follower who reads that language that there is something to tell.
async fn note(app: &App, payload: &str) -> Result<(), BoxError> {
    let published: Published = serde_json::from_str(payload)?;
    let Some(article) = article::find_any(&app.db, published.article).await? else { return Ok(()) };
    let (Some(site), Some(people)) = (app.site(article.site_id), &app.slots.people) else { return Ok(()) };
    let tree = category::list(&app.db, &Viewer::system(), site.id).await?;
    let around: Vec<Id> =
        article.category_id.map(|id| tree.path(id)).unwrap_or_default().iter().map(|category| category.id).collect();
    let all = translation::list(&app.db, &[article.id]).await?;
    let public: Vec<Locale> = all.iter().filter(|one| one.is_public()).map(|one| one.locale).collect();
    let happened =
        Happened { site: site.id, article: article.id, fresh: published.fresh, note: published.note.clone(), at: published.at };
    let mut after = Id(0);
    loop {
        let followers = follow::list_followers(&app.db, site.id, (article.id, &around), after).await?;
        let Some(last) = followers.last() else { return Ok(()) };
        after = *last;
        let readers = people.list(&followers).await?.into_iter().filter(|person| Some(person.id) != published.by);
        let readers = readers.filter(|person| reads(&site, person, &public) == Some(published.locale));
        let readers: Vec<Id> = readers.map(|person| person.id).collect();
        let mut tx = app.db.begin().await?;
        follow::insert_news(&mut tx, &readers, &happened).await?;
        tx.commit(app.now()).await?;
    }
}

/// In which of these languages a person reads.
fn reads(site: &Site, person: &Person, public: &[Locale]) -> Option<Locale> {
    let order = reading_order(site, person.locale);
    public.iter().copied().min_by_key(|locale| rank(&order, *locale))
}

/// Writes to those who wait.
async fn tell(app: &App) -> Result<(), BoxError> {
    let now = app.now();
    for to in follow::list_waiting(&app.db, now.plus(-WAITS), now.plus(-PAUSE)).await? {
        if let Err(error) = tell_one(app, &to).await {
            tracing::warn!(%error, "a follower could not be told");
        }
    }
    Ok(())
}

/// A follower, with what the mail needs.
struct Reader {
    person: Person,
    site: std::sync::Arc<Site>,
    lines: Vec<Line>,
    news: Vec<News>,
    /// Path of the one click that ends such mails.
    way_out: String,
}

async fn tell_one(app: &App, to: &Waiting) -> Result<(), BoxError> {
    let now = app.now();
    let reader = reader(app, to).await?;
    let mut tx = app.db.begin().await?;
    if let Some(reader) = reader {
        let mail = letter(app, &reader);
        let key = format!("knowledge/news/{}/{}/{}", to.site_id, to.person_id, now.day());
        queue(&mut tx, &mail, &key, now).await?;
        follow::update_told(&mut tx, to, now).await?;
    }
    follow::delete_news(&mut tx, to).await?;
    Ok(tx.commit(now).await?)
}

/// `None` when there is nobody to tell, nothing that the person may see, or no wish to hear.
async fn reader(app: &App, to: &Waiting) -> Result<Option<Reader>, BoxError> {
    let (Some(people), Some(notices), Some(site)) = (&app.slots.people, &app.slots.notices, app.site(to.site_id)) else {
        return Ok(None);
    };
    let Some(viewer) = people.viewer(to.person_id, site.id).await? else { return Ok(None) };
    let Some(person) = people.find(to.person_id).await?.filter(|person| person.verified) else { return Ok(None) };
    let news = follow::list_news(&app.db, to).await?;
    let ids: Vec<Id> = news.iter().map(|one| one.article_id).collect();
    let order = reading_order(&site, person.locale);
    let lines = if ids.is_empty() { Vec::new() } else { line::list_by_ids(&app.db, &viewer, &ids, &order).await? };
    if lines.is_empty() {
        return Ok(None);
    }
    let Some(way_out) = notices.way_out(person.id, KIND.name).await? else { return Ok(None) };
    Ok(Some(Reader { person, site, lines, news, way_out }))
}

fn letter(app: &App, reader: &Reader) -> vestibule_mail::Mail {
    let Reader { person, site, lines, way_out, .. } = reader;
    let t = app.translator(person.locale, &person.time_zone);
    let base = app.base_url(site);
    let first = lines.first().map(|line| line.title.as_str()).unwrap_or_default();
    let more = lines.len().saturating_sub(SHOWN);
    let mut paragraphs = vec![t.with("knowledge-mail-news-text", "count", count(lines.len()))];
    paragraphs.extend((more > 0).then(|| t.with("knowledge-mail-news-more", "count", count(more))));
    let letter = Letter {
        subject: subject(&t, (first, lines.len()), reader.news.iter().any(|one| one.fresh)),
        site_name: site.name.clone(),
        greeting: t.with("knowledge-mail-greeting", "name", person.name.as_str()),
        paragraphs,
        links: lines.iter().take(SHOWN).map(|line| entry(&t, reader, line, &base)).collect(),
        button: Some((t.text("knowledge-mail-news-follows"), format!("{base}/{}/account/follows", person.locale))),
        reason: t.with2("knowledge-mail-news-reason", ("site", site.name.as_str()), ("kind", t.text(KIND.label).as_str())),
        unsubscribe: format!("{base}{way_out}"),
        ..Letter::default()
    };
    compose(Address { name: person.name.clone(), email: person.email.clone() }, &letter, &t)
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn subject(t: &Translator, (first, all): (&str, usize), is_new: bool) -> String {
    match (all, is_new) {
        (1, true) => t.with("knowledge-mail-news-new", "title", first),
        (1, false) => t.with("knowledge-mail-news-changed", "title", first),
        _ => t.with2("knowledge-mail-news-many", ("title", first), ("count", count(all.saturating_sub(1)))),
    }
}

/// Title, address and a line about it: what the editor says has changed, else what the text is about.
fn entry(t: &Translator, reader: &Reader, line: &Line, base: &str) -> (String, String, String) {
    let news = reader.news.iter().find(|one| one.article_id == line.id);
    let note = news.map(|one| one.note.as_str()).filter(|note| !note.is_empty()).unwrap_or(&line.summary);
    let state = t.text(if news.is_some_and(|one| one.fresh) { "knowledge-news-new" } else { "knowledge-news-changed" });
    let about = if note.is_empty() { state } else { format!("{state} · {note}") };
    (line.title.clone(), format!("{base}{}", line.address(reader.person.locale)), about)
}

//! What owners and writers of articles are told by mail, when they want it: a reader whom an article did not help (K6), a
//! check that is due (U1), a draft to review and what became of it, a text that was not published at its time (K3).

use serde::{Deserialize, Serialize};
use vestibule_base::{Id, Locale, Timestamp, Translator};
use vestibule_contracts::slots::{Entry, NoticeKind, Person};
use vestibule_mail::{Address, Letter, compose, queue};
use vestibule_store::{Kept, Site, Tx};
use vestibule_web::{App, BoxError, JobHandler};

use crate::model::ReviewState;
use crate::schedule::TOLD_AT_ONCE;
use crate::store::article::{self, Article};
use crate::store::review::{self, Review};
use crate::store::schedule;
use crate::store::translation::{self, Translation};
use crate::store::vote::{self, Vote};

/// A reader said no.
const RATED: NoticeKind = NoticeKind { name: "article-rated", entry: Entry::Editors, label: "knowledge-notice-rated" };
/// The review date came.
const DUE: NoticeKind = NoticeKind { name: "article-due", entry: Entry::Editors, label: "knowledge-notice-due" };
/// A draft was sent to review, or reviewed.
const REVIEW: NoticeKind = NoticeKind { name: "article-review", entry: Entry::Editors, label: "knowledge-notice-review" };
/// A text was not published at its time.
const REFUSED: NoticeKind =
    NoticeKind { name: "article-not-published", entry: Entry::Editors, label: "knowledge-notice-refused" };
/// All of them.
pub const KINDS: [NoticeKind; 5] = [crate::follow::KIND, RATED, DUE, REVIEW, REFUSED];

/// Kind of the job that tells of a text that was not published at its time.
const REFUSED_JOB: &str = "knowledge/not-published";

/// Kind of the job that tells of a review.
const REVIEW_JOB: &str = "knowledge/review";

/// Kind of the job that tells of a no.
const JOB: &str = "knowledge/rated";
/// A reader who says no is asked why next; so long the mail waits for the answer.
const WAITS: i64 = 5 * Timestamp::MINUTE;
/// Reviews that became due while no process ran are told of, if it was not longer ago.
const LOOKS_BACK: i64 = 30 * Timestamp::DAY;

/// Which reader's answer, on which article.
#[derive(Serialize, Deserialize)]
struct Rated {
    article: Id,
    voter: String,
}

/// The jobs.
#[must_use]
pub fn jobs() -> Vec<JobHandler> {
    vec![
        crate::follow::job(),
        crate::comments::job(),
        JobHandler { kind: JOB, run: |app, payload| Box::pin(async move { tell_rated(&app, &payload).await }) },
        JobHandler { kind: REFUSED_JOB, run: |app, payload| Box::pin(async move { tell_not_published(&app, &payload).await }) },
        JobHandler { kind: REVIEW_JOB, run: |app, payload| Box::pin(async move { tell_review(&app, &payload).await }) },
    ]
}

/// Tells the owner soon that an article did not help.
///
/// # Errors
/// When the database does.
pub async fn rated_later(tx: &mut Tx, article: Id, voter: &str, now: Timestamp) -> vestibule_store::Result<()> {
    let payload = Rated { article, voter: voter.to_owned() };
    tx.add_job(JOB, &payload, Some(&format!("{JOB}/{article}/{voter}")), now.plus(WAITS)).await
}

/// Tells of a review: the owner that one is asked for, the writer that it is done.
///
/// # Errors
/// When the database does.
pub async fn review_later(tx: &mut Tx, review: &Review, now: Timestamp) -> vestibule_store::Result<()> {
    tx.add_job(REVIEW_JOB, &(review.article_id, review.locale, review.state.name(), now), None, now).await
}

async fn tell_review(app: &App, payload: &str) -> Result<(), BoxError> {
    let (id, locale, state, at): (Id, Locale, String, Timestamp) = serde_json::from_str(payload)?;
    // Whoever took it back meanwhile, or decided, is told of the newer state alone.
    let Some(review) = review::find(&app.db, id, locale).await?.filter(|known| known.state.name() == state) else {
        return Ok(());
    };
    let (Some(article), Some(people)) = (article::find_any(&app.db, id).await?, &app.slots.people) else { return Ok(()) };
    let (to, by, words) = match review.state {
        ReviewState::Asked => (article.owner_id, Some(review.asked_by), review.words),
        ReviewState::Approved | ReviewState::Returned => (Some(review.asked_by), review.decided_by, review.answer),
    };
    let (Some(to), Some(by)) = (to.filter(|to| Some(*to) != by), by) else { return Ok(()) };
    let (Some(owner), Some(by)) = (people.find(to).await?, people.find(by).await?) else { return Ok(()) };
    let Some(text) = translation::find(&app.db, id, locale).await? else { return Ok(()) };
    let Some(site) = app.site(article.site_id) else { return Ok(()) };
    let t = app.translator(owner.locale, &owner.time_zone);
    let (who, title) = (("who", by.name.as_str()), ("title", text.title.as_str()));
    let letter = Letter {
        subject: t.with2(&format!("knowledge-mail-review-{state}-subject"), who, title),
        paragraphs: vec![t.with(&format!("knowledge-mail-review-{state}-text"), "who", by.name.as_str())],
        quote: words,
        reason: t.with2("knowledge-mail-review-reason", ("site", site.name.as_str()), ("kind", t.text(REVIEW.label).as_str())),
        ..Letter::default()
    };
    let about = About { article, text, site, owner };
    send(app, &about, (REVIEW, letter), &format!("review/{id}/{locale}/{state}/{}", at.millis())).await
}

/// Tells whoever set the time of a text that it was not published at it.
///
/// # Errors
/// When the database does.
pub async fn not_published_later(tx: &mut Tx, at: (Id, Locale), now: Timestamp) -> vestibule_store::Result<()> {
    tx.add_job(REFUSED_JOB, &(at.0, at.1, now), None, now).await
}

async fn tell_not_published(app: &App, payload: &str) -> Result<(), BoxError> {
    let (id, locale, at): (Id, Locale, Timestamp) = serde_json::from_str(payload)?;
    // Whoever settled it meanwhile knows.
    let words = schedule::find(&app.db, (id, locale)).await?.filter(|words| words.refused_at == Some(at));
    let (Some(words), Some(people)) = (words, &app.slots.people) else { return Ok(()) };
    let (Some(article), Some(text)) = (article::find_any(&app.db, id).await?, translation::find(&app.db, id, locale).await?)
    else {
        return Ok(());
    };
    let (Some(by), Some(site)) = (words.set_by, app.site(article.site_id)) else { return Ok(()) };
    let Some(owner) = people.find(by).await? else { return Ok(()) };
    let t = app.translator(owner.locale, &owner.time_zone);
    let letter = Letter {
        subject: t.with("knowledge-mail-refused-subject", "title", words.title.as_str()),
        paragraphs: vec![t.with("knowledge-mail-refused-text", "time", t.date_time(&at).as_str()), t.text(&words.refusal)],
        reason: t.with2("knowledge-mail-review-reason", ("site", site.name.as_str()), ("kind", t.text(REFUSED.label).as_str())),
        ..Letter::default()
    };
    let about = About { article, text, site, owner };
    send(app, &about, (REFUSED, letter), &format!("not-published/{id}/{locale}/{}", at.millis())).await
}

/// An article with what a mail about it needs.
struct About {
    article: Article,
    text: Translation,
    site: std::sync::Arc<Site>,
    owner: Person,
}

/// The article, when it has an owner who can be told.
async fn about(app: &App, article: Article, locale: Option<vestibule_base::Locale>) -> Result<Option<About>, BoxError> {
    let (Some(people), Some(owner), Some(site)) = (&app.slots.people, article.owner_id, app.site(article.site_id)) else {
        return Ok(None);
    };
    let Some(owner) = people.find(owner).await? else { return Ok(None) };
    let order = crate::model::reading_order(&site, locale.unwrap_or(owner.locale));
    for locale in order {
        if let Some(text) = translation::find(&app.db, article.id, locale).await?.filter(Translation::is_public) {
            return Ok(Some(About { article, text, site, owner }));
        }
    }
    Ok(None)
}

async fn tell_rated(app: &App, payload: &str) -> Result<(), BoxError> {
    let Rated { article: id, voter } = serde_json::from_str(payload)?;
    // Whoever said yes meanwhile is not told of.
    let Some(said) = vote::find(&app.db, id, &voter).await?.filter(|said| !said.helpful) else { return Ok(()) };
    let Some(article) = article::find_any(&app.db, id).await? else { return Ok(()) };
    let Some(about) = about(app, article, Some(said.locale)).await? else { return Ok(()) };
    if voter == format!("p:{}", about.owner.id) {
        return Ok(());
    }
    let counted = vote::count(&app.db, id).await?;
    let t = app.translator(about.owner.locale, &about.owner.time_zone);
    let votes = t.with2("knowledge-mail-rated-votes", ("yes", counted.yes), ("no", counted.no));
    let letter = Letter {
        subject: t.with("knowledge-mail-rated-subject", "title", about.text.title.as_str()),
        paragraphs: vec![rated_text(&t, &said), votes],
        quote: said.comment,
        ..Letter::default()
    };
    send(app, &about, (RATED, letter), &format!("rated/{id}/{voter}")).await
}

fn rated_text(t: &Translator, said: &Vote) -> String {
    if said.reason.is_empty() {
        return t.text("knowledge-mail-rated-text");
    }
    t.with("knowledge-mail-rated-reason", "reason", t.text(&format!("knowledge-reason-{}", said.reason)).as_str())
}

/// Tells owners of articles whose review date has come, once for each date, some at a time.
///
/// # Errors
/// When the database does.
pub async fn tell_due(app: &App) -> Result<(), BoxError> {
    let now = app.now();
    let due = article::list_to_remind(&app.db, (now.plus(-LOOKS_BACK), now), TOLD_AT_ONCE).await?;
    if due.is_empty() {
        return Ok(());
    }
    for article in &due {
        remind(app, article).await?;
    }
    let mut tx = app.db.begin().await?;
    for article in &due {
        article::update_reminded(&mut tx, article).await?;
    }
    Ok(tx.commit(now).await?)
}

async fn remind(app: &App, article: &Article) -> Result<(), BoxError> {
    let Some(review_at) = article.review_at else { return Ok(()) };
    let key = format!("due/{}/{}", article.id, review_at.millis());
    let Some(about) = about(app, article.clone(), None).await? else { return Ok(()) };
    let t = app.translator(about.owner.locale, &about.owner.time_zone);
    let letter = Letter {
        subject: t.with("knowledge-mail-due-subject", "title", about.text.title.as_str()),
        paragraphs: vec![t.with("knowledge-mail-due-text", "date", t.date(&review_at).as_str())],
        ..Letter::default()
    };
    send(app, &about, (DUE, letter), &key).await
}

fn reason_of(t: &Translator, about: &About, kind: NoticeKind) -> String {
    t.with2("knowledge-mail-reason", ("site", about.site.name.as_str()), ("kind", t.text(kind.label).as_str()))
}

/// Queues a notice once under its key, unless the owner does not want it.
async fn send(app: &App, about: &About, (kind, letter): (NoticeKind, Letter), key: &str) -> Result<(), BoxError> {
    let now = app.now();
    let Some(notices) = &app.slots.notices else { return Ok(()) };
    let Some(way_out) = notices.way_out(about.owner.id, kind.name).await? else { return Ok(()) };
    let t = app.translator(about.owner.locale, &about.owner.time_zone);
    let base = app.base_url(&about.site);
    let editor = crate::address::editor(about.article.id, about.text.locale);
    let letter = Letter {
        site_name: about.site.name.clone(),
        greeting: t.with("knowledge-mail-greeting", "name", about.owner.name.as_str()),
        button: Some((t.text("knowledge-mail-open"), format!("{base}{editor}"))),
        reason: if letter.reason.is_empty() { reason_of(&t, about, kind) } else { letter.reason.clone() },
        unsubscribe: format!("{base}{way_out}"),
        ..letter
    };
    let mut tx = app.db.begin().await?;
    if tx.once(("knowledge/notice", key), about.article.id, Kept::Year, now).await?.is_some() {
        return Ok(());
    }
    let to = Address { name: about.owner.name.clone(), email: about.owner.email.clone() };
    queue(&mut tx, &compose(to, &letter, &t), &format!("knowledge/{key}"), now).await?;
    Ok(tx.commit(now).await?)
}

//! Mails about comments: to the owner of the text, and to who is answered.

use vestibule_base::{Id, Timestamp, Viewer};
use vestibule_contracts::slots::{Entry, NoticeKind, Person};
use vestibule_mail::{Address, Letter, compose, queue};
use vestibule_store::{Kept, Tx};
use vestibule_web::{App, BoxError, JobHandler};

use crate::model::reading_order;
use crate::store::comment::{self, Comment};
use crate::store::{article, line};

/// Somebody commented on a text that one owns.
const COMMENT: NoticeKind = NoticeKind { name: "article-comment", entry: Entry::Editors, label: "knowledge-notice-comment" };
/// Somebody answered an own comment.
const ANSWER: NoticeKind = NoticeKind { name: "comment-answer", entry: Entry::SignedIn, label: "knowledge-notice-answer" };
/// Both.
pub const KINDS: [NoticeKind; 2] = [COMMENT, ANSWER];

/// Kind of the job.
const JOB: &str = "knowledge/comment";
/// Who writes may mend a slip before it goes out.
const WAITS: i64 = Timestamp::MINUTE;

/// The job.
#[must_use]
pub fn job() -> JobHandler {
    JobHandler { kind: JOB, run: |app, payload| Box::pin(async move { tell(&app, &payload).await }) }
}

/// Tells of a comment soon.
///
/// # Errors
/// When the database does.
pub async fn tell_later(tx: &mut Tx, comment: Id, now: Timestamp) -> vestibule_store::Result<()> {
    tx.add_job(JOB, &comment, Some(&format!("{JOB}/{comment}")), now.plus(WAITS)).await
}

async fn tell(app: &App, payload: &str) -> Result<(), BoxError> {
    let id: Id = serde_json::from_str(payload)?;
    let Some(said) = comment::find_any(&app.db, id).await? else { return Ok(()) };
    if said.hidden_at.is_some() || said.body.is_empty() {
        return Ok(());
    }
    let Some(article) = article::find_any(&app.db, said.article_id).await? else { return Ok(()) };
    let mut told = vec![said.person_id];
    // Who is answered, and who began the talk.
    for answered in said.answers_id.into_iter().chain([said.thread_id]).filter(|id| *id != said.id) {
        let writer = comment::find_any(&app.db, answered).await?.map(|known| known.person_id);
        if let Some(to) = writer.filter(|to| !told.contains(to)) {
            told.push(to);
            tell_one(app, &said, (to, ANSWER)).await?;
        }
    }
    match article.owner_id.filter(|to| !told.contains(to)) {
        Some(to) => tell_one(app, &said, (to, COMMENT)).await,
        None => Ok(()),
    }
}

async fn tell_one(app: &App, said: &Comment, (to, kind): (Id, NoticeKind)) -> Result<(), BoxError> {
    let now = app.now();
    let key = format!("comment/{}/{to}", said.id);
    let (Some(people), Some(notices)) = (&app.slots.people, &app.slots.notices) else { return Ok(()) };
    let Some(site) = article::find_any(&app.db, said.article_id).await?.and_then(|article| app.site(article.site_id)) else {
        return Ok(());
    };
    let Some(viewer) = people.viewer(to, site.id).await? else { return Ok(()) };
    let (Some(person), Some(author)) = (people.find(to).await?, people.find(said.person_id).await?) else { return Ok(()) };
    let Some((title, address)) = place(app, said, (&viewer, &person)).await? else { return Ok(()) };
    let Some(way_out) = notices.way_out(to, kind.name).await? else { return Ok(()) };
    let t = app.translator(person.locale, &person.time_zone);
    let base = app.base_url(&site);
    let subject = if kind == COMMENT { "knowledge-mail-comment-subject" } else { "knowledge-mail-answer-subject" };
    let letter = Letter {
        subject: t.with2(subject, ("who", author.name.as_str()), ("title", title.as_str())),
        site_name: site.name.clone(),
        greeting: t.with("knowledge-mail-greeting", "name", person.name.as_str()),
        paragraphs: vec![t.with2("knowledge-mail-comment-text", ("who", author.name.as_str()), ("title", title.as_str()))],
        quote: said.body.clone(),
        button: Some((t.text("knowledge-mail-comment-open"), format!("{base}{address}"))),
        reason: t.with2("knowledge-mail-comment-reason", ("site", site.name.as_str()), ("kind", t.text(kind.label).as_str())),
        unsubscribe: format!("{base}{way_out}"),
        ..Letter::default()
    };
    let mut tx = app.db.begin().await?;
    if tx.once(("knowledge/notice", &key), said.id, Kept::Year, now).await?.is_some() {
        return Ok(());
    }
    let to = Address { name: person.name.clone(), email: person.email.clone() };
    queue(&mut tx, &compose(to, &letter, &t), &format!("knowledge/{key}"), now).await?;
    Ok(tx.commit(now).await?)
}

/// Title and address for somebody who may still read the text.
async fn place(app: &App, said: &Comment, (viewer, person): (&Viewer, &Person)) -> Result<Option<(String, String)>, BoxError> {
    let Some(article) = article::find_any(&app.db, said.article_id).await? else { return Ok(None) };
    let Some(site) = app.site(article.site_id) else { return Ok(None) };
    let order = reading_order(&site, person.locale);
    let lines = line::list_by_ids(&app.db, viewer, &[article.id], &order).await?;
    let address = format!("/{}/articles/{}/comments?comment={id}#c{id}", person.locale, article.id, id = said.id);
    Ok(lines.into_iter().next().map(|line| (line.title, address)))
}

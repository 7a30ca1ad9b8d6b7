//! Mails about what is said in the forum: to who began the topic, who is quoted, and who is mentioned.

use vestibule_base::{Id, Timestamp};
use vestibule_contracts::slots::{Entry, NoticeKind};
use vestibule_mail::{Address, Letter, compose, queue};
use vestibule_store::{Kept, Tx};
use vestibule_web::{App, BoxError, JobHandler};

use crate::settings;
use crate::store::post::{self, Post};
use crate::store::topic::{self, Topic};
use crate::words;

/// Somebody replied to a topic that one began.
const REPLY: NoticeKind = NoticeKind { name: "community-reply", entry: Entry::SignedIn, label: "community-notice-reply" };
/// Somebody mentioned or quoted one.
const MENTION: NoticeKind = NoticeKind { name: "community-mention", entry: Entry::SignedIn, label: "community-notice-mention" };
/// All of them.
pub const KINDS: [NoticeKind; 2] = [REPLY, MENTION];

/// Kind of the job.
const JOB: &str = "community/post";
/// Who writes may mend a slip before it goes out.
const WAITS: i64 = Timestamp::MINUTE;
/// Most people whom one post tells by naming them.
const MOST_NAMED: usize = 20;
/// Most characters of a post in a mail.
const LONGEST_QUOTE: usize = 2_000;

/// The job.
#[must_use]
pub fn job() -> JobHandler {
    JobHandler { kind: JOB, run: |app, payload| Box::pin(async move { tell(&app, &payload).await }) }
}

/// Tells of a post soon.
///
/// # Errors
/// When the database does.
pub async fn tell_later(tx: &mut Tx, post: Id, now: Timestamp) -> vestibule_store::Result<()> {
    tx.add_job(JOB, &post, Some(&format!("{JOB}/{post}")), now.plus(WAITS)).await
}

/// Why somebody is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    Mentioned,
    Quoted,
    Replied,
}

impl Why {
    const fn kind(self) -> NoticeKind {
        if matches!(self, Self::Replied) { REPLY } else { MENTION }
    }

    /// Text keys of subject and first line.
    const fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Mentioned => ("community-mail-mention-subject", "community-mail-mention-text"),
            Self::Quoted => ("community-mail-quote-subject", "community-mail-quote-text"),
            Self::Replied => ("community-mail-reply-subject", "community-mail-reply-text"),
        }
    }
}

async fn tell(app: &App, payload: &str) -> Result<(), BoxError> {
    let id: Id = serde_json::from_str(payload)?;
    let Some(said) = post::find_any(&app.db, id).await?.filter(|said| said.hidden_at.is_none()) else { return Ok(()) };
    let Some(topic) = topic::find_any(&app.db, said.topic_id).await?.filter(|topic| topic.hidden_at.is_none()) else {
        return Ok(());
    };
    if !settings::is_open(&app.db, topic.site_id).await? {
        return Ok(());
    }
    // One mail a person, for the nearest reason.
    let mut told = vec![said.person_id];
    for (to, why) in concerned(app, &topic, &said).await? {
        // Who wants no mail of one kind may want one for the next reason.
        if !told.contains(&to) && tell_one(app, (&topic, &said), (to, why)).await? {
            told.push(to);
        }
    }
    Ok(())
}

async fn concerned(app: &App, topic: &Topic, said: &Post) -> Result<Vec<(Id, Why)>, BoxError> {
    let mut all: Vec<(Id, Why)> = words::mentioned(&said.body).into_iter().map(|id| (id, Why::Mentioned)).collect();
    for quoted in words::quoted(&said.body).into_iter().take(MOST_NAMED) {
        all.extend(post::find(&app.db, topic.id, quoted).await?.map(|quoted| (quoted.person_id, Why::Quoted)));
    }
    all.truncate(MOST_NAMED);
    if !said.is_opening() {
        all.push((topic.person_id, Why::Replied));
    }
    Ok(all)
}

/// Answers whether the person was told, now or before.
async fn tell_one(app: &App, (topic, said): (&Topic, &Post), (to, why): (Id, Why)) -> Result<bool, BoxError> {
    let now = app.now();
    let (Some(people), Some(notices), Some(site)) = (&app.slots.people, &app.slots.notices, app.site(topic.site_id)) else {
        return Ok(false);
    };
    if !people.viewer(to, site.id).await?.is_some_and(|viewer| viewer.sees(topic.audience)) {
        return Ok(false);
    }
    let (Some(person), Some(author)) = (people.find(to).await?, people.find(said.person_id).await?) else { return Ok(false) };
    let Some(way_out) = notices.way_out(to, why.kind().name).await? else { return Ok(false) };
    let t = app.translator(person.locale, &person.time_zone);
    let base = app.base_url(&site);
    let (subject, text) = why.keys();
    let locale = if site.locales.contains(&person.locale) { person.locale } else { site.default_locale() };
    let named = (("who", author.name.as_str()), ("title", topic.title.as_str()));
    let letter = Letter {
        subject: t.with2(subject, named.0, named.1),
        site_name: site.name.clone(),
        greeting: t.with("community-mail-greeting", "name", person.name.as_str()),
        paragraphs: vec![t.with2(text, named.0, named.1)],
        quote: excerpt(&said.body),
        button: Some((t.text("community-mail-open"), format!("{base}{}", crate::address::post(locale, said.id)))),
        reason: t.with2("community-mail-reason", ("site", site.name.as_str()), ("kind", t.text(why.kind().label).as_str())),
        unsubscribe: format!("{base}{way_out}"),
        ..Letter::default()
    };
    let key = format!("post/{}/{to}", said.id);
    let mut tx = app.db.begin().await?;
    if tx.once(("community/notice", &key), said.id, Kept::Year, now).await?.is_some() {
        return Ok(true);
    }
    let to = Address { name: person.name.clone(), email: person.email.clone() };
    queue(&mut tx, &compose(to, &letter, &t), &format!("community/{key}"), now).await?;
    tx.commit(now).await?;
    Ok(true)
}

fn excerpt(body: &str) -> String {
    let whole = words::readable(body);
    let mut words: String = whole.chars().take(LONGEST_QUOTE).collect();
    if words.len() < whole.len() {
        words.push('…');
    }
    words
}

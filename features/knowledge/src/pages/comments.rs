//! `/{locale}/articles/{id}/comments`: the talk under a text, with what this reader may do about it (K7). The page of the
//! text itself shows the same words to everybody.

use askama::Template;
use vestibule_base::{Id, Role, Timestamp, Translator};
use vestibule_store::{Page, Query, Tx};
use vestibule_web::{At, Choice, FormData, FormState, Head, PageError, PageResult, Pager, Refusal, View, Visit, settled};

use crate::actions::{ChangeComment, HideComment, WriteComment};
use crate::comments::{self, Topics};
use crate::offers::doors::Doors;
use crate::pages::article::{self, Found};
use crate::pages::lang;
use crate::store::comment::{self, Comment};
use crate::store::reach::Reach;

/// A comment as pages show it.
pub struct Post {
    /// Id.
    pub id: Id,
    /// Who wrote it.
    pub name: String,
    /// First letters of the name.
    pub initials: String,
    /// Whether staff wrote it.
    pub by_staff: bool,
    /// Language tag, when it is not the page's.
    pub lang: String,
    /// Safe HTML; empty for one that was taken back.
    pub html: String,
    /// When.
    pub at: Timestamp,
    /// Whether it was mended since.
    pub changed: bool,
    /// Whether it answers the one above.
    pub is_answer: bool,
    /// Why readers do not see it; empty when they do.
    pub hidden: String,
    /// Whether this reader wrote it.
    pub is_own: bool,
    /// The request that came of it, for staff.
    pub request: Option<i64>,
    /// Page of the topic that came of it, for who may read that.
    pub topic: Option<String>,
    /// Whether a topic can be made of it.
    pub may_become_topic: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "comments.html")]
struct CommentsPage {
    t: Translator,
    title: String,
    lang: String,
    back: String,
    here: String,
    /// The same page of the talk, where its forms are sent.
    there: String,
    site: String,
    posts: Vec<Post>,
    pager: Pager,
    form: FormState,
    /// What the form does: `write`, `edit`, `hide` or `topic`, and to which comment.
    act: &'static str,
    about: Option<Id>,
    about_name: String,
    may_write: bool,
    may_hide: bool,
    may_ask: bool,
    /// Sections of the forum in which one can become a topic.
    sections: Vec<Choice>,
    /// What the browser kept of the comment that was sent, to be forgotten.
    sent: String,
}

impl CommentsPage {
    fn request_address(&self, number: &i64) -> String {
        format!("/desk/requests/{number}")
    }
}

impl View for CommentsPage {
    fn title(&self) -> String {
        self.t.with("knowledge-comments-of", "title", self.title.as_str())
    }

    fn head(&self) -> Head {
        Head { hidden: true, keep_done: self.sent.clone(), ..Head::default() }
    }
}

/// The text of an address that may be commented.
async fn place(visit: &Visit, id: Id) -> PageResult<Found> {
    let found = article::find(visit, id).await?.ok_or_else(PageError::not_found)?;
    if comment::is_allowed(&visit.app.db, visit.site.id, id).await? { Ok(found) } else { Err(PageError::not_found()) }
}

/// Comments ready to be shown, `own` marking those of the reader.
///
/// # Errors
/// When accounts cannot say who wrote them.
pub async fn posts(visit: &Visit, comments: Vec<Comment>, own: Option<Id>) -> PageResult<Vec<Post>> {
    let names = super::desk::side::names(visit, comments.iter().map(|one| one.person_id)).await?;
    let topics = Topics::of(visit, &visit.viewer, &comments).await?;
    let post = |one: Comment| {
        let name = names.iter().find(|(id, _)| *id == one.person_id).map(|(_, name)| name.clone()).unwrap_or_default();
        Post {
            initials: name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect(),
            name,
            by_staff: one.by_staff,
            lang: lang(one.locale, visit.locale),
            html: if one.body.is_empty() { String::new() } else { comments::html(&one.body) },
            at: one.made_at,
            changed: one.changed_at.is_some(),
            is_answer: one.thread_id != one.id,
            may_become_topic: one.can_become_topic(),
            hidden: if one.hidden_at.is_some() { one.hidden_why } else { String::new() },
            is_own: own == Some(one.person_id),
            request: one.request_number,
            topic: topics.address(one.topic_id),
            id: one.id,
        }
    };
    Ok(comments.into_iter().map(post).collect())
}

/// Moderators may hide everywhere, editors where they write.
async fn may_hide(visit: &Visit, query: &impl Query, found: &Found) -> vestibule_store::Result<bool> {
    let reach = Reach::of(query, &visit.viewer, visit.site.id).await?;
    let is_editor = visit.viewer.has(Role::Editor) && reach.holds(found.article.category_id);
    Ok(is_editor || visit.viewer.has(Role::Moderator))
}

fn address(visit: &Visit, id: Id) -> String {
    visit.url(&format!("/articles/{id}/comments"))
}

/// The address of a page of the talk.
fn page_address(here: &str, page: i64) -> String {
    if page > 1 { format!("{here}?page={page}") } else { here.to_owned() }
}

/// Draws it; `?edit=`, `?answer=` and `?hide=` name the comment that the form is about, and `?comment=` one that is looked for:
/// the page is the one on which it stands.
pub async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    let found = place(&visit, id).await?;
    let asked = |name: &str| visit.param(name).parse::<Id>().ok();
    let (act, about) = match (asked("edit"), asked("hide"), asked("topic")) {
        (Some(id), ..) => ("edit", Some(id)),
        (None, Some(id), _) => ("hide", Some(id)),
        (None, None, Some(id)) => ("topic", Some(id)),
        (None, None, None) => ("write", asked("answer")),
    };
    let known = match about {
        Some(about) => Some(comment::find(&visit.app.db, id, about).await?.ok_or_else(PageError::not_found)?),
        None => None,
    };
    let sought = match asked("comment").filter(|_| known.is_none()) {
        Some(id) => comment::find(&visit.app.db, found.article.id, id).await?,
        None => known.clone(),
    };
    let body = known.filter(|known| act == "edit" && Some(known.person_id) == visit.viewer.person).map(|known| known.body);
    let form = FormState::filled([("body", body.unwrap_or_default()), ("title", found.shown.public_title.clone())]);
    visit.show(&page(&visit, &found, form, (act, about), sought).await?)
}

/// The page of the talk on which a comment stands, or which the address names.
async fn read(visit: &Visit, article: Id, looker: comment::Looker, sought: Option<Comment>) -> PageResult<Page<Comment>> {
    let db = &visit.app.db;
    let number = match sought {
        Some(sought) => comment::page_after(comment::count_before(db, &sought, looker).await?),
        None => visit.page_number(),
    };
    let comments = comment::list(db, article, looker, number).await?;
    if comments.is_behind_the_end() { Err(PageError::not_found()) } else { Ok(comments) }
}

async fn page(
    visit: &Visit,
    found: &Found,
    form: FormState,
    (act, about): (&'static str, Option<Id>),
    sought: Option<Comment>,
) -> PageResult<CommentsPage> {
    let (own, may_hide) = (visit.viewer.person, may_hide(visit, &visit.app.db, found).await?);
    let here = address(visit, found.article.id);
    let comments = read(visit, found.article.id, (may_hide, own), sought).await?;
    let pager = Pager::new(&visit.t, &comments, &here, &[]);
    let there = page_address(&here, comments.cursor.page);
    let posts = posts(visit, comments.rows, own).await?;
    let may_ask = visit.viewer.has(Role::Agent);
    let sections = if may_ask { Topics::sections(visit, &found.article).await? } else { Vec::new() };
    let about_name = about.and_then(|id| posts.iter().find(|post| post.id == id)).map(|post| post.name.clone());
    Ok(CommentsPage {
        title: found.shown.public_title.clone(),
        lang: lang(found.shown.locale, visit.locale),
        back: article::address_of(found, visit.locale),
        here,
        there,
        pager,
        site: visit.site.name.clone(),
        act: match act {
            "hide" if !may_hide => "write",
            "topic" if sections.is_empty() => "write",
            _ => act,
        },
        about_name: about_name.unwrap_or_default(),
        about,
        posts,
        form,
        may_write: own.is_some(),
        may_hide,
        may_ask,
        sections,
        sent: if visit.param("done") == "knowledge-comment-written" {
            format!("comment-{}", address(visit, found.article.id))
        } else {
            String::new()
        },
        t: visit.t.clone(),
    })
}

/// Writes, mends, takes back, hides, or makes a request of a comment.
pub async fn send(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let found = place(&visit, id).await?;
    let mut outcome = attempt(&visit, &found, &data).await;
    if outcome.as_ref().is_err_and(was_sent_twice) {
        // The other sending was faster; asking again finds what it did.
        outcome = attempt(&visit, &found, &data).await;
    }
    match outcome {
        Ok((place, done)) => Ok(visit.done(&format!("{}{place}", address(&visit, id)), done)),
        Err(Refusal::Invalid(errors)) => {
            let act = match data.raw("act") {
                "edit" => "edit",
                "hide" => "hide",
                "topic" => "topic",
                _ => "write",
            };
            let about = data.id("about");
            let known = match about {
                Some(about) => comment::find(&visit.app.db, id, about).await?,
                None => None,
            };
            visit.show_refused(&page(&visit, &found, FormState::refused(data, errors), (act, about), known).await?)
        }
        Err(other) => Err(other.into()),
    }
}

async fn attempt(visit: &Visit, found: &Found, data: &FormData) -> Result<(String, &'static str), Refusal> {
    if data.raw("act") == "topic" {
        let offered = Topics::sections(visit, &found.article).await?;
        if offered.iter().all(|choice| choice.value != data.raw("section")) {
            return Err(Refusal::invalid("section", "knowledge-error-section"));
        }
    }
    if data.raw("act") == "write" {
        return write(visit, found, data).await;
    }
    let mut tx = visit.app.db.begin().await?;
    let done = act(visit, found, data, &mut tx).await?;
    tx.commit(visit.now()).await?;
    Ok(done)
}

async fn write(visit: &Visit, found: &Found, data: &FormData) -> Result<(String, &'static str), Refusal> {
    let write = WriteComment {
        to: data.id("about"),
        person: visit.viewer.person.ok_or(Refusal::NotFound)?,
        by_staff: visit.viewer.is_staff(),
        locale: visit.locale,
        body: data.text("body"),
        once: data.raw("once").to_owned(),
    };
    let mut tx = visit.app.db.begin().await?;
    let sent = write.run(&found.article, visit.now(), &mut tx).await?;
    tx.commit(visit.now()).await?;
    Ok((place_of(settled(sent)?), "knowledge-comment-written"))
}

fn was_sent_twice(refusal: &Refusal) -> bool {
    let Refusal::Failed(error) = refusal else { return false };
    error.downcast_ref::<vestibule_store::Error>().is_some_and(vestibule_store::Error::is_unique)
}

async fn act(visit: &Visit, found: &Found, data: &FormData, tx: &mut Tx) -> Result<(String, &'static str), Refusal> {
    let person = visit.viewer.person.ok_or(Refusal::NotFound)?;
    let (article, now, about) = (&found.article, visit.now(), data.id("about"));
    let here = about.map(place_of).unwrap_or_default();
    match (data.raw("act"), about) {
        ("edit", Some(id)) => {
            ChangeComment { id, person, body: Some(data.text("body")) }.run(article, now, tx).await?;
            Ok((here, "knowledge-comment-changed"))
        }
        ("delete", Some(id)) => {
            let known = comment::find(tx, article.id, id).await?.ok_or(Refusal::NotFound)?;
            let before = comment::count_before(tx, &known, (may_hide(visit, tx, found).await?, Some(person))).await?;
            ChangeComment { id, person, body: None }.run(article, now, tx).await?;
            // The one before it is there in any case, also where this was the first of the last page.
            Ok((page_address("", comment::page_after((before - 1).max(0))), "knowledge-comment-deleted"))
        }
        ("hide", Some(id)) if may_hide(visit, tx, found).await? => {
            HideComment { id, by: person, why: Some(data.line("why")) }.run(article, now, tx).await?;
            Ok((here, "knowledge-comment-hidden"))
        }
        ("show", Some(id)) if may_hide(visit, tx, found).await? => {
            HideComment { id, by: person, why: None }.run(article, now, tx).await?;
            Ok((here, "knowledge-comment-shown"))
        }
        ("request", Some(id)) if visit.viewer.has(Role::Agent) => {
            let known = comment::find(tx, article.id, id).await?.ok_or(Refusal::NotFound)?;
            comments::wanted(tx, (article, &found.shown.public_title), &known, person)?;
            Ok((here, "knowledge-comment-request"))
        }
        ("topic", Some(id)) if visit.viewer.has(Role::Agent) => {
            let known = comment::find(tx, article.id, id).await?.filter(Comment::can_become_topic).ok_or(Refusal::NotFound)?;
            let section = data.id("section").ok_or_else(|| Refusal::invalid("section", "knowledge-error-section"))?;
            comments::topic_wanted(tx, article, (&known, person), (section, data.line("title")))?;
            Ok((here, "knowledge-comment-topic"))
        }
        _ => Err(Refusal::NotFound),
    }
}

/// Where a comment stands, behind the address of the talk.
fn place_of(id: Id) -> String {
    format!("?comment={id}#c{id}")
}

/// What stands under a text for everybody: the newest comments, and the way to all of them.
#[derive(Default)]
pub struct Under {
    /// Whether there may be any.
    pub allowed: bool,
    /// How many there are.
    pub count: i64,
    /// The talk, as far as it is shown here.
    pub posts: Vec<Post>,
    /// Where it goes on.
    pub address: String,
}

/// Comments shown under the text itself.
const UNDER: i64 = 10;

/// Reads it.
///
/// # Errors
/// When the database does.
pub async fn under(visit: &Visit, article: Id) -> PageResult<Under> {
    let may_talk = visit.app.slots.own.get::<Doors>().is_none_or(|doors| doors.may_talk(visit.site.id));
    if !may_talk {
        return Ok(Under::default());
    }
    let talk = comment::find_talk(&visit.app.db, visit.site.id, article, UNDER).await?;
    let Some((count, comments)) = talk else { return Ok(Under::default()) };
    let posts = posts(visit, comments, None).await?;
    Ok(Under { allowed: true, count, posts, address: address(visit, article) })
}

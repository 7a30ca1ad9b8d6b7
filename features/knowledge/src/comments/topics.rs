//! A comment that becomes a topic of the forum: another feature makes it, where the site has a forum.

use vestibule_base::{Id, Translator, Viewer};
use vestibule_contracts::Event;
use vestibule_contracts::Subject;
use vestibule_contracts::events::{TopicMade, TopicWanted};
use vestibule_contracts::slots::{Section, SlotResult};
use vestibule_store::Tx;
use vestibule_store::outbox::StoredEvent;
use vestibule_web::{App, BoxError, Choice, PageResult, Reaction, Refusal, Visit};

use crate::actions::changed_article;
use crate::store::article::{self, Article};
use crate::store::comment::{self, Comment};

/// Most characters of a title.
const LONGEST: usize = 200;

/// What is written down when the topic is there.
#[must_use]
pub fn reaction() -> Reaction {
    Reaction { name: "knowledge/topics", hears: &[TopicMade::NAME], run: |app, event| Box::pin(made(app, event)) }
}

/// Asks for a topic out of a comment, in the name of who wrote it; nobody sees it who does not see the text above.
///
/// # Errors
/// When it has no title, or the database fails.
pub fn topic_wanted(
    tx: &mut Tx,
    article: &Article,
    (comment, by): (&Comment, Id),
    (section, title): (Id, String),
) -> Result<(), Refusal> {
    if title.is_empty() {
        return Err(Refusal::invalid("title", "knowledge-error-title"));
    }
    let event = TopicWanted {
        site: article.site_id,
        person: comment.person_id,
        by,
        section,
        within: article.effective_audience,
        title: title.chars().take(LONGEST).collect(),
        body: comment.body.clone(),
        locale: comment.locale,
        origin: comment.id,
        about: Subject::new(article.kind.form().subject_kind(), article.id),
    };
    Ok(tx.emit(&event)?)
}

async fn made(app: App, event: StoredEvent) -> Result<(), BoxError> {
    let Some(TopicMade { origin, topic }) = event.read()? else { return Ok(()) };
    let mut tx = app.db.begin().await?;
    comment::update_topic(&mut tx, origin, topic).await?;
    if let Some(comment) = comment::find_any(&tx, origin).await?
        && let Some(article) = article::find_any(&tx, comment.article_id).await?
    {
        changed_article(&mut tx, &article)?;
    }
    Ok(tx.commit(app.now()).await?)
}

/// Pages of the topics that comments became, as far as a viewer may read them.
#[derive(Default)]
pub struct Topics(Vec<(Id, String)>);

impl Topics {
    /// Asks the forum.
    ///
    /// # Errors
    /// When it cannot say.
    pub async fn of(visit: &Visit, viewer: &Viewer, comments: &[Comment]) -> PageResult<Self> {
        let ids: Vec<Id> = comments.iter().filter_map(|comment| comment.topic_id).collect();
        let Some(forum) = visit.app.slots.forum.as_ref().filter(|_| !ids.is_empty()) else { return Ok(Self::default()) };
        Ok(Self(forum.topics(viewer, &ids, visit.locale).await?))
    }

    /// The page of one.
    #[must_use]
    pub fn address(&self, topic: Option<Id>) -> Option<String> {
        self.0.iter().find(|(id, _)| Some(*id) == topic).map(|(_, address)| address.clone())
    }

    /// Sections in which a comment under a text can become a topic; none where the site has no forum.
    ///
    /// # Errors
    /// When the forum cannot say.
    pub async fn sections(visit: &Visit, article: &Article) -> SlotResult<Vec<Choice>> {
        let (site, t): (Id, &Translator) = (visit.site.id, &visit.t);
        let Some(forum) = visit.app.slots.forum.as_ref().filter(|forum| forum.is_open(site)) else { return Ok(Vec::new()) };
        let offered = forum.sections(site, article.effective_audience, t).await?;
        let choice = |one: &Section| Choice::new(one.id.to_string(), format!("{}{}", "\u{2003}".repeat(one.depth), one.name));
        Ok(offered.iter().map(choice).collect())
    }
}

//! The forum of the demonstration.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use vestibule_base::{Audience, Id, Locale, Timestamp};
use vestibule_community::seed::{self, SeedPost, SeedSection, SeedTopic};
use vestibule_store::Tx;
use vestibule_web::{App, BoxError};

use crate::demo::people;

const SOURCE: &str = include_str!("../../demo/community.toml");
const BED_PLAN: (&str, &[u8]) = ("bed-plan.png", include_bytes!("../../demo/community/bed-plan.png"));

#[derive(Deserialize)]
struct Source {
    section: Vec<Section>,
    tag: Vec<Tag>,
    topic: Vec<Topic>,
}

#[derive(Deserialize)]
struct Section {
    id: String,
    icon: String,
    #[serde(default)]
    staff: bool,
    audience: Option<String>,
    title: BTreeMap<Locale, String>,
    summary: BTreeMap<Locale, String>,
}

#[derive(Deserialize)]
struct Tag {
    id: String,
    parent: Option<String>,
    title: BTreeMap<Locale, String>,
}

#[derive(Deserialize)]
struct Topic {
    section: String,
    kind: String,
    locale: Locale,
    title: String,
    tags: Vec<String>,
    picture: Option<String>,
    #[serde(default)]
    picture_alt: String,
    post: Vec<Said>,
}

impl Topic {
    /// How many days ago.
    fn begun(&self) -> f64 {
        self.post.first().map_or(0.0, |first| first.days)
    }
}

#[derive(Deserialize)]
struct Said {
    by: String,
    days: f64,
    said: String,
}

/// The people of the source by their names there: id, name, and whether of the staff.
struct Known(HashMap<String, (Id, String, bool)>);

impl Known {
    fn new(cast: &people::Cast) -> Self {
        let known = |(position, person): (usize, &people::Person)| {
            (person.id.clone(), (people::person_id(position), person.name.clone(), person.role().is_some()))
        };
        Self(cast.person.iter().enumerate().map(known).collect())
    }

    /// The words with people in the place of `{person:nina}`.
    fn named(&self, said: &str) -> String {
        let mention = |said: String, (name, (id, shown, _)): (&String, &(Id, String, bool))| {
            said.replace(&format!("{{person:{name}}}"), &format!("@[{shown}](person:{id})"))
        };
        self.0.iter().fold(said.trim_start().to_owned(), mention)
    }
}

/// Opens the forum and puts in what was said, oldest first.
///
/// # Errors
/// When the database does.
pub async fn fill(app: &App, site: Id) -> Result<(), BoxError> {
    let mut source: Source = toml::from_str(SOURCE)?;
    // Numbers rise with time.
    source.topic.sort_by(|one, other| other.begun().total_cmp(&one.begun()));
    let known = Known::new(&people::cast()?);
    let now = app.now();
    let mut tx = app.db.begin().await?;
    seed::open(&mut tx, site).await?;
    let sections = add_sections(&mut tx, site, source.section, now).await?;
    let tags = add_tags(&mut tx, site, source.tag, now).await?;
    for told in &source.topic {
        let section = sections.get(&told.section).ok_or("a topic without a section")?;
        let tags = told.tags.iter().filter_map(|name| tags.get(name)).copied().collect();
        add_topic((app, &mut tx, site), &known, (told, *section, tags)).await?;
    }
    Ok(tx.commit(now).await?)
}

async fn add_sections(tx: &mut Tx, site: Id, told: Vec<Section>, now: Timestamp) -> Result<HashMap<String, Id>, BoxError> {
    let mut made = HashMap::new();
    for section in told {
        let summary = |locale: &Locale| section.summary.get(locale).cloned().unwrap_or_default();
        let texts = section.title.iter().map(|(locale, title)| (*locale, (title.clone(), summary(locale)))).collect();
        let audience = section.audience.as_deref().and_then(Audience::parse).unwrap_or_default();
        let new = SeedSection { parent: None, audience, for_staff: section.staff, icon: &section.icon, texts };
        made.insert(section.id.clone(), seed::add_section(tx, site, new, now).await?);
    }
    Ok(made)
}

async fn add_tags(tx: &mut Tx, site: Id, told: Vec<Tag>, now: Timestamp) -> Result<HashMap<String, Id>, BoxError> {
    let mut made: HashMap<String, Id> = HashMap::new();
    for tag in told {
        let parent = tag.parent.as_ref().and_then(|name| made.get(name)).copied();
        made.insert(tag.id, seed::add_tag(tx, site, (parent, tag.title), now).await?);
    }
    Ok(made)
}

async fn add_topic(
    (app, tx, site): (&App, &mut Tx, Id),
    known: &Known,
    (told, section, tags): (&Topic, Id, Vec<Id>),
) -> Result<(), BoxError> {
    let now = app.now();
    let mut posts = Vec::new();
    for one in &told.post {
        let (id, name, by_staff) = known.0.get(&one.by).ok_or_else(|| format!("nobody is called {}", one.by))?;
        let at = earlier(now, one.days);
        let mut body = known.named(&one.said);
        if body.contains("{picture}") {
            let (file, bytes) = BED_PLAN;
            let file = told.picture.as_deref().filter(|name| *name == file).ok_or("a picture that is not there")?;
            let picture = (file, "image/png", bytes);
            let picture = seed::add_picture((&mut *tx, &app.files), (site, *id), picture, at).await?;
            body = body.replace("{picture}", &format!("![{}](file:{picture})", told.picture_alt));
        }
        posts.push(SeedPost { author: (*id, name.clone()), by_staff: *by_staff, at, body });
    }
    let topic = SeedTopic { section, kind: &told.kind, title: &told.title, locale: told.locale, tags, posts };
    seed::add_topic(tx, site, &topic).await?;
    Ok(())
}

#[expect(clippy::cast_possible_truncation, reason = "days of a demonstration are far from the limits of a number")]
fn earlier(now: Timestamp, days: f64) -> Timestamp {
    now.plus((-days * 86_400_000.0) as i64)
}

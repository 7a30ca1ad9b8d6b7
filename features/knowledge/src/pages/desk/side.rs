//! What stands beside the text in the editor.

use vestibule_base::{Id, Locale};
use vestibule_web::{PageResult, Visit};

use super::Place;
use crate::store::aside::Attached;
use crate::store::edited::Facts;
use crate::store::happened::Happened;
use crate::store::reference::{self, Leading};
use crate::store::translation::{self, Translation};
use crate::store::version::VersionLine;
use crate::store::vote::Vote;

/// Texts that lead here, as far as they are listed.
const LEADING: i64 = 10;

/// A language of the article.
pub struct Language {
    /// The language.
    pub locale: Locale,
    /// Where it is edited.
    pub address: String,
    /// State as a text key's end.
    pub state: &'static str,
    /// Whether it is the one open.
    pub current: bool,
}

/// Another language beside which this one is written.
pub struct Source {
    /// The language.
    pub locale: Locale,
    /// Its published version.
    pub version: i64,
    /// From which of its versions this text was made.
    pub made_from: Option<i64>,
    /// Whether it went on since.
    pub is_newer: bool,
    /// Title.
    pub title: String,
    /// Safe HTML.
    pub html: String,
    /// Where the difference since then is shown; empty when there is none.
    pub difference: String,
}

/// Readers of an article.
pub struct Readers {
    /// Whom it helped.
    pub yes: i64,
    /// Whom it did not help.
    pub no: i64,
    /// How often it was read.
    pub views: i64,
}

/// Everything beside the text.
pub struct Side {
    /// Languages of the site.
    pub languages: Vec<Language>,
    /// Newest versions.
    pub versions: Vec<VersionLine>,
    /// Names of the people who made them.
    pub names: Vec<(Id, String)>,
    /// Pictures and attachments.
    pub files: Vec<Attached>,
    /// How readers voted, and views of the last thirty days.
    pub readers: Readers,
    /// What they wrote after a no.
    pub reasons: Vec<Vote>,
    /// The text beside it.
    pub source: Option<Source>,
    /// Texts that lead here.
    pub leading: Vec<Leading>,
    /// How many there are in all.
    pub leading_count: i64,
}

impl Side {
    /// How many texts lead here beside those that are listed.
    #[must_use]
    pub fn leading_more(&self) -> i64 {
        self.leading_count - i64::try_from(self.leading.len()).unwrap_or_default()
    }

    /// The name of a person; empty when it is not known.
    #[must_use]
    pub fn name(&self, person: &Option<Id>) -> &str {
        self.names.iter().find(|(id, _)| Some(*id) == *person).map_or("", |(_, name)| name)
    }
}

/// What was read of a text already.
pub struct Read<'a> {
    /// Its languages.
    pub all: &'a [Translation],
    /// The draft, and facts beside it.
    pub facts: &'a Facts,
    /// Versions and reasons.
    pub happened: Happened,
    /// Files.
    pub files: Vec<Attached>,
    /// Names of people.
    pub names: Vec<(Id, String)>,
}

/// Reads the rest: the text beside it, and what leads here.
///
/// # Errors
/// When the database does.
pub async fn read(visit: &Visit, place: &Place, read: Read<'_>) -> PageResult<Side> {
    let Read { all, facts, happened, files, names } = read;
    let leading = reference::list_leading(&visit.app.db, place.article.id, place.locale, LEADING).await?;
    Ok(Side {
        languages: visit.site.locales.iter().map(|locale| language(place, *locale, all)).collect(),
        names,
        files,
        readers: Readers { yes: facts.yes, no: facts.no, views: facts.reads },
        reasons: happened.reasons,
        versions: happened.versions,
        source: source(visit, place, all, facts).await?,
        leading_count: leading.first().map_or(0, |one| one.total),
        leading,
    })
}

/// Names of people.
///
/// # Errors
/// When accounts cannot say.
pub async fn names(visit: &Visit, ids: impl Iterator<Item = Id>) -> PageResult<Vec<(Id, String)>> {
    let mut ids: Vec<Id> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    let Some(people) = visit.app.slots.people.as_ref().filter(|_| !ids.is_empty()) else { return Ok(Vec::new()) };
    Ok(people.list(&ids).await?.into_iter().map(|person| (person.id, person.name)).collect())
}

fn language(place: &Place, locale: Locale, all: &[Translation]) -> Language {
    let one = all.iter().find(|one| one.locale == locale);
    Language {
        locale,
        address: crate::address::editor(place.article.id, locale),
        state: one.map_or("missing", |one| one.progress(all).name()),
        current: locale == place.locale,
    }
}

/// The text that this one is, or will be, made from: the one asked for, the one noted, or the site's first.
async fn source(visit: &Visit, place: &Place, all: &[Translation], facts: &Facts) -> PageResult<Option<Source>> {
    let own = all.iter().find(|one| one.locale == place.locale);
    let asked = Locale::parse(&visit.param("source"));
    let fallback = (own.is_none()).then(|| visit.site.default_locale());
    let wanted = asked.or_else(|| own.and_then(|own| own.source_locale)).or(fallback);
    let public = |one: &&Translation| one.is_public() && one.locale != place.locale;
    let found = all.iter().filter(public).find(|one| Some(one.locale) == wanted);
    let found = found.or_else(|| all.iter().filter(public).find(|_| own.is_none()));
    let Some(found) = found else { return Ok(None) };
    let html = match facts.source == Some(found.locale) {
        true => facts.source_html.clone(),
        false => translation::find_public(&visit.app.db, place.article.id, found.locale).await?.map(|text| text.public_html),
    };
    let made_from = own.filter(|own| own.source_locale == Some(found.locale)).and_then(|own| own.source_version);
    let is_newer = made_from.is_some_and(|made_from| found.version > made_from);
    let versions = format!("{}/versions", crate::address::editor(place.article.id, found.locale));
    Ok(Some(Source {
        locale: found.locale,
        version: found.version,
        made_from,
        is_newer,
        title: found.public_title.clone(),
        html: html.unwrap_or_default(),
        difference: made_from
            .filter(|_| is_newer)
            .map(|from| format!("{versions}?from={from}&to={}", found.version))
            .unwrap_or_default(),
    }))
}

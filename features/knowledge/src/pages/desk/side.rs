//! What stands beside the text in the editor.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_web::{PageResult, Visit};

use super::Place;
use crate::store::file::File;
use crate::store::reference::{self, Leading};
use crate::store::translation::{self, Translation};
use crate::store::version::VersionLine;
use crate::store::vote::{Readers, Vote};
use crate::store::{file, version, vote};

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

/// Everything beside the text.
pub struct Side {
    /// Languages of the site.
    pub languages: Vec<Language>,
    /// Newest versions.
    pub versions: Vec<VersionLine>,
    /// Names of the people who made them.
    pub names: Vec<(Id, String)>,
    /// Pictures and attachments.
    pub files: Vec<File>,
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

/// Reads it all.
///
/// # Errors
/// When the database does.
pub async fn read(visit: &Visit, place: &Place, all: &[Translation]) -> PageResult<Side> {
    let (db, id) = (&visit.app.db, place.article.id);
    let versions = version::list(db, id, place.locale, 5).await?;
    let leading = reference::list_leading(db, id, place.locale, LEADING).await?;
    let is_all = leading.len() < usize::try_from(LEADING).unwrap_or_default();
    let leading_count =
        if is_all { leading.len().try_into().unwrap_or(LEADING) } else { reference::count_leading(db, id).await? };
    let month_ago = visit.now().plus(-30 * Timestamp::DAY).day();
    Ok(Side {
        languages: visit.site.locales.iter().map(|locale| language(place, *locale, all)).collect(),
        names: names(visit, versions.iter().filter_map(|version| version.made_by)).await?,
        files: file::list(db, id).await?,
        readers: vote::count_readers(db, id, month_ago).await?,
        reasons: vote::list_reasons(db, id, 10).await?,
        source: source(visit, place, all).await?,
        versions,
        leading,
        leading_count,
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
async fn source(visit: &Visit, place: &Place, all: &[Translation]) -> PageResult<Option<Source>> {
    let own = all.iter().find(|one| one.locale == place.locale);
    let asked = Locale::parse(&visit.param("source"));
    let fallback = (own.is_none()).then(|| visit.site.default_locale());
    let wanted = asked.or_else(|| own.and_then(|own| own.source_locale)).or(fallback);
    let public = |one: &&Translation| one.is_public() && one.locale != place.locale;
    let found = all.iter().filter(public).find(|one| Some(one.locale) == wanted);
    let found = found.or_else(|| all.iter().filter(public).find(|_| own.is_none()));
    let Some(found) = found else { return Ok(None) };
    let text = translation::find_public(&visit.app.db, place.article.id, found.locale).await?;
    let made_from = own.filter(|own| own.source_locale == Some(found.locale)).and_then(|own| own.source_version);
    let is_newer = made_from.is_some_and(|made_from| found.version > made_from);
    let versions = format!("{}/versions", crate::address::editor(place.article.id, found.locale));
    Ok(Some(Source {
        locale: found.locale,
        version: found.version,
        made_from,
        is_newer,
        title: found.public_title.clone(),
        html: text.map(|text| text.public_html).unwrap_or_default(),
        difference: made_from
            .filter(|_| is_newer)
            .map(|from| format!("{versions}?from={from}&to={}", found.version))
            .unwrap_or_default(),
    }))
}

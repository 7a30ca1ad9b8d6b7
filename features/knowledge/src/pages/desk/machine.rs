//! The part of the editor in which a translation service drafts a language (L4).

use vestibule_base::Locale;
use vestibule_store::{Tx, site};
use vestibule_web::{FormData, PageResult, Refusal, Visit};

use super::Place;
use crate::machine::settings::{SETTING, TranslationSettings};
use crate::machine::{ask, demand_check};
use crate::store::machine::{self, Machine};
use crate::store::translation::Translation;

/// What the editor shows of it.
#[derive(Default)]
pub struct MachinePart {
    /// Whether there is a service and a text that it could translate.
    pub offered: Option<Locale>,
    /// What it did.
    pub row: Option<Machine>,
    /// Why it could not, in words.
    pub trouble: String,
}

impl MachinePart {
    /// Whether nobody has checked the draft.
    #[must_use]
    pub fn is_unchecked(&self) -> bool {
        self.row.as_ref().is_some_and(Machine::is_unchecked)
    }

    /// Whether the service is at work.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.row.as_ref().is_some_and(Machine::is_waiting)
    }

    /// Whether there is anything to show.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.offered.is_some() || self.is_unchecked() || self.is_waiting() || !self.trouble.is_empty()
    }
}

/// Reads it.
///
/// # Errors
/// When the database does.
pub async fn read(visit: &Visit, place: &Place, all: &[Translation]) -> PageResult<MachinePart> {
    let db = &visit.app.db;
    let own = all.iter().find(|one| one.locale == place.locale);
    let row = machine::find(db, (place.article.id, place.locale)).await?;
    let is_free = own.is_none_or(|own| own.title.is_empty() || (!own.has_draft() && own.is_outdated(all)));
    let mut sources: Vec<&Translation> = all.iter().filter(|one| one.is_public() && one.locale != place.locale).collect();
    let wanted = own.and_then(|own| own.source_locale).unwrap_or_else(|| visit.site.default_locale());
    sources.sort_by_key(|one| (one.locale != wanted, one.locale.tag()));
    let is_waiting = row.as_ref().is_some_and(Machine::is_waiting);
    let trouble = row.as_ref().filter(|row| !row.trouble.is_empty() && (row.is_failed() || row.is_waiting()));
    let could = sources.first().filter(|_| is_free && !is_waiting).map(|one| one.locale);
    let is_on = could.is_some() && site::find_setting::<TranslationSettings>(db, visit.site.id, SETTING).await?.is_on();
    Ok(MachinePart {
        offered: could.filter(|_| is_on),
        trouble: trouble.map(|row| visit.t.text(&format!("knowledge-machine-trouble-{}", row.trouble))).unwrap_or_default(),
        row,
    })
}

/// What the buttons do, before the text of the form is looked at.
///
/// # Errors
/// What the acts say.
pub async fn act(visit: &Visit, place: &Place, data: &FormData, tx: &mut Tx) -> Result<Option<&'static str>, Refusal> {
    let at = (place.article.id, place.locale);
    match data.raw("act") {
        "machine" => {
            let from = Locale::parse(data.raw("machine_from")).unwrap_or_else(|| visit.site.default_locale());
            ask(tx, at, from, visit.viewer.person, visit.now()).await?;
            Ok(Some("knowledge-machine-asked"))
        }
        "machine_forget" => {
            machine::delete(tx, at).await?;
            Ok(Some("knowledge-machine-forgotten"))
        }
        _ => Ok(None),
    }
}

/// Notes that the draft was checked when the box is ticked; refuses to publish what nobody has checked.
///
/// # Errors
/// What the rule says.
pub async fn check(visit: &Visit, place: &Place, data: &FormData, tx: &mut Tx) -> Result<(), Refusal> {
    let at = (place.article.id, place.locale);
    if data.checked("machine_checked") {
        machine::update_checked(tx, at, visit.viewer.person, visit.now()).await?;
        crate::actions::changed_article(tx, &place.article)?;
    }
    if matches!(data.raw("act"), "publish" | "schedule") { demand_check(tx, at).await } else { Ok(()) }
}

//! The part of the editor in which a translation service drafts a language (L4).

use vestibule_base::Locale;
use vestibule_store::Tx;
use vestibule_web::{FormData, Refusal, Visit};

use super::Place;
use crate::machine::settings::TranslationSettings;
use crate::machine::{ask, demand_check};
use crate::store::edited::Facts;
use crate::store::machine;
use crate::store::translation::Translation;

/// What the editor shows of it.
#[derive(Default)]
pub struct MachinePart {
    /// The language of a text that it could translate, where there is a service.
    pub offered: Option<Locale>,
    /// How far it is: a state of [`machine`]; empty when it was never asked.
    pub state: String,
    /// Why it could not, in words.
    pub trouble: String,
    /// Whether the draft, or what it goes on from, is a machine's that nobody has checked.
    pub is_unchecked: bool,
}

impl MachinePart {
    /// Whether the service is at work.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.state == machine::WAITING
    }

    /// Whether there is anything to show.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.offered.is_some() || self.is_unchecked || self.is_waiting() || !self.trouble.is_empty()
    }
}

/// What it is for a language of an article, where the site has these settings.
#[must_use]
pub fn part(
    visit: &Visit,
    locale: Locale,
    all: &[Translation],
    (facts, settings): (&Facts, &TranslationSettings),
) -> MachinePart {
    let own = all.iter().find(|one| one.locale == locale);
    let state = facts.machine.clone().unwrap_or_default();
    let is_free = own.is_none_or(|own| own.title.is_empty() || (!own.has_draft() && own.is_outdated(all)));
    let mut sources: Vec<&Translation> = all.iter().filter(|one| one.is_public() && one.locale != locale).collect();
    let wanted = own.and_then(|own| own.source_locale).unwrap_or_else(|| visit.site.default_locale());
    sources.sort_by_key(|one| (one.locale != wanted, one.locale.tag()));
    let is_waiting = state == machine::WAITING;
    let published = own.is_some_and(|own| facts.machine_version == Some(own.version));
    let trouble = facts.machine_trouble.as_ref().filter(|trouble| !trouble.is_empty());
    let trouble = trouble.filter(|_| is_waiting || state == machine::FAILED);
    MachinePart {
        offered: sources.first().filter(|_| is_free && !is_waiting && settings.is_on()).map(|one| one.locale),
        trouble: trouble.map(|trouble| visit.t.text(&format!("knowledge-machine-trouble-{trouble}"))).unwrap_or_default(),
        is_unchecked: machine::is_unchecked(&state, published),
        state,
    }
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
            machine::forget(tx, at).await?;
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

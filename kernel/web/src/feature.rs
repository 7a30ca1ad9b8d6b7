//! What a feature brings.

use std::error::Error;
use std::fmt::{Display, Formatter};

use futures::future::BoxFuture;
use tokio::sync::watch;
use vestibule_base::texts::Source;
use vestibule_contracts::Slots;
use vestibule_store::outbox::StoredEvent;
use vestibule_store::{Migration, Records};

use crate::app::{App, Kernel};
use crate::archive::OwnForm;
use crate::route::Routes;

/// What work outside of a request may fail with; logged, and tried again.
pub type BoxError = Box<dyn Error + Send + Sync>;

/// What a job answers that fails in a way in which it always will: it is laid aside at once.
#[derive(Debug)]
pub struct Hopeless(pub BoxError);

impl Display for Hopeless {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        write!(f, "another try would fail, too: {}", self.0)
    }
}

impl Error for Hopeless {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.0)
    }
}

/// An error with all that lies behind it, for the administrator. A log gets the error alone: what lies behind may be words of
/// others, such as a mail server's about an address.
#[must_use]
pub fn in_full(error: &(dyn Error + 'static)) -> String {
    let mut said = error.to_string();
    let mut behind = error.source();
    while let Some(cause) = behind {
        let words = cause.to_string();
        if !said.contains(&words) {
            said = format!("{said}: {words}");
        }
        behind = cause.source();
    }
    said
}

/// The future of work outside of a request.
pub type Work = BoxFuture<'static, Result<(), BoxError>>;

/// Work that goes on until the channel says that the program ends.
pub type Background = fn(App, watch::Receiver<bool>) -> BoxFuture<'static, ()>;

/// A room of the house: see `docs/recipes/add-a-feature.md`.
#[derive(Default)]
pub struct Feature {
    /// Name of the crate's folder, and prefix of its tables, texts and jobs.
    pub name: &'static str,
    /// Steps of its schema, oldest first.
    pub migrations: &'static [Migration],
    /// What of its tables goes into the export of a site, owners before what belongs to them.
    pub records: &'static [Records],
    /// What of it has a form of its own in that export, written before its records.
    pub own_form: Option<OwnForm>,
    /// Names of its settings that go along; those that hold secrets stay behind.
    pub settings: &'static [&'static str],
    /// Its messages.
    pub texts: &'static [Source],
    /// Its pages.
    pub routes: Option<fn() -> Routes>,
    /// Registers what it offers to others.
    pub offer: Option<fn(&Kernel, &mut Slots)>,
    /// What happens here when something happened elsewhere.
    pub reactions: Vec<Reaction>,
    /// Its kinds of jobs.
    pub jobs: Vec<JobHandler>,
    /// What it does from time to time.
    pub periodic: Vec<Periodic>,
    /// What it does all the time in every process, until the channel says that the program ends.
    pub background: Vec<Background>,
}

/// What a feature does when an event arrives: told of some kinds in order, at least once, in one process at a time.
pub struct Reaction {
    /// The feature's name for it; its place in the outbox is kept under it.
    pub name: &'static str,
    /// The stored names of the events it is told of ([`vestibule_contracts::Event::NAME`]). What is added later may be told of for the
    /// last thousand events, too: a place is not written down for what nobody hears.
    pub hears: &'static [&'static str],
    /// Does it.
    pub run: fn(App, StoredEvent) -> Work,
}

/// Who does jobs of one kind.
pub struct JobHandler {
    /// Stored kind, `mail/send`.
    pub kind: &'static str,
    /// Does the job with this payload (JSON). May be called twice for one job.
    pub run: fn(App, String) -> Work,
}

/// Something done from time to time, in one process at a time.
pub struct Periodic {
    /// `feature/what`.
    pub name: &'static str,
    /// Milliseconds from one time to the next.
    pub every: i64,
    /// Does it. May be called twice.
    pub run: fn(App) -> Work,
}

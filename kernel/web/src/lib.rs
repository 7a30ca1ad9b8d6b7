//! What every page stands on.
//!
//! A request passes [`server`]: cached page, site and viewer ([`Visit`]), the gate of its route ([`Access`]), a handler,
//! and, when that failed, an error page ([`PageError`]). A handler answers with a [`View`], which the shell wraps.

pub mod app;
pub mod archive;
pub mod cache;
pub mod config;
mod crowd;
mod error;
mod error_page;
pub mod feature;
mod field;
pub mod figures;
pub mod form;
mod head;
mod limits;
pub mod look;
mod pager;
pub mod path;
pub mod reactions;
pub mod route;
pub mod server;
mod shell;
mod texts;
mod view;
mod visit;
pub mod worker;

pub use app::{App, Kernel};
pub use config::Config;
pub use error::{Errors, PageError, PageResult, Refusal, WayOn};
pub use feature::{BoxError, Feature, Hopeless, JobHandler, Periodic, Reaction, in_full};
pub use field::{Choice, Field};
pub use form::{FormData, FormState, Upload, file_name, settled, with_files};
pub use head::Head;
pub use limits::Limit;
pub use pager::Pager;
pub use path::At;
pub use route::{Access, Routes};
pub use texts::TEXTS;
pub use view::View;
pub use visit::{PICK_COOKIE, Visit};

/// The drawing of an icon (a name of `kernel/assets/icons.txt`), for templates.
#[must_use]
pub fn icon(name: &str) -> askama::filters::Safe<&'static str> {
    askama::filters::Safe(vestibule_assets::icon(name))
}

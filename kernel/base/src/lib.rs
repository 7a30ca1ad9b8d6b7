//! What every other crate of Vestibule stands on.
//!
//! Nothing here reads a file, opens a socket or asks a database: ids, time, languages, texts, who is asking and what
//! they may see, and the one way from Markdown to safe HTML.

pub mod audience;
pub mod clock;
pub mod id;
pub mod locale;
pub mod markdown;
pub mod random;
pub mod slug;
pub mod texts;
pub mod viewer;

pub use audience::Audience;
pub use clock::{Clock, Timestamp};
pub use id::Id;
pub use locale::Locale;
pub use slug::slugify;
pub use texts::{Arg, Texts, Translator};
pub use viewer::{Role, Viewer};

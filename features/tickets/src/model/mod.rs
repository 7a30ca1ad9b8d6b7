//! What a request is, and the rules that hold for it: no SQL, no pages.

mod form;
mod left_out;
mod request;
mod similar;
mod words;

pub use form::{Answer, FieldKind, FieldOption, Form, FormField, LocalText, local};
pub use left_out::LeftOut;
pub use request::{Change, EntryKind, PRIORITIES, Priority, Stage, State, Turn};
pub use similar::are_similar;
pub use words::{Words, words_of};

/// Most characters of a subject.
pub const LONGEST_SUBJECT: usize = 200;
/// Most characters of a message.
pub const LONGEST_BODY: usize = 20_000;
/// Most files of one message.
pub const MOST_FILES: usize = 10;

//! The words in which features speak with each other without knowing each other.
//!
//! [`events`]: facts in the past tense, written with the change itself and delivered later, at least once.
//! [`slots`]: what a feature offers and another asks for, by trait. [`subject`]: the name of anything, wherever it lives.

pub mod events;
pub mod slots;
pub mod subject;

pub use events::Event;
pub use slots::Slots;
pub use subject::{Kind, Subject};

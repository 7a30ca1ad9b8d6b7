//! What videos are made of: captions, chapters, containers, outside players. No SQL, no HTTP.

pub mod chapters;
pub mod container;
pub mod outside;
pub mod settings;
pub mod time;
pub mod vtt;
pub mod vtt_text;

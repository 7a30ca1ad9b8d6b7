//! The pages of set-up and settings.

pub mod jobs;
pub mod mail;
pub mod overview;
pub mod setup;
pub mod site;
pub mod sites;

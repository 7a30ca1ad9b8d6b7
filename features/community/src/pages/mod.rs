//! Pages of the forum.

pub mod admin;
mod compose;
pub mod feed;
pub mod list;
pub mod new;
pub mod own;
pub mod parts;
pub mod pictures;
pub mod posts;
pub mod room;
mod structured;
pub mod tags;
pub mod topic;
pub mod topic_acts;
mod topic_parts;

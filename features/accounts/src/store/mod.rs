//! Every query about people, one file a table.

pub mod grant;
pub mod limit;
pub mod notice;
pub mod organisation;
pub mod person;
pub mod records;
pub mod segment;
pub mod session;
pub mod team;
pub mod token;

//! The sources as the checks see them.

mod manifest;
mod rust;
mod sql;
mod tree;

pub use manifest::{Kind, Manifest};
pub use rust::{Literal, Rust, squeezed};
pub use sql::{looks_like_sql, tables, tokens};
pub use tree::{File, Tree, line_of};

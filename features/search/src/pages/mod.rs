//! The pages of search.

pub mod results;
pub mod suggest;

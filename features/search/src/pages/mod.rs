//! The pages of search.

pub mod results;
pub mod sought;
pub mod suggest;

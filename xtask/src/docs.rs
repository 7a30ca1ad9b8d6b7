//! stub
use crate::report::Report; use crate::source::Tree;
/// x
pub fn run(_: &Tree) -> Report { Report::new(0, vec![]) }

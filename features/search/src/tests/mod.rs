//! Stories about search.

mod pages;
mod rebuild;

//! Stories about search.

mod pages;

//! Stories about search.

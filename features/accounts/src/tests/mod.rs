//! Stories about accounts.

mod coming_in;

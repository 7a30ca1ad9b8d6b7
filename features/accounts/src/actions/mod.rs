//! What people do with their accounts: one intent a file.

pub mod change_email;
pub mod forgot;
pub mod join;
pub mod merge;
pub mod open_session;
pub mod sign_in;
pub mod sign_up;

//! The pages of accounts.

pub mod account;
pub mod forgot;
pub mod groups;
pub mod links;
pub mod notices;
pub mod organisations;
pub mod people;
pub mod rights;
pub mod segments;
pub mod sign_in;
pub mod sign_up;
pub mod teams;

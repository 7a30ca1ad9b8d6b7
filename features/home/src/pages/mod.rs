//! The pages of home.

pub mod blocks;
pub mod machine;
pub mod show;

//! Passages that hold for one version or platform, which the reader picks (K4).
//!
//! ```text
//! ::: only version=4.2 platform="Windows"
//! Any Markdown.
//! :::
//! ```
//! Every passage is kept in the page; [`shown`] leaves those that fit what was picked, and says of each for what it holds as long as
//! nothing was.

mod mark;
mod pick;
mod show;

pub use mark::marked;
pub use pick::{Pick, token};
pub use show::{Offer, offered, shown};

//! What an administrator decides about the knowledge base.

use serde::{Deserialize, Serialize};

/// Under which key the site keeps it.
pub const SETTING: &str = "knowledge";

/// Settings of a site.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KnowledgeSettings {
    /// Nothing is published before another editor has approved it; administrators may.
    pub approval: bool,
    /// Links to pages elsewhere are followed now and then, to see whether they are still there.
    pub check_links: bool,
}

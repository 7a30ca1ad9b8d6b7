//! What an administrator decides about videos.

use serde::{Deserialize, Serialize};

/// Key of the setting.
pub const SETTING: &str = "videos";

/// Limits and leave.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct VideoSettings {
    /// Largest file, in megabytes of 1,048,576 bytes.
    pub largest_megabytes: u64,
    /// Hosts whose players may be shown beside YouTube's and Vimeo's.
    pub hosts: Vec<String>,
}

impl Default for VideoSettings {
    fn default() -> Self {
        Self { largest_megabytes: 1_024, hosts: Vec::new() }
    }
}

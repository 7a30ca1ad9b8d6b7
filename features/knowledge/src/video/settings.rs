//! What an administrator decides about videos.

use serde::{Deserialize, Serialize};

/// Key of the setting.
pub const SETTING: &str = "videos";

/// Largest limit that can be set, in megabytes: a terabyte.
pub const LARGEST: u64 = 1 << 20;

/// Whether text is the name of a host.
#[must_use]
pub fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty() && label.len() <= 63 && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    text.contains('.') && text.len() <= 253 && text.split('.').all(is_label)
}

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

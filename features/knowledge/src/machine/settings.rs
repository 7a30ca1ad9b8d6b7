//! Which translation service a site uses. The key is a secret: these settings never leave the installation.

use serde::{Deserialize, Serialize};

/// Under which key the site keeps it; not among the settings that an export carries.
pub const SETTING: &str = "translation";

/// Settings of a site.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TranslationSettings {
    /// Which protocol; empty: no service.
    pub kind: String,
    /// Address of the service, without a slash at the end.
    pub address: String,
    /// Key; empty: none is sent.
    pub key: String,
    /// Name of the model, where there are several.
    pub model: String,
    /// Whether a draft that nobody has checked may be published, with a mark.
    pub publish_unchecked: bool,
}

/// A key never stands in a log.
impl std::fmt::Debug for TranslationSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TranslationSettings").field("kind", &self.kind).field("address", &self.address).finish_non_exhaustive()
    }
}

/// Speaks as OpenAI's chat completions do; many servers of language models do.
pub const OPENAI: &str = "openai";
/// Speaks as LibreTranslate does.
pub const LIBRE: &str = "libretranslate";

impl TranslationSettings {
    /// Whether there is a service.
    #[must_use]
    pub fn is_on(&self) -> bool {
        matches!(self.kind.as_str(), OPENAI | LIBRE) && !self.address.is_empty()
    }
}

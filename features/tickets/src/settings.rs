//! What an administrator decides about requests.

use serde::{Deserialize, Serialize};
use vestibule_base::Id;
use vestibule_store::{Query, Result, Tx, site};

use crate::model::Form;

/// Under which key the site keeps them.
pub const KEY: &str = "tickets";

/// Settings of a site.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Only people who have signed in may send requests; else everyone may, confirmed by mail.
    pub signed_in_only: bool,
    /// Hours until the first answer that are promised where a form says nothing else.
    pub promise_hours: i64,
    /// Who gets new requests.
    pub default_assignee: Option<Id>,
    /// Whether every agent gets a mail about a new request that nobody has.
    pub mail_all_agents: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { signed_in_only: false, promise_hours: 8, default_assignee: None, mail_all_agents: true }
    }
}

impl Settings {
    /// The settings of a site.
    pub async fn find(query: &impl Query, site: Id) -> Result<Self> {
        site::find_setting(query, site, KEY).await
    }

    /// Keeps them.
    pub async fn update(&self, tx: &mut Tx, site: Id) -> Result<()> {
        site::update_setting(tx, site, KEY, self).await
    }

    /// Hours promised for a form.
    #[must_use]
    pub const fn hours(&self, form: &Form) -> i64 {
        if form.promise_hours > 0 { form.promise_hours } else { self.promise_hours }
    }
}

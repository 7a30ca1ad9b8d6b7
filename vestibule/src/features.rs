//! The only file that names every feature.

use vestibule_web::Feature;

use crate::config::Settings;
use crate::{demo, mail};

/// Every feature, in the order of their migrations.
#[must_use]
pub fn all(settings: &Settings) -> Vec<Feature> {
    vec![
        vestibule_accounts::feature(),
        vestibule_home::feature(),
        vestibule_admin::feature(),
        vestibule_search::feature(),
        vestibule_knowledge::feature(),
        vestibule_tickets::feature(),
        vestibule_community::feature(),
        mail::feature(settings),
        demo::feature(settings),
    ]
}

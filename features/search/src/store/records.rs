//! What goes into the export of a site: what was sought, by words and day.

use vestibule_store::Cell::{Most, Number, Site, Text};
use vestibule_store::Records;

/// Every table.
pub const RECORDS: &[Records] = &[Records::new(
    "search_count",
    4,
    &[
        ("site_id", Site),
        ("locale", Text),
        ("day", Number),
        ("words", Text),
        ("searches", Number),
        ("found", Number),
        ("opened", Number),
        ("asked", Number),
        ("sent", Number),
        ("open", Most),
    ],
)
.of_site("site_id = $1")];

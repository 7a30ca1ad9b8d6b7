//! What goes into the export of a site: people, organisations, rights. Passwords, sessions and mailed links stay behind.

use vestibule_contracts::Kind;
use vestibule_store::Cell::{Left, Most, Number, Of, Own, Site, SiteOrAll, Text};
use vestibule_store::Records;

const PERSON: &str = "accounts_person";
const ORGANISATION: &str = "accounts_organisation";
const SEGMENT: &str = "accounts_segment";
const TEAM: &str = "accounts_team";

/// Every table, owners first.
pub const RECORDS: &[Records] = &[
    Records::new(
        PERSON,
        1,
        &[
            ("id", Own),
            ("email", Text),
            ("name", Text),
            ("password", Left("")),
            ("verified_at", Number),
            ("suspended_at", Number),
            ("locale", Text),
            ("time_zone", Text),
            ("notices", Text),
            ("made_at", Number),
        ],
    )
    .same("email")
    .subject("id", Kind::Person),
    Records::new("accounts_grant", 3, &[("person_id", Of(PERSON)), ("role", Text), ("site_id", SiteOrAll)])
        .of_site("site_id = $1 OR site_id = 0"),
    Records::new(TEAM, 1, &[("id", Own), ("site_id", Site), ("name", Text), ("made_at", Number)])
        .of_site("site_id = $1")
        .same("name")
        .owner("site_id"),
    Records::new("accounts_team_member", 2, &[("team_id", Of(TEAM)), ("person_id", Of(PERSON))])
        .of_site("team_id IN (SELECT id FROM accounts_team WHERE site_id = $1)"),
    Records::new("accounts_limit", 3, &[("person_id", Of(PERSON)), ("what", Text), ("site_id", Site)]).of_site("site_id = $1"),
    Records::new(
        "accounts_section",
        3,
        &[("person_id", Of(PERSON)), ("section_id", Of("knowledge_category")), ("site_id", Site)],
    )
    .of_site("site_id = $1")
    .late(),
    Records::new(ORGANISATION, 1, &[("id", Own), ("name", Text), ("note", Text), ("made_at", Number)]),
    Records::new("accounts_domain", 1, &[("domain", Text), ("organisation_id", Of(ORGANISATION))]),
    Records::new(
        "accounts_member",
        2,
        &[("organisation_id", Of(ORGANISATION)), ("person_id", Of(PERSON)), ("requests", Text), ("made_at", Most)],
    ),
    Records::new(SEGMENT, 1, &[("id", Own), ("name", Text), ("made_at", Number)]).same("name"),
    Records::new("accounts_segment_organisation", 2, &[("segment_id", Of(SEGMENT)), ("organisation_id", Of(ORGANISATION))]),
];

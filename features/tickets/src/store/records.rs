//! What goes into the export of a site: forms, requests with all that was said, filters of agents. Requests that wait to be
//! confirmed, links in mails and what of a mail was left out stay behind.

use vestibule_contracts::Kind;
use vestibule_store::Cell::{self, Flag, Hash, Most, Number, Of, Own, Site, Text};
use vestibule_store::Records;

const PERSON: &str = "accounts_person";
const TEAM: &str = "accounts_team";
const AUDIENCE: Cell = Cell::Audience { organisations: "accounts_organisation", segments: "accounts_segment" };
const FORM: &str = "tickets_form";
const REQUEST: &str = "tickets_request";
const ENTRY: &str = "tickets_entry";
const OF_REQUEST: &str = "request_id IN (SELECT id FROM tickets_request WHERE site_id = $1 AND number IS NOT NULL)";

/// Every table, owners first.
pub const RECORDS: &[Records] = &[
    Records::new(
        FORM,
        1,
        &[
            ("id", Own),
            ("site_id", Site),
            ("name", Text),
            ("title", Text),
            ("description", Text),
            ("audience", AUDIENCE),
            ("promise_hours", Number),
            ("position", Number),
            ("enabled", Flag),
            ("team_id", Of(TEAM)),
            ("changed_at", Number),
        ],
    )
    .of_site("site_id = $1")
    .same("name")
    .owner("site_id"),
    Records::new(
        "tickets_field",
        1,
        &[
            ("id", Own),
            ("form_id", Of(FORM)),
            ("kind", Text),
            ("label", Text),
            ("hint", Text),
            ("options", Text),
            ("required", Flag),
            ("when_field", Number),
            ("when_value", Text),
            ("position", Number),
            ("enabled", Flag),
        ],
    )
    .of_site("form_id IN (SELECT id FROM tickets_form WHERE site_id = $1)")
    .part_of("form_id")
    .owner("form_id"),
    Records::new("tickets_counter", 1, &[("site_id", Site), ("last", Most)]).of_site("site_id = $1"),
    Records::new(
        REQUEST,
        1,
        &[
            ("id", Own),
            ("site_id", Site),
            ("number", Number),
            ("form_id", Of(FORM)),
            ("subject", Text),
            ("words", Text),
            ("locale", Text),
            ("requester_id", Of(PERSON)),
            ("requester_name", Text),
            ("requester_email", Text),
            ("organisation_id", Number),
            ("organisation_name", Text),
            ("state", Text),
            ("is_open", Flag),
            ("priority", Number),
            ("assignee_id", Of(PERSON)),
            ("assignee_name", Text),
            ("team_id", Of(TEAM)),
            ("answers", Text),
            ("promise_hours", Number),
            ("due_at", Number),
            ("first_replied_at", Number),
            ("solved_at", Number),
            ("confirmed_at", Number),
            ("last_entry_id", Number),
            ("made_at", Number),
            ("changed_at", Number),
        ],
    )
    .of_site("site_id = $1 AND number IS NOT NULL")
    .unique("number")
    .owner("site_id")
    .subject("id", Kind::Request),
    Records::new(
        ENTRY,
        1,
        &[
            ("id", Own),
            ("request_id", Of(REQUEST)),
            ("kind", Text),
            ("author_id", Of(PERSON)),
            ("author_name", Text),
            ("by_staff", Flag),
            ("body", Text),
            ("quoted", Text),
            ("change", Text),
            ("made_at", Number),
        ],
    )
    .of_site(OF_REQUEST)
    .owner("request_id")
    .subject("request_id", Kind::Request),
    Records::new(
        "tickets_attachment",
        1,
        &[
            ("id", Own),
            ("request_id", Of(REQUEST)),
            ("entry_id", Of(ENTRY)),
            ("hash", Hash),
            ("name", Text),
            ("content_type", Text),
            ("size", Number),
        ],
    )
    .of_site(OF_REQUEST)
    .owner("request_id"),
    Records::new(
        "tickets_participant",
        2,
        &[("request_id", Of(REQUEST)), ("person_id", Of(PERSON)), ("name", Text), ("email", Text), ("made_at", Number)],
    )
    .of_site(OF_REQUEST)
    .subject("request_id", Kind::Request),
    Records::new("tickets_tag", 2, &[("request_id", Of(REQUEST)), ("tag", Text), ("site_id", Site)]).of_site(OF_REQUEST),
    Records::new(
        "tickets_view",
        1,
        &[("id", Own), ("site_id", Site), ("person_id", Of(PERSON)), ("title", Text), ("query", Text)],
    )
    .of_site("site_id = $1")
    .owner("site_id"),
    Records::new(
        "tickets_deflection",
        1,
        &[("id", Own), ("site_id", Site), ("locale", Text), ("subject", Text), ("day", Number), ("solved_by", Text)],
    )
    .of_site("site_id = $1")
    .owner("site_id"),
];

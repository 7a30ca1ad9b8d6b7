//! What goes into the export of a site: sections, tags, topics with all that was said in them, pictures that stand in posts.

use vestibule_contracts::Kind;
use vestibule_store::Cell::{self, Flag, Hash, Number, Of, Own, Site, Text, Within};
use vestibule_store::Records;

const PERSON: &str = "accounts_person";
const AUDIENCE: Cell = Cell::Audience { organisations: "accounts_organisation", segments: "accounts_segment" };
const SECTION: &str = "community_section";
const TOPIC: &str = "community_topic";
const POST: &str = "community_post";
const TAG: &str = "community_tag";
const OF_TOPIC: &str = "topic_id IN (SELECT id FROM community_topic WHERE site_id = $1)";

/// Every table, owners first.
pub const RECORDS: &[Records] = &[
    Records::new(
        SECTION,
        1,
        &[
            ("id", Own),
            ("site_id", Site),
            ("parent_id", Within(SECTION)),
            ("position", Number),
            ("audience", AUDIENCE),
            ("effective_audience", AUDIENCE),
            ("begins", Text),
            ("icon", Text),
            ("texts", Text),
            ("made_at", Number),
            ("changed_at", Number),
        ],
    )
    .of_site("site_id = $1")
    .owner("site_id"),
    Records::new(
        TAG,
        1,
        &[("id", Own), ("site_id", Site), ("parent_id", Within(TAG)), ("name", Text), ("titles", Text), ("made_at", Number)],
    )
    .of_site("site_id = $1")
    .same("name")
    .owner("site_id"),
    Records::new(
        TOPIC,
        1,
        &[
            ("id", Own),
            ("site_id", Site),
            ("section_id", Of(SECTION)),
            ("audience", AUDIENCE),
            ("kind", Text),
            ("title", Text),
            ("locale", Text),
            ("person_id", Of(PERSON)),
            ("by_staff", Flag),
            ("replies", Number),
            ("last_person_id", Of(PERSON)),
            ("about", Text),
            ("made_at", Number),
            ("active_at", Number),
            ("hidden_at", Number),
            ("hidden_by", Of(PERSON)),
            ("hidden_why", Text),
        ],
    )
    .of_site("site_id = $1")
    .owner("site_id")
    .subject("id", Kind::Topic),
    Records::new(
        POST,
        1,
        &[
            ("id", Own),
            ("topic_id", Of(TOPIC)),
            ("person_id", Of(PERSON)),
            ("by_staff", Flag),
            ("locale", Text),
            ("body", Text),
            ("made_at", Number),
            ("changed_at", Number),
            ("hidden_at", Number),
            ("hidden_by", Of(PERSON)),
            ("hidden_why", Text),
        ],
    )
    .of_site(OF_TOPIC)
    .owner("topic_id")
    .subject("topic_id", Kind::Topic),
    Records::new("community_topic_tag", 2, &[("topic_id", Of(TOPIC)), ("tag_id", Of(TAG))])
        .of_site(OF_TOPIC)
        .subject("topic_id", Kind::Topic),
    Records::new(
        "community_picture",
        1,
        &[
            ("id", Own),
            ("site_id", Site),
            ("post_id", Of(POST)),
            ("person_id", Of(PERSON)),
            ("hash", Hash),
            ("name", Text),
            ("content_type", Text),
            ("size", Number),
            ("made_at", Number),
        ],
    )
    .of_site("site_id = $1 AND post_id IS NOT NULL")
    .owner("site_id"),
];

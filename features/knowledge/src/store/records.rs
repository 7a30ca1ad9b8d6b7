//! What goes into the export of a site beside the open form of [`crate::export`]: what readers said and how often they came.

use vestibule_contracts::Kind;
use vestibule_store::Cell::{Flag, Newer, Number, Of, Own, Site, Text};
use vestibule_store::Records;

const ARTICLE: &str = "knowledge_article";
const PRODUCT: &str = "knowledge_product";
const RELEASE: &str = "knowledge_release";
const OF_PRODUCT: &str = "product_id IN (SELECT id FROM knowledge_product WHERE site_id = $1)";
const OF_ARTICLE: &str = "article_id IN (SELECT id FROM knowledge_article WHERE site_id = $1)";

/// Tables that the open form leaves out. The salt of a day stays behind: it tells visitors apart and is soon forgotten.
pub const RECORDS: &[Records] = &[
    Records::elsewhere(ARTICLE, "site_id = $1"),
    Records::elsewhere("knowledge_category", "site_id = $1"),
    Records::new(
        "knowledge_vote",
        2,
        &[
            ("article_id", Of(ARTICLE)),
            ("voter", Text),
            ("locale", Text),
            ("helpful", Flag),
            ("reason", Text),
            ("comment", Text),
            ("made_at", Number),
        ],
    )
    .of_site(OF_ARTICLE),
    Records::new("knowledge_view", 3, &[("article_id", Of(ARTICLE)), ("day", Number), ("locale", Text), ("views", Number)])
        .of_site(OF_ARTICLE),
    Records::new(
        "knowledge_playlist",
        1,
        &[("id", Own), ("site_id", Site), ("key", Text), ("position", Number), ("texts", Text), ("changed_at", Number)],
    )
    .of_site("site_id = $1")
    .same("key")
    .owner("site_id"),
    Records::new(
        "knowledge_playlist_item",
        2,
        &[("playlist_id", Of("knowledge_playlist")), ("article_id", Of(ARTICLE)), ("position", Number)],
    )
    .of_site("playlist_id IN (SELECT id FROM knowledge_playlist WHERE site_id = $1)"),
    Records::new(
        "knowledge_product",
        1,
        &[
            ("id", Own),
            ("site_id", Site),
            ("position", Number),
            ("state", Text),
            ("icon", Text),
            ("key", Text),
            ("made_at", Number),
            ("changed_at", Number),
        ],
    )
    .of_site("site_id = $1")
    .same("key")
    .owner("site_id")
    .subject("id", Kind::Product),
    Records::new(
        "knowledge_product_text",
        2,
        &[("product_id", Of(PRODUCT)), ("locale", Text), ("name", Text), ("summary", Text)],
    )
    .of_site(OF_PRODUCT),
    Records::new(
        RELEASE,
        1,
        &[
            ("id", Own),
            ("product_id", Of(PRODUCT)),
            ("position", Number),
            ("name", Text),
            ("released_at", Number),
            ("state", Text),
        ],
    )
    .of_site(OF_PRODUCT)
    .part_of("product_id"),
    Records::new("knowledge_product_content", 2, &[("article_id", Of(ARTICLE)), ("product_id", Of(PRODUCT))])
        .of_site(OF_ARTICLE)
        .subject("article_id", Kind::Article),
    Records::new("knowledge_release_content", 2, &[("article_id", Of(ARTICLE)), ("release_id", Of(RELEASE))]).of_site(OF_ARTICLE),
    Records::new(
        "knowledge_check",
        2,
        &[
            ("article_id", Of(ARTICLE)),
            ("release_id", Of(RELEASE)),
            ("asked_at", Number),
            ("due_at", Number),
            ("settled_at", Number),
            ("settled_by", Of("accounts_person")),
            ("how", Text),
        ],
    )
    .of_site(OF_ARTICLE),
    Records::new(
        "knowledge_review",
        2,
        &[
            ("article_id", Of(ARTICLE)),
            ("locale", Text),
            ("revision", Number),
            ("state", Text),
            ("asked_by", Of("accounts_person")),
            ("asked_at", Number),
            ("words", Text),
            ("decided_by", Of("accounts_person")),
            ("decided_at", Number),
            ("answer", Text),
        ],
    )
    .of_site(OF_ARTICLE),
    Records::new(
        "knowledge_watched",
        2,
        &[("person_id", Of("accounts_person")), ("article_id", Of(ARTICLE)), ("watched_at", Number)],
    )
    .of_site(OF_ARTICLE),
    Records::new("knowledge_wanted", 3, &[("article_id", Of(ARTICLE)), ("day", Number), ("locale", Text), ("views", Number)])
        .of_site(OF_ARTICLE),
    Records::new(
        "knowledge_room",
        4,
        &[("site_id", Site), ("room", Text), ("day", Number), ("locale", Text), ("served", Number), ("missed", Number)],
    )
    .of_site("site_id = $1"),
    Records::new("knowledge_category_product", 2, &[("category_id", Of("knowledge_category")), ("product_id", Of(PRODUCT))])
        .of_site(OF_PRODUCT),
    Records::new(
        "knowledge_declined",
        3,
        &[("site_id", Site), ("locale", Text), ("words", Text), ("declined_by", Of("accounts_person")), ("declined_at", Number)],
    )
    .of_site("site_id = $1"),
    Records::new(
        "knowledge_machine",
        2,
        &[
            ("article_id", Of(ARTICLE)),
            ("locale", Text),
            ("source_locale", Text),
            ("source_version", Number),
            ("state", Text),
            ("trouble", Text),
            ("attempts", Number),
            ("due_at", Number),
            ("asked_by", Of("accounts_person")),
            ("asked_at", Number),
            ("checked_by", Of("accounts_person")),
            ("checked_at", Number),
            ("unchecked_version", Newer),
        ],
    )
    .of_site(OF_ARTICLE),
    Records::new(
        "knowledge_term",
        1,
        &[
            ("id", Own),
            ("site_id", Site),
            ("source_locale", Text),
            ("locale", Text),
            ("position", Number),
            ("term", Text),
            ("translation", Text),
        ],
    )
    .of_site("site_id = $1"),
    Records::new(
        "knowledge_comment_rule",
        1,
        &[
            ("id", Own),
            ("site_id", Site),
            ("article_id", Of(ARTICLE)),
            ("category_id", Of("knowledge_category")),
            ("allowed", Flag),
        ],
    )
    .of_site("site_id = $1"),
    Records::new(
        "knowledge_comment",
        1,
        &[
            ("id", Own),
            ("article_id", Of(ARTICLE)),
            ("thread_id", Number),
            ("person_id", Of("accounts_person")),
            ("by_staff", Flag),
            ("locale", Text),
            ("body", Text),
            ("made_at", Number),
            ("changed_at", Number),
            ("hidden_at", Number),
            ("hidden_by", Of("accounts_person")),
            ("hidden_why", Text),
            ("request_number", Number),
            ("topic_id", Number),
            ("answers_id", Newer),
        ],
    )
    .of_site(OF_ARTICLE),
    Records::new(
        "knowledge_follow",
        1,
        &[
            ("id", Own),
            ("person_id", Of("accounts_person")),
            ("site_id", Site),
            ("article_id", Of(ARTICLE)),
            ("category_id", Of("knowledge_category")),
            ("made_at", Number),
        ],
    )
    .of_site("site_id = $1"),
    Records::new(
        "knowledge_distinct",
        2,
        &[("one_id", Of(ARTICLE)), ("other_id", Of(ARTICLE)), ("said_by", Of("accounts_person")), ("said_at", Number)],
    )
    .of_site("one_id IN (SELECT id FROM knowledge_article WHERE site_id = $1)"),
];

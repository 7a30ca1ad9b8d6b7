-- Where topics stand. A section may lie in another one, one level deep. texts: title and summary by language, as JSON.
-- begins: who may begin a topic, 'readers' or 'staff'. effective_audience: with the section around it.
CREATE TABLE community_section (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    parent_id BIGINT,
    position BIGINT NOT NULL,
    audience TEXT NOT NULL,
    effective_audience TEXT NOT NULL,
    begins TEXT NOT NULL,
    icon TEXT NOT NULL,
    texts TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX community_section_site ON community_section (site_id, position, id);

-- audience: the section's effective one, kept with it. replies: those that readers see. active_at: when the last of them came.
-- about: the subject under which it began as a comment, or nothing.
CREATE TABLE community_topic (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    section_id BIGINT NOT NULL REFERENCES community_section (id),
    audience TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    locale TEXT NOT NULL,
    person_id BIGINT NOT NULL,
    by_staff BOOLEAN NOT NULL,
    replies BIGINT NOT NULL,
    last_person_id BIGINT NOT NULL,
    about TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    active_at BIGINT NOT NULL,
    hidden_at BIGINT,
    hidden_by BIGINT,
    hidden_why TEXT NOT NULL
);
CREATE INDEX community_topic_active ON community_topic (site_id, active_at, id);
CREATE INDEX community_topic_kind ON community_topic (site_id, kind, active_at, id);
CREATE INDEX community_topic_locale ON community_topic (site_id, locale, active_at, id);
CREATE INDEX community_topic_new ON community_topic (site_id, id);
CREATE INDEX community_topic_unanswered ON community_topic (site_id, replies, id);
CREATE INDEX community_topic_section ON community_topic (section_id, active_at, id);

-- The words that open a topic have the topic's own id; all others are replies. A hidden reply keeps its place.
CREATE TABLE community_post (
    id BIGINT PRIMARY KEY,
    topic_id BIGINT NOT NULL REFERENCES community_topic (id) ON DELETE CASCADE,
    person_id BIGINT NOT NULL,
    by_staff BOOLEAN NOT NULL,
    locale TEXT NOT NULL,
    body TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT,
    hidden_at BIGINT,
    hidden_by BIGINT,
    hidden_why TEXT NOT NULL
);
CREATE INDEX community_post_topic ON community_post (topic_id, id);
CREATE INDEX community_post_person ON community_post (person_id, id);

-- Tags lie in each other. titles: by language, as JSON.
CREATE TABLE community_tag (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    parent_id BIGINT,
    name TEXT NOT NULL,
    titles TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX community_tag_name ON community_tag (site_id, name);

CREATE TABLE community_topic_tag (
    topic_id BIGINT NOT NULL REFERENCES community_topic (id) ON DELETE CASCADE,
    tag_id BIGINT NOT NULL REFERENCES community_tag (id) ON DELETE CASCADE,
    PRIMARY KEY (topic_id, tag_id)
);
CREATE INDEX community_topic_tag_tag ON community_topic_tag (tag_id, topic_id);

-- post_id: the post that shows it; without one it waits for its writer to send the post, a day at most.
CREATE TABLE community_picture (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    post_id BIGINT REFERENCES community_post (id) ON DELETE CASCADE,
    person_id BIGINT NOT NULL,
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX community_picture_post ON community_picture (post_id);
CREATE INDEX community_picture_person ON community_picture (person_id, made_at);

-- Forms, requests, what was said in them, who belongs to them.
CREATE TABLE tickets_form (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    audience TEXT NOT NULL,
    promise_hours BIGINT NOT NULL,
    position BIGINT NOT NULL,
    enabled BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX tickets_form_site ON tickets_form (site_id, position);

CREATE TABLE tickets_field (
    id BIGINT PRIMARY KEY,
    form_id BIGINT NOT NULL REFERENCES tickets_form (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    hint TEXT NOT NULL,
    options TEXT NOT NULL,
    required BOOLEAN NOT NULL,
    when_field BIGINT,
    when_value TEXT NOT NULL,
    position BIGINT NOT NULL,
    enabled BOOLEAN NOT NULL
);
CREATE INDEX tickets_field_form ON tickets_field (form_id, position);

-- The last number given on a site.
CREATE TABLE tickets_counter (
    site_id BIGINT PRIMARY KEY REFERENCES site (id) ON DELETE CASCADE,
    last BIGINT NOT NULL
);

-- A request without number waits for its sender to open the mailed link.
CREATE TABLE tickets_request (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    number BIGINT,
    form_id BIGINT REFERENCES tickets_form (id),
    subject TEXT NOT NULL,
    words TEXT NOT NULL,
    locale TEXT NOT NULL,
    requester_id BIGINT,
    requester_name TEXT NOT NULL,
    requester_email TEXT NOT NULL,
    organisation_id BIGINT,
    organisation_name TEXT NOT NULL,
    state TEXT NOT NULL,
    is_open BOOLEAN NOT NULL,
    priority BIGINT NOT NULL,
    assignee_id BIGINT,
    assignee_name TEXT NOT NULL,
    answers TEXT NOT NULL,
    promise_hours BIGINT NOT NULL,
    due_at BIGINT,
    first_replied_at BIGINT,
    solved_at BIGINT,
    confirm_hash TEXT UNIQUE,
    confirmed_at BIGINT,
    last_entry_id BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    UNIQUE (site_id, number)
);
CREATE INDEX tickets_request_queue ON tickets_request (site_id, is_open, made_at);
CREATE INDEX tickets_request_state ON tickets_request (site_id, state, made_at);
CREATE INDEX tickets_request_made ON tickets_request (site_id, made_at);
CREATE INDEX tickets_request_assignee ON tickets_request (site_id, assignee_id, is_open);
CREATE INDEX tickets_request_requester ON tickets_request (requester_id, made_at);
CREATE INDEX tickets_request_organisation ON tickets_request (organisation_id, changed_at);
CREATE INDEX tickets_request_unconfirmed ON tickets_request (made_at) WHERE number IS NULL;

CREATE TABLE tickets_entry (
    id BIGINT PRIMARY KEY,
    request_id BIGINT NOT NULL REFERENCES tickets_request (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    author_id BIGINT,
    author_name TEXT NOT NULL,
    by_staff BOOLEAN NOT NULL,
    body TEXT NOT NULL,
    change TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX tickets_entry_request ON tickets_entry (request_id, made_at, id);

CREATE TABLE tickets_attachment (
    id BIGINT PRIMARY KEY,
    request_id BIGINT NOT NULL REFERENCES tickets_request (id) ON DELETE CASCADE,
    entry_id BIGINT NOT NULL REFERENCES tickets_entry (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    size BIGINT NOT NULL
);
CREATE INDEX tickets_attachment_request ON tickets_attachment (request_id);
CREATE INDEX tickets_attachment_entry ON tickets_attachment (entry_id);

CREATE TABLE tickets_participant (
    request_id BIGINT NOT NULL REFERENCES tickets_request (id) ON DELETE CASCADE,
    person_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (request_id, person_id)
);
CREATE INDEX tickets_participant_person ON tickets_participant (person_id, request_id);

-- Links that open a request without a password: each mail carries one of its own.
CREATE TABLE tickets_secret (
    hash TEXT PRIMARY KEY,
    request_id BIGINT NOT NULL REFERENCES tickets_request (id) ON DELETE CASCADE,
    person_id BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX tickets_secret_request ON tickets_secret (request_id);
CREATE INDEX tickets_secret_age ON tickets_secret (made_at);

CREATE TABLE tickets_tag (
    request_id BIGINT NOT NULL REFERENCES tickets_request (id) ON DELETE CASCADE,
    site_id BIGINT NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (request_id, tag)
);
CREATE INDEX tickets_tag_site ON tickets_tag (site_id, tag);

-- Filters that an agent keeps.
CREATE TABLE tickets_view (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    person_id BIGINT NOT NULL,
    title TEXT NOT NULL,
    query TEXT NOT NULL
);
CREATE INDEX tickets_view_person ON tickets_view (person_id, site_id);

-- "This solved it": a request that was not sent because an answer was there (M11, declared).
CREATE TABLE tickets_deflection (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    subject TEXT NOT NULL,
    day BIGINT NOT NULL
);
CREATE INDEX tickets_deflection_day ON tickets_deflection (site_id, day);

-- People and how they come in; organisations and who belongs to them.
CREATE TABLE accounts_person (
    id BIGINT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password TEXT NOT NULL,
    verified_at BIGINT,
    suspended_at BIGINT,
    locale TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    notices TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX accounts_person_name ON accounts_person (name);

CREATE TABLE accounts_session (
    id BIGINT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    person_id BIGINT NOT NULL REFERENCES accounts_person (id) ON DELETE CASCADE,
    agent TEXT NOT NULL,
    address TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX accounts_session_person ON accounts_session (person_id);

CREATE TABLE accounts_token (
    hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES accounts_person (id) ON DELETE CASCADE,
    payload TEXT NOT NULL,
    tries BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX accounts_token_person ON accounts_token (person_id, purpose);

CREATE TABLE accounts_grant (
    person_id BIGINT NOT NULL REFERENCES accounts_person (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    site_id BIGINT NOT NULL,
    PRIMARY KEY (person_id, role, site_id)
);

CREATE TABLE accounts_organisation (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE accounts_domain (
    domain TEXT PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES accounts_organisation (id) ON DELETE CASCADE
);
CREATE INDEX accounts_domain_organisation ON accounts_domain (organisation_id);

CREATE TABLE accounts_member (
    organisation_id BIGINT NOT NULL REFERENCES accounts_organisation (id) ON DELETE CASCADE,
    person_id BIGINT NOT NULL REFERENCES accounts_person (id) ON DELETE CASCADE,
    requests TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, person_id)
);
CREATE INDEX accounts_member_person ON accounts_member (person_id);

CREATE TABLE accounts_segment (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    made_at BIGINT NOT NULL
);

CREATE TABLE accounts_segment_organisation (
    segment_id BIGINT NOT NULL REFERENCES accounts_segment (id) ON DELETE CASCADE,
    organisation_id BIGINT NOT NULL REFERENCES accounts_organisation (id) ON DELETE CASCADE,
    PRIMARY KEY (segment_id, organisation_id)
);
CREATE INDEX accounts_segment_by_organisation ON accounts_segment_organisation (organisation_id);

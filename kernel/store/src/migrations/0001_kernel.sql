-- Tables of the kernel: events, jobs, leases, files, sites. SERIAL_KEY is the one word that the two databases spell
-- differently; the migrator writes it out.
CREATE TABLE store_event (
    seq SERIAL_KEY,
    name TEXT NOT NULL,
    payload TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE store_lease (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    until BIGINT NOT NULL,
    position BIGINT NOT NULL
);

CREATE TABLE store_job (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    unique_key TEXT UNIQUE,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    failed_at BIGINT,
    last_error TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX store_job_due ON store_job (failed_at, run_at);

CREATE TABLE store_once (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    result BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (scope, key)
);

CREATE TABLE store_file (
    hash TEXT PRIMARY KEY,
    size BIGINT NOT NULL,
    content_type TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE site (
    id BIGINT PRIMARY KEY,
    host TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    locales TEXT NOT NULL,
    look TEXT NOT NULL,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE site_setting (
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (site_id, key)
);

-- What was sought, by words and day: no person, no address, no time of day.
CREATE TABLE search_count (
    site_id BIGINT NOT NULL,
    locale TEXT NOT NULL,
    day BIGINT NOT NULL,
    words TEXT NOT NULL,
    searches BIGINT NOT NULL,
    found BIGINT NOT NULL,
    opened BIGINT NOT NULL,
    asked BIGINT NOT NULL,
    PRIMARY KEY (site_id, locale, day, words)
);

-- Fine rights (A7): teams of agents, and in what the roles of somebody are limited on a site.
CREATE TABLE accounts_team (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (site_id, name)
);

CREATE TABLE accounts_team_member (
    team_id BIGINT NOT NULL REFERENCES accounts_team (id) ON DELETE CASCADE,
    person_id BIGINT NOT NULL REFERENCES accounts_person (id) ON DELETE CASCADE,
    PRIMARY KEY (team_id, person_id)
);
CREATE INDEX accounts_team_member_person ON accounts_team_member (person_id);

-- A row says that there is a limit, even when nothing of what it leaves is there any more.
CREATE TABLE accounts_limit (
    person_id BIGINT NOT NULL REFERENCES accounts_person (id) ON DELETE CASCADE,
    what TEXT NOT NULL,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    PRIMARY KEY (person_id, what, site_id)
);

CREATE TABLE accounts_section (
    person_id BIGINT NOT NULL REFERENCES accounts_person (id) ON DELETE CASCADE,
    section_id BIGINT NOT NULL,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    PRIMARY KEY (person_id, section_id, site_id)
);

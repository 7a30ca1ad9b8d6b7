-- Answers by mail: what a mail quoted below the answer, and the addresses to which answers go, one a mail that was sent.
ALTER TABLE tickets_entry ADD COLUMN quoted TEXT NOT NULL DEFAULT '';

CREATE TABLE tickets_reply_address (
    hash TEXT PRIMARY KEY,
    request_id BIGINT NOT NULL REFERENCES tickets_request (id) ON DELETE CASCADE,
    person_id BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX tickets_reply_address_request ON tickets_reply_address (request_id);
CREATE INDEX tickets_reply_address_age ON tickets_reply_address (made_at);

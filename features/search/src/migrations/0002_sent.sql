-- Requests that were sent, not only begun, after a search (S9).
ALTER TABLE search_count ADD COLUMN sent BIGINT NOT NULL DEFAULT 0;

-- A fingerprint of what was sent under a key, so that something else under the same key is not taken for the same; empty: not known.
ALTER TABLE store_once ADD COLUMN content TEXT NOT NULL DEFAULT '';

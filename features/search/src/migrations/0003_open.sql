-- open: searches by visitors that found all of their words in something that everyone may see. Only those may stand on the start page.
ALTER TABLE search_count ADD COLUMN open BIGINT NOT NULL DEFAULT 0;

-- What of a mail was not taken in, as JSON: names of files that are too large or too many, ends of texts that are too long.
ALTER TABLE tickets_entry ADD COLUMN left_out TEXT NOT NULL DEFAULT '[]';

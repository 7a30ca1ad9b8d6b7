-- What makes the thread of the mails to somebody of a request a secret, so that an answer without our address still shows that its writer got
-- one; empty until the next mail. Not a hash: every later mail to the same person carries it again.
ALTER TABLE tickets_participant ADD COLUMN thread TEXT NOT NULL DEFAULT '';

-- Files below a text go the way of the text. listed: readers see it there. turns_with: the language whose next publishing puts it
-- there, or takes it away; NULL when nothing waits. What was there before counts as published.
ALTER TABLE knowledge_file ADD COLUMN listed BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE knowledge_file ADD COLUMN turns_with TEXT;

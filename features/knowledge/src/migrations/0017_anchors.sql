-- The place inside a page to which a link leads: the part behind '#', decoded; '' for the whole page. trouble may be 'anchor' now. All
-- links are read anew, little by little.
ALTER TABLE knowledge_reference ADD COLUMN anchor TEXT NOT NULL DEFAULT '';
UPDATE knowledge_article SET linked_at = 0;

-- The summary that readers see with its links, as safe HTML. Empty in what was published before: its words are shown.
ALTER TABLE knowledge_translation ADD COLUMN public_lead TEXT NOT NULL DEFAULT '';

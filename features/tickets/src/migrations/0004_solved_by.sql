-- Which answer beside the form made a request needless: `article:1234`; empty where nobody said.
ALTER TABLE tickets_deflection ADD COLUMN solved_by TEXT NOT NULL DEFAULT '';

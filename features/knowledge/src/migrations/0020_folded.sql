-- Titles are folded as the store folds all words: the sigma at the end of a Greek word is one like others.
UPDATE knowledge_translation SET folded = REPLACE(folded, 'ς', 'σ') WHERE folded LIKE '%ς%';

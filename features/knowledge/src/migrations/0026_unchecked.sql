-- unchecked_version: the published version that a translation service wrote and nobody has checked (L4), whatever became of the
-- draft since. What was asked for before it was published counts as that.
ALTER TABLE knowledge_machine ADD COLUMN unchecked_version BIGINT;
UPDATE knowledge_machine SET unchecked_version = (SELECT t.version FROM knowledge_translation t
    WHERE t.article_id = knowledge_machine.article_id AND t.locale = knowledge_machine.locale AND t.version > 0
    AND t.published_at >= knowledge_machine.asked_at) WHERE state = 'drafted';

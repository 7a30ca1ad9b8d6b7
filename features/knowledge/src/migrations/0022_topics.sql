-- topic_id: the topic of the forum that a comment became.
ALTER TABLE knowledge_comment ADD COLUMN topic_id BIGINT;

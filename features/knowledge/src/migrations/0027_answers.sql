-- answers_id: the comment that one answers, which may itself be an answer; thread_id is that with which the talk began.
ALTER TABLE knowledge_comment ADD COLUMN answers_id BIGINT;

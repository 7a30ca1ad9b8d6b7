-- Which review date search was told of that it passed (overdue_for), and which one the owner was reminded of (reminded_for): what is due
-- and was not told of yet is found whenever it fell due, however much that is. Another date is another reason to tell.
ALTER TABLE knowledge_article ADD COLUMN overdue_for BIGINT;
ALTER TABLE knowledge_article ADD COLUMN reminded_for BIGINT;
CREATE INDEX knowledge_article_overdue ON knowledge_article (review_at, id) WHERE COALESCE(overdue_for, -1) <> review_at;
CREATE INDEX knowledge_article_remind ON knowledge_article (review_at, id)
    WHERE owner_id IS NOT NULL AND shown_at IS NOT NULL AND COALESCE(reminded_for, -1) <> review_at;

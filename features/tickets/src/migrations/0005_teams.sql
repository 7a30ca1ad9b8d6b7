-- Teams: who of the agents a request is for, and whose requests a form sends (A7).
ALTER TABLE tickets_form ADD COLUMN team_id BIGINT;
ALTER TABLE tickets_request ADD COLUMN team_id BIGINT;
CREATE INDEX tickets_request_team ON tickets_request (site_id, team_id, made_at);

-- The numbers beside the views of the desk are read from this index alone.
DROP INDEX tickets_request_counts;
CREATE INDEX tickets_request_counts ON tickets_request (site_id, is_open, assignee_id, due_at, state, number, team_id);

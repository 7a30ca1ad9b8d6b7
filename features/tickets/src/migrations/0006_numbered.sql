-- Requests that nobody confirmed have no number and stand on no list of the desk: thousands of them must not be passed over on each look.
DROP INDEX tickets_request_queue;
DROP INDEX tickets_request_state;
DROP INDEX tickets_request_made;
DROP INDEX tickets_request_assignee;
DROP INDEX tickets_request_team;
DROP INDEX tickets_request_counts;
CREATE INDEX tickets_request_queue ON tickets_request (site_id, is_open, made_at) WHERE number IS NOT NULL;
CREATE INDEX tickets_request_state ON tickets_request (site_id, state, made_at) WHERE number IS NOT NULL;
CREATE INDEX tickets_request_made ON tickets_request (site_id, made_at) WHERE number IS NOT NULL;
CREATE INDEX tickets_request_assignee ON tickets_request (site_id, assignee_id, is_open) WHERE number IS NOT NULL;
CREATE INDEX tickets_request_team ON tickets_request (site_id, team_id, made_at) WHERE number IS NOT NULL;
CREATE INDEX tickets_request_counts ON tickets_request (site_id, is_open, assignee_id, due_at, state, number, team_id) WHERE number IS NOT NULL;

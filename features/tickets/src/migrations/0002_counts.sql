-- The numbers beside the views of the desk are read from this index alone.
CREATE INDEX tickets_request_counts ON tickets_request (site_id, is_open, assignee_id, due_at, state, number);

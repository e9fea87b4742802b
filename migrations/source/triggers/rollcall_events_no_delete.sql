-- Only what is archived may go.
CREATE TRIGGER rollcall_events_no_delete BEFORE DELETE ON rollcall_events
WHEN OLD.id > coalesce((SELECT value FROM rollcall_state WHERE key = 'archived_to'), 0)
BEGIN
  SELECT RAISE(ABORT, 'rollcall: events are append-only');
END

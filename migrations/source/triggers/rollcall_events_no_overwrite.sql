-- INSERT OR REPLACE slips past a delete trigger; this also refuses back-dating, upserts and ids left out.
CREATE TRIGGER rollcall_events_no_overwrite BEFORE INSERT ON rollcall_events
WHEN NEW.id <= coalesce((SELECT max(id) FROM rollcall_events), 0)
BEGIN
  SELECT RAISE(ABORT, 'rollcall: events are append-only');
END

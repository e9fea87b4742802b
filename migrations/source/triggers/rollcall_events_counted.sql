-- Each event is counted where the overview looks. A signIn comes before the user's own row is touched, so that row still
-- says when he was last seen.
CREATE TRIGGER rollcall_events_counted AFTER INSERT ON rollcall_events
BEGIN
  {{count()}}
END

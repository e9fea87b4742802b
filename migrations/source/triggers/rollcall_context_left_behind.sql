CREATE TRIGGER rollcall_context_left_behind BEFORE INSERT ON rollcall_context
WHEN NEW.source IS NOT NULL AND EXISTS (SELECT 1 FROM rollcall_context WHERE source IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'rollcall: a context was left behind');
END

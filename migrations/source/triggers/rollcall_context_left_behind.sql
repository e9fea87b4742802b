CREATE TRIGGER rollcall_context_left_behind BEFORE INSERT ON rollcall_context
WHEN EXISTS (SELECT 1 FROM rollcall_context)
BEGIN
  SELECT RAISE(ABORT, 'rollcall: a context was left behind');
END

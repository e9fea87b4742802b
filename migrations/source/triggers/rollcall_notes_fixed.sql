-- A note says what its author wrote: it is deleted, never rewritten.
CREATE TRIGGER rollcall_notes_fixed BEFORE UPDATE OF id, text, author_kind, author, author_label, created ON rollcall_notes
BEGIN
  SELECT RAISE(ABORT, 'rollcall: a note is never rewritten');
END

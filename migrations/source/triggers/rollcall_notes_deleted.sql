CREATE TRIGGER rollcall_notes_deleted AFTER DELETE ON rollcall_notes
WHEN EXISTS (SELECT 1 FROM rollcall_users WHERE uid = OLD.uid)
BEGIN
  {{event({ type: "'deleteNote'", user: "OLD.uid", userLabel: labelOf("OLD.uid"), data: `json_object('noteId', CAST(OLD.id AS TEXT), 'author', OLD.author_label, 'text', ${fold("OLD.text")})` })}}
END

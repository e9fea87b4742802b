CREATE TRIGGER rollcall_notes_added AFTER INSERT ON rollcall_notes
BEGIN
  {{event({ type: "'addNote'", user: "NEW.uid", userLabel: labelOf("NEW.uid"), data: `json_object('noteId', CAST(NEW.id AS TEXT), 'text', ${fold("NEW.text")})` })}}
END

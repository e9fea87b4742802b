CREATE TRIGGER rollcall_metadata_changed AFTER UPDATE OF json ON rollcall_metadata
WHEN NEW.json IS NOT OLD.json
BEGIN
  {{event({ type: "'updateUserMetadata'", user: "NEW.uid", userLabel: labelOf("NEW.uid"), data: `json_object('metadata', json_array(${fold("OLD.json")}, ${fold("NEW.json")}))` })}}
END

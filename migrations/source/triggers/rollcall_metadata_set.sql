CREATE TRIGGER rollcall_metadata_set AFTER INSERT ON rollcall_metadata
BEGIN
  {{event({ type: "'updateUserMetadata'", user: "NEW.uid", userLabel: labelOf("NEW.uid"), data: `json_object('metadata', json_array(NULL, ${fold("NEW.json")}))` })}}
END

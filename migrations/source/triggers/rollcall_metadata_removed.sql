-- Where the user goes as well, his deletion says it all.
CREATE TRIGGER rollcall_metadata_removed AFTER DELETE ON rollcall_metadata
WHEN EXISTS (SELECT 1 FROM rollcall_users WHERE uid = OLD.uid)
BEGIN
  {{event({ type: "'updateUserMetadata'", user: "OLD.uid", userLabel: labelOf("OLD.uid"), data: `json_object('metadata', json_array(${fold("OLD.json")}, NULL))` })}}
END

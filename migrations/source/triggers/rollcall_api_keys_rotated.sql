CREATE TRIGGER rollcall_api_keys_rotated AFTER INSERT ON rollcall_api_keys
WHEN NEW.rotated_from IS NOT NULL
BEGIN
  {{event({ type: "'rotateApiKey'", user: uid("NEW.owner"), userLabel: label("NEW.owner"), data: `json_insert(${apiKey("NEW")}, '$.rotatedFrom', CAST(NEW.rotated_from AS TEXT))` })}}
END

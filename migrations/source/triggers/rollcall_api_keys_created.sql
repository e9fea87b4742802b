CREATE TRIGGER rollcall_api_keys_created AFTER INSERT ON rollcall_api_keys
WHEN NEW.rotated_from IS NULL
BEGIN
  {{event({ type: "'createApiKey'", user: uid("NEW.owner"), userLabel: label("NEW.owner"), data: apiKey("NEW") })}}
END

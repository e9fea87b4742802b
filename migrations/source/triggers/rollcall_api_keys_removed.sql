-- Rollcall keeps ended keys as evidence; a row that goes while its key is good was taken out by hand.
CREATE TRIGGER rollcall_api_keys_removed AFTER DELETE ON rollcall_api_keys
WHEN OLD.revoked IS NULL
BEGIN
  {{event({ type: "'revokeApiKey'", user: uid("OLD.owner"), userLabel: label("OLD.owner"), data: "json_object('keyId', CAST(OLD.kid AS TEXT), 'name', OLD.name)" })}}
END

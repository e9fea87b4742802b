CREATE TRIGGER rollcall_api_keys_revoked AFTER UPDATE OF revoked ON rollcall_api_keys
WHEN OLD.revoked IS NULL AND NEW.revoked IS NOT NULL
BEGIN
  {{event({ type: "'revokeApiKey'", user: uid("NEW.owner"), userLabel: label("NEW.owner"), code: "NEW.why", data: "json_object('keyId', CAST(NEW.kid AS TEXT), 'name', NEW.name)" })}}
END

-- A key dies with its owner's role, for good: it does not come back with a later one.
CREATE TRIGGER rollcall_operators_keys_revoked AFTER DELETE ON rollcall_operators
BEGIN
  UPDATE rollcall_api_keys SET revoked = {{now}}, why = 'roleRevoked' WHERE owner = OLD.user_id AND revoked IS NULL;
END

-- A key never becomes more than it was made as: what it may do stands on the trail since its creation.
CREATE TRIGGER rollcall_api_keys_fixed BEFORE UPDATE OF kid, hash, owner, scopes, allowed_ips, created, rotated_from, expires, revoked ON rollcall_api_keys
WHEN OLD.kid IS NOT NEW.kid OR OLD.hash IS NOT NEW.hash OR OLD.owner IS NOT NEW.owner OR OLD.scopes IS NOT NEW.scopes OR OLD.allowed_ips IS NOT NEW.allowed_ips OR OLD.created IS NOT NEW.created OR OLD.rotated_from IS NOT NEW.rotated_from
  OR (OLD.expires IS NOT NULL AND (NEW.expires IS NULL OR NEW.expires > OLD.expires))
  OR (OLD.revoked IS NOT NULL AND NEW.revoked IS NOT OLD.revoked)
BEGIN
  SELECT RAISE(ABORT, 'rollcall: a key is never widened');
END

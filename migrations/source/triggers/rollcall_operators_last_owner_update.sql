CREATE TRIGGER rollcall_operators_last_owner_update BEFORE UPDATE OF role ON rollcall_operators
WHEN OLD.role = 'owner' AND NEW.role <> 'owner' AND NOT EXISTS (SELECT 1 FROM rollcall_operators WHERE role = 'owner' AND user_id <> OLD.user_id)
BEGIN
  SELECT RAISE(ABORT, 'rollcall: last owner');
END

-- Two owners who demote each other at once: the second is refused here, whatever was checked before.
CREATE TRIGGER rollcall_operators_last_owner BEFORE DELETE ON rollcall_operators
WHEN OLD.role = 'owner' AND NOT EXISTS (SELECT 1 FROM rollcall_operators WHERE role = 'owner' AND user_id <> OLD.user_id)
BEGIN
  SELECT RAISE(ABORT, 'rollcall: last owner');
END

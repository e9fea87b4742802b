CREATE TRIGGER rollcall_users_email_taken_update BEFORE UPDATE OF email ON users
WHEN NEW.email IS NOT NULL AND NEW.email IS NOT OLD.email AND EXISTS (SELECT 1 FROM users WHERE email = NEW.email AND id IS NOT OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'rollcall: users.email is taken');
END

-- No new duplicate e-mail. A trigger and not a unique index: duplicates that were there stay, and stay editable, by an upsert too.
CREATE TRIGGER rollcall_users_email_taken BEFORE INSERT ON users
WHEN NEW.email IS NOT NULL AND EXISTS (SELECT 1 FROM users WHERE email = NEW.email AND id IS NOT NEW.id)
  AND NOT EXISTS (SELECT 1 FROM users WHERE id = NEW.id AND email = NEW.email)
BEGIN
  SELECT RAISE(ABORT, 'rollcall: users.email is taken');
END

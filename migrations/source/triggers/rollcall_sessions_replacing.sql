-- As rollcall_accounts_replacing: the primary key of sessions is the token.
CREATE TRIGGER rollcall_sessions_replacing BEFORE INSERT ON sessions
WHEN EXISTS (SELECT 1 FROM sessions WHERE sessionToken = NEW.sessionToken)
  OR EXISTS (SELECT 1 FROM rollcall_replaced WHERE kind = 'session')
BEGIN
  DELETE FROM rollcall_replaced WHERE kind = 'session';
  INSERT INTO rollcall_replaced (kind, new_id, old_id, old_user)
    SELECT 'session', {{fold("NEW.id")}}, {{fold("id")}}, {{fold("userId")}} FROM sessions WHERE sessionToken = NEW.sessionToken;
END

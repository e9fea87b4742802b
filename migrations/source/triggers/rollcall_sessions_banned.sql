-- A ban holds on every door, the stock app's included.
CREATE TRIGGER rollcall_sessions_banned BEFORE INSERT ON sessions
WHEN {{banned("NEW.userId")}}
BEGIN
  SELECT RAISE(ABORT, 'rollcall: user is banned');
END

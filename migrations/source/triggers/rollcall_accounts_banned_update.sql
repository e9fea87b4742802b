CREATE TRIGGER rollcall_accounts_banned_update BEFORE UPDATE OF userId ON accounts
WHEN NEW.userId IS NOT OLD.userId AND {{banned("NEW.userId")}}
BEGIN
  SELECT RAISE(ABORT, 'rollcall: user is banned');
END

-- A ban holds on every door, the stock app's included.
CREATE TRIGGER rollcall_accounts_banned BEFORE INSERT ON accounts
WHEN {{banned("NEW.userId")}}
BEGIN
  SELECT RAISE(ABORT, 'rollcall: user is banned');
END

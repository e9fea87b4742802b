CREATE TRIGGER rollcall_accounts_identity_taken_update BEFORE UPDATE OF provider, providerAccountId ON accounts
WHEN (NEW.provider IS NOT OLD.provider OR NEW.providerAccountId IS NOT OLD.providerAccountId)
  AND EXISTS (SELECT 1 FROM accounts WHERE providerAccountId = NEW.providerAccountId AND provider = NEW.provider AND id IS NOT OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'rollcall: account is linked already');
END

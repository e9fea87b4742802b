-- An identity is a provider and its subject (OpenID Connect Core, 2): it belongs to one user. Duplicates that were there stay
-- editable, by an upsert too.
CREATE TRIGGER rollcall_accounts_identity_taken BEFORE INSERT ON accounts
WHEN EXISTS (SELECT 1 FROM accounts WHERE providerAccountId = NEW.providerAccountId AND provider = NEW.provider AND id IS NOT NEW.id)
  AND NOT EXISTS (SELECT 1 FROM accounts WHERE id = NEW.id AND provider = NEW.provider AND providerAccountId = NEW.providerAccountId)
BEGIN
  SELECT RAISE(ABORT, 'rollcall: account is linked already');
END

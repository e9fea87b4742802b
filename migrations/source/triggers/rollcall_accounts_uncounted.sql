CREATE TRIGGER rollcall_accounts_uncounted AFTER DELETE ON rollcall_accounts
WHEN OLD.provider IS NOT NULL
BEGIN
  UPDATE rollcall_counters SET value = value - 1 WHERE name = 'provider:' || OLD.provider;
  DELETE FROM rollcall_counters WHERE name = 'provider:' || OLD.provider AND value <= 0;
END

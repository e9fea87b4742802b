CREATE TRIGGER rollcall_accounts_counted AFTER INSERT ON rollcall_accounts
WHEN NEW.provider IS NOT NULL
BEGIN
  INSERT INTO rollcall_counters (name, value) VALUES ('provider:' || NEW.provider, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1;
END

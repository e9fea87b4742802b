-- Totals, kept so that nobody has to count a million rows.
CREATE TRIGGER rollcall_users_counted AFTER INSERT ON rollcall_users
BEGIN
  UPDATE rollcall_counters SET value = value + 1 WHERE name = 'users' OR (name = 'banned' AND NEW.status = 1);
END

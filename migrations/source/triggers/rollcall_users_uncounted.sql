CREATE TRIGGER rollcall_users_uncounted AFTER DELETE ON rollcall_users
BEGIN
  UPDATE rollcall_counters SET value = value - 1 WHERE name = 'users' OR (name = 'banned' AND OLD.status = 1);
  DELETE FROM rollcall_views WHERE uid = OLD.uid;
END

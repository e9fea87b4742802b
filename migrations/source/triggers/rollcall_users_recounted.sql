CREATE TRIGGER rollcall_users_recounted AFTER UPDATE OF status ON rollcall_users
WHEN (NEW.status = 1) IS NOT (OLD.status = 1)
BEGIN
  UPDATE rollcall_counters SET value = value + iif(NEW.status = 1, 1, -1) WHERE name = 'banned';
END

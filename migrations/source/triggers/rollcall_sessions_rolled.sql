-- A rolling end is no event: it only says that the session was seen.
CREATE TRIGGER rollcall_sessions_rolled AFTER UPDATE OF expires ON sessions
WHEN NEW.expires IS NOT OLD.expires
BEGIN
  UPDATE rollcall_sessions SET expires = {{fold("NEW.expires", 64)}}, last_seen = {{now}} WHERE sid = {{liveSession("OLD.id")}};
  {{seen("iif(NEW.expires > OLD.expires, NEW.userId, NULL)")}}
END

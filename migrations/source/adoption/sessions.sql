-- Takes over the sessions of the rows ?1 < rowid <= ?2 that no trigger has seen begin.
INSERT INTO rollcall_absent_users (uid, user_id)
  SELECT (SELECT value FROM rollcall_state WHERE key = 'adopt_sessions_base') + min(s.rowid), {{fold("s.userId")}}
  FROM sessions s WHERE s.rowid > ?1 AND s.rowid <= ?2 AND {{uid("s.userId")}} IS NULL GROUP BY 2;
INSERT OR IGNORE INTO rollcall_sessions (sid, session_id, uid, expires)
  SELECT (SELECT value FROM rollcall_state WHERE key = 'adopt_sessions_base') + s.rowid, {{fold("s.id")}}, {{uid("s.userId")}}, {{fold("s.expires", 64)}}
  FROM sessions s WHERE s.rowid > ?1 AND s.rowid <= ?2 AND {{liveSession("s.id")}} IS NULL;
UPDATE rollcall_users SET sessions = {{liveSessions("rollcall_users.uid")}}
  WHERE user_id IN (SELECT {{fold("s.userId")}} FROM sessions s WHERE s.rowid > ?1 AND s.rowid <= ?2);

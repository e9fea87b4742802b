-- Takes over the users of the rows ?1 < rowid <= ?2. One whom a trigger has met already keeps the uid that he was given.
INSERT OR IGNORE INTO rollcall_users (uid, user_id, email, name, image, email_verified, status, role)
  SELECT coalesce((SELECT max(a.uid) FROM rollcall_absent_users a WHERE a.user_id = {{fold("u.id")}}), (SELECT value FROM rollcall_state WHERE key = 'adopt_users_base') + u.rowid),
    {{fold("u.id")}}, {{fold("u.email")}}, {{fold("u.name")}}, {{fold("u.image", 2048)}}, {{fold("u.emailVerified", 64)}}, {{banned("u.id")}}, (SELECT o.role FROM rollcall_operators o WHERE o.user_id = {{fold("u.id")}})
  FROM users u WHERE u.rowid > ?1 AND u.rowid <= ?2 AND NOT EXISTS (SELECT 1 FROM rollcall_users r WHERE r.user_id = {{fold("u.id")}});
UPDATE rollcall_users SET
    sessions = {{liveSessions("rollcall_users.uid")}},
    last_sign_in = (SELECT max(s.started) FROM rollcall_sessions s WHERE s.uid = rollcall_users.uid)
  WHERE uid IN (SELECT a.uid FROM users u JOIN rollcall_absent_users a ON a.user_id = {{fold("u.id")}} WHERE u.rowid > ?1 AND u.rowid <= ?2);
DELETE FROM rollcall_absent_users WHERE user_id IN (SELECT {{fold("u.id")}} FROM users u WHERE u.rowid > ?1 AND u.rowid <= ?2);

-- Takes over the accounts of the rows ?1 < rowid <= ?2; the owner of an orphan gets a uid, so that the trail can name him.
INSERT INTO rollcall_absent_users (uid, user_id)
  SELECT (SELECT value FROM rollcall_state WHERE key = 'adopt_accounts_base') + min(a.rowid), {{fold("a.userId")}}
  FROM accounts a WHERE a.rowid > ?1 AND a.rowid <= ?2 AND {{uid("a.userId")}} IS NULL GROUP BY 2;
INSERT OR IGNORE INTO rollcall_accounts (account_id, uid, provider)
  SELECT {{fold("a.id")}}, {{uid("a.userId")}}, {{provider("a.provider")}} FROM accounts a WHERE a.rowid > ?1 AND a.rowid <= ?2;
UPDATE rollcall_users SET providers = {{providers("rollcall_users.uid")}}
  WHERE user_id IN (SELECT {{fold("a.userId")}} FROM accounts a WHERE a.rowid > ?1 AND a.rowid <= ?2);

-- Those who were here before us get ids older than any new one, in the order of their rows: base + rowid. The bases are fixed
-- before the triggers exist; a job then takes the rows over in chunks (api/diary/adopt.ts). A million ids lie between the
-- ranges, for rows that come while the migrations run.
INSERT INTO rollcall_state (key, value) SELECT 'adopt_users_base', (CAST(round(unixepoch('subsec') * 1000) AS INTEGER) - 1577836800000) * 4096 - 1000000 - coalesce((SELECT max(rowid) FROM users), 0);
INSERT INTO rollcall_state (key, value) SELECT 'adopt_accounts_base', value - 1000000 - coalesce((SELECT max(rowid) FROM accounts), 0) FROM rollcall_state WHERE key = 'adopt_users_base';
INSERT INTO rollcall_state (key, value) SELECT 'adopt_sessions_base', value - 1000000 - coalesce((SELECT max(rowid) FROM sessions), 0) FROM rollcall_state WHERE key = 'adopt_accounts_base';

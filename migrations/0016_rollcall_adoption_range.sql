-- From here on the triggers see every row: adoption goes up to what is there now.
INSERT INTO rollcall_state (key, value) SELECT 'adopt_users_to', coalesce((SELECT max(rowid) FROM users), 0);
INSERT INTO rollcall_state (key, value) SELECT 'adopt_accounts_to', coalesce((SELECT max(rowid) FROM accounts), 0);
INSERT INTO rollcall_state (key, value) SELECT 'adopt_sessions_to', coalesce((SELECT max(rowid) FROM sessions), 0);
INSERT INTO rollcall_state (key, value) VALUES ('adopt_users_at', 0), ('adopt_accounts_at', 0), ('adopt_sessions_at', 0);

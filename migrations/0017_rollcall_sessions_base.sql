-- From here on each session's beginning and end is an event that the rollups count; this is what was there besides.
UPDATE rollcall_counters SET value = (SELECT count(*) FROM sessions)
    - coalesce((SELECT total FROM rollcall_rollups WHERE kind = 'signIn' ORDER BY day DESC LIMIT 1), 0)
    + (SELECT coalesce(sum(total), 0) FROM (SELECT max(total) AS total FROM rollcall_rollups WHERE kind IN ('signOut', 'deleteSession', 'expireSession', 'revokeSession') GROUP BY kind))
  WHERE name = 'sessions';

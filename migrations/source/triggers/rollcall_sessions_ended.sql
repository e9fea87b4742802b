-- A session goes: by what the context says, else by its time (an end that cannot be read counts as over), else by the app.
CREATE TRIGGER rollcall_sessions_ended AFTER DELETE ON sessions
BEGIN
  DELETE FROM rollcall_replaced WHERE kind = 'session';
  {{meet("OLD.userId")}}
  {{event({
    type: `coalesce(c.session_end, iif(coalesce(unixepoch(OLD.expires, 'subsec') * 1000, 0) <= ${now}, 'expireSession', 'deleteSession'))`,
    user: `coalesce(s.uid, ${uid("OLD.userId")})`,
    userLabel: label("OLD.userId"),
    session: "s.sid",
    provider: "s.provider",
    code: "c.session_code",
    data: `iif(s.sid IS NULL, json_object('sessionId', ${fold("OLD.id")}), NULL)`,
    from: `(SELECT 1) LEFT JOIN rollcall_sessions s ON s.sid = ${liveSession("OLD.id")}`,
  })}}
  UPDATE rollcall_users SET sessions = sessions - 1 WHERE sessions > 0 AND user_id = {{fold("OLD.userId")}} AND {{liveSession("OLD.id")}} IS NOT NULL;
  UPDATE rollcall_sessions SET ended = {{now}}, why = (SELECT coalesce(code, type) FROM rollcall_events WHERE id = {{last}}) WHERE sid = {{liveSession("OLD.id")}};
END

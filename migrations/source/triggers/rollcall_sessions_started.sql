-- Somebody signs in. A session that the new one replaced is ended first.
CREATE TRIGGER rollcall_sessions_started AFTER INSERT ON sessions
BEGIN
  {{event({
    type: "'deleteSession'",
    user: uid("p.old_user"),
    userLabel: label("p.old_user"),
    session: liveSession("p.old_id"),
    code: "'replaced'",
    from: `(SELECT * FROM rollcall_replaced WHERE kind = 'session' AND new_id = ${fold("NEW.id")}) p`,
  })}}
  UPDATE rollcall_users SET sessions = sessions - 1
    WHERE sessions > 0 AND user_id = (SELECT p.old_user FROM rollcall_replaced p WHERE p.kind = 'session' AND p.new_id = {{fold("NEW.id")}} AND {{liveSession("p.old_id")}} IS NOT NULL);
  UPDATE rollcall_sessions SET ended = {{now}}, why = 'replaced'
    WHERE sid = (SELECT {{liveSession("p.old_id")}} FROM rollcall_replaced p WHERE p.kind = 'session' AND p.new_id = {{fold("NEW.id")}});
  DELETE FROM rollcall_replaced WHERE kind = 'session';
  {{meet("NEW.userId")}}
  INSERT INTO rollcall_sessions (sid, session_id, uid, started, last_seen, expires, ip, country, user_agent, provider, app)
    SELECT {{next}}, {{fold("NEW.id")}}, {{uid("NEW.userId")}}, {{now}}, {{now}}, {{fold("NEW.expires", 64)}}, c.ip, c.country, c.user_agent, c.provider, c.app
    FROM (SELECT 1) LEFT JOIN rollcall_context c;
  {{event({
    type: "'signIn'",
    user: uid("NEW.userId"),
    userLabel: label("NEW.userId"),
    session: liveSession("NEW.id"),
  })}}
  UPDATE rollcall_users SET sessions = sessions + 1, last_sign_in = {{now}}, last_active_day = max(coalesce(last_active_day, 0), {{dayOfId(last)}}) WHERE user_id = {{fold("NEW.userId")}};
END

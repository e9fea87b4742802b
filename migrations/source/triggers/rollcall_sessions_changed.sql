-- A session gets another id, token or owner: that is worth knowing.
CREATE TRIGGER rollcall_sessions_changed AFTER UPDATE OF id, sessionToken, userId ON sessions
WHEN NEW.id IS NOT OLD.id OR NEW.sessionToken IS NOT OLD.sessionToken OR NEW.userId IS NOT OLD.userId
BEGIN
  {{meet("NEW.userId")}}
  {{event({
    type: "'updateSession'",
    user: uid("NEW.userId"),
    userLabel: label("NEW.userId"),
    session: liveSession("OLD.id"),
    data: `json_object('sessionToken', iif(NEW.sessionToken IS NOT OLD.sessionToken, 'changed', 'kept'), 'userId', json_array(${fold("OLD.userId")}, ${fold("NEW.userId")}))`,
  })}}
  UPDATE rollcall_users SET sessions = sessions - 1
    WHERE NEW.userId IS NOT OLD.userId AND sessions > 0 AND user_id = {{fold("OLD.userId")}} AND {{liveSession("OLD.id")}} IS NOT NULL;
  UPDATE rollcall_users SET sessions = sessions + 1
    WHERE NEW.userId IS NOT OLD.userId AND user_id = {{fold("NEW.userId")}} AND {{liveSession("OLD.id")}} IS NOT NULL;
  UPDATE rollcall_sessions SET session_id = {{fold("NEW.id")}}, uid = {{uid("NEW.userId")}} WHERE sid = {{liveSession("OLD.id")}};
END

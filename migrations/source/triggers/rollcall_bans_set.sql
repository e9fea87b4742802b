-- Bans and roles are ours: their triggers keep the trail and the read model as those on the Auth.js tables do.
CREATE TRIGGER rollcall_bans_set AFTER INSERT ON rollcall_bans
BEGIN
  {{event({ type: "'banUser'", user: uid("NEW.user_id"), userLabel: label("NEW.user_id"), data: "json_object('until', NEW.until)" })}}
  UPDATE rollcall_users SET status = 1 WHERE user_id = NEW.user_id;
END

CREATE TRIGGER rollcall_bans_changed AFTER UPDATE ON rollcall_bans
WHEN NEW.user_id IS NOT OLD.user_id OR NEW.until IS NOT OLD.until OR NEW.reason IS NOT OLD.reason
BEGIN
  {{event({ type: "'banUser'", user: uid("NEW.user_id"), userLabel: label("NEW.user_id"), data: "json_object('until', json_array(OLD.until, NEW.until))" })}}
  UPDATE rollcall_users SET status = 1 WHERE user_id = NEW.user_id;
END

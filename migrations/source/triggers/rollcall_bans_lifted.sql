CREATE TRIGGER rollcall_bans_lifted AFTER DELETE ON rollcall_bans
BEGIN
  {{event({ type: "'unbanUser'", user: uid("OLD.user_id"), userLabel: label("OLD.user_id") })}}
  UPDATE rollcall_users SET status = 0 WHERE user_id = OLD.user_id;
END

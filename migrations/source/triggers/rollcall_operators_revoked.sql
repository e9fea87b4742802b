CREATE TRIGGER rollcall_operators_revoked AFTER DELETE ON rollcall_operators
BEGIN
  {{event({ type: "'revokeRole'", user: uid("OLD.user_id"), userLabel: label("OLD.user_id"), data: "json_object('role', json_array(OLD.role, NULL))" })}}
  UPDATE rollcall_users SET role = NULL WHERE user_id = OLD.user_id;
END

CREATE TRIGGER rollcall_operators_granted AFTER INSERT ON rollcall_operators
BEGIN
  {{event({ type: "'grantRole'", user: uid("NEW.user_id"), userLabel: label("NEW.user_id"), code: "NEW.granted_by", data: "json_object('role', json_array(NULL, NEW.role))" })}}
  UPDATE rollcall_users SET role = NEW.role WHERE user_id = NEW.user_id;
END

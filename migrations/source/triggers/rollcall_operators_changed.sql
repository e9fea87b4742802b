-- A role that the settings gave and that an operator now gives by his own word is granted anew.
CREATE TRIGGER rollcall_operators_changed AFTER UPDATE OF role, granted_by ON rollcall_operators
WHEN NEW.role IS NOT OLD.role OR NEW.granted_by IS NOT OLD.granted_by
BEGIN
  {{event({ type: "'grantRole'", user: uid("NEW.user_id"), userLabel: label("NEW.user_id"), code: "NEW.granted_by", data: "json_object('role', json_array(OLD.role, NEW.role))" })}}
  UPDATE rollcall_users SET role = NEW.role WHERE user_id = NEW.user_id;
END

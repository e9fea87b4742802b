-- A user changes: before and after of each changed column.
CREATE TRIGGER rollcall_users_updated AFTER UPDATE ON users
WHEN NEW.id IS NOT OLD.id OR NEW.email IS NOT OLD.email OR NEW.name IS NOT OLD.name OR NEW.image IS NOT OLD.image OR NEW.emailVerified IS NOT OLD.emailVerified
BEGIN
  {{meet("OLD.id")}}
  {{event({
    type: "'updateUser'",
    user: uid("OLD.id"),
    userLabel: fold("coalesce(NEW.name, NEW.email, NEW.id)", 128),
    data: changed(["id"], ["email"], ["name"], ["image"], ["emailVerified", 64]),
  })}}
  -- A changed id takes the history along, but not what still refers to the old id; it finds what waits for the new one.
  DELETE FROM rollcall_users WHERE NEW.id IS NOT OLD.id AND user_id = {{fold("NEW.id")}} AND user_id IS NOT {{fold("OLD.id")}};
  DELETE FROM rollcall_absent_users WHERE NEW.id IS NOT OLD.id AND user_id = {{fold("OLD.id")}};
  UPDATE rollcall_users SET user_id = {{fold("NEW.id")}}, email = {{fold("NEW.email")}}, name = {{fold("NEW.name")}}, unindexed = 1
    WHERE user_id = {{fold("OLD.id")}} AND (NEW.id IS NOT OLD.id OR NEW.email IS NOT OLD.email OR NEW.name IS NOT OLD.name);
  UPDATE rollcall_users SET image = {{fold("NEW.image", 2048)}}, email_verified = {{fold("NEW.emailVerified", 64)}}
    WHERE user_id = {{fold("NEW.id")}} AND (NEW.image IS NOT OLD.image OR NEW.emailVerified IS NOT OLD.emailVerified);
  INSERT INTO rollcall_absent_users (uid, user_id) SELECT {{last}}, {{fold("OLD.id")}} WHERE NEW.id IS NOT OLD.id;
  UPDATE rollcall_sessions SET uid = {{uid("OLD.id")}} WHERE NEW.id IS NOT OLD.id AND ended IS NULL AND uid = (SELECT uid FROM rollcall_users WHERE user_id = {{fold("NEW.id")}});
  UPDATE rollcall_accounts SET uid = {{uid("OLD.id")}} WHERE NEW.id IS NOT OLD.id AND uid = (SELECT uid FROM rollcall_users WHERE user_id = {{fold("NEW.id")}});
  UPDATE rollcall_sessions SET uid = (SELECT uid FROM rollcall_users WHERE user_id = {{fold("NEW.id")}})
    WHERE NEW.id IS NOT OLD.id AND uid = (SELECT max(uid) FROM rollcall_absent_users WHERE user_id = {{fold("NEW.id")}}) AND EXISTS (SELECT 1 FROM rollcall_users WHERE user_id = {{fold("NEW.id")}});
  UPDATE rollcall_accounts SET uid = (SELECT uid FROM rollcall_users WHERE user_id = {{fold("NEW.id")}})
    WHERE NEW.id IS NOT OLD.id AND uid = (SELECT max(uid) FROM rollcall_absent_users WHERE user_id = {{fold("NEW.id")}}) AND EXISTS (SELECT 1 FROM rollcall_users WHERE user_id = {{fold("NEW.id")}});
  DELETE FROM rollcall_absent_users WHERE NEW.id IS NOT OLD.id AND user_id = {{fold("NEW.id")}} AND EXISTS (SELECT 1 FROM rollcall_users WHERE user_id = {{fold("NEW.id")}});
  UPDATE rollcall_users SET sessions = {{liveSessions("rollcall_users.uid")}}, providers = {{providers("rollcall_users.uid")}}
    WHERE NEW.id IS NOT OLD.id AND user_id = {{fold("NEW.id")}};
END

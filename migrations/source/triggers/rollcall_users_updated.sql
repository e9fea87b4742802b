-- A user changes: before and after of each changed column. A changed id takes its history along.
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
  DELETE FROM rollcall_users WHERE NEW.id IS NOT OLD.id AND user_id = {{fold("NEW.id")}} AND user_id IS NOT {{fold("OLD.id")}};
  UPDATE rollcall_absent_users SET user_id = {{fold("NEW.id")}} WHERE NEW.id IS NOT OLD.id AND user_id = {{fold("OLD.id")}};
  UPDATE rollcall_users SET user_id = {{fold("NEW.id")}}, email = {{fold("NEW.email")}}, name = {{fold("NEW.name")}}, unindexed = 1
    WHERE user_id = {{fold("OLD.id")}} AND (NEW.id IS NOT OLD.id OR NEW.email IS NOT OLD.email OR NEW.name IS NOT OLD.name);
  UPDATE rollcall_users SET image = {{fold("NEW.image", 2048)}}, email_verified = {{fold("NEW.emailVerified", 64)}}
    WHERE user_id = {{fold("NEW.id")}} AND (NEW.image IS NOT OLD.image OR NEW.emailVerified IS NOT OLD.emailVerified);
END

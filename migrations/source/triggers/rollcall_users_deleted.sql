-- A user goes; the uid stays with his id, so that what refers to it can still be read.
CREATE TRIGGER rollcall_users_deleted AFTER DELETE ON users
BEGIN
  {{meet("OLD.id")}}
  {{event({
    type: "'deleteUser'",
    user: uid("OLD.id"),
    userLabel: fold("coalesce(OLD.name, OLD.email, OLD.id)", 128),
    data: `json_object('id', ${fold("OLD.id")}, 'email', ${fold("OLD.email")}, 'name', ${fold("OLD.name")})`,
  })}}
  DELETE FROM rollcall_words WHERE uid = (SELECT uid FROM rollcall_users WHERE user_id = {{fold("OLD.id")}});
  INSERT INTO rollcall_absent_users (uid, user_id) SELECT uid, user_id FROM rollcall_users WHERE user_id = {{fold("OLD.id")}};
  DELETE FROM rollcall_users WHERE user_id = {{fold("OLD.id")}};
  DELETE FROM rollcall_authenticators WHERE account_id IN (SELECT account_id FROM rollcall_accounts WHERE uid = {{uid("OLD.id")}});
  DELETE FROM rollcall_metadata WHERE uid = {{uid("OLD.id")}};
  DELETE FROM rollcall_claimable WHERE uid = {{uid("OLD.id")}};
  DELETE FROM rollcall_notes WHERE uid = {{uid("OLD.id")}};
END

-- A row appears in users. INSERT OR REPLACE fires no delete trigger, so an id that the read model has already is an update.
-- An id that only our history knows keeps its uid, and what waits for it.
CREATE TRIGGER rollcall_users_created AFTER INSERT ON users
BEGIN
  {{event({
    type: "iif(r.uid IS NULL, 'createUser', 'updateUser')",
    user: `coalesce(r.uid, ${uid("NEW.id")}, ${next})`,
    userLabel: fold("coalesce(NEW.name, NEW.email, NEW.id)", 128),
    data: `iif(r.uid IS NULL, json_object('email', ${fold("NEW.email")}, 'name', ${fold("NEW.name")}), json_object('email', json_array(r.email, ${fold("NEW.email")}), 'name', json_array(r.name, ${fold("NEW.name")})))`,
    code: "iif(r.uid IS NULL, NULL, 'replaced')",
    from: `(SELECT 1) LEFT JOIN rollcall_users r ON r.user_id = ${fold("NEW.id")}`,
  })}}
  UPDATE rollcall_users SET email = {{fold("NEW.email")}}, name = {{fold("NEW.name")}}, image = {{fold("NEW.image", 2048)}}, email_verified = {{fold("NEW.emailVerified", 64)}}, unindexed = 1
    WHERE user_id = {{fold("NEW.id")}};
  INSERT INTO rollcall_users (uid, user_id, email, name, image, email_verified, created, status, role, sessions, providers, last_sign_in)
    SELECT uid, {{fold("NEW.id")}}, {{fold("NEW.email")}}, {{fold("NEW.name")}}, {{fold("NEW.image", 2048)}}, {{fold("NEW.emailVerified", 64)}}, {{now}}, {{banned("NEW.id")}}, (SELECT role FROM rollcall_operators WHERE user_id = {{fold("NEW.id")}}),
      {{liveSessions("rollcall_events.uid")}}, {{providers("rollcall_events.uid")}}, (SELECT max(s.started) FROM rollcall_sessions s WHERE s.uid = rollcall_events.uid)
    FROM rollcall_events WHERE id = {{last}} AND type = 'createUser';
  INSERT INTO rollcall_claimable (uid) SELECT uid FROM rollcall_events WHERE id = {{last}} AND type = 'createUser' AND source = 'api' ON CONFLICT DO NOTHING;
  DELETE FROM rollcall_merges WHERE uid = {{uid("NEW.id")}};
  DELETE FROM rollcall_absent_users WHERE user_id = {{fold("NEW.id")}};
END

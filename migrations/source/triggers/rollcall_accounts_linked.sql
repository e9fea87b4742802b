-- An account is linked. One that it replaced is unlinked first.
CREATE TRIGGER rollcall_accounts_linked AFTER INSERT ON accounts
BEGIN
  {{event({
    type: "'unlinkAccount'",
    user: uid("p.old_user"),
    userLabel: label("p.old_user"),
    account: "p.old_id",
    provider: "p.provider",
    code: "'replaced'",
    from: `(SELECT * FROM rollcall_replaced WHERE kind = 'account' AND new_id = ${fold("NEW.id")}) p`,
  })}}
  DELETE FROM rollcall_accounts WHERE account_id = {{fold("NEW.id")}};
  DELETE FROM rollcall_authenticators WHERE account_id = (SELECT old_id FROM rollcall_replaced WHERE kind = 'account' AND new_id = {{fold("NEW.id")}});
  {{refreshProviders("(SELECT max(u.uid) FROM rollcall_replaced p JOIN rollcall_users u ON u.user_id = p.old_user WHERE p.kind = 'account')")}}
  DELETE FROM rollcall_replaced WHERE kind = 'account';
  {{meet("NEW.userId")}}
  {{event({
    type: "'linkAccount'",
    user: uid("NEW.userId"),
    userLabel: label("NEW.userId"),
    account: fold("NEW.id"),
    provider: fold("NEW.provider", 64),
    data: `json_object('providerAccountId', ${fold("NEW.providerAccountId")})`,
  })}}
  INSERT INTO rollcall_accounts (account_id, uid, provider, linked) SELECT {{fold("NEW.id")}}, {{uid("NEW.userId")}}, {{provider("NEW.provider")}}, {{now}};
  {{refreshProviders(uid("NEW.userId"))}}
  DELETE FROM rollcall_claimable WHERE uid = {{uid("NEW.userId")}};
END

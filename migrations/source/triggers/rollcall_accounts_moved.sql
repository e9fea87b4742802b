-- An account changes its owner or its identity: for the old one an unlinking, for the new one a linking.
CREATE TRIGGER rollcall_accounts_moved AFTER UPDATE OF id, userId, provider, providerAccountId ON accounts
WHEN NEW.id IS NOT OLD.id OR NEW.userId IS NOT OLD.userId OR NEW.provider IS NOT OLD.provider OR NEW.providerAccountId IS NOT OLD.providerAccountId
BEGIN
  {{meet("OLD.userId")}}
  {{event({
    type: "'unlinkAccount'",
    user: uid("OLD.userId"),
    userLabel: label("OLD.userId"),
    account: fold("OLD.id"),
    provider: fold("OLD.provider", 64),
    data: `json_object('providerAccountId', ${fold("OLD.providerAccountId")})`,
    code: "'moved'",
  })}}
  DELETE FROM rollcall_accounts WHERE account_id IN ({{fold("OLD.id")}}, {{fold("NEW.id")}});
  {{refreshProviders(uid("OLD.userId"))}}
  {{meet("NEW.userId")}}
  {{event({
    type: "'linkAccount'",
    user: uid("NEW.userId"),
    userLabel: label("NEW.userId"),
    account: fold("NEW.id"),
    provider: fold("NEW.provider", 64),
    data: `json_object('providerAccountId', ${fold("NEW.providerAccountId")})`,
    code: "'moved'",
  })}}
  INSERT INTO rollcall_accounts (account_id, uid, provider, linked) SELECT {{fold("NEW.id")}}, {{uid("NEW.userId")}}, {{provider("NEW.provider")}}, {{now}};
  {{refreshProviders(uid("NEW.userId"))}}
  DELETE FROM rollcall_claimable WHERE uid = {{uid("NEW.userId")}};
END

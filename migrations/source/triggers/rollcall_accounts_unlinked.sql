CREATE TRIGGER rollcall_accounts_unlinked AFTER DELETE ON accounts
BEGIN
  DELETE FROM rollcall_replaced WHERE kind = 'account';
  {{meet("OLD.userId")}}
  {{event({
    type: "'unlinkAccount'",
    user: uid("OLD.userId"),
    userLabel: label("OLD.userId"),
    account: fold("OLD.id"),
    provider: fold("OLD.provider", 64),
    data: `json_object('providerAccountId', ${fold("OLD.providerAccountId")})`,
  })}}
  DELETE FROM rollcall_accounts WHERE account_id = {{fold("OLD.id")}};
  DELETE FROM rollcall_authenticators WHERE account_id = {{fold("OLD.id")}};
  {{refreshProviders(uid("OLD.userId"))}}
END

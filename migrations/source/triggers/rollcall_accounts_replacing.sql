-- INSERT OR REPLACE is about to take a row away without a delete trigger: note which, for the AFTER trigger to record.
-- A note that an OR IGNORE left behind is dropped, or it would be taken for the next one's.
CREATE TRIGGER rollcall_accounts_replacing BEFORE INSERT ON accounts
WHEN EXISTS (SELECT 1 FROM accounts WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM rollcall_replaced WHERE kind = 'account')
BEGIN
  DELETE FROM rollcall_replaced WHERE kind = 'account';
  INSERT INTO rollcall_replaced (kind, new_id, old_id, old_user, provider)
    SELECT 'account', {{fold("NEW.id")}}, {{fold("id")}}, {{fold("userId")}}, {{provider("provider")}} FROM accounts WHERE id = NEW.id;
END

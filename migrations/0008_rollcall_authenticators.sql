-- Passkeys, for which the stock schema has no table. Each hangs on its account and goes with it: through the account it is
-- known whose it is. Texts are base64, as the engine hands them over; `counter` only rises.
CREATE TABLE rollcall_authenticators (
  credential_id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  public_key TEXT NOT NULL,
  counter INTEGER NOT NULL,
  device_type TEXT NOT NULL,
  backed_up INTEGER NOT NULL,
  transports TEXT
) WITHOUT ROWID;
CREATE INDEX rollcall_authenticators_account ON rollcall_authenticators (account_id);

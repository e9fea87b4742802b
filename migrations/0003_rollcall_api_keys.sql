-- Keys for scripts. The secret is nowhere: `hash` is its SHA-256 (base64url), `hint` how it begins. A key may do what its
-- scopes and its owner's role both allow. A rotated key has a successor, which names it in `rotated_from`, and ends a while later.
CREATE TABLE rollcall_api_keys (
  kid INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  hint TEXT NOT NULL,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  scopes TEXT NOT NULL,
  allowed_ips TEXT,
  created INTEGER NOT NULL,
  expires INTEGER,
  last_used INTEGER,
  rotated_from INTEGER,
  revoked INTEGER,
  why TEXT
);
CREATE INDEX rollcall_api_keys_owner ON rollcall_api_keys (owner) WHERE revoked IS NULL;
CREATE UNIQUE INDEX rollcall_api_keys_rotated_from ON rollcall_api_keys (rotated_from) WHERE rotated_from IS NOT NULL;

-- Requests that must not be done twice, for a day: written in the batch of the change itself, so the row is its proof.
-- `made` is the id of what came to be; the reply is added when it is known.
CREATE TABLE rollcall_idempotency (
  caller TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  at INTEGER NOT NULL,
  request_id TEXT NOT NULL,
  made TEXT,
  status INTEGER,
  body TEXT,
  PRIMARY KEY (caller, key)
) WITHOUT ROWID;
CREATE INDEX rollcall_idempotency_at ON rollcall_idempotency (at);

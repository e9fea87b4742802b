-- Everything of ours is named rollcall_*; see docs/database.md. Times are integer milliseconds since 1970, IPs are 16 bytes
-- (IPv4 mapped). No STRICT, NOT NULL or CHECK stands on a column that a value of the Auth.js tables can reach: it would make
-- the app's own write fail.

-- Small facts of the installation: where adoption stands, up to which id events are archived.
CREATE TABLE rollcall_state (key TEXT PRIMARY KEY, value) WITHOUT ROWID;

-- Who is changing something, for the length of one batch: put over what an earlier batch left, which is nothing but its
-- proof, without a source. `written` is the batch's last word: no change without its trail.
-- `at` lets seeding and imports carry a time; the Worker never sets it.
CREATE TABLE rollcall_context (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  source TEXT,
  at INTEGER,
  actor_kind TEXT,
  actor INTEGER,
  actor_label TEXT,
  ip BLOB,
  country TEXT,
  user_agent INTEGER,
  provider TEXT,
  request_id TEXT,
  app TEXT,
  reason TEXT,
  session_end TEXT,
  session_code TEXT,
  began INTEGER NOT NULL,
  expected INTEGER NOT NULL,
  written INTEGER,
  CONSTRAINT "rollcall: no change without its trail" CHECK (source IS NOT NULL OR (written IS NOT NULL AND written >= expected))
);

-- The row that an INSERT OR REPLACE is about to take away, seen by a BEFORE trigger, recorded by the AFTER trigger.
CREATE TABLE rollcall_replaced (kind TEXT PRIMARY KEY, new_id TEXT, old_id TEXT, old_user TEXT, provider TEXT, account TEXT) WITHOUT ROWID;

CREATE TABLE rollcall_user_agents (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);

-- The trail. A request's id is the 16 bytes of a UUID, or text where it is none. Fixed columns first; the personal ones, from ip to salt, can be erased once, leaving `commitment`.
CREATE TABLE rollcall_events (
  id INTEGER PRIMARY KEY,
  type TEXT,
  outcome TEXT,
  source TEXT,
  uid INTEGER,
  sid INTEGER,
  account TEXT,
  provider TEXT,
  actor_kind TEXT,
  actor INTEGER,
  request_id TEXT,
  app TEXT,
  code TEXT,
  ip BLOB,
  country TEXT,
  user_agent INTEGER,
  user_label TEXT,
  actor_label TEXT,
  reason TEXT,
  data TEXT,
  salt BLOB,
  commitment BLOB
);
-- What somebody did himself, what others did to him, what he did to others: an event is in one of the first two, so that both
-- "what happened to him" and "what he did" are two of these merged.
CREATE INDEX rollcall_events_own ON rollcall_events (uid) WHERE actor = uid;
CREATE INDEX rollcall_events_uid ON rollcall_events (uid) WHERE uid IS NOT NULL AND actor IS NOT uid;
CREATE INDEX rollcall_events_actor ON rollcall_events (actor) WHERE actor IS NOT NULL AND actor IS NOT uid;
CREATE INDEX rollcall_events_ip ON rollcall_events (ip) WHERE ip IS NOT NULL;
CREATE INDEX rollcall_events_type ON rollcall_events (type) WHERE type <> 'signIn';

-- The read model: one row a user that exists, in the order of their coming. `status` is 0 active, 1 banned.
CREATE TABLE rollcall_users (
  uid INTEGER PRIMARY KEY,
  user_id TEXT,
  email TEXT,
  name TEXT,
  image TEXT,
  email_verified TEXT,
  status INTEGER DEFAULT 0,
  role TEXT,
  providers TEXT DEFAULT ',',
  sessions INTEGER DEFAULT 0,
  created INTEGER,
  last_sign_in INTEGER,
  last_active_day INTEGER,
  unindexed INTEGER DEFAULT 1
);
CREATE UNIQUE INDEX rollcall_users_user_id ON rollcall_users (user_id);
CREATE INDEX rollcall_users_status ON rollcall_users (status);
CREATE INDEX rollcall_users_role ON rollcall_users (role) WHERE role IS NOT NULL;
CREATE INDEX rollcall_users_unindexed ON rollcall_users (uid) WHERE unindexed = 1;

-- Ids that something refers to but that no user has (any more): the uid stays, so the history stays readable.
CREATE TABLE rollcall_absent_users (uid INTEGER PRIMARY KEY, user_id TEXT);
CREATE INDEX rollcall_absent_users_user_id ON rollcall_absent_users (user_id);

CREATE TABLE rollcall_accounts (account_id TEXT PRIMARY KEY, uid INTEGER, provider TEXT, linked INTEGER) WITHOUT ROWID;
CREATE INDEX rollcall_accounts_provider ON rollcall_accounts (provider, uid);
CREATE INDEX rollcall_accounts_uid ON rollcall_accounts (uid, provider);

-- Every session that ever was; `ended` and `why` stay as evidence. `expires_at` is `expires` in milliseconds, 0 where that is not
-- written as Auth.js writes it: nobody can read it, so such a session is over.
CREATE TABLE rollcall_sessions (
  sid INTEGER PRIMARY KEY,
  session_id TEXT,
  uid INTEGER,
  started INTEGER,
  last_seen INTEGER,
  expires TEXT,
  ended INTEGER,
  why TEXT,
  ip BLOB,
  country TEXT,
  user_agent INTEGER,
  provider TEXT,
  app TEXT,
  expires_at INTEGER GENERATED ALWAYS AS (iif(expires GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z', coalesce(CAST(round(unixepoch(expires, 'subsec') * 1000) AS INTEGER), 0), 0)) VIRTUAL
);
CREATE INDEX rollcall_sessions_live_id ON rollcall_sessions (session_id) WHERE ended IS NULL;
CREATE INDEX rollcall_sessions_live ON rollcall_sessions (sid) WHERE ended IS NULL;
CREATE INDEX rollcall_sessions_expires ON rollcall_sessions (expires_at) WHERE ended IS NULL;
CREATE INDEX rollcall_sessions_uid_expires ON rollcall_sessions (uid, expires_at) WHERE ended IS NULL;
CREATE INDEX rollcall_sessions_uid ON rollcall_sessions (uid);

-- Words that find a user. `shared` is how much of the word another of the user's words begins with: a search that is
-- no longer than it has found the user already.
CREATE TABLE rollcall_words (word TEXT, uid INTEGER, shared INTEGER, PRIMARY KEY (word, uid)) WITHOUT ROWID;
CREATE INDEX rollcall_words_uid ON rollcall_words (uid);

-- What cannot be rebuilt from the Auth.js tables.
CREATE TABLE rollcall_bans (user_id TEXT PRIMARY KEY, email TEXT, since INTEGER NOT NULL, until INTEGER, reason TEXT) WITHOUT ROWID;
CREATE INDEX rollcall_bans_email ON rollcall_bans (email) WHERE email IS NOT NULL;
CREATE TABLE rollcall_operators (
  user_id TEXT PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'support', 'admin', 'owner')),
  granted INTEGER NOT NULL,
  granted_by TEXT NOT NULL CHECK (granted_by IN ('environment', 'operator'))
) WITHOUT ROWID;

-- An operator's wish to link a further identity: single use, ten minutes, bound to the session that asked.
CREATE TABLE rollcall_link_requests (id TEXT PRIMARY KEY, sid INTEGER NOT NULL, provider TEXT NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;

-- How often a stranger was refused in the current minute, so that he cannot fill the trail.
CREATE TABLE rollcall_refusals (key TEXT PRIMARY KEY, minute INTEGER NOT NULL, count INTEGER NOT NULL) WITHOUT ROWID;

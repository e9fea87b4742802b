-- What the overview and the histograms are drawn from, kept with the events: one row a UTC day (days since 1970) and kind, which
-- is an event's type. `total` runs on from day to day. Of sign-ins it also says how many users were first seen in that day,
-- ISO week and month (a session that rolls is a sign of life too), and by which providers they came; of refusals how many more
-- were only counted.
CREATE TABLE rollcall_rollups (
  kind TEXT,
  day INTEGER,
  total INTEGER,
  suppressed INTEGER DEFAULT 0,
  active_day INTEGER DEFAULT 0,
  active_week INTEGER DEFAULT 0,
  active_month INTEGER DEFAULT 0,
  providers TEXT,
  h0 INTEGER DEFAULT 0,
  h1 INTEGER DEFAULT 0,
  h2 INTEGER DEFAULT 0,
  h3 INTEGER DEFAULT 0,
  h4 INTEGER DEFAULT 0,
  h5 INTEGER DEFAULT 0,
  h6 INTEGER DEFAULT 0,
  h7 INTEGER DEFAULT 0,
  h8 INTEGER DEFAULT 0,
  h9 INTEGER DEFAULT 0,
  h10 INTEGER DEFAULT 0,
  h11 INTEGER DEFAULT 0,
  h12 INTEGER DEFAULT 0,
  h13 INTEGER DEFAULT 0,
  h14 INTEGER DEFAULT 0,
  h15 INTEGER DEFAULT 0,
  h16 INTEGER DEFAULT 0,
  h17 INTEGER DEFAULT 0,
  h18 INTEGER DEFAULT 0,
  h19 INTEGER DEFAULT 0,
  h20 INTEGER DEFAULT 0,
  h21 INTEGER DEFAULT 0,
  h22 INTEGER DEFAULT 0,
  h23 INTEGER DEFAULT 0,
  PRIMARY KEY (kind, day)
) WITHOUT ROWID;

-- How many rows of a kind there are, so that nobody has to count them: `users`, `banned`, and `provider:…` for accounts.
-- `sessions` is what stood before the triggers: the sign-ins since then, less the ends of sessions, are added to it.
CREATE TABLE rollcall_counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO rollcall_counters (name, value) VALUES ('users', 0), ('banned', 0), ('sessions', 0);

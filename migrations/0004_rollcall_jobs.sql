-- Work that takes longer than a request. A job's id is that of the event that began it. Where it stands moves in the same batch
-- as the change itself, and only for whoever holds the lease: so a Worker that dies repeats nothing and loses nothing.
CREATE TABLE rollcall_jobs (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'cancelled', 'failed')),
  code TEXT,
  total INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  succeeded INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0,
  chunk INTEGER NOT NULL,
  filter TEXT,
  scanned INTEGER,
  scan_to INTEGER,
  until INTEGER,
  reason TEXT,
  operator INTEGER NOT NULL,
  api_key INTEGER,
  actor_kind TEXT NOT NULL,
  actor INTEGER,
  actor_label TEXT,
  request_id TEXT,
  ip BLOB,
  country TEXT,
  user_agent TEXT,
  created INTEGER NOT NULL,
  started INTEGER,
  finished INTEGER,
  lease TEXT,
  lease_until INTEGER,
  CONSTRAINT "rollcall: job has moved on" CHECK (position >= 0)
);
CREATE INDEX rollcall_jobs_open ON rollcall_jobs (id) WHERE finished IS NULL;

-- What a job is to be done to, and what came of it. `input` holds a line of an import and goes when the line is done.
CREATE TABLE rollcall_job_items (
  job INTEGER NOT NULL,
  position INTEGER NOT NULL,
  target TEXT,
  input TEXT,
  result TEXT,
  PRIMARY KEY (job, position)
) WITHOUT ROWID;

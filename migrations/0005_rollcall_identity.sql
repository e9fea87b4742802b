-- Operators are listed by rank, those within a role the newest first.
CREATE INDEX rollcall_operators_role ON rollcall_operators (role, granted);

-- What operators keep about a user beside what the app knows. By uid, so it stays with a user whose id changes, and goes with him.
CREATE TABLE rollcall_metadata (uid INTEGER PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE rollcall_notes (
  id INTEGER PRIMARY KEY,
  uid INTEGER NOT NULL,
  text TEXT NOT NULL,
  author_kind TEXT NOT NULL,
  author INTEGER NOT NULL,
  author_label TEXT,
  created INTEGER NOT NULL
);
CREATE INDEX rollcall_notes_uid ON rollcall_notes (uid);

-- Users made or imported through Rollcall who have never had an account: whoever first comes with the address, vouched for by
-- a provider, is him. Once he has had an account he is not here any more, whatever becomes of it.
CREATE TABLE rollcall_claimable (uid INTEGER PRIMARY KEY);

-- Users who were found to be the same person: `uid` is gone, its accounts and sessions are those of `merged_into`. No event is
-- rewritten; the history of the one is read together with that of the other.
CREATE TABLE rollcall_merges (uid INTEGER PRIMARY KEY, merged_into INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX rollcall_merges_into ON rollcall_merges (merged_into);

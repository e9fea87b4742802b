-- Filters that an operator wants to find again: his own, and nobody's data, so without a trail.
CREATE TABLE rollcall_views (
  uid INTEGER NOT NULL,
  list TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  saved INTEGER NOT NULL,
  PRIMARY KEY (uid, list, name)
) WITHOUT ROWID;

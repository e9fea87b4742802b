-- Providers by whose fault somebody could not sign in, and nobody has since: how often, the last reason, the first and last time.
-- Kept with the events, so that the overview reads a row for each failing provider and no event.
CREATE TABLE rollcall_provider_faults (
  provider TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  failures INTEGER NOT NULL,
  since INTEGER NOT NULL,
  last INTEGER NOT NULL
) WITHOUT ROWID;

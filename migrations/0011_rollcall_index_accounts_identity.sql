-- One index a migration: on a million rows each takes about a second of the 30 that D1 allows.
CREATE INDEX IF NOT EXISTS rollcall_on_accounts_identity ON accounts (providerAccountId, provider);

-- Operators are listed by rank, those within a role the newest first.
CREATE INDEX rollcall_operators_role ON rollcall_operators (role, granted);

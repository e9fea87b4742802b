-- The four tables of Auth.js, exactly as `@auth/d1-adapter` 1.11 makes them in `up()` (migrations.js), trailing blanks included.
-- A database that has them keeps its own. One that holds Auth.js under other names is refused before anything is made:
-- the failing constraint's name says what was found.
CREATE TABLE rollcall_refusal (found TEXT,
  CONSTRAINT "rollcall: found a table named user, not users (Prisma or Drizzle?): use the tables of @auth/d1-adapter" CHECK (found <> 'user'),
  CONSTRAINT "rollcall: found a table named account, not accounts (Prisma or Drizzle?): use the tables of @auth/d1-adapter" CHECK (found <> 'account'),
  CONSTRAINT "rollcall: found a table named session, not sessions (Prisma or Drizzle?): use the tables of @auth/d1-adapter" CHECK (found <> 'session'),
  CONSTRAINT "rollcall: found a table named verificationToken, not verification_tokens (Prisma or Drizzle?): use the tables of @auth/d1-adapter" CHECK (found <> 'verificationtoken'));
INSERT INTO rollcall_refusal (found) SELECT lower(name) FROM sqlite_master WHERE type = 'table' AND lower(name) IN ('user', 'account', 'session', 'verificationtoken');
DROP TABLE rollcall_refusal;
CREATE TABLE IF NOT EXISTS "accounts" (
    "id" text NOT NULL,
    "userId" text NOT NULL DEFAULT NULL,
    "type" text NOT NULL DEFAULT NULL,
    "provider" text NOT NULL DEFAULT NULL,
    "providerAccountId" text NOT NULL DEFAULT NULL,
    "refresh_token" text DEFAULT NULL,
    "access_token" text DEFAULT NULL,
    "expires_at" number DEFAULT NULL,
    "token_type" text DEFAULT NULL,
    "scope" text DEFAULT NULL,
    "id_token" text DEFAULT NULL,
    "session_state" text DEFAULT NULL,
    "oauth_token_secret" text DEFAULT NULL,
    "oauth_token" text DEFAULT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE IF NOT EXISTS "sessions" (
    "id" text NOT NULL,
    "sessionToken" text NOT NULL,
    "userId" text NOT NULL DEFAULT NULL,
    "expires" datetime NOT NULL DEFAULT NULL, 
    PRIMARY KEY (sessionToken)
);
CREATE TABLE IF NOT EXISTS "users" (
    "id" text NOT NULL DEFAULT '',
    "name" text DEFAULT NULL,
    "email" text DEFAULT NULL,
    "emailVerified" datetime DEFAULT NULL,
    "image" text DEFAULT NULL, 
    PRIMARY KEY (id)
);
CREATE TABLE IF NOT EXISTS "verification_tokens" (
    "identifier" text NOT NULL,
    "token" text NOT NULL DEFAULT NULL,
    "expires" datetime NOT NULL DEFAULT NULL, 
    PRIMARY KEY (token)
);

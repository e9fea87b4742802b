import type { Actor } from "../auth/actor.ts";
import type { Config, Env } from "../config.ts";
import type { Database } from "../db/database.ts";
import type { Call } from "./call.ts";
import type { ClientInfo } from "./client.ts";

/** What the middleware of app.ts lays out for every handler. */
export interface AppEnv {
  Bindings: Env;
  Variables: {
    requestId: string;
    database: Database;
    config: Config;
    client: ClientInfo;
    /** null for a caller who is not signed in */
    actor: Actor | null;
    /** the request once the guard has let it pass */
    call: Call;
    /** whether the request has left a job to be done */
    accepted?: boolean;
  };
}

import { type DetailCode, detail } from "../../shared/details.ts";
import type { Actor } from "../auth/actor.ts";
import type { Config } from "../config.ts";
import type { ChangeContext } from "../db/context.ts";
import type { Database } from "../db/database.ts";
import type { Attempt } from "./attempt.ts";
import type { ClientInfo } from "./client.ts";
import { ApiError } from "./errors.ts";

/** One authorized request, as the verbs see it. */
export interface Call {
  request: Request;
  requestId: string;
  config: Config;
  database: Database;
  client: ClientInfo;
  actor: Actor;
  /** further headers of the reply, cookies for instance */
  replyHeaders: Headers;
  /** whether the change goes on as a job after the reply: then that is a 202, and the jobs are woken */
  accepted: boolean;
  /** set where the caller wants the request done at most once */
  attempt: Attempt | null;
}

/** What is particular to one change: why, and what the end of a session means in it. */
type Particulars = Pick<ChangeContext, "reason" | "provider" | "sessionEnd" | "sessionCode">;

/** The context that the triggers write beside every event of this call. An empty reason is none. */
export function contextOf(
  call: Pick<Call, "actor" | "client" | "requestId">,
  particulars: Particulars = {},
): ChangeContext {
  const { actor, client, requestId } = call;
  return {
    source: "api",
    actor: { kind: actor.kind, uid: actor.kid ?? actor.uid, label: actor.label },
    requestId,
    ip: client.ip,
    country: client.country,
    userAgent: client.userAgent,
    ...particulars,
    reason: particulars.reason || null,
  };
}

/** The error for something that the caller named and that is not there. */
export function notFound(absence: Extract<DetailCode, `${string}Absent`>): ApiError {
  return new ApiError("not_found", detail(absence));
}

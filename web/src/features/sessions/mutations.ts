import { useMe } from "@/components/me";
import { useChange } from "@/components/use-change";
import { api, call, segment } from "@/lib/client";
import type { Session } from "../../../../shared/schemas/session.ts";

interface Reasoned {
  reason?: string | undefined;
}

/** Asks for the end of one session; answers how many that ended, 0 where it was over. */
export async function revokeSession(sessionId: string, json: Reasoned): Promise<number> {
  const answer = await call(
    api.sessions[":sessionId"].$delete({ param: { sessionId: segment(sessionId) }, json }),
  );
  return answer.revoked;
}

/** Asks for the end of one of the operator's own, which takes no permission. */
async function revokeMine(sessionId: string, json: Reasoned): Promise<number> {
  const answer = await call(
    api.me.sessions[":sessionId"].$delete({ param: { sessionId: segment(sessionId) }, json }),
  );
  return answer.revoked;
}

/** Lists show the session as ended while the answer is on its way, and as it was where that is no. */
export function useRevokeSession({ id, userId }: Pick<Session, "id" | "userId">) {
  const me = useMe();
  return useChange({
    mutationFn: (json: Reasoned) => (userId === me.id ? revokeMine : revokeSession)(id, json),
    shows: () => ({
      keys: [["sessions"]],
      id,
      fields: { endedAt: new Date().toISOString(), endedBy: "revokeSession" } satisfies Partial<Session>,
    }),
  });
}

/** Ends every session of a user. */
export function useRevokeSessions(userId: string) {
  return useChange({
    mutationFn: (json: Reasoned) =>
      call(api.users[":userId"].sessions.$delete({ param: { userId: segment(userId) }, json })),
  });
}

/** Ends every session of the operator but the one that asks. */
export function useSignOutElsewhere() {
  return useChange({ mutationFn: (json: Reasoned) => call(api.me.sessions.$delete({ json })) });
}

import { useChange } from "@/components/use-change";
import { api, call, segment } from "@/lib/client";

interface Reasoned {
  reason?: string | undefined;
}

/** Ends one session. */
export function useRevokeSession(sessionId: string) {
  return useChange({
    mutationFn: (json: Reasoned) =>
      call(api.sessions[":sessionId"].$delete({ param: { sessionId: segment(sessionId) }, json })),
  });
}

/** Ends every session of a user. */
export function useRevokeSessions(userId: string) {
  return useChange({
    mutationFn: (json: Reasoned) =>
      call(api.users[":userId"].sessions.$delete({ param: { userId: segment(userId) }, json })),
  });
}

/** Ends every session of the operator but the one that asks. A mass action says why; his own words come first. */
export function useSignOutElsewhere(userId: string) {
  return useChange({
    mutationFn: ({ reason = "Signed out elsewhere" }: Reasoned) =>
      call(api.sessions.revoke.$post({ json: { filter: { userId }, keepCurrent: true, reason } })),
  });
}

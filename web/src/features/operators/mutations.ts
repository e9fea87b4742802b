import { useChange } from "@/components/use-change";
import { api, call, segment } from "@/lib/client";
import type { GrantRole } from "../../../../shared/schemas/operator.ts";

const param = (id: string) => ({ param: { userId: segment(id) } });

/** Makes somebody an operator, or changes his role. */
export function useGrantRole(id: string) {
  return useChange({
    mutationFn: (json: GrantRole) => call(api.operators[":userId"].$put({ ...param(id), json })),
  });
}

/** Takes an operator's role back. */
export function useRevokeRole(id: string) {
  return useChange({
    mutationFn: (json: { reason?: string | undefined }) =>
      call(api.operators[":userId"].$delete({ ...param(id), json })),
  });
}

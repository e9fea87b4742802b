import { useMutation } from "@tanstack/react-query";
import { useChange } from "@/components/use-change";
import { api, call, segment } from "@/lib/client";

interface Unlink {
  accountId: string;
  reason?: string | undefined;
  /** also when it is the only way in */
  force: boolean;
}

/** Takes a way in from a user. */
export function useUnlinkAccount(userId: string) {
  return useChange({
    mutationFn: ({ accountId, reason, force }: Unlink) =>
      call(
        api.users[":userId"].accounts[":accountId"].$delete({
          param: { userId: segment(userId), accountId: segment(accountId) },
          query: { force: force ? "true" : undefined },
          json: { reason },
        }),
      ),
  });
}

/** Begins to link a further identity to oneself; the data is the address to go to. */
export function useLinkAccount() {
  return useMutation({
    mutationFn: (provider: string) => call(api.me.accounts.$post({ json: { provider } })),
  });
}

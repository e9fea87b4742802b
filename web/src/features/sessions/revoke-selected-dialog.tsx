import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Confirm } from "@/components/confirm";
import { useChange } from "@/components/use-change";
import { revokeSession } from "@/features/sessions/mutations";
import { eachOf } from "@/lib/each-of";
import { words } from "@/messages/en/sessions";
import type { SessionPage } from "../../../../shared/schemas/session.ts";

/** Requests that are on their way at once. */
const AT_ONCE = 4;

interface RevokeSelectedDialogProps {
  ids: readonly string[];
  onClose: () => void;
  /** tells which of them could not be ended */
  onLeft: (ids: readonly string[]) => void;
}

/** Asks before the ticked sessions are ended, one request each, so that each is on the trail of its own user. */
export function RevokeSelectedDialog({ ids, onClose, onLeft }: RevokeSelectedDialogProps) {
  const client = useQueryClient();
  // How many it will be when it is asked, whatever is left of them later.
  const [asked] = useState(ids.length);
  const ended = useRef(0);
  const known = client
    .getQueriesData<Partial<SessionPage>>({ queryKey: ["sessions"] })
    .flatMap(([, page]) => page?.items ?? [])
    .filter(({ id }) => ids.includes(id));
  const found = new Map(known.map((session) => [session.id, session]));
  const users = new Set(known.map(({ userId }) => userId)).size;
  const own = known.find(({ current }) => current);

  const revoke = useChange({
    mutationFn: async (reason: string | undefined) => {
      const end = async (id: string) => {
        ended.current += await revokeSession(id, { reason });
      };
      const others = await eachOf(
        ids.filter((id) => id !== own?.id),
        AT_ONCE,
        end,
      );
      // One's own session is the last: with it goes the right to end the others.
      const mine = await eachOf(own ? [own.id] : [], 1, end);
      onLeft([...others.failed, ...mine.failed]);
      const error = others.error ?? mine.error;
      if (error !== undefined) throw error;
    },
  });

  return (
    <Confirm
      onClose={onClose}
      title={words.revokeNQuestion(ids.length)}
      verb={words.revokeN(ids.length)}
      act={(reason) => revoke.mutateAsync(reason)}
      done={() => {
        const over = asked - ended.current;
        return `${words.revokedN(ended.current)}${over > 0 ? ` ${words.overAlready(over)}` : ""}`;
      }}
      undone={words.notRevoked(ids.length)}
    >
      <p>{words.selectedEnd(ids.length, found.size < ids.length ? null : users)}</p>
      {own ? <p className="font-medium text-danger">{words.mineIsAmong}</p> : null}
      <p>{words.allCanSignInAgain}</p>
    </Confirm>
  );
}

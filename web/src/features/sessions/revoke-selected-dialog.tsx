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
  /** tells which of them were not ended */
  onClose: (left: readonly string[]) => void;
}

/** Asks before the ticked sessions are ended, one request each, so that each is on the trail of its own user. */
export function RevokeSelectedDialog({ ids, onClose }: RevokeSelectedDialogProps) {
  const client = useQueryClient();
  const [left, setLeft] = useState(ids);
  const through = useRef({ ended: 0, over: 0, left: ids });
  // As they were when it was asked: lists show them as ended soon.
  const [known] = useState(() => [
    ...new Map(
      client
        .getQueriesData<Partial<SessionPage>>({ queryKey: ["sessions"] })
        .flatMap(([, page]) => page?.items ?? [])
        .filter(({ id }) => ids.includes(id))
        .map((session) => [session.id, session]),
    ).values(),
  ]);
  const asked = known.filter(({ id }) => left.includes(id));
  const own = asked.find(({ current }) => current);
  const users = new Set(asked.map(({ userId }) => userId)).size;

  const revoke = useChange({
    mutationFn: async (reason: string | undefined) => {
      const end = (id: string) => revokeSession(id, { reason });
      const others = await eachOf(
        left.filter((id) => id !== own?.id),
        AT_ONCE,
        end,
      );
      // One's own session is the last: with it goes the right to end the others.
      const mine = await eachOf(own ? [own.id] : [], 1, end);
      const done = [...others.done, ...mine.done];
      const { ended, over } = through.current;
      through.current = {
        ended: ended + done.filter((n) => n > 0).length,
        over: over + done.filter((n) => n === 0).length,
        left: [...others.failed, ...mine.failed],
      };
      setLeft(through.current.left);
      const error = others.error ?? mine.error;
      if (error !== undefined) throw error;
    },
  });

  return (
    <Confirm
      onClose={() => onClose(through.current.left)}
      title={words.revokeNQuestion(left.length)}
      verb={words.revokeN(left.length)}
      act={(reason) => revoke.mutateAsync(reason)}
      done={() => {
        const { ended, over } = through.current;
        return `${words.revokedN(ended)}${over > 0 ? ` ${words.overAlready(over)}` : ""}`;
      }}
      undone={words.notRevoked(left.length)}
    >
      <p>{words.selectedEnd(left.length, asked.length < left.length ? null : users)}</p>
      {own ? <p className="font-medium text-danger">{words.mineIsAmong}</p> : null}
      <p>{words.allCanSignInAgain}</p>
    </Confirm>
  );
}

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { Time } from "@/components/time";
import { type ReadUser, userQuery } from "@/features/users/queries";
import { failureOf } from "@/lib/api-error";
import { api, call } from "@/lib/client";
import { words } from "@/messages/en/user";
import { Button } from "@/ui/button";
import type { Event } from "../../../../shared/schemas/event.ts";
import type { User } from "../../../../shared/schemas/user.ts";

/**
 * The user as a dialog began with him, whatever is read in the background, and what to show where somebody else has changed
 * him meanwhile: who and what, and the way to go on without losing what was typed. A dialog may begin before he is read, with
 * what a list has of him.
 */
export function useChangedMeanwhile<Known extends User>(user: Known) {
  const [read, setRead] = useState<Known | ReadUser>(user);
  if (!("tag" in read) && "tag" in user) setRead(user);
  const mend = (error: unknown) =>
    failureOf(error).code === "precondition_failed" ? (
      <ChangedMeanwhile userId={user.id} onRead={setRead} />
    ) : null;
  return { read, mend };
}

/** What takes the place of the button that had the focus takes the focus, too: else the question had none. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

/** The last change of what an `ETag` stands for. */
function lastChange(userId: string) {
  const type = ["updateUser", "updateUserMetadata", "banUser", "unbanUser"] as const;
  return call(api.events.$get({ query: { userId, type: [...type], limit: "1" } }));
}

interface ChangedMeanwhileProps {
  userId: string;
  onRead: (user: ReadUser) => void;
}

function ChangedMeanwhile({ userId, onRead }: ChangedMeanwhileProps) {
  const client = useQueryClient();
  const [isRead, setIsRead] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const change = useQuery({
    queryKey: ["events", "changed", userId],
    queryFn: () => lastChange(userId),
    staleTime: 0,
  });
  const event = change.data?.items[0];

  async function goOn() {
    setFailed(null);
    try {
      onRead(await client.fetchQuery({ ...userQuery(userId), staleTime: 0 }));
      setIsRead(true);
    } catch (thrown) {
      setFailed(thrown);
    }
  }

  if (isRead)
    return (
      <p role="status" tabIndex={-1} ref={takeFocus} className="text-sm outline-none">
        {words.wentOn}
      </p>
    );
  return (
    <div className="grid justify-items-start gap-2 text-sm">
      {event ? (
        <p className="min-w-0 break-words">
          {whoChanged(event)} · <Time iso={event.at} /> ·{" "}
          <Link
            to="/events"
            search={{ userId, open: event.id }}
            target="_blank"
            className="font-medium underline underline-offset-2"
          >
            {words.seeEvent}
          </Link>
        </p>
      ) : null}
      {event ? <Fields event={event} /> : null}
      {failed ? <FailureNote error={failed} /> : null}
      <Button onClick={goOn}>{words.goOn}</Button>
    </div>
  );
}

function whoChanged({ actor, source }: Event): string {
  if (actor?.label) return words.changedBy(actor.label);
  return source === "database" ? words.changedByApp : words.changedBySomebody;
}

/** What became of each field, as the trail has it. */
function Fields({ event: { type, data } }: { event: Event }) {
  if (type !== "updateUser" || data === null) return null;
  const said = (value: unknown) =>
    value === null || value === "" || value === undefined ? words.nothingThere : String(value);
  return (
    <ul className="min-w-0 break-words text-fg-muted">
      {Object.entries(data).map(([field, change]) =>
        Array.isArray(change) ? (
          <li key={field}>{words.changedField(field, said(change[0]), said(change[1]))}</li>
        ) : null,
      )}
    </ul>
  );
}

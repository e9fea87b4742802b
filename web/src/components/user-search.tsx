import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { api, call } from "@/lib/client";
import { cn } from "@/lib/cn";
import { personLabel } from "@/lib/person";
import { useDebounced } from "@/lib/use-debounced";
import { words } from "@/messages/en/overlays";
import { Avatar } from "@/ui/avatar";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import type { User } from "../../../shared/schemas/user.ts";

function matchesQuery(query: string) {
  return queryOptions({
    queryKey: ["users", "matches", query],
    queryFn: () => call(api.users.$get({ query: { query: query || undefined, limit: "8" } })),
    placeholderData: keepPreviousData,
  });
}

interface UserSearchProps {
  onPick: (user: User) => void;
  /** what is looked for at first */
  typed?: string;
  /** the id of the one who is not meant */
  except?: string;
}

/** Finds a user by name, e-mail or id, while one types. */
export function UserSearch({ onPick, typed: first = "", except }: UserSearchProps) {
  const [typed, setTyped] = useState(first);
  const query = useDebounced(typed.trim());
  const matches = useQuery(matchesQuery(query));
  const users = matches.data?.items.filter(({ id }) => id !== except) ?? [];
  const isAnswered = query === typed.trim() && matches.isSuccess && !matches.isPlaceholderData;
  // Enter may come before those are found whom it is about.
  const [picks, setPicks] = useState(false);
  const pick = useEffectEvent(() => {
    setPicks(false);
    const [best] = users;
    if (best) onPick(best);
  });
  useEffect(() => {
    if (picks && isAnswered) pick();
    // Found later, he is nobody who is still waited for.
    if (matches.isError) setPicks(false);
  }, [picks, isAnswered, matches.isError]);
  return (
    <div className="grid grid-cols-1 gap-2 p-2">
      <Field label={words.person} hint={words.personHint}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={256}
            value={typed}
            // What it begins with is a guess, and typing is to take its place.
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setTyped(event.target.value);
              setPicks(false);
            }}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              // What has the focus once somebody is picked would be pressed by the same stroke.
              event.preventDefault();
              setPicks(true);
            }}
          />
        )}
      </Field>
      {matches.isError ? <FailureNote error={matches.error} /> : null}
      <ul
        className={cn("grid min-h-32 grid-cols-1 content-start", !isAnswered && "opacity-60")}
        aria-label={words.usersFound}
      >
        {users.map((user) => (
          <li key={user.id}>
            <button
              type="button"
              className="flex w-full items-center gap-2 rounded-md px-1.5 py-1 text-left text-sm hover:bg-hover"
              onClick={() => onPick(user)}
            >
              <Avatar label={personLabel(user)} />
              <span className="min-w-0">
                <span className="block truncate font-medium">{personLabel(user)}</span>
                <span className="block truncate text-fg-muted text-xs">{user.email ?? user.id}</span>
              </span>
            </button>
          </li>
        ))}
        {matches.data && users.length === 0 ? (
          <li className="px-1.5 py-2 text-fg-muted text-sm">{words.nobody}</li>
        ) : null}
      </ul>
    </div>
  );
}

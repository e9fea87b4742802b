import { useQuery } from "@tanstack/react-query";
import { FilterUser } from "@/components/filter-user";
import { useMe } from "@/components/me";
import { api, call } from "@/lib/client";
import { kindOf } from "@/lib/lookup";
import { words } from "@/messages/en/events";

interface FilterActorProps {
  value: string | undefined;
  onChange: (actorId: string | undefined) => void;
}

/** A filter by who did it: a user, or the API key from whose place in the list of keys one comes. */
export function FilterActor({ value, onChange }: FilterActorProps) {
  const mayKnow = useMe().permissions.includes("keys:manage");
  const isKey = value !== undefined && kindOf(value) === "orderedId";
  const keys = useQuery({
    queryKey: ["keys", "names"],
    queryFn: () => call(api.keys.$get({ query: { state: "all", limit: "200" } })),
    enabled: isKey && mayKnow,
    staleTime: 60_000,
  });
  const name = keys.data?.items.find(({ id }) => id === value)?.name;
  return (
    <FilterUser
      label={words.actor}
      value={value}
      named={isKey ? (name ?? value) : undefined}
      onChange={onChange}
    />
  );
}

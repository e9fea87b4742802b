import { useQuery } from "@tanstack/react-query";
import { FilterChip } from "@/components/filter-chip";
import { UserSearch } from "@/components/user-search";
import { personLabel } from "@/lib/person";
import { personQuery } from "@/lib/person-query";

interface FilterUserProps {
  label: string;
  value: string | undefined;
  /** what the value is called where it is not a user's */
  named?: string | undefined;
  onChange: (userId: string | undefined) => void;
}

/** A filter by one user, found by name or e-mail; the URL holds the id. */
export function FilterUser({ label, value, named, onChange }: FilterUserProps) {
  const known = useQuery({
    ...personQuery(value),
    enabled: value !== undefined && named === undefined,
    staleTime: 60_000,
  });
  const name = known.data ? personLabel(known.data) : (named ?? value);
  return (
    <FilterChip label={label} value={name ?? null} onClear={() => onChange(undefined)}>
      {(close) => (
        <UserSearch
          onPick={({ id }) => {
            onChange(id);
            close();
          }}
        />
      )}
    </FilterChip>
  );
}

import { useQuery } from "@tanstack/react-query";
import ShieldCheck from "lucide-react/icons/shield-check";
import { DataTable } from "@/components/data-table";
import { State } from "@/components/states";
import { accountColumns, addressColumns } from "@/features/events/failure-columns";
import { type FailureFilters, failuresQuery } from "@/features/events/queries";
import { exactTime } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { words } from "@/messages/en/failures";
import { words as lists } from "@/messages/en/lists";
import { Button } from "@/ui/button";
import type { Failures } from "../../../../shared/schemas/event-counts.ts";

interface FailuresTableProps {
  filters: FailureFilters;
  by: "address" | "account";
  /** takes the filters off; undefined where there are none */
  onClear: (() => void) | undefined;
}

const addressPage = ({ byAddress }: Failures) => ({ items: byAddress, nextCursor: null });
const accountPage = ({ byAccount }: Failures) => ({ items: byAccount, nextCursor: null });

/** Failed sign-ins in groups, the largest first. */
export function FailuresTable({ filters, by, onClear }: FailuresTableProps) {
  const from = useQuery({ ...failuresQuery(filters), select: addressPage });
  const at = useQuery({ ...failuresQuery(filters), select: accountPage });
  const empty = (
    <State
      icon={ShieldCheck}
      title={words.none}
      actions={onClear ? <Button onClick={onClear}>{lists.clearFilters}</Button> : null}
    >
      {words.noneIn}
    </State>
  );
  return by === "address" ? (
    <DataTable
      name="failures-by-address"
      caption={words.byAddress}
      noun={words.addresses}
      columns={addressColumns()}
      query={from}
      rowKey={({ ip }) => ip ?? ""}
      onClearFilters={onClear}
      empty={empty}
    />
  ) : (
    <DataTable
      name="failures-by-account"
      caption={words.byAccount}
      noun={words.accounts}
      columns={accountColumns()}
      query={at}
      rowKey={({ userId, label }) => userId ?? `name ${label}`}
      onClearFilters={onClear}
      empty={empty}
    />
  );
}

/** How many there are in all, and from when on they are counted. */
export function FailuresTotal({ filters }: { filters: FailureFilters }) {
  useNow();
  const { data } = useQuery(failuresQuery(filters));
  if (!data) return null;
  return data.complete ? words.whole(data.total) : words.wholeSince(data.total, exactTime(data.since));
}

import { useQuery } from "@tanstack/react-query";
import ShieldCheck from "lucide-react/icons/shield-check";
import ShieldOff from "lucide-react/icons/shield-off";
import { type Column, DataTable } from "@/components/data-table";
import { GuardedButton } from "@/components/guarded-button";
import { useMe } from "@/components/me";
import { State } from "@/components/states";
import { useAskedAbout } from "@/components/use-asked-about";
import { operatorColumns } from "@/features/operators/operator-columns";
import { type OperatorFilters, operatorsQuery } from "@/features/operators/queries";
import { RevokeRoleDialog } from "@/features/operators/revoke-role-dialog";
import { RoleDialog } from "@/features/operators/role-dialog";
import { whyNot } from "@/lib/permission";
import { words } from "@/messages/en/operators";
import { Button } from "@/ui/button";
import type { Me } from "../../../../shared/schemas/me.ts";
import type { Operator } from "../../../../shared/schemas/operator.ts";

/** Why an operator's role cannot be changed here; null where it can. */
function whyFixed(me: Me, { user, role, grantedBy, inForce }: Operator): string | null {
  if (grantedBy === "environment" && inForce && user.id !== me.id) return words.comesBack;
  return whyNot(me, "operators:manage", { id: user.id, role });
}

interface OperatorsTableProps {
  filters: OperatorFilters;
  filtered: boolean;
  onClear: () => void;
}

/** Everybody who may look in here, owners first. */
export function OperatorsTable({ filters, filtered, onClear }: OperatorsTableProps) {
  const me = useMe();
  const list = operatorsQuery(filters);
  const query = useQuery(list);
  const mutable = query.data?.items.flatMap((operator) =>
    whyFixed(me, operator) === null ? { ...operator.user, role: operator.role } : [],
  );
  const [changing, change] = useAskedAbout("change", mutable);
  const [revoking, revoke] = useAskedAbout("revoke", mutable);
  const action: Column<Operator> = {
    id: "action",
    head: words.action,
    width: 64,
    narrow: 40,
    className: "relative z-1 text-right!",
    cell: (operator) => (
      <span className="-mr-2.5 inline-flex gap-1 @max-[48rem]:grid @max-[48rem]:justify-items-end @max-[48rem]:py-1">
        {operator.status === null ? null : (
          <GuardedButton
            size="sm"
            tone="ghost"
            why={whyFixed(me, operator)}
            onClick={() => change({ ...operator.user, role: operator.role })}
          >
            {words.change}
          </GuardedButton>
        )}
        <GuardedButton
          size="sm"
          tone="ghostDanger"
          why={whyFixed(me, operator)}
          onClick={() => revoke({ ...operator.user, role: operator.role })}
        >
          {words.revoke}
        </GuardedButton>
      </span>
    ),
  };
  return (
    <>
      <DataTable
        name="operators"
        caption={words.title}
        noun={[words.one, words.many]}
        columns={[...operatorColumns(), action]}
        query={query}
        list={list}
        rowKey={({ user }) => user.id}
        onClearFilters={filtered ? onClear : undefined}
        empty={
          filtered ? (
            <State
              icon={ShieldOff}
              title={words.noneOfRole}
              actions={<Button onClick={onClear}>{words.clearFilters}</Button>}
            />
          ) : (
            <State icon={ShieldCheck} title={words.none}>
              {words.whatFillsThis}
            </State>
          )
        }
      />
      {changing ? <RoleDialog user={changing} onClose={() => change(null)} /> : null}
      {revoking ? <RevokeRoleDialog user={revoking} onClose={() => revoke(null)} /> : null}
    </>
  );
}

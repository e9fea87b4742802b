import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ShieldCheck, ShieldOff } from "lucide-react";
import { useState } from "react";
import { RoleBadge } from "@/components/badges";
import { type Column, DataTable } from "@/components/data-table";
import { GuardedButton } from "@/components/guarded-button";
import { useMe } from "@/components/me";
import { State } from "@/components/states";
import { Time } from "@/components/time";
import { type OperatorFilters, operatorsQuery } from "@/features/operators/queries";
import { RevokeRoleDialog } from "@/features/operators/revoke-role-dialog";
import { RoleDialog } from "@/features/operators/role-dialog";
import { whyNot } from "@/lib/permission";
import { personLabel } from "@/lib/person";
import { Avatar } from "@/ui/avatar";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import type { Me } from "../../../../shared/schemas/me.ts";
import type { Operator } from "../../../../shared/schemas/operator.ts";

const COLUMNS: Column<Operator>[] = [
  { id: "operator", head: "Operator", cell: (operator) => <OperatorCell operator={operator} /> },
  {
    id: "role",
    head: "Role",
    className: "w-28 max-md:w-24",
    cell: ({ role }) => <RoleBadge role={role} />,
  },
  {
    id: "force",
    head: "State",
    className: "w-36 hidden lg:table-cell",
    cell: (operator) => <Force operator={operator} />,
  },
  {
    id: "by",
    head: "Granted by",
    className: "w-32 hidden 2xl:table-cell",
    cell: ({ grantedBy }) => (grantedBy === "environment" ? "The settings" : "An operator"),
  },
  {
    id: "since",
    head: "Since",
    className: "w-28 hidden xl:table-cell",
    cell: ({ grantedAt }) => <Time iso={grantedAt} />,
  },
  {
    id: "last",
    head: "Last sign-in",
    className: "w-30 hidden xl:table-cell",
    cell: ({ lastSignInAt }) => <Time iso={lastSignInAt} missing="Never seen" />,
  },
];

function OperatorCell({ operator: { user, status } }: { operator: Operator }) {
  const label = personLabel(user);
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Avatar label={label} />
      <span className="min-w-0 md:flex md:items-baseline md:gap-2">
        {status === null ? (
          <span className="block truncate font-medium">{label}</span>
        ) : (
          <Link
            to="/users/$userId"
            params={{ userId: user.id }}
            title={label}
            className="block truncate font-medium hover:underline"
          >
            {label}
          </Link>
        )}
        {user.email && user.email !== label ? (
          <span className="block truncate text-fg-muted max-md:text-xs" title={user.email}>
            {user.email}
          </span>
        ) : null}
      </span>
    </span>
  );
}

/** Whether the role counts, and if not, why. */
function Force({ operator }: { operator: Operator }) {
  if (operator.inForce) return <Badge tone="quiet">In force</Badge>;
  if (operator.status === null) return <Badge tone="attention">User is gone</Badge>;
  if (operator.status === "banned") return <Badge tone="danger">Banned</Badge>;
  return <Badge tone="attention">Not in the settings</Badge>;
}

/** Why an operator's role cannot be changed here; null where it can. */
function whyFixed(me: Me, { user, role, grantedBy, inForce }: Operator): string | null {
  if (grantedBy === "environment" && inForce && user.id !== me.id)
    return "ROLLCALL_OWNERS names this e-mail, so the role would come back. Take it out of that setting.";
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
  const query = useQuery(operatorsQuery(filters));
  const [asking, setAsking] = useState<{ what: "change" | "revoke"; operator: Operator } | null>(null);
  const action: Column<Operator> = {
    id: "action",
    head: "Action",
    className: "w-56 text-right! max-md:w-32",
    cell: (operator) => (
      <span className="-mr-2.5 inline-flex gap-1 max-md:grid max-md:py-1">
        {operator.status === null ? null : (
          <GuardedButton
            size="sm"
            tone="ghost"
            why={whyFixed(me, operator)}
            onClick={() => setAsking({ what: "change", operator })}
          >
            Change role
          </GuardedButton>
        )}
        <GuardedButton
          size="sm"
          tone="ghostDanger"
          why={whyFixed(me, operator)}
          onClick={() => setAsking({ what: "revoke", operator })}
        >
          Take role back
        </GuardedButton>
      </span>
    ),
  };
  const subject = asking && { ...asking.operator.user, role: asking.operator.role };
  const close = () => setAsking(null);
  return (
    <>
      <DataTable
        caption="Operators"
        noun={["operator", "operators"]}
        columns={[...COLUMNS, action]}
        query={query}
        rowKey={({ user }) => user.id}
        onClearFilters={filtered ? onClear : undefined}
        empty={
          filtered ? (
            <State
              icon={ShieldOff}
              title="No operator has this role"
              actions={<Button onClick={onClear}>Clear filters</Button>}
            />
          ) : (
            <State icon={ShieldCheck} title="No operators">
              Whom ROLLCALL_OWNERS names is an owner with the next sign-in.
            </State>
          )
        }
      />
      {subject && asking.what === "change" ? <RoleDialog user={subject} onClose={close} /> : null}
      {subject && asking.what === "revoke" ? <RevokeRoleDialog user={subject} onClose={close} /> : null}
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { grantsQuery } from "@/features/operators/queries";
import { personLabel } from "@/lib/person";
import { words } from "@/messages/en/operators";
import type { Operator } from "../../../../shared/schemas/operator.ts";

/** Who gave somebody his role, and the way to where that stands on the trail. */
export function GrantedBy({ operator: { user, grantedBy } }: { operator: Operator }) {
  const { data: grant } = useQuery({
    ...grantsQuery,
    select: ({ items }) => items.find((event) => event.user?.id === user.id),
  });
  const giver = grant?.actor?.label;
  const label = words.seeGrant(personLabel(user));
  const said = grantedBy === "environment" ? words.bySettings : (giver ?? words.byOperator);
  return (
    <Link
      to="/events"
      search={{ userId: user.id, type: ["grantRole"], open: grant?.id }}
      title={label}
      aria-label={`${said}. ${label}`}
      className="block truncate underline decoration-line-strong underline-offset-2 hover:decoration-fg"
    >
      {said}
    </Link>
  );
}

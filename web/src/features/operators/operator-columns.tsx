import CircleCheck from "lucide-react/icons/circle-check";
import TriangleAlert from "lucide-react/icons/triangle-exclamation-point";
import UserRoundX from "lucide-react/icons/user-round-x";
import { RoleBadge, StatusBadge } from "@/components/badges";
import type { Column } from "@/components/data-table";
import { PersonCell } from "@/components/table-person";
import { Time } from "@/components/time";
import { GrantedBy } from "@/features/operators/granted-by";
import { words } from "@/messages/en/operators";
import { Badge } from "@/ui/badge";
import type { Operator } from "../../../../shared/schemas/operator.ts";

/** What the list of operators shows of each. */
export const operatorColumns = (): Column<Operator>[] => [
  {
    id: "operator",
    head: words.operator,
    room: 104,
    cell: (operator) => (
      <>
        <PersonCell user={operator.user} isRow isGone={operator.status === null} />
        <span className="flex items-center gap-1 pb-1 pl-8.5 text-fg-muted text-xs *:min-w-0 md:hidden">
          <span className="shrink-0 @min-[28rem]:hidden">
            <RoleBadge role={operator.role} />
          </span>
          <span className="shrink-0">{words.by}</span> <GrantedBy operator={operator} />
        </span>
      </>
    ),
  },
  {
    id: "role",
    head: words.role,
    width: 28,
    // From 28 rem on: where it has no room the role stands beside the name.
    rank: 1,
    cell: ({ role }) => <RoleBadge role={role} />,
  },
  {
    id: "by",
    head: words.grantedBy,
    width: 36,
    rank: 2,
    cell: (operator) => <GrantedBy operator={operator} />,
  },
  {
    id: "force",
    head: words.state,
    width: 36,
    rank: 3,
    cell: (operator) => <Force operator={operator} />,
  },
  {
    id: "since",
    head: words.since,
    width: 30,
    rank: 4,
    cell: ({ grantedAt }) => <Time iso={grantedAt} />,
  },
  {
    id: "last",
    head: words.lastSignIn,
    width: 34,
    rank: 5,
    cell: ({ lastSignInAt }) => <Time iso={lastSignInAt} missing={words.neverSeen} />,
  },
];

const FORCES = {
  inForce: { icon: CircleCheck, tone: "quiet", word: "inForce" },
  gone: { icon: UserRoundX, tone: "attention", word: "userGone" },
  left: { icon: TriangleAlert, tone: "attention", word: "notInSettings" },
} as const;

/** Whether the role counts, and if not, why. */
function Force({ operator }: { operator: Operator }) {
  if (!operator.inForce && operator.status === "banned") return <StatusBadge status="banned" />;
  const {
    icon: Icon,
    tone,
    word,
  } = operator.inForce ? FORCES.inForce : operator.status === null ? FORCES.gone : FORCES.left;
  return (
    <Badge tone={tone} title={words[word]}>
      <Icon aria-hidden="true" /> <span className="truncate">{words[word]}</span>
    </Badge>
  );
}

import {
  Activity,
  KeyRound,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
  MonitorSmartphone,
  ScrollText,
  ShieldCheck,
  UserRoundKey,
  UsersRound,
} from "lucide-react";
import type { Permission } from "../../../../shared/permissions.ts";
import type { Me } from "../../../../shared/schemas/me.ts";

interface Place {
  to: "/" | "/users" | "/sessions" | "/events" | "/operators" | "/keys" | "/jobs" | "/health" | "/account";
  label: string;
  icon: LucideIcon;
  permission: Permission | null;
  /** after "g" it leads there */
  key?: string;
  /** whether it begins a new group on the rail */
  startsGroup?: boolean;
}

const PLACES: Place[] = [
  { to: "/", label: "Overview", icon: LayoutDashboard, permission: "stats:read", key: "o" },
  { to: "/users", label: "Users", icon: UsersRound, permission: "users:read", key: "u" },
  { to: "/sessions", label: "Sessions", icon: MonitorSmartphone, permission: "sessions:read", key: "s" },
  { to: "/events", label: "Events", icon: ScrollText, permission: "events:read", key: "e" },
  { to: "/operators", label: "Operators", icon: ShieldCheck, permission: "operators:manage", key: "p" },
  { to: "/keys", label: "API keys", icon: KeyRound, permission: "keys:manage", key: "k" },
  { to: "/jobs", label: "Jobs", icon: ListChecks, permission: "jobs:read", key: "j" },
  { to: "/health", label: "Health", icon: Activity, permission: "stats:read", key: "h" },
  {
    to: "/account",
    label: "My identities",
    icon: UserRoundKey,
    permission: null,
    key: "i",
    startsGroup: true,
  },
];

/** So many places have room in a phone's bar; the others stand in the operator's menu. */
export const IN_BAR = 4;

/** The places of the console that this operator can go to. */
export function placesOf(me: Me): Place[] {
  return PLACES.filter(({ permission }) => permission === null || me.permissions.includes(permission));
}

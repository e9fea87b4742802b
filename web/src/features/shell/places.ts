import type { LucideIcon } from "lucide-react";
import Activity from "lucide-react/icons/activity";
import KeyRound from "lucide-react/icons/key-round";
import LayoutDashboard from "lucide-react/icons/layout-dashboard";
import ListChecks from "lucide-react/icons/list-checks";
import MonitorSmartphone from "lucide-react/icons/monitor-smartphone";
import ScrollText from "lucide-react/icons/scroll-text";
import Settings from "lucide-react/icons/settings";
import ShieldCheck from "lucide-react/icons/shield-check";
import UserRoundKey from "lucide-react/icons/user-round-key";
import UsersRound from "lucide-react/icons/users-round";
import type { Permission } from "../../../../shared/permissions.ts";
import type { Me } from "../../../../shared/schemas/me.ts";

interface Place {
  to:
    | "/"
    | "/users"
    | "/sessions"
    | "/events"
    | "/operators"
    | "/keys"
    | "/jobs"
    | "/health"
    | "/settings"
    | "/account";
  /** the message that names it */
  name:
    | "overview"
    | "users"
    | "sessions"
    | "events"
    | "operators"
    | "keys"
    | "jobs"
    | "health"
    | "settings"
    | "account";
  icon: LucideIcon;
  permission: Permission | null;
  /** after "g" it leads there */
  key?: string;
  /** whether it begins a new group on the rail */
  startsGroup?: boolean;
}

const PLACES: Place[] = [
  { to: "/", name: "overview", icon: LayoutDashboard, permission: "stats:read", key: "o" },
  { to: "/users", name: "users", icon: UsersRound, permission: "users:read", key: "u" },
  { to: "/sessions", name: "sessions", icon: MonitorSmartphone, permission: "sessions:read", key: "s" },
  { to: "/events", name: "events", icon: ScrollText, permission: "events:read", key: "e" },
  { to: "/operators", name: "operators", icon: ShieldCheck, permission: "operators:manage", key: "p" },
  { to: "/keys", name: "keys", icon: KeyRound, permission: "keys:manage", key: "k" },
  { to: "/jobs", name: "jobs", icon: ListChecks, permission: "jobs:read", key: "j" },
  { to: "/health", name: "health", icon: Activity, permission: "stats:read", key: "h" },
  { to: "/settings", name: "settings", icon: Settings, permission: null, key: "t" },
  {
    to: "/account",
    name: "account",
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

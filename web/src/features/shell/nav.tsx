import { Link } from "@tanstack/react-router";
import {
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
  to: "/users" | "/sessions" | "/events" | "/operators" | "/account";
  label: string;
  icon: LucideIcon;
  permission: Permission | null;
}

const PLACES: Place[] = [
  { to: "/users", label: "Users", icon: UsersRound, permission: "users:read" },
  { to: "/sessions", label: "Sessions", icon: MonitorSmartphone, permission: "sessions:read" },
  { to: "/events", label: "Events", icon: ScrollText, permission: "events:read" },
  { to: "/operators", label: "Operators", icon: ShieldCheck, permission: "operators:manage" },
  { to: "/account", label: "My identities", icon: UserRoundKey, permission: null },
];

/** The places of the console that this operator can go to: a rail on a desk, a bar on a phone. */
export function Nav({ me }: { me: Me }) {
  return (
    <nav aria-label="Main" className="contents">
      <ul className="flex md:grid md:gap-0.5 md:px-2 max-md:flex-1 max-md:justify-around">
        {PLACES.filter(({ permission }) => permission === null || me.permissions.includes(permission)).map(
          ({ to, label, icon: Icon }) => (
            <li key={to} className="max-md:flex-1">
              <Link
                to={to}
                className="flex items-center rounded-md font-medium text-fg-muted transition-colors duration-100 hover:bg-hover hover:text-fg aria-[current=page]:text-fg max-md:h-14 max-md:flex-col max-md:justify-center max-md:gap-0.5 max-md:text-xs md:h-8 md:gap-2.5 md:px-2.5 md:text-sm md:aria-[current=page]:bg-selected aria-[current=page]:[&_svg]:text-accent-text"
              >
                <Icon aria-hidden="true" className="size-4 max-md:size-5" />
                {label}
              </Link>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}

import Ban from "lucide-react/icons/ban";
import CircleCheck from "lucide-react/icons/circle-check";
import Crown from "lucide-react/icons/crown";
import ShieldCheck from "lucide-react/icons/shield-check";
import { ProviderMark } from "@/components/provider-mark";
import { providerName } from "@/lib/provider";
import { words } from "@/messages/en/common";
import { Badge } from "@/ui/badge";
import type { Role } from "../../../shared/permissions.ts";
import type { User } from "../../../shared/schemas/user.ts";

/** Whether somebody may come in. */
export function StatusBadge({ status }: { status: User["status"] }) {
  return status === "banned" ? (
    <Badge tone="danger">
      <Ban aria-hidden="true" /> {words.banned}
    </Badge>
  ) : (
    <Badge tone="quiet">
      <CircleCheck aria-hidden="true" /> {words.active}
    </Badge>
  );
}

/** What an operator may do here; nothing for everybody else. */
export function RoleBadge({ role }: { role: Role | null }) {
  if (!role) return null;
  const Icon = role === "owner" ? Crown : ShieldCheck;
  return (
    <Badge tone="accent">
      <Icon aria-hidden="true" /> {words.roles[role]}
    </Badge>
  );
}

/** So many providers have room in a row, the first of them by name. */
const MOST_PROVIDERS = 3;

/** The providers that somebody signs in with: the first by name, others by their marks, more as a number. */
export function ProviderBadges({ providers }: { providers: readonly string[] }) {
  if (providers.length === 0) return <span className="text-fg-faint">{words.noProviders}</span>;
  const names = providers.map(providerName);
  return (
    <span className="flex gap-1" title={names.join(", ")}>
      {names.slice(0, MOST_PROVIDERS).map((name, index) => (
        <Badge key={name} title={name} className={index === 0 ? "min-w-0" : "shrink-0"}>
          <ProviderMark provider={providers[index] ?? ""} className="text-xs" />
          <span className={index === 0 ? "truncate" : "sr-only"}>{name}</span>
        </Badge>
      ))}
      {names.length > MOST_PROVIDERS ? (
        <Badge className="shrink-0">+{names.length - MOST_PROVIDERS}</Badge>
      ) : null}
    </span>
  );
}

import { Link } from "@tanstack/react-router";
import BadgeCheck from "lucide-react/icons/badge-check";
import CircleDashed from "lucide-react/icons/circle-dashed";
import type { ReactNode } from "react";
import { RoleBadge, StatusBadge } from "@/components/badges";
import { CopyButton } from "@/components/copy";
import { Copyable } from "@/components/copyable";
import { useMe } from "@/components/me";
import { Time } from "@/components/time";
import { BanNote } from "@/features/users/ban-note";
import type { ReadUser } from "@/features/users/queries";
import { UserActions } from "@/features/users/user-actions";
import { cn } from "@/lib/cn";
import { number } from "@/lib/count";
import { personLabel } from "@/lib/person";
import { useTitle } from "@/lib/use-title";
import { words } from "@/messages/en/user";
import { Avatar } from "@/ui/avatar";
import { Badge } from "@/ui/badge";

/** Who a user is, what state he is in, and the few actions that fit it. */
export function UserHeader({ user, actions }: { user: ReadUser; actions?: ReactNode }) {
  const label = personLabel(user);
  useTitle(label);
  return (
    <header className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-start gap-4">
        <Avatar label={label} size="lg" />
        <div className="grid min-w-0 flex-1 basis-72 grid-cols-1 gap-1">
          <h1 className="flex flex-wrap items-center gap-2 font-semibold text-xl tracking-tight">
            <bdi className="wrap-anywhere min-w-0">{label}</bdi>
            <StatusBadge status={user.status} />
            <Role user={user} />
          </h1>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-fg-muted text-sm">
            {user.email ? (
              <span className="inline-flex min-w-0 max-w-full items-center gap-0.5">
                <span className="truncate" title={user.email}>
                  {user.email}
                </span>
                <CopyButton value={user.email} label={words.email} />
              </span>
            ) : (
              words.noEmail
            )}
            {user.email ? <Verified user={user} /> : null}
          </p>
        </div>
        <UserActions user={user} more={actions} />
      </div>
      {user.ban ? <BanNote ban={user.ban} userId={user.id} /> : null}
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line @min-[30rem]:grid-cols-3 @min-[48rem]:grid-cols-[minmax(0,auto)_repeat(3,minmax(0,1fr))]">
        <Fact name={words.id} className="col-span-full @min-[48rem]:col-span-1">
          <Copyable value={user.id} label={words.idToCopy} />
        </Fact>
        <Fact name={words.created}>
          <Time iso={user.createdAt} missing={words.beforeRollcall} />
        </Fact>
        <Fact name={words.lastSignIn}>
          <Time iso={user.lastSignInAt} missing={words.neverSeen} />
        </Fact>
        <Fact name={words.liveSessions} className="col-span-full @min-[30rem]:col-span-1">
          {number(user.sessionCount)}
        </Fact>
      </dl>
    </header>
  );
}

/** The role, and the way to whoever gave it. */
function Role({ user: { id, role } }: { user: ReadUser }) {
  const { permissions } = useMe();
  if (role === null) return null;
  if (!permissions.includes("events:read")) return <RoleBadge role={role} />;
  return (
    <Link
      to="/events"
      search={{ userId: id, type: ["grantRole", "revokeRole"] }}
      title={words.whoGaveRole}
      aria-description={words.whoGaveRole}
      className="rounded-sm hover:underline"
    >
      <RoleBadge role={role} />
    </Link>
  );
}

function Verified({ user }: { user: ReadUser }) {
  return user.emailVerified ? (
    <Badge tone="good">
      <BadgeCheck aria-hidden="true" /> {words.verified}
    </Badge>
  ) : (
    <Badge tone="attention">
      <CircleDashed aria-hidden="true" /> {words.notVerified}
    </Badge>
  );
}

interface FactProps {
  name: string;
  /** so many columns it takes, where it is not one */
  className?: string;
  children: ReactNode;
}

function Fact({ name, className, children }: FactProps) {
  return (
    <div className={cn("grid min-w-0 content-start gap-0.5 bg-surface px-4 py-3", className)}>
      <dt className="text-fg-muted text-xs">{name}</dt>
      <dd className="flex min-h-6 min-w-0 items-center text-sm tabular-nums">{children}</dd>
    </div>
  );
}

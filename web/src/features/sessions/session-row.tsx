import { Link } from "@tanstack/react-router";
import { Copyable } from "@/components/copyable";
import { Country } from "@/components/country";
import { DeviceIcon, DeviceName } from "@/components/device";
import { GuardedButton } from "@/components/guarded-button";
import { useMe } from "@/components/me";
import { ProviderMark } from "@/components/provider-mark";
import { Time } from "@/components/time";
import { SessionBadge } from "@/features/sessions/session-badge";
import { isLive } from "@/features/sessions/words";
import { providerName } from "@/lib/provider";
import { useNow } from "@/lib/use-now";
import { words } from "@/messages/en/sessions";
import { RowKbd } from "@/ui/kbd";
import type { Session } from "../../../../shared/schemas/session.ts";

interface SessionRowProps {
  session: Session;
  /** why it may not be revoked by this operator; null when it may */
  why: string | null;
  onRevoke: () => void;
}

/** One of somebody's sessions: the device in words, the place, since when, and its end at hand. */
export function SessionRow({ session, why, onRevoke }: SessionRowProps) {
  const { permissions } = useMe();
  const now = useNow();
  const { country, ip, provider } = session;
  return (
    <li
      data-row={session.id}
      className="group/row flex min-h-14 flex-wrap items-center gap-x-2 gap-y-1 px-4 py-2 @min-[36rem]/section:flex-nowrap @min-[36rem]/section:gap-x-3"
    >
      <span className="grid size-8 shrink-0 place-items-center rounded-md border border-line">
        <DeviceIcon userAgent={session.userAgent} />
      </span>
      <span className="min-w-0 flex-1 @max-[36rem]/section:basis-[calc(100%-3rem)]">
        <span className="flex flex-wrap items-center gap-x-2 font-medium text-sm">
          {permissions.includes("sessions:read") ? (
            <Link
              to="/sessions"
              search={{ userId: session.userId, state: "all", open: session.id }}
              className="min-w-0 max-w-full hover:underline"
            >
              <DeviceName userAgent={session.userAgent} />
            </Link>
          ) : (
            <DeviceName userAgent={session.userAgent} />
          )}
          <SessionBadge session={session} />
        </span>
        <span className="flex flex-wrap items-center gap-x-3 text-fg-muted text-xs">
          {country || !ip ? <Country code={country} missing={words.unknownPlace} /> : null}
          {ip ? <Copyable value={ip} label={words.ipAddress} /> : null}
          {provider ? (
            <span className="flex min-w-0 items-center gap-1.5">
              <ProviderMark provider={provider} className="text-sm" />
              {words.with(providerName(provider))}
            </span>
          ) : null}
        </span>
      </span>
      <span className="text-fg-muted text-xs @max-[36rem]/section:flex-1 @max-[36rem]/section:pl-10 @min-[36rem]/section:text-right">
        <span className="block">
          {words.signedInAt}
          <Time iso={session.createdAt} missing={words.signedInBefore} />
        </span>
        <span className="block">
          {session.endedAt ? words.endedAt : words.lastSeenAt}
          <Time iso={session.endedAt ?? session.lastSeenAt} missing={words.neverSeen} />
        </span>
      </span>
      {isLive(session, now) ? (
        <>
          <RowKbd>e</RowKbd>
          <GuardedButton size="sm" tone="quietDanger" data-key="e" why={why} onClick={onRevoke}>
            {words.revoke}
          </GuardedButton>
        </>
      ) : null}
    </li>
  );
}

import Clock from "lucide-react/icons/clock";
import RefreshCw from "lucide-react/icons/refresh-cw";
import TimerOff from "lucide-react/icons/timer-off";
import Unplug from "lucide-react/icons/unplug";
import { CopyButton } from "@/components/copy";
import { GuardedButton } from "@/components/guarded-button";
import { ProviderMark } from "@/components/provider-mark";
import { Time } from "@/components/time";
import type { LastUses } from "@/features/accounts/queries";
import { providerName } from "@/lib/provider";
import { exactTime } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { words } from "@/messages/en/accounts";
import { Badge } from "@/ui/badge";
import type { Account } from "../../../../shared/schemas/account.ts";

interface AccountRowProps {
  account: Account;
  /** whether one can sign in here with its provider */
  isUsable: boolean;
  /** whether it is the user's only account at its provider: then the provider's last use is its own */
  isAlone: boolean;
  uses: LastUses | undefined;
  /** why it cannot be unlinked; null where it can */
  why: string | null;
  onUnlink: () => void;
}

/** A way in: at which provider, as whom, since when, when it was last used, and what tokens are kept of it. */
export function AccountRow({ account, isUsable, isAlone, uses, why, onUnlink }: AccountRowProps) {
  const provider = providerName(account.provider);
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-2 gap-y-1 px-4 py-2 @min-[36rem]/section:flex-nowrap @min-[36rem]/section:gap-x-3">
      <span className="grid size-8 shrink-0 place-items-center rounded-md border border-line text-fg-muted">
        <ProviderMark provider={account.provider} />
      </span>
      <span className="min-w-0 flex-1 @max-[36rem]/section:basis-[calc(100%-3rem)]">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium text-sm">
          {provider}
          {isUsable ? null : (
            <Badge title={words.notUsableWhy}>
              <Unplug aria-hidden="true" /> {words.notUsable}
            </Badge>
          )}
          <TokenState account={account} />
        </span>
        <span className="flex items-center gap-0.5 text-fg-muted text-xs">
          <code className="truncate font-mono" title={account.providerAccountId}>
            {account.providerAccountId}
          </code>
          <CopyButton value={account.providerAccountId} label={words.idAtProvider} />
        </span>
      </span>
      <span className="grid text-fg-muted text-xs @max-[36rem]/section:flex-1 @max-[36rem]/section:pl-10 @min-[36rem]/section:text-right">
        <span>
          {words.linked} <Time iso={account.linkedAt} missing={words.beforeRollcall} />
        </span>
        {uses ? (
          <span>
            {isAlone ? words.lastUsed : words.lastUsedAny(provider)}{" "}
            <Time
              iso={uses.at.get(account.provider) ?? null}
              missing={uses.isWhole ? words.neverUsed : words.notLately}
            />
          </span>
        ) : null}
      </span>
      <GuardedButton
        size="sm"
        tone="quietDanger"
        aria-label={words.unlinkOne(provider, account.providerAccountId)}
        why={why}
        onClick={onUnlink}
      >
        {words.unlink}
      </GuardedButton>
    </li>
  );
}

/** What is kept of the provider's tokens; their values never leave the server. */
function TokenState({ account: { expiresAt, hasRefreshToken, scope } }: { account: Account }) {
  const now = useNow();
  const title = [scope ? words.scope(scope) : null, expiresAt ? exactTime(expiresAt) : null]
    .filter(Boolean)
    .join(" · ");
  if (hasRefreshToken) {
    return (
      <Badge title={title}>
        <RefreshCw aria-hidden="true" /> {words.refreshToken}
      </Badge>
    );
  }
  if (expiresAt === null) return null;
  return Date.parse(expiresAt) < now ? (
    <Badge tone="attention" title={title}>
      <TimerOff aria-hidden="true" /> {words.accessEnded}
    </Badge>
  ) : (
    <Badge title={title}>
      <Clock aria-hidden="true" /> {words.accessUntil}
    </Badge>
  );
}

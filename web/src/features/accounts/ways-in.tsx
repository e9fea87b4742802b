import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { CopyButton } from "@/components/copy";
import { GuardedButton } from "@/components/guarded-button";
import { useMe } from "@/components/me";
import { Section, SectionNote, SectionRows } from "@/components/section";
import { Time } from "@/components/time";
import { userAccountsQuery } from "@/features/accounts/queries";
import { UnlinkDialog } from "@/features/accounts/unlink-dialog";
import { whyNot } from "@/lib/permission";
import { providerName } from "@/lib/provider";
import { Badge } from "@/ui/badge";
import type { Account } from "../../../../shared/schemas/account.ts";
import type { User } from "../../../../shared/schemas/user.ts";

/** The accounts that a user signs in with. */
export function WaysIn({ user }: { user: User }) {
  const me = useMe();
  const query = useQuery(userAccountsQuery(user.id));
  const [leaving, setLeaving] = useState<Account | null>(null);
  const items = query.data?.items;
  // an account at a provider that this Rollcall does not sign in with is no way in
  const isUsable = (provider: string) => me.providers.some(({ id }) => id === provider);
  const why = whyNot(me, "accounts:unlink", user);
  return (
    <Section title="Ways in" count={items?.length}>
      <SectionRows query={query} rows={2}>
        {items?.length === 0 ? (
          <SectionNote>No account is linked, so this user cannot sign in.</SectionNote>
        ) : (
          items?.map((account) => (
            <li key={account.id} className="flex min-h-14 items-center gap-3 px-4 py-2">
              <span className="grid size-8 shrink-0 place-items-center rounded-md border border-line text-fg-muted">
                <KeyRound aria-hidden="true" className="size-4" />
              </span>
              <span className="min-w-0 flex-1">
                <span className="flex items-center gap-2 font-medium text-sm">
                  {providerName(account.provider)}
                  <TokenState account={account} />
                </span>
                <span className="flex items-center gap-0.5 text-fg-muted text-xs">
                  <code className="truncate font-mono" title={account.providerAccountId}>
                    {account.providerAccountId}
                  </code>
                  <CopyButton value={account.providerAccountId} label="id at the provider" />
                </span>
              </span>
              <span className="text-right text-fg-muted text-xs max-md:hidden">
                Linked <Time iso={account.linkedAt} missing="before Rollcall" />
              </span>
              <GuardedButton size="sm" tone="quietDanger" why={why} onClick={() => setLeaving(account)}>
                Unlink
              </GuardedButton>
            </li>
          ))
        )}
      </SectionRows>
      {leaving ? (
        <UnlinkDialog
          user={user}
          account={leaving}
          isLast={!items?.some(({ id, provider }) => id !== leaving.id && isUsable(provider))}
          onClose={() => setLeaving(null)}
        />
      ) : null}
    </Section>
  );
}

function TokenState({ account }: { account: Account }) {
  if (account.hasRefreshToken) return <Badge>Refresh token kept</Badge>;
  return null;
}

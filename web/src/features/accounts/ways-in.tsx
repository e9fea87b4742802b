import { useQuery } from "@tanstack/react-query";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Opening } from "@/components/opening";
import { Section, SectionNote, SectionRows } from "@/components/section";
import { useAskedAbout } from "@/components/use-asked-about";
import { AccountRow } from "@/features/accounts/account-row";
import { lastUsesQuery, userAccountsQuery } from "@/features/accounts/queries";
import { whyNot } from "@/lib/permission";
import { words } from "@/messages/en/accounts";
import type { User } from "../../../../shared/schemas/user.ts";

const UnlinkDialog = lazily(() =>
  import("@/features/accounts/unlink-dialog").then((module) => module.UnlinkDialog),
);

/** The accounts that a user signs in with. */
export function WaysIn({ user }: { user: User }) {
  const me = useMe();
  const query = useQuery(userAccountsQuery(user.id));
  const uses = useQuery({
    ...lastUsesQuery(user.id),
    enabled: me.permissions.includes("events:read"),
  });
  const items = query.data?.items;
  // an account at a provider that this Rollcall does not sign in with is no way in
  const isUsable = (provider: string) => me.providers.some(({ id }) => id === provider);
  const why = whyNot(me, "accounts:unlink", user);
  const [leaving, setLeaving] = useAskedAbout("unlink", why === null ? items : []);
  return (
    <Section title={words.waysIn} count={items?.length}>
      {/* When each was last used has a line of its own in its row, which would push apart what is there before it. */}
      <SectionRows query={uses.isLoading ? uses : query} rows={2}>
        {items?.length === 0 ? (
          <SectionNote>{user.email && !user.lastSignInAt ? words.noneButClaim : words.none}</SectionNote>
        ) : null}
        {items?.map((account) => (
          <AccountRow
            key={account.id}
            account={account}
            isUsable={isUsable(account.provider)}
            isAlone={items.filter(({ provider }) => provider === account.provider).length === 1}
            uses={uses.data}
            why={why}
            onUnlink={() => setLeaving(account)}
          />
        ))}
      </SectionRows>
      {leaving ? (
        <Opening>
          <UnlinkDialog
            user={user}
            account={leaving}
            isLast={!items?.some(({ id, provider }) => id !== leaving.id && isUsable(provider))}
            onClose={() => setLeaving(null)}
          />
        </Opening>
      ) : null}
    </Section>
  );
}

import Link2 from "lucide-react/icons/link-2";
import { useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { useMe } from "@/components/me";
import { ProviderMark } from "@/components/provider-mark";
import { Section, SectionNote } from "@/components/section";
import { useLinkAccount } from "@/features/accounts/mutations";
import { providerName } from "@/lib/provider";
import { useComeBack } from "@/lib/use-come-back";
import { words } from "@/messages/en/accounts";
import { Button } from "@/ui/button";

/** The caller's own ways in, and the start of a further one. */
export function MyIdentities() {
  const me = useMe();
  const link = useLinkAccount();
  const [open, setOpen] = useState(false);
  // Back from the provider, without having linked anything there.
  useComeBack(link.reset);
  const name = (id: string) => me.providers.find((one) => one.id === id)?.name ?? providerName(id);

  async function begin(provider: string) {
    const { url } = await link.mutateAsync(provider);
    location.assign(url);
  }

  return (
    <Section
      title={words.mine}
      count={me.accounts.length}
      actions={
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          <Link2 aria-hidden="true" /> {words.linkAnother}
        </Button>
      }
    >
      {open ? (
        <div className="grid gap-3 border-line border-b px-4 py-4">
          <p className="text-fg-muted text-sm">{words.linkHow}</p>
          {link.isError ? <FailureNote error={link.error} undone={words.notLinked} /> : null}
          <div className="flex flex-wrap gap-2">
            {me.providers.map((provider) => (
              <Button
                key={provider.id}
                tone="primary"
                disabled={link.isPending || link.isSuccess}
                onClick={() => void begin(provider.id).catch(() => undefined)}
              >
                {words.link(provider.name)}
              </Button>
            ))}
          </div>
        </div>
      ) : null}
      <ul className="divide-y divide-line">
        {me.accounts.length === 0 ? <SectionNote>{words.noneOfMine}</SectionNote> : null}
        {me.accounts.map((account) => (
          <li key={account.id} className="flex h-14 items-center gap-3 px-4">
            <span className="grid size-8 place-items-center rounded-md border border-line text-fg-muted">
              <ProviderMark provider={account.provider} />
            </span>
            <span className="font-medium text-sm">{name(account.provider)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

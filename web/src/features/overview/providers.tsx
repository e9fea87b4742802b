import { Link } from "@tanstack/react-router";
import { ProviderMark } from "@/components/provider-mark";
import { Section, SectionNote } from "@/components/section";
import { providerName } from "@/lib/provider";
import { words } from "@/messages/en/overview";
import { Skeleton } from "@/ui/skeleton";
import type { Overview } from "../../../../shared/schemas/stats.ts";

/** The providers by how many accounts they stand for; the bar repeats the number. */
export function Providers({ providers }: { providers: Overview["providers"] | undefined }) {
  const most = Math.max(1, ...(providers ?? []).map(({ accounts }) => accounts));
  return (
    <Section title={words.providers}>
      <ul className="@container divide-y divide-line">
        {providers === undefined
          ? ["first", "second", "third"].map((key) => (
              <li key={key} className="flex h-16 items-center px-4">
                <Skeleton className="h-3.5 w-40" />
              </li>
            ))
          : null}
        {providers?.length === 0 ? <SectionNote>{words.noAccount}</SectionNote> : null}
        {providers?.map(({ provider, accounts, signIns }) => (
          <li key={provider} className="grid min-h-16 grid-cols-1 content-center gap-1.5 px-4 py-2.5 text-sm">
            <span className="grid items-baseline gap-x-3 @min-[28rem]:flex @min-[28rem]:justify-between">
              <Link
                to="/users"
                search={{ provider }}
                className="flex min-w-0 items-baseline gap-2 font-medium hover:underline"
                title={provider}
              >
                <ProviderMark provider={provider} className="self-center text-fg-muted" />
                <span className="truncate">{providerName(provider)}</span>
              </Link>
              <span className="shrink-0 text-fg-muted text-xs">{words.providerUse(accounts, signIns)}</span>
            </span>
            <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none" className="h-1 w-full">
              <rect width="100" height="1" className="fill-hover" />
              <rect width={(accounts / most) * 100} height="1" className="fill-accent" />
            </svg>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { createFileRoute, Link } from "@tanstack/react-router";
import Network from "lucide-react/icons/network";
import { BackLink } from "@/components/back-link";
import { CopyButton } from "@/components/copy";
import { GuardedButton } from "@/components/guarded-button";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Opening } from "@/components/opening";
import { Permitted } from "@/components/permitted";
import { State } from "@/components/states";
import { useTicked } from "@/components/use-ticked";
import { EventsOfAddress } from "@/features/events/events-of-address";
import { addressFilter, eventsQuery } from "@/features/events/queries";
import { sessionsOfAddressQuery } from "@/features/sessions/queries";
import { UsersOfAddress } from "@/features/sessions/users-of-address";
import { kindOf } from "@/lib/lookup";
import { whyNot } from "@/lib/permission";
import { text } from "@/lib/search";
import { NOTHING } from "@/lib/selection";
import { useTitle } from "@/lib/use-title";
import { words } from "@/messages/en/address";
import { buttonStyle } from "@/ui/button";

const RevokeDialog = lazily(() =>
  import("@/features/sessions/revoke-matching-dialog").then((module) => module.RevokeMatchingDialog),
);
const BanDialog = lazily(() => import("@/features/users/bulk-dialog").then((module) => module.BulkDialog));

export const Route = createFileRoute("/_console/address")({
  validateSearch: (search: Record<string, unknown>): { ip?: string | undefined } => ({
    ip: text(search.ip, 64),
  }),
  loaderDeps: ({ search: { ip } }) => ({ ip }),
  loader: ({ context, deps: { ip }, cause }) => {
    const { queryClient: client, me } = context;
    if (cause === "preload" || ip === undefined || !me.permissions.includes("events:read")) return;
    void client.prefetchQuery(sessionsOfAddressQuery(ip));
    for (const failed of [true, false]) void client.prefetchQuery(eventsQuery(addressFilter(ip, failed)));
  },
  component: AddressPage,
});

function AddressPage() {
  const { ip } = Route.useSearch();
  return (
    <Permitted permission="events:read">
      {ip === undefined || kindOf(ip) !== "ip" ? (
        <State
          isPage
          icon={Network}
          title={ip === undefined ? words.none : words.isNone(ip)}
          actions={
            <Link to="/failures" className={buttonStyle()}>
              {words.failedSignIns}
            </Link>
          }
        >
          {words.howToAsk}
        </State>
      ) : (
        // What is ticked belongs to the address.
        <About key={ip} ip={ip} />
      )}
    </Permitted>
  );
}

/** What happened from an address or a block of them, who is signed in from there, and what can be done about it. */
function About({ ip }: { ip: string }) {
  const me = useMe();
  const [{ selection, asking }, tick] = useTicked("address", ip, ["revoke", "ban"]);
  useTitle(words.heading(ip));
  const ask = (question: typeof asking) => tick({ selection, asking: question });
  const close = () => ask(null);
  const mayBan = me.permissions.includes("jobs:manage");
  const ids = [...selection.keys];
  return (
    // Nothing stands below a part that is still to come, so nothing is pushed down by it.
    <div className="grid max-w-4xl gap-6 px-4 pt-4 pb-10 md:px-6 [&>:has([aria-busy=true])~*]:hidden">
      <BackLink to="/failures">{words.failedSignIns}</BackLink>
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex min-w-0 items-center gap-1">
          <h1 className="min-w-0 break-words font-semibold text-xl tracking-tight">{words.heading(ip)}</h1>
          <CopyButton value={ip} label={words.address} />
        </div>
        <GuardedButton tone="quietDanger" why={whyNot(me, "sessions:revoke")} onClick={() => ask("revoke")}>
          {words.revoke}
        </GuardedButton>
      </header>
      <UsersOfAddress
        ip={ip}
        selection={mayBan ? selection : null}
        onSelect={(next) => tick({ selection: next, asking })}
        actions={
          <>
            <Link to="/sessions" search={{ ip }} className={buttonStyle({ tone: "ghost" })}>
              {words.allSessions}
            </Link>
            <GuardedButton
              tone="quietDanger"
              why={whyNot(me, "jobs:manage") ?? (ids.length === 0 ? words.chooseFirst : null)}
              onClick={() => ask("ban")}
            >
              {words.ban(ids.length)}
            </GuardedButton>
          </>
        }
      />
      <EventsOfAddress ip={ip} failed />
      <EventsOfAddress ip={ip} />
      {asking ? (
        <Opening>
          {asking === "revoke" ? (
            <RevokeDialog filters={{ ip }} onClose={close} />
          ) : (
            <BanDialog
              kind="ban"
              target={{ userIds: ids }}
              onClose={close}
              onDone={() => tick({ selection: NOTHING, asking: null })}
            />
          )}
        </Opening>
      ) : null}
    </div>
  );
}

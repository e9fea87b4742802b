import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { GuardedButton } from "@/components/guarded-button";
import { lazily } from "@/components/lazily";
import { Opening } from "@/components/opening";
import { Section, SectionNote, SectionRows } from "@/components/section";
import { RevokeSessionDialog } from "@/features/sessions/lazy-dialogs";
import { mySessionsQuery } from "@/features/sessions/queries";
import { SessionRow } from "@/features/sessions/session-row";
import { words } from "@/messages/en/sessions";
import type { Session } from "../../../../shared/schemas/session.ts";

const SignOutElsewhereDialog = lazily(() =>
  import("@/features/sessions/sign-out-elsewhere-dialog").then((module) => module.SignOutElsewhereDialog),
);

/** Where somebody is signed in himself, here first, and the end of all of it but here. That asks for no role. */
export function MySessions() {
  const query = useQuery(mySessionsQuery);
  const [ending, setEnding] = useState<Session | "elsewhere" | null>(null);
  const items = query.data?.items.toSorted((a, b) => Number(b.current) - Number(a.current));
  const elsewhere = items?.filter((session) => !session.current).length;
  const close = () => setEnding(null);
  return (
    <Section
      title={words.mine}
      count={items?.length}
      actions={
        <GuardedButton
          tone="quietDanger"
          why={elsewhere === 0 ? words.onlyHere : null}
          onClick={() => setEnding("elsewhere")}
        >
          {words.signOutElsewhere}
        </GuardedButton>
      }
    >
      <SectionRows query={query} rows={2}>
        {items?.length === 0 ? <SectionNote>{words.noneOfMine}</SectionNote> : null}
        {items?.map((session) => (
          <SessionRow key={session.id} session={session} why={null} onRevoke={() => setEnding(session)} />
        ))}
      </SectionRows>
      {ending === "elsewhere" ? (
        <Opening>
          <SignOutElsewhereDialog
            others={elsewhere ?? 0}
            isAll={query.data?.nextCursor === null}
            onClose={close}
          />
        </Opening>
      ) : null}
      {ending !== null && ending !== "elsewhere" ? (
        <RevokeSessionDialog session={ending} onClose={close} />
      ) : null}
    </Section>
  );
}

import { type ReactNode, useState } from "react";
import { GuardedButton } from "@/components/guarded-button";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Opening } from "@/components/opening";
import { Section } from "@/components/section";
import { useAsked } from "@/components/use-asked";
import type { ReadUser } from "@/features/users/queries";
import { whyNot } from "@/lib/permission";
import { words } from "@/messages/en/user";

const DeleteDialog = lazily(() =>
  import("@/features/users/delete-dialog").then((module) => module.DeleteDialog),
);
const MergeUser = lazily(() => import("@/features/users/merge-user").then((module) => module.MergeUser));

interface UserDangerProps {
  user: ReadUser;
  /** the id of the user into whom this one shall go, as the address has it */
  mergeInto: string | undefined;
  onMergeInto: (userId: string | undefined) => void;
  onDeleted: () => void;
}

/** What cannot be taken back. */
export function UserDanger({ user, mergeInto, onMergeInto, onDeleted }: UserDangerProps) {
  const me = useMe();
  const why = whyNot(me, "users:delete", user);
  const [asked, ask] = useAsked({ delete: why === null });
  const [isMerging, setMerging] = useState(false);
  return (
    <Section title={words.danger}>
      <div className="grid divide-y divide-line">
        <Deed lead={words.mergeLead}>
          <GuardedButton tone="quietDanger" why={why} onClick={() => setMerging(true)}>
            {words.merge}
          </GuardedButton>
        </Deed>
        <Deed lead={words.deleteLead}>
          <GuardedButton tone="quietDanger" why={why} onClick={() => ask("delete")}>
            {words.delete}
          </GuardedButton>
        </Deed>
      </div>
      {asked ? (
        <Opening>
          <DeleteDialog user={user} onClose={() => ask(null)} onDeleted={onDeleted} />
        </Opening>
      ) : null}
      {(isMerging || mergeInto !== undefined) && why === null ? (
        <Opening>
          <MergeUser
            user={user}
            into={mergeInto}
            onPick={onMergeInto}
            onClose={() => {
              setMerging(false);
              onMergeInto(undefined);
            }}
          />
        </Opening>
      ) : null}
    </Section>
  );
}

function Deed({ lead, children }: { lead: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <p className="min-w-0 flex-1 basis-72 text-fg-muted text-sm">{lead}</p>
      {children}
    </div>
  );
}

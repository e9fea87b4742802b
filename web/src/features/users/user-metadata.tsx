import { GuardedButton } from "@/components/guarded-button";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Opening } from "@/components/opening";
import { Section } from "@/components/section";
import { useAsked } from "@/components/use-asked";
import type { ReadUser } from "@/features/users/queries";
import { whyNot } from "@/lib/permission";
import { words } from "@/messages/en/user";

const MetadataDialog = lazily(() =>
  import("@/features/users/metadata-dialog").then((module) => module.MetadataDialog),
);

/** What scripts and operators keep about a user, as JSON. */
export function UserMetadata({ user }: { user: ReadUser }) {
  const me = useMe();
  const why = whyNot(me, "users:annotate", user);
  const [asked, ask] = useAsked({ metadata: why === null });
  return (
    <Section
      title={words.metadata}
      actions={
        <GuardedButton why={why} onClick={() => ask("metadata")}>
          {words.editMetadata}
        </GuardedButton>
      }
    >
      {Object.keys(user.metadata).length === 0 ? (
        <p className="px-4 py-5 text-fg-muted text-sm">{words.noMetadata}</p>
      ) : (
        <pre className="overflow-x-auto px-4 py-3 font-mono text-xs">
          {JSON.stringify(user.metadata, null, 2)}
        </pre>
      )}
      {asked ? (
        <Opening>
          <MetadataDialog user={user} onClose={() => ask(null)} />
        </Opening>
      ) : null}
    </Section>
  );
}

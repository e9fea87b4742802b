import { RoleBadge } from "@/components/badges";
import { CopyButton } from "@/components/copy";
import { Copyable } from "@/components/copyable";
import { useMe } from "@/components/me";
import { personLabel } from "@/lib/person";
import { words } from "@/messages/en/accounts";
import { Avatar } from "@/ui/avatar";

/** Whom the operator is signed in as. */
export function MyProfile() {
  const me = useMe();
  const label = personLabel(me);
  return (
    <div className="flex flex-wrap items-center gap-4">
      <Avatar label={label} size="lg" />
      <div className="grid min-w-0 flex-1 basis-72 grid-cols-1 gap-1">
        <p className="flex flex-wrap items-center gap-2 font-semibold text-lg">
          <bdi className="wrap-anywhere min-w-0">{label}</bdi>
          <RoleBadge role={me.role} />
        </p>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-fg-muted text-sm">
          {me.email ? (
            <span className="inline-flex min-w-0 max-w-full items-center gap-0.5">
              <span className="truncate" title={me.email}>
                {me.email}
              </span>
              <CopyButton value={me.email} label={words.email} />
            </span>
          ) : null}
          <Copyable value={me.id} label={words.myId} />
        </p>
      </div>
    </div>
  );
}

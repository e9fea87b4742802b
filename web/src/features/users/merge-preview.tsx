import { Copyable } from "@/components/copyable";
import { personLabel } from "@/lib/person";
import { words } from "@/messages/en/merge-users";
import { words as user } from "@/messages/en/user";
import { Avatar } from "@/ui/avatar";
import type { Merge } from "../../../../shared/schemas/merge.ts";

interface MergePreviewProps {
  merge: Merge;
  /** whether the one who goes has metadata that the one who stays does not take */
  losesMetadata: boolean;
}

/** The two side by side, and what goes over. */
export function MergePreview({ merge, losesMetadata }: MergePreviewProps) {
  const { accounts, sessions, notes, metadata } = merge;
  const moves = [
    ...(accounts > 0 ? [words.accounts(accounts)] : []),
    ...(sessions > 0 ? [words.sessions(sessions)] : []),
    ...(notes > 0 ? [words.notes(notes)] : []),
    ...(metadata ? [words.metadata] : []),
  ];
  return (
    <div className="grid gap-3">
      <div className="grid gap-px overflow-hidden rounded-lg border border-line bg-line md:grid-cols-2">
        <Side heading={words.goes} person={merge.from} fate={words.lost} />
        <Side heading={words.stays} person={merge.into} fate={words.kept} />
      </div>
      <div>
        <h3 className="font-medium text-fg">{words.moves}</h3>
        <ul className="list-disc pl-5">
          {moves.length === 0 ? <li>{words.nothing}</li> : null}
          {moves.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        {losesMetadata ? <p className="mt-1 text-attention">{words.metadataLost}</p> : null}
      </div>
    </div>
  );
}

function Side({ heading, person, fate }: { heading: string; person: Merge["from"]; fate: string }) {
  const label = personLabel(person);
  return (
    <div className="grid min-w-0 content-start gap-1 bg-surface px-3 py-2.5">
      <h3 className="text-fg-muted text-xs">{heading}</h3>
      <p className="flex min-w-0 items-center gap-2 font-medium text-fg">
        <Avatar label={label} />
        <bdi className="truncate" title={label}>
          {label}
        </bdi>
      </p>
      <p className="truncate text-xs" title={person.email ?? undefined}>
        {person.email ?? words.noEmail}
      </p>
      <Copyable value={person.id} label={user.idToCopy} />
      <p className="text-xs">{fate}</p>
    </div>
  );
}

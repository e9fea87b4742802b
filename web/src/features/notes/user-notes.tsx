import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Confirm } from "@/components/confirm";
import { useMe } from "@/components/me";
import { Section, SectionNote, SectionRows } from "@/components/section";
import { Time } from "@/components/time";
import { useDeleteNote } from "@/features/notes/mutations";
import { NoteForm } from "@/features/notes/note-form";
import { notesQuery } from "@/features/notes/queries";
import { whyNot } from "@/lib/permission";
import { Button } from "@/ui/button";
import type { Note } from "../../../../shared/schemas/note.ts";
import type { User } from "../../../../shared/schemas/user.ts";

/** What operators wrote about a user. */
export function UserNotes({ user }: { user: User }) {
  const me = useMe();
  const query = useInfiniteQuery(notesQuery(user.id));
  const remove = useDeleteNote(user.id);
  const [leaving, setLeaving] = useState<Note | null>(null);
  const notes = query.data?.pages.flatMap((page) => page.items) ?? [];
  const mayWrite = whyNot(me, "users:annotate", user) === null;
  const mayDelete = ({ author }: Note) =>
    mayWrite && (author.id === me.id || me.permissions.includes("users:update"));
  return (
    <Section title="Notes">
      {mayWrite ? <NoteForm userId={user.id} /> : null}
      <SectionRows query={query} rows={1}>
        {notes.length === 0 ? <SectionNote>Nobody has written a note about this user.</SectionNote> : null}
        {notes.map((note) => (
          <li key={note.id} className="grid gap-1 px-4 py-3">
            <div className="flex items-center justify-between gap-3 text-fg-muted text-xs">
              <span className="min-w-0 truncate">
                {note.author.id === me.id
                  ? "You"
                  : (note.author.label ?? note.author.id ?? "A deleted operator")}
                {note.author.kind === "apiKey" ? " (API key)" : ""} · <Time iso={note.createdAt} />
              </span>
              {mayDelete(note) ? (
                <Button size="sm" tone="ghostDanger" className="-mr-2.5" onClick={() => setLeaving(note)}>
                  Delete note
                </Button>
              ) : null}
            </div>
            <p className="whitespace-pre-wrap break-words text-sm">{note.text}</p>
          </li>
        ))}
        {query.hasNextPage ? (
          <li className="p-2 text-center">
            <Button tone="ghost" disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
              {query.isFetchingNextPage ? "One moment…" : "Show earlier notes"}
            </Button>
          </li>
        ) : null}
      </SectionRows>
      {leaving ? (
        <Confirm
          onClose={() => setLeaving(null)}
          title="Delete this note?"
          verb="Delete note"
          act={(reason) => remove.mutateAsync({ noteId: leaving.id, reason })}
          done="The note is deleted."
          undone="The note is still there."
        >
          <p>It goes from this page at once. The trail keeps how it began.</p>
        </Confirm>
      ) : null}
    </Section>
  );
}

import { useInfiniteQuery } from "@tanstack/react-query";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Opening } from "@/components/opening";
import { Section, SectionNote, SectionRows } from "@/components/section";
import { Time } from "@/components/time";
import { useAskedAbout } from "@/components/use-asked-about";
import { NoteForm } from "@/features/notes/note-form";
import { notesQuery } from "@/features/notes/queries";
import { whyNot } from "@/lib/permission";
import { words } from "@/messages/en/notes";
import { Button } from "@/ui/button";
import type { Note } from "../../../../shared/schemas/note.ts";
import type { User } from "../../../../shared/schemas/user.ts";

const DeleteNoteDialog = lazily(() =>
  import("@/features/notes/delete-note-dialog").then((module) => module.DeleteNoteDialog),
);

/** What operators wrote about a user. */
export function UserNotes({ user }: { user: User }) {
  const me = useMe();
  const query = useInfiniteQuery(notesQuery(user.id));
  const read = query.data?.pages.flatMap((page) => page.items);
  const notes = read ?? [];
  const mayWrite = whyNot(me, "users:annotate", user) === null;
  const mayDelete = ({ author }: Note) =>
    mayWrite && (author.id === me.id || me.permissions.includes("users:update"));
  const [leaving, setLeaving] = useAskedAbout("deleteNote", read?.filter(mayDelete));
  return (
    <Section title={words.title}>
      {mayWrite ? <NoteForm userId={user.id} /> : null}
      <SectionRows query={query} rows={1}>
        {notes.length === 0 ? <SectionNote>{words.none}</SectionNote> : null}
        {notes.map((note) => (
          <li key={note.id} className="grid gap-1 px-4 py-3">
            <div className="flex items-center justify-between gap-3 text-fg-muted text-xs">
              <span className="min-w-0 truncate">
                {note.author.id === me.id
                  ? words.you
                  : (note.author.label ?? note.author.id ?? words.deletedOperator)}
                {note.author.kind === "apiKey" ? words.byKey : ""} · <Time iso={note.createdAt} />
              </span>
              {mayDelete(note) ? (
                <Button size="sm" tone="ghostDanger" className="-mr-2.5" onClick={() => setLeaving(note)}>
                  {words.delete}
                </Button>
              ) : null}
            </div>
            <p className="whitespace-pre-wrap break-words text-sm">{note.text}</p>
          </li>
        ))}
        {query.hasNextPage ? (
          <li className="p-2 text-center">
            <Button tone="ghost" disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
              {query.isFetchingNextPage ? words.oneMoment : words.earlier}
            </Button>
          </li>
        ) : null}
      </SectionRows>
      {leaving ? (
        <Opening>
          <DeleteNoteDialog userId={user.id} note={leaving} onClose={() => setLeaving(null)} />
        </Opening>
      ) : null}
    </Section>
  );
}

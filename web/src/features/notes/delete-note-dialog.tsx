import { Confirm } from "@/components/confirm";
import { useDeleteNote } from "@/features/notes/mutations";
import { words } from "@/messages/en/notes";
import type { Note } from "../../../../shared/schemas/note.ts";

interface DeleteNoteDialogProps {
  userId: string;
  note: Note;
  onClose: () => void;
}

/** Asks before a note is deleted. */
export function DeleteNoteDialog({ userId, note, onClose }: DeleteNoteDialogProps) {
  const remove = useDeleteNote(userId);
  return (
    <Confirm
      onClose={onClose}
      title={words.deleteTitle}
      verb={words.delete}
      act={(reason) => remove.mutateAsync({ noteId: note.id, reason })}
      done={words.deleted}
      undone={words.notDeleted}
    >
      <p>{words.deleteWhat}</p>
    </Confirm>
  );
}

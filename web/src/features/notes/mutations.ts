import { useChange } from "@/components/use-change";
import { api, call, segment } from "@/lib/client";
import { useAttempt } from "@/lib/use-attempt";

/** Writes a note about a user. */
export function useAddNote(userId: string) {
  const attempt = useAttempt();
  return useChange({
    mutationFn: (text: string) =>
      attempt(text, (options) =>
        call(
          api.users[":userId"].notes.$post({ param: { userId: segment(userId) }, json: { text } }, options),
        ),
      ),
  });
}

interface Deletion {
  noteId: string;
  reason?: string | undefined;
}

/** Deletes a note. */
export function useDeleteNote(userId: string) {
  return useChange({
    mutationFn: ({ noteId, reason }: Deletion) =>
      call(
        api.users[":userId"].notes[":noteId"].$delete({
          param: { userId: segment(userId), noteId },
          json: { reason },
        }),
      ),
  });
}

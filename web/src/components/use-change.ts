import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { askAgain } from "@/lib/ask-again";
import { type Shown, showAtOnce } from "@/lib/show-at-once";

interface Change<Data, Input> {
  mutationFn: (input: Input) => Promise<Data>;
  /** what of it is on show before it is answered; it goes back where the answer is no */
  shows?: (input: Input) => Shown;
  /** the query whose new data the answer is: with it comes the tag that the next change has to name */
  answers?: QueryKey;
}

/**
 * A mutation after which everything on show is asked for again: whoever changes a user changes lists, sessions and the
 * trail as well, and which of them is not for the console to guess. What would come of a change is not asked again once it came.
 */
export function useChange<Data, Input>({ mutationFn, shows, answers }: Change<Data, Input>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onMutate: (input: Input) => (shows ? showAtOnce(client, shows(input)) : undefined),
    onSuccess: (data) => answers && client.setQueryData(answers, data),
    onError: (_error, _input, takeBack) => takeBack?.(),
    onSettled: () => {
      void askAgain(client, {
        predicate: ({ queryKey: [about] }) => about !== "me" && about !== "preview",
      });
    },
  });
}

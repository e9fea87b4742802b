import { type MutationOptions, useMutation, useQueryClient } from "@tanstack/react-query";

/**
 * A mutation after which everything on show is asked for again: whoever changes a user changes lists, sessions and the
 * trail as well, and which of them is not for the console to guess.
 */
export function useChange<Data, Input, Before = unknown>(
  options: MutationOptions<Data, Error, Input, Before>,
) {
  const client = useQueryClient();
  return useMutation({
    ...options,
    onSettled: () => {
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "me" });
    },
  });
}

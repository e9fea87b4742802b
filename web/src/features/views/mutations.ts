import { useMutation, useQueryClient } from "@tanstack/react-query";
import { askAgain } from "@/lib/ask-again";
import { api, call, segment } from "@/lib/client";
import { viewsQuery } from "@/lib/views-query";
import type { View } from "../../../../shared/schemas/view.ts";

type Named = Pick<View, "list" | "name">;

const param = ({ list, name }: Named) => ({ param: { list, name: segment(name) } });

const put = (view: Named & Pick<View, "query">) =>
  call(api.views[":list"][":name"].$put({ ...param(view), json: { query: view.query } }));
const remove = (view: Named) => call(api.views[":list"][":name"].$delete(param(view)));

/** Saves a view, in place of one of that name. */
export function useSaveView() {
  return useViewChange(put);
}

/** Deletes a view. */
export function useDeleteView() {
  return useViewChange(remove);
}

/** Gives a view another name. The new one is there before the old one goes, so that none is lost on the way. */
export function useRenameView() {
  return useViewChange(async ({ view, name }: { view: View; name: string }) => {
    await put({ ...view, name });
    await remove(view);
  });
}

function useViewChange<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => askAgain(client, { queryKey: viewsQuery().queryKey }),
  });
}

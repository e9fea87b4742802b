import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useChange } from "@/components/use-change";
import { userQuery } from "@/features/users/queries";
import { ifStill, readTagged, type Tagged } from "@/features/users/tagged";
import { api, call, segment } from "@/lib/client";
import type { MergeUsers } from "../../../../shared/schemas/merge.ts";
import type { BanUser, CreateUser, UpdateUser, UserDetail } from "../../../../shared/schemas/user.ts";

/** Where a user is on show: in lists and on a page of his own. */
const showing = (id: string, fields: Partial<UserDetail>) => ({
  keys: [["users"], ["user", id]],
  id,
  fields,
});

const param = (id: string) => ({ param: { userId: segment(id) } });

type Reasoned = Tagged<{ reason?: string | undefined }>;

/** Makes a user who has not signed in yet. */
export function useCreateUser() {
  return useChange({ mutationFn: (json: CreateUser) => call(api.users.$post({ json })) });
}

/** Locks a user out, from now on or until a time. */
export function useBanUser(id: string) {
  return useChange({
    mutationFn: ({ tag, ...json }: Tagged<BanUser>) =>
      readTagged(api.users[":userId"].ban.$put({ ...param(id), json }, ifStill(tag))),
    shows: () => showing(id, { status: "banned", sessionCount: 0 }),
    answers: userQuery(id).queryKey,
  });
}

/** Lets a banned user in again. */
export function useUnbanUser(id: string) {
  return useChange({
    mutationFn: ({ tag, ...json }: Reasoned) =>
      readTagged(api.users[":userId"].ban.$delete({ ...param(id), json }, ifStill(tag))),
    shows: () => showing(id, { status: "active", ban: null }),
    answers: userQuery(id).queryKey,
  });
}

/** Changes a user's profile; only the fields that are given. */
export function useUpdateUser(id: string) {
  return useChange({
    mutationFn: ({ tag, ...json }: Tagged<UpdateUser>) =>
      readTagged(api.users[":userId"].$patch({ ...param(id), json }, ifStill(tag))),
    // An e-mail is not on show before it is known that nobody else has it.
    shows: ({ name }) => showing(id, name === undefined ? {} : { name }),
    answers: userQuery(id).queryKey,
  });
}

/** Deletes a user with all accounts and sessions. What was known of him is not asked for again: he is gone. */
export function useDeleteUser(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ tag, ...json }: Reasoned) =>
      call(api.users[":userId"].$delete({ ...param(id), json }, ifStill(tag))),
    onSuccess: () => client.invalidateQueries({ refetchType: "none" }),
  });
}

/** Makes one user of two; the one of this id goes. */
export function useMergeUser(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ tag, ...json }: Tagged<MergeUsers>) =>
      call(api.users[":userId"].merge.$post({ ...param(id), json }, ifStill(tag))),
    onSuccess: () => client.invalidateQueries({ refetchType: "none" }),
  });
}

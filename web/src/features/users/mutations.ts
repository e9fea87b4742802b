import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useChange } from "@/components/use-change";
import { api, call, segment } from "@/lib/client";
import type { BanUser, CreateUser, UpdateUser } from "../../../../shared/schemas/user.ts";

const param = (id: string) => ({ param: { userId: segment(id) } });

/** Makes a user who has not signed in yet. */
export function useCreateUser() {
  return useChange({ mutationFn: (json: CreateUser) => call(api.users.$post({ json })) });
}

/** Locks a user out, from now on or until a time. */
export function useBanUser(id: string) {
  return useChange({
    mutationFn: (json: BanUser) => call(api.users[":userId"].ban.$put({ ...param(id), json })),
  });
}

/** Lets a banned user in again. */
export function useUnbanUser(id: string) {
  return useChange({
    mutationFn: (json: { reason?: string | undefined }) =>
      call(api.users[":userId"].ban.$delete({ ...param(id), json })),
  });
}

/** Changes a user's profile; only the fields that are given. */
export function useUpdateUser(id: string) {
  return useChange({
    mutationFn: (json: UpdateUser) => call(api.users[":userId"].$patch({ ...param(id), json })),
  });
}

/** Deletes a user with all accounts and sessions. What was known of him is not asked for again: he is gone. */
export function useDeleteUser(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (json: { reason?: string | undefined }) =>
      call(api.users[":userId"].$delete({ ...param(id), json })),
    onSuccess: () => client.invalidateQueries({ refetchType: "none" }),
  });
}

import { useChange } from "@/components/use-change";
import { api, call, segment } from "@/lib/client";
import { useAttempt } from "@/lib/use-attempt";
import type { CreateApiKey, RotateApiKey } from "../../../../shared/schemas/key.ts";

/** Makes a key for the operator himself. Its secret is in the answer and nowhere else. */
export function useCreateKey() {
  const attempt = useAttempt();
  return useChange({
    mutationFn: (json: CreateApiKey) => attempt(json, (options) => call(api.keys.$post({ json }, options))),
  });
}

/** Replaces a key by a new one with a new secret. */
export function useRotateKey(keyId: string) {
  return useChange({
    mutationFn: (json: RotateApiKey) =>
      call(api.keys[":keyId"].rotate.$post({ param: { keyId: segment(keyId) }, json })),
  });
}

/** Ends a key at once. */
export function useRevokeKey(keyId: string) {
  return useChange({
    mutationFn: (json: { reason?: string | undefined }) =>
      call(api.keys[":keyId"].$delete({ param: { keyId: segment(keyId) }, json })),
  });
}

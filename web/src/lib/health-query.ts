import { queryOptions } from "@tanstack/react-query";
import { ApiError } from "@/lib/api-error";
import { fetchOnce } from "@/lib/asked";
import { words } from "@/messages/en/common";
import type { Health } from "../../../shared/schemas/health.ts";

/** Whether Rollcall can do its work. A "no" is an answer, and not an error of the question. */
export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: readHealth,
  refetchInterval: 30_000,
});

async function readHealth(): Promise<Health> {
  const response = await fetchOnce("/healthz", { headers: { Accept: "application/json" } }).catch(() => null);
  const body: unknown = await response?.json().catch(() => null);
  if (isHealth(body)) return body;
  throw new ApiError({
    status: response?.status ?? 0,
    code: response ? "unknown" : "offline",
    title: response ? words.healthUnknown : words.unreachable,
    detail: response ? words.healthNonsense(response.status) : words.noAnswer,
    requestId: response?.headers.get("X-Request-Id") ?? null,
    errors: [],
  });
}

function isHealth(body: unknown): body is Health {
  return typeof body === "object" && body !== null && "status" in body && "schema" in body;
}

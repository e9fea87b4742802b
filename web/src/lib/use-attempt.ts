import { useRef } from "react";

/**
 * Options for a request that must not be done twice: as long as the same thing is sent it is the same attempt, even where
 * the answer to the first was lost on its way.
 */
export function useAttempt(): (body: unknown) => { headers: Record<string, string> } {
  const last = useRef({ body: "", key: "" });
  return (body) => {
    const text = JSON.stringify(body);
    if (last.current.body !== text) last.current = { body: text, key: crypto.randomUUID() };
    return { headers: { "Idempotency-Key": last.current.key } };
  };
}

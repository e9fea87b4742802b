import { useRef } from "react";

type Options = { headers: Record<string, string> };

/**
 * Sends something that must not be done twice: as long as the same thing is sent it is the same attempt, even where the answer
 * to the first was lost on its way. Once it is answered, the same thing is meant anew.
 */
export function useAttempt(): <Made>(
  body: unknown,
  send: (options: Options) => Promise<Made>,
) => Promise<Made> {
  const last = useRef({ body: "", key: "" });
  return async (body, send) => {
    const text = JSON.stringify(body);
    if (last.current.body !== text) last.current = { body: text, key: crypto.randomUUID() };
    const made = await send({ headers: { "Idempotency-Key": last.current.key } });
    last.current = { body: "", key: "" };
    return made;
  };
}

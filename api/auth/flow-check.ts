import { decode } from "@auth/core/jwt";
import type { SignInFailure } from "../../shared/event-types.ts";
import { readCookie } from "./cookies.ts";
import type { Flow } from "./flow.ts";

/** What providers answer when somebody says no; any other error of theirs is a fault. */
const DENIALS = ["access_denied", "consent_required", "interaction_required", "login_required"];

/**
 * Whether a provider's answer belongs to a flow that this browser began with this provider. Returns why not, or null.
 * The engine checks the same again; here it is known which check failed.
 */
export async function checkAnswer(request: Request, flow: Flow): Promise<SignInFailure | null> {
  const query = new URL(request.url).searchParams;
  if (new Set(query.keys()).size !== query.size) return "invalidRequest";
  const sealed = await openState(readCookie(request, flow.names.state), flow);
  if (!sealed) return "invalidRequest";
  if (sealed.provider !== flow.provider) return "wrongProvider";
  if (sealed.value !== query.get("state")) return "invalidRequest";
  const error = query.get("error");
  if (error !== null) return DENIALS.includes(error) ? "deniedByProvider" : "providerError";
  return query.get("code") === null ? "invalidRequest" : null;
}

/** What the state cookie holds; null where it is missing, forged or over its time. */
async function openState(
  cookie: string | null,
  { names, config }: Flow,
): Promise<{ value?: string; provider?: string } | null> {
  if (cookie === null) return null;
  try {
    return await decode({ token: cookie, secret: config.secret, salt: names.state });
  } catch {
    return null;
  }
}

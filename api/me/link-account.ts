import type { z } from "zod";
import type { LinkAccountReply } from "../../shared/schemas/account.ts";
import { beginLink } from "../auth/link.ts";
import type { Call } from "../http/call.ts";

/** Begins to link a further identity to the caller's own user; the answer's cookies bind it to this browser. */
export async function linkAccount(call: Call, provider: string): Promise<z.infer<typeof LinkAccountReply>> {
  const { request, actor, replyHeaders } = call;
  const { url, headers } = await beginLink(request, { actor, provider, callbackUrl: undefined }, call);
  for (const cookie of headers.getSetCookie()) replyHeaders.append("Set-Cookie", cookie);
  return { url };
}

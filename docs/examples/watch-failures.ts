// Watches the trail and says which sign-ins fail, as they fail: node watch-failures.ts
// Needs a key with events:read.
import { bytesOf, RollcallError, rollcall } from "rollcall/client";

const { ROLLCALL_URL = "http://localhost:8787", ROLLCALL_KEY = "" } = process.env;
const api = rollcall(ROLLCALL_URL, ROLLCALL_KEY);

/** The event with which the next stream goes on: nothing is missed, nothing comes twice. */
let after: string | undefined;

/** Reads one stream to its end; it ends by itself about every half minute. */
async function watch(): Promise<void> {
  const stream = await bytesOf(api.events.stream.$get({ query: { type: "signInFailed", after } }));
  let text = "";
  for await (const chunk of stream.pipeThrough(new TextDecoderStream())) {
    const messages = (text + chunk).split("\n\n");
    text = messages.pop() ?? "";
    for (const message of messages) {
      after = /^id: (\d+)$/m.exec(message)?.[1] ?? after;
      const data = /^data: (.+)$/m.exec(message)?.[1];
      if (data === undefined) continue;
      const { at, code, provider, user, ip, country } = JSON.parse(data);
      // whoever signs in chooses his name: as JSON it cannot write to the terminal anything but itself
      const who = JSON.stringify(user?.label ?? null);
      console.log(`${at} ${who} by ${provider} from ${ip} (${country}): ${code}`);
    }
  }
}

for (;;) {
  await watch().catch((error: unknown) => {
    // a key that is not good any more will not become good by asking again
    if (error instanceof RollcallError && error.status < 500) throw error;
    console.error(error);
  });
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

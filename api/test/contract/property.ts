import { exports } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { connect, Issuer } from "../issuer.ts";
import { ORIGIN } from "../operator.ts";
import { type Ask, asksOf } from "./asks.ts";
import type { ApiDocument, Operation } from "./document.ts";
import { faultsOf, type Reply, readReply } from "./verdict.ts";
import { World } from "./world.ts";

const SEED = 20_261_123;
/** Requests for each operation, half of them right by the document and half of them off it. */
const EACH = 240;

/**
 * The contract, as a property: whatever is asked of these operations, by the document or off it, the Worker answers as the
 * document says. What fails is told with its seed and with the smallest request that shows it.
 */
export function testContract(document: ApiDocument, operations: readonly Operation[], atLeast: number): void {
  const world = new World();

  beforeAll(async () => {
    connect(
      new Issuer("http://localhost:9400", "dev-secret"),
      new Issuer("http://localhost:9401", "acme-secret"),
    );
    await world.hire();
    await world.populate();
  });

  function send({ by, method, address, headers, body }: Ask): Promise<Response> {
    const caller: Record<string, string> =
      by === "key"
        ? { Authorization: `Bearer ${world.key.secret}` }
        : { Cookie: `authjs.session-token=${world.owner.token}`, "Sec-Fetch-Site": "same-origin" };
    return exports.default.fetch(ORIGIN + address, {
      method,
      redirect: "manual",
      headers: { ...caller, ...headers },
      ...(body === null ? {} : { body }),
    });
  }

  /** The reply, to a caller who is in: one who has ended his own session or key comes back as another. */
  async function answer(ask: Ask): Promise<Reply> {
    const reply = await readReply(await send(ask));
    if (reply.status !== 401) return reply;
    await world.hire();
    return readReply(await send(ask));
  }

  /** Asks, and returns the statuses of the replies. */
  async function hold(operation: Operation, wild: boolean): Promise<number[]> {
    const statuses: number[] = [];
    const { method } = operation;
    if (method === "DELETE" || (method !== "GET" && !wild)) {
      // what was asked last may have ended everybody's sessions
      await world.hire();
      await world.populate();
    }
    const asks = asksOf(operation, { document, world, wild });
    const property = fc.asyncProperty(asks, async (ask) => {
      const reply = await answer(ask);
      statuses.push(reply.status);
      expect(faultsOf(document, ask, reply), `${reply.status} ${reply.text.slice(0, 500)}`).toEqual([]);
    });
    await fc.assert(property, { seed: SEED, numRuns: EACH / 2 });
    return statuses;
  }

  test.each(operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    "%s",
    async (_, operation) => {
      const right = await hold(operation, false);
      const wild = await hold(operation, true);
      // what is never done, or never refused, proves nothing
      expect(right.filter((status) => status < 300).length).toBeGreaterThan(0);
      expect(wild.filter((status) => status >= 400).length).toBeGreaterThan(0);
    },
    600_000,
  );

  test(`${atLeast} requests and more are sent`, () => {
    expect(operations.length * EACH).toBeGreaterThanOrEqual(atLeast);
  });
}

import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where one Worker under test, its local issuers and its stock app listen, and the folder that its database is kept in. */
export interface Lane {
  port: number;
  /** of the first issuer; the second has the next one */
  idpPort: number;
  stockPort: number;
  origin: string;
  stockOrigin: string;
  state: string;
}

/** How many specs run at once, each against servers and a database of its own. */
export const LANES = 2;
/** The ports that one lane takes, in a row. */
export const LANE_PORTS = 4;

/** The addresses of the lane with that number, from 0. `npm test` chooses free ports and a folder. */
export function laneAt(index: number): Lane {
  const port = Number(process.env.E2E_PORT ?? 8797) + index * LANE_PORTS;
  const stockPort = port + 3;
  return {
    port,
    idpPort: port + 1,
    stockPort,
    origin: `http://localhost:${port}`,
    stockOrigin: `http://localhost:${stockPort}`,
    state: join(process.env.E2E_STATE ?? join(tmpdir(), "rollcall-e2e"), String(index)),
  };
}

/** The lane of this process: Playwright numbers those that run specs. */
const lane = laneAt(Number(process.env.TEST_PARALLEL_INDEX ?? 0));

export const ORIGIN = lane.origin;
export const STOCK_ORIGIN = lane.stockOrigin;
export const STATE = lane.state;

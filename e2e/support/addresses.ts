import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the Worker under test, the local issuers and the stock app listen; `npm test` chooses free ports. */
export const PORT = Number(process.env.E2E_PORT ?? 8797);
export const IDP_PORT = Number(process.env.E2E_IDP_PORT ?? 9410);
export const STOCK_PORT = Number(process.env.E2E_STOCK_PORT ?? 8799);

export const ORIGIN = `http://localhost:${PORT}`;
export const STOCK_ORIGIN = `http://localhost:${STOCK_PORT}`;

/** The folder in which the Worker under test keeps its database. */
export const STATE = process.env.E2E_STATE ?? join(tmpdir(), "rollcall-e2e");

import type { Overview } from "../../shared/schemas/stats.ts";
import { REVOCATION } from "../directory/examples.ts";

const overview: Overview = {
  asOf: "2026-11-20T10:00:00.000Z",
  users: { total: 2041, banned: 3, created: 61, createdBefore: 48 },
  sessions: 655,
  active: { day: 118, week: 402, month: 1190 },
  days: [{ date: "2026-11-20", signIns: 96, failures: 7, suppressed: 0, activeUsers: 118 }],
  providers: [{ provider: "github", accounts: 1480, signIns: 1712 }],
  failingProviders: [],
  latest: [REVOCATION],
};

export const getOverview = { reply: overview };

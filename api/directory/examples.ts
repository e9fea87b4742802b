import type { Event } from "../../shared/schemas/event.ts";

/** The people of all examples in the description of the API. */
export const GRACE = {
  id: "5f0c2b6e-1d7a-4c55-9a61-0d8f3c1b7e42",
  name: "Grace Hopper",
  email: "grace@example.com",
  image: "https://avatars.example.com/grace.png",
};
export const ALAN = {
  id: "c1a9d3f4-62b8-4f0e-8f5b-7b2e90d4a613",
  name: "Alan Turing",
  email: "alan@example.com",
  image: null,
};
export const ADA = {
  id: "0b7e4c1d-93a5-4d2f-b8c6-5e1f7a9d2c30",
  name: "Ada Lovelace",
  email: "ada@example.com",
  image: null,
};

export const REQUEST_ID = "019aa0f3-5d2c-7000-8b1e-6a40c2d97f15";
export const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

/** Ada ends Grace's session. */
export const REVOCATION: Event = {
  id: "890182236368896",
  at: "2026-11-20T09:20:47.551Z",
  type: "revokeSession",
  outcome: "success",
  source: "api",
  actor: { kind: "operator", id: ADA.id, label: ADA.email },
  user: { id: GRACE.id, label: GRACE.email },
  provider: "github",
  sessionId: "890180579819520",
  accountId: null,
  ip: "203.0.113.7",
  country: "DE",
  userAgent: FIREFOX,
  requestId: REQUEST_ID,
  code: null,
  reason: "Laptop stolen",
  data: null,
};

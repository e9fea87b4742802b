import type { Me } from "../../shared/schemas/me.ts";
import { ADA } from "../directory/examples.ts";

const me: Me = {
  ...ADA,
  role: "viewer",
  permissions: ["users:read", "accounts:read", "sessions:read", "events:read", "stats:read", "jobs:read"],
  sessionId: "890180579819520",
  apiKey: null,
  accounts: [{ id: "3f1b9c52-7e4d-4a08-b6d1-92c5e0f7a813", provider: "google" }],
  providers: [{ id: "google", name: "Google" }],
};

export const getMe = { reply: me };
export const linkAccount = {
  body: { provider: "google" },
  reply: {
    url: "https://accounts.google.com/o/oauth2/v2/auth?client_id=rollcall&response_type=code&scope=openid",
  },
};

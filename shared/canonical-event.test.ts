import { expect, it } from "vitest";
import { canonicalFixed, canonicalPersonal } from "./canonical-event.ts";

const fixed = {
  id: 891412015292416,
  type: "revokeSession",
  outcome: "success",
  source: "api",
  uid: 1,
  sid: 2,
  account: null,
  provider: "dev",
  actorKind: "operator",
  actor: 3,
  requestId: "r",
  app: null,
  code: null,
};
const personal = {
  salt: "00".repeat(16),
  ip: "00000000000000000000ffffcb007107",
  country: "DE",
  userAgent: "Firefox",
  userLabel: "Zoë",
  actorLabel: "Ada",
  reason: 'stolen "laptop"\n',
  data: null,
};

// These texts are what old chains were made of: a change here is a new version, not an edit.
it("has not changed", () => {
  expect(canonicalFixed(fixed)).toBe(
    '["rollcall.fixed.v1",891412015292416,"revokeSession","success","api",1,2,null,"dev","operator",3,"r",null,null]',
  );
  expect(canonicalPersonal(personal)).toBe(
    '["rollcall.personal.v1","00000000000000000000000000000000","00000000000000000000ffffcb007107","DE","Firefox","Zoë","Ada","stolen \\"laptop\\"\\n",null]',
  );
});

import type { View } from "../../shared/schemas/view.ts";

const view: View = {
  list: "events",
  name: "Failures from abroad",
  query: "outcome=failure&country=NL",
  savedAt: "2026-11-20T10:00:00.000Z",
};

export const listViews = { reply: { items: [view] } };
export const keepView = { body: { query: view.query }, reply: view };
export const forgetView = { reply: { deleted: 1 } };

import type { View, ViewQuery, Views } from "../../shared/schemas/view.ts";
import type { Call } from "../http/call.ts";
import { type ViewRow, viewsOf } from "./sql.ts";

/** A view as the contract has it. */
export function viewOnWire({ list, name, query, saved }: ViewRow): View {
  return { list, name, query, savedAt: new Date(saved).toISOString() };
}

/** The caller's own views. */
export async function listViews({ database, actor }: Call, { list }: ViewQuery): Promise<Views> {
  return { items: (await database.all<ViewRow>(viewsOf(actor.uid, list))).map(viewOnWire) };
}

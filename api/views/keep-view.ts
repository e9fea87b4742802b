import { detail } from "../../shared/details.ts";
import type { SaveView, View, ViewParams } from "../../shared/schemas/view.ts";
import type { Call } from "../http/call.ts";
import { ApiError } from "../http/errors.ts";
import { viewOnWire } from "./list-views.ts";
import { saveView, VIEWS_MAX, type ViewRow } from "./sql.ts";

/** Saves a view of the caller's, in place of one of that name. */
export async function keepView(call: Call, params: ViewParams, { query }: SaveView): Promise<View> {
  const { database, actor } = call;
  const [[row]] = await database.maintain<[ViewRow[]]>(saveView(actor.uid, params, query, Date.now()));
  if (!row) throw new ApiError("conflict", detail("tooManyViews", String(VIEWS_MAX)));
  return viewOnWire(row);
}

import type { ViewDeleted, ViewParams } from "../../shared/schemas/view.ts";
import type { Call } from "../http/call.ts";
import { deleteView } from "./sql.ts";

/** Deletes a view of the caller's; 0 where there is none of that name. */
export async function forgetView({ database, actor }: Call, params: ViewParams): Promise<ViewDeleted> {
  const [deleted] = await database.maintain<[unknown[]]>(deleteView(actor.uid, params));
  return { deleted: deleted.length };
}

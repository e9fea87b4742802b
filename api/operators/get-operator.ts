import type { Operator } from "../../shared/schemas/operator.ts";
import { type Call, notFound } from "../http/call.ts";
import { type OperatorRow, operatorById } from "./sql.ts";
import { operatorOnWire } from "./wire.ts";

/** One operator; 404 for a user without a role. */
export async function getOperator({ database, config }: Call, userId: string): Promise<Operator> {
  const row = await database.first<OperatorRow>(operatorById(userId));
  if (!row) throw notFound("operatorAbsent");
  return operatorOnWire(row, config);
}

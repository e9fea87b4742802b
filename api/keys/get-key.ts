import type { ApiKey } from "../../shared/schemas/key.ts";
import { type Call, notFound } from "../http/call.ts";
import { type KeyRow, keyById } from "./sql.ts";
import { keyOnWire } from "./wire.ts";

/** The row of a key, or 404. */
export async function findKey({ database }: Call, keyId: string): Promise<KeyRow> {
  const row = await database.first<KeyRow>(keyById(Number(keyId)));
  if (row === null) throw notFound("keyAbsent");
  return row;
}

/** A key as the contract has it, or 404. */
export async function getKey(call: Call, keyId: string): Promise<ApiKey> {
  return keyOnWire(await findKey(call, keyId), call.config, Date.now());
}

import { api, call } from "@/lib/client";
import type { ImportQuery, ImportReply } from "../../../../shared/schemas/transfer.ts";

/** No request may have more, in bytes. */
export const FILE_MAX = 1024 * 1024;

/** Whether a file is NDJSON or CSV, as a media type: an object begins with a brace, and no header does. */
export async function mediaTypeOf(file: Blob): Promise<"text/csv" | "application/x-ndjson"> {
  const beginning = await file.slice(0, 1024).text();
  return beginning.trimStart().startsWith("{") ? "application/x-ndjson" : "text/csv";
}

interface Import {
  file: Blob;
  query: Partial<ImportQuery>;
}

/** Sends a file of users: to be looked through, or with `dryRun: "false"` to be imported. */
export async function sendFile({ file, query }: Import): Promise<ImportReply> {
  const headers = { "Content-Type": await mediaTypeOf(file) };
  return call(api.users.import.$post({ query }, { init: { body: file, headers } }));
}

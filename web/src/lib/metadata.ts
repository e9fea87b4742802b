import { ApiError } from "@/lib/api-error";
import { words } from "@/messages/en/user";

/** Where the browser's own words, which are English, say that a text stops being JSON. Not all of them do. */
const PLACE = /line (\d+) column (\d+)/;

/** Reads what somebody typed as a JSON object; nothing typed is an empty one. Throws an ApiError that says what is wrong. */
export function parseMetadata(text: string): Record<string, unknown> {
  if (text.trim() === "") return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const [, line, column] = PLACE.exec(String(error)) ?? [];
    throw refusal(line && column ? words.metadataSyntaxAt(line, column) : words.metadataSyntax);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw refusal(words.metadataObject);
}

function refusal(detail: string): ApiError {
  return new ApiError({
    status: 0,
    code: "invalid_request",
    title: words.metadataNotJson,
    detail,
    requestId: null,
    errors: [],
  });
}

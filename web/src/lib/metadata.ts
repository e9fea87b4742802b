import { ApiError } from "@/lib/api-error";
import { words } from "@/messages/en/user";

/** Reads what somebody typed as a JSON object; nothing typed is an empty one. Throws an ApiError that says what is wrong. */
export function parseMetadata(text: string): Record<string, unknown> {
  if (text.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
    throw new SyntaxError(words.metadataObject);
  } catch (error) {
    throw new ApiError({
      status: 0,
      code: "invalid_request",
      title: words.metadataNotJson,
      detail: error instanceof Error ? error.message : String(error),
      requestId: null,
      errors: [],
    });
  }
}

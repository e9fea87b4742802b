/** What D1 can bind. Dates, undefined and bigint throw there, so the type leaves them out. */
export type Bindable = string | number | null | ArrayBuffer | Uint8Array;

/** SQL text with `?` placeholders and the values for them. */
export interface Statement {
  readonly text: string;
  readonly params: readonly Bindable[];
}

function isStatement(value: Bindable | Statement): value is Statement {
  return typeof value === "object" && value !== null && "text" in value;
}

/**
 * Builds a statement from a template: values are bound, never concatenated; another statement is put in whole,
 * with its parameters in place.
 */
export function sql(strings: TemplateStringsArray, ...values: (Bindable | Statement)[]): Statement {
  let text = strings[0] ?? "";
  const params: Bindable[] = [];
  values.forEach((value, i) => {
    if (isStatement(value)) {
      text += value.text;
      params.push(...value.params);
    } else {
      text += "?";
      params.push(value);
    }
    text += strings[i + 1] ?? "";
  });
  return { text, params };
}

/** Statements one after another with a separator between them, `1 = 1` where a list of conditions is empty. */
export function join(statements: readonly Statement[], separator: " AND " | " OR " | ", "): Statement {
  if (statements.length === 0) return { text: "1 = 1", params: [] };
  return {
    text: statements.map((s) => s.text).join(separator),
    params: statements.flatMap((s) => s.params),
  };
}

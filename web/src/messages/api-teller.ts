import type { DetailWords } from "../../../shared/details.ts";
import type { ErrorCode } from "../../../shared/error-codes.ts";
import type { Fault, FaultWords, Words } from "../../../shared/faults.ts";
import type { Problem } from "../../../shared/schemas/common.ts";

/** What the API can say, in a language, by its codes. A code that has no words here does not compile. */
export interface ApiWords {
  titles: Record<ErrorCode, string>;
  details: DetailWords;
  faults: FaultWords;
}

/** A fault as it came: by its code, or in words. */
type Told = Pick<Fault, "values" | "detail"> & { code: string };

/** Says in a language what the API has said. What has no code, or a newer one than the console knows, stays in the API's own words. */
export interface ApiTeller {
  problem(problem: Problem): Pick<Problem, "title" | "detail"> & Required<Pick<Problem, "errors">>;
  fault(fault: Told): string;
}

export function apiTeller({ titles, details, faults }: ApiWords): ApiTeller {
  const fault = (told: Told) => say(faults, told);
  return {
    fault,
    problem: ({ code, title, detail, detailCode = "", detailValues = [], errors = [] }) => ({
      title: titles[code] ?? title,
      detail: say(details, { code: detailCode, values: detailValues, detail }),
      errors: errors.map((one) => ({ ...one, detail: fault(one) })),
    }),
  };
}

function say(words: Readonly<Record<string, Words>>, { code, values, detail }: Told): string {
  return (Object.hasOwn(words, code) && words[code]?.(...values)) || detail;
}

import { DETAIL_CODES, detailWords } from "../../shared/details.ts";
import { FAULT_CODES, faultWords } from "../../shared/faults.ts";
import type { Problem } from "../../shared/schemas/common.ts";

/** What of an error reply cannot be told in another language by its codes and values. Nothing where all can. */
export function untold({ detail, detailCode, detailValues, errors = [] }: Problem): string[] {
  const code = DETAIL_CODES.find((known) => known === detailCode);
  const isTold = code !== undefined && detail === detailWords({ code, values: detailValues ?? [] });
  const places = errors.filter(
    (one) =>
      !FAULT_CODES.includes(one.code) ||
      one.code === "badForm" || // says no more than that something is wrong
      one.detail !== faultWords(one.code, one.values),
  );
  return [
    ...(isTold ? [] : [`${detailCode}: ${detail}`]),
    ...places.map((one) => `${one.pointer} ${one.code}: ${one.detail}`),
  ];
}

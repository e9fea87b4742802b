import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/client";
import type { Role } from "../../../../shared/permissions.ts";

export interface OperatorFilters {
  role?: Role | undefined;
  cursor?: string | undefined;
}

/** A page of operators, owners first. */
export function operatorsQuery(query: OperatorFilters) {
  return queryOptions({
    queryKey: ["operators", query],
    queryFn: () => call(api.operators.$get({ query })),
    placeholderData: keepPreviousData,
  });
}

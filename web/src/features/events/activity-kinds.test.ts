import { expect, test } from "vitest";
import { ACTIVITY_KIND_NAMES } from "@/features/events/activity-kind-names";
import { filterOf } from "@/features/events/activity-kinds";
import { stringifySearch } from "@/lib/search";
import first from "../../../public/first.js?raw";

test.each(ACTIVITY_KIND_NAMES)("%s are asked for before there is code by the same filter", (kind) => {
  expect(first).toContain(`["${kind}", "${stringifySearch(filterOf(kind)).replace("?", "&")}"]`);
});

import { D1Adapter } from "@auth/d1-adapter";
import type { Bindable } from "../db/sql.ts";
import type { Flow } from "./flow.ts";

/** The stock adapter, its statements sent through our `Database`, so that their cost is counted and their errors sorted. */
export function stockAdapter({ database }: Flow) {
  const d1 = {
    prepare: (text: string) => ({
      bind: (...params: Bindable[]) => ({
        run: () => database.maintain({ text, params }),
        first: () => database.first({ text, params }),
      }),
    }),
  };
  // of D1's interface the stock adapter uses these three methods only
  return D1Adapter(d1 as unknown as D1Database);
}

import { createContext, useContext } from "react";
import type { Me } from "../../../shared/schemas/me.ts";

const MeContext = createContext<Me | null>(null);

/** Makes the operator known to everything below. */
export const MeProvider = MeContext.Provider;

/** The operator who is signed in. Throws outside the console's frame, where nobody is. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error("useMe outside MeProvider");
  return me;
}

import { createContext } from "react";

/** To be called by what opens over the page once it has the focus; until then, keys are held for it. */
export const Arrival = createContext<() => void>(() => undefined);

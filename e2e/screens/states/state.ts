import type { Stage } from "../stage.ts";

/** Something that a screen can come to, by the way there from the state before it, with nothing open. */
export interface State {
  name: string;
  go: (stage: Stage) => Promise<unknown>;
  /** where it is a part of the page and lies not over it */
  within?: string;
  /** the way back, where Esc is none */
  leave?: (stage: Stage) => Promise<unknown>;
}

/** A state that Esc leads back from, or that needs no way back. */
export const state = (name: string, go: State["go"], within?: string): State => ({
  name,
  go,
  ...(within && { within }),
});

/** What is seen while, or since, the Worker answers otherwise than it would; afterwards it answers for itself again. */
export const apart = (name: string, go: State["go"], within?: string): State => ({
  ...state(name, go, within),
  leave: (at) => at.untold(),
});

/** Chips that open a field. */
export const chips = (...names: ((stage: Stage) => string)[]): State[] =>
  names.map((name, index) => state(`chip ${index + 1}`, (stage) => stage.open(name(stage))));

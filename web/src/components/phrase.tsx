import { createElement, Fragment, type ReactNode } from "react";

/** A sentence whose message has elements among its words; the message gives its parts in the order of its language. */
export function Phrase({ of }: { of: readonly ReactNode[] }) {
  return createElement(Fragment, null, ...of);
}

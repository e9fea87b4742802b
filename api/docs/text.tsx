/** @jsxImportSource hono/jsx */

/** A sentence of the document: what stands in backticks is code, nothing else of Markdown is used. */
export function Text({ children }: { children: string }) {
  return <>{children.split("`").map((part, i) => (i % 2 === 1 ? <code key={part}>{part}</code> : part))}</>;
}

/**
 * All that is written on a page in words, and all that is said of what is not written; names that programs have stand as code.
 * Runs in the browser, so it stands on its own.
 */
export const textsOf = (): string[] => {
  const found: string[] = [document.title];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode())
    if (!nodes.currentNode.parentElement?.closest("noscript, code"))
      found.push(nodes.currentNode.textContent ?? "");
  for (const element of document.querySelectorAll("*"))
    for (const name of ["aria-label", "aria-description", "aria-valuetext", "placeholder", "title", "alt"])
      found.push(element.getAttribute(name) ?? "");
  return found.map((text) => text.trim()).filter(Boolean);
};

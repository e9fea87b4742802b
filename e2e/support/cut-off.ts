/** A rectangle in the window, in CSS pixels. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * What of a page is not to be read as it is drawn, one line a fault: a page wider than its window, text that is cut off without
 * an ellipsis and cannot be scrolled to, text over other text. Runs in the browser, so it stands on its own.
 */
export const cutOff = (): string[] => {
  const faults: string[] = [];
  for (const element of [document.documentElement, document.querySelector("main")]) {
    const over = element ? element.scrollWidth - element.clientWidth : 0;
    if (!element || over <= 0) continue;
    const { right } = element.getBoundingClientRect();
    const widest = [...element.querySelectorAll("*")].findLast(
      (one) => one.getBoundingClientRect().right > right + 1,
    );
    faults.push(`${element.localName} is ${over} px too wide: ${widest?.outerHTML.slice(0, 200)}`);
  }
  // What lies over a page on purpose is looked at by itself, and nothing that is under it.
  const overlays = [...document.querySelectorAll("[role=dialog], [role=alertdialog]")];
  const root = overlays.at(-1) ?? document.body;
  const inFlow = (element: Element | null): boolean => {
    for (let at = element; at && at !== root; at = at.parentElement) {
      const { position, opacity, visibility } = getComputedStyle(at);
      if (["sticky", "fixed"].includes(position) || opacity === "0" || visibility !== "visible") return false;
    }
    return true;
  };
  const drawn: { text: string; node: Node; box: Box }[] = [];
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const text = nodes.currentNode.textContent?.trim() ?? "";
    const parent = nodes.currentNode.parentElement;
    if (!text || !parent?.checkVisibility() || !inFlow(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(nodes.currentNode);
    for (const { left, top, right, bottom } of range.getClientRects()) {
      const box = { left, top, right, bottom };
      let seen = true;
      let isCut = right > innerWidth + 1 || left < -1;
      for (let at: Element | null = parent; at && seen; at = at.parentElement) {
        const { overflowX, overflowY, textOverflow, position } = getComputedStyle(at);
        const clip = at.getBoundingClientRect();
        if (overflowX !== "visible" || overflowY !== "visible") {
          // For whoever listens only.
          if (clip.width <= 1 || clip.height <= 1) seen = false;
          const scrolls = [overflowX, overflowY].some((how) => how === "auto" || how === "scroll");
          const isBeyond =
            box.right > clip.right + 1 || box.left < clip.left - 1 || box.bottom > clip.bottom + 4;
          if (isBeyond && !scrolls && textOverflow !== "ellipsis") isCut = true;
          if (scrolls || textOverflow === "ellipsis") isCut = false;
          box.left = Math.max(box.left, clip.left);
          box.right = Math.min(box.right, clip.right);
          box.top = Math.max(box.top, clip.top);
          box.bottom = Math.min(box.bottom, clip.bottom);
        }
        if (position === "fixed") break;
      }
      if (!seen || box.right - box.left < 1 || box.bottom - box.top < 1) continue;
      if (isCut) faults.push(`cut off: ${text.slice(0, 60)}`);
      drawn.push({ text, node: nodes.currentNode, box });
    }
  }
  drawn.forEach(({ text, node, box }, index) => {
    for (const other of drawn.slice(index + 1)) {
      if (node === other.node) continue;
      const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (width > 2 && height > 4) faults.push(`${text.slice(0, 40)} lies over ${other.text.slice(0, 40)}`);
    }
  });
  return [...new Set(faults)];
};

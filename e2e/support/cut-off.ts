/** A rectangle in the window, in CSS pixels. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * What of a page is not to be read as it is drawn, one line a fault: a page or a list wider than its window, text that is cut
 * off without an ellipsis of its own and cannot be scrolled to, text that runs out of its box, the head of a column in part,
 * text over other text. Runs in the browser, so it stands on its own.
 */
export const cutOff = (): string[] => {
  const faults: string[] = [];
  // What scrolls does so downwards; sideways only what was written elsewhere, in its own lines.
  const scrollers = [...document.querySelectorAll("div, ul, section, header, [role=dialog]")].filter(
    (element) => /auto|scroll/.test(getComputedStyle(element).overflowY) && element.clientWidth > 1,
  );
  for (const element of [document.documentElement, document.querySelector("main"), ...scrollers]) {
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
  /** Where a line of text is to be seen, and what is wrong with it; null where it is only to be heard. */
  const judge = (text: string, parent: Element, { left, top, right, bottom }: DOMRect) => {
    const seen = { left, top, right, bottom };
    let fault: string | null = null;
    // The box whose lines the text stands in: only its own ellipsis is drawn for the text.
    let lines: Element | null = null;
    // The boxes around are one piece with the text until one scrolls, or is taken out of the flow.
    let isOnePiece = true;
    let isInFlow = true;
    // Beyond the body one scrolls.
    for (let at: Element | null = parent; at && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.display === "inline" || style.display === "contents") continue;
      const box = at.getBoundingClientRect();
      const hasEllipsis =
        style.webkitLineClamp !== "none" ||
        (style.textOverflow === "ellipsis" && !/flex|grid/.test(style.display));
      // The head of a column is to be read as a whole.
      const endsWell = lines === null && hasEllipsis && at.localName !== "th";
      lines ??= at;
      const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
      const scrolls = [style.overflowX, style.overflowY].some((how) => how === "auto" || how === "scroll");
      if (clips && (box.width <= 1 || box.height <= 1)) return null;
      if (isOnePiece && !endsWell && !scrolls) {
        const isCut = right > box.right + 1 || left < box.left - 1 || bottom > box.bottom + 4;
        const isOut =
          right > box.right - Number.parseFloat(style.paddingRight) + 1 ||
          bottom > box.bottom - Number.parseFloat(style.paddingBottom) + 1;
        if (clips && isCut) fault = "cut off";
        else if (isInFlow && isOut) fault ??= "runs out of its box";
      }
      if (endsWell || scrolls) isOnePiece = false;
      if (clips) {
        seen.left = Math.max(seen.left, box.left);
        seen.right = Math.min(seen.right, box.right);
        seen.top = Math.max(seen.top, box.top);
        seen.bottom = Math.min(seen.bottom, box.bottom);
      }
      if (style.position === "absolute") isInFlow = false;
      if (style.position === "fixed") break;
    }
    if (isOnePiece && (right > innerWidth + 1 || left < -1)) fault = "cut off";
    if (fault) faults.push(`${fault}: ${text.slice(0, 60)}`);
    return seen;
  };
  const drawn: { text: string; node: Node; box: Box }[] = [];
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const text = nodes.currentNode.textContent?.trim() ?? "";
    const parent = nodes.currentNode.parentElement;
    if (!text || !parent?.checkVisibility()) continue;
    const isInFlow = inFlow(parent);
    // The heads of a table stay in sight over its rows; they are looked at for themselves.
    if (!isInFlow && !parent.closest("th")) continue;
    const range = document.createRange();
    range.selectNodeContents(nodes.currentNode);
    for (const rect of range.getClientRects()) {
      const box = rect.width > 0 ? judge(text, parent, rect) : null;
      const isSeen = isInFlow && box !== null && box.right - box.left >= 1 && box.bottom - box.top >= 1;
      if (isSeen) drawn.push({ text, node: nodes.currentNode, box });
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

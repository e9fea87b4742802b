import { words } from "@/messages/en/common";

export const SHORTCUT_GROUPS = ["Everywhere", "Go to", "Lists", "This page"] as const;

/** Something that a key does; also what the palette offers by its name. */
export interface Shortcut {
  /** strokes one after the other: ["g", "u"], ["Mod+k"]; none where only the palette has it */
  keys: readonly string[];
  /** what it does, in words: "Ban user" */
  label: string;
  group: (typeof SHORTCUT_GROUPS)[number];
  /** what `runSoon` knows it by */
  id?: string;
  /** works in a text field as well */
  whileTyping?: boolean;
  /** makes no sense from the palette: it needs a row with the focus, or is the palette */
  keyOnly?: boolean;
  /** whether it can do something as the page is now; without it, it always can */
  holds?: () => boolean;
  run: () => void;
}

/** The stroke that says yes from any field of a question, where Enter itself begins a new line. */
export const SUBMIT = "Mod+enter";

/** What lies open over the page. */
export const OPEN = "[role=dialog], [role=alertdialog]";

/** How long after a stroke the next one still belongs to it, in milliseconds. */
const PAUSE = 1_200;

type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The stroke that a key event stands for: "x", "?", "Mod+k"; null for what belongs to the browser. */
export function strokeOf(event: Keys, isMac: boolean): string | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || key.length === 0) return null;
  const mod = isMac ? metaKey : ctrlKey;
  if (mod !== (ctrlKey || metaKey) || (ctrlKey && metaKey)) return null;
  if (mod) return shiftKey ? null : `Mod+${key.toLowerCase()}`;
  return key;
}

/** What the strokes so far mean: a shortcut, the beginning of one, or nothing. What was registered last goes first. */
export function findShortcut(
  strokes: readonly string[],
  shortcuts: readonly Shortcut[],
): Shortcut | "pending" | null {
  const fitting = shortcuts.filter(
    ({ keys }) => keys.length >= strokes.length && strokes.every((stroke, i) => keys[i] === stroke),
  );
  if (fitting.length === 0) return null;
  return fitting.findLast(({ keys }) => keys.length === strokes.length) ?? "pending";
}

type List = () => readonly Shortcut[];

/** Those of the whole console, whenever their code came, stand behind those of a page. */
const general = new Set<List>();
const nearer = new Set<List>();
let strokes: string[] = [];
let lastAt = 0;

const registered = () => [...general, ...nearer].flatMap((list) => list());
const canAct = ({ holds }: Shortcut) => holds === undefined || holds();

/** All shortcuts that hold now, the nearest last. */
export function allShortcuts(): Shortcut[] {
  return registered().filter(canAct);
}

let wanted: string | null = null;

/**
 * Runs the shortcut with that id as soon as there is one, once: for what another page than this one does. Null takes that back
 * where one stays after all.
 */
export function runSoon(id: string | null): void {
  wanted = id;
}

/** Lets shortcuts hold until the answer is called. The list is read at each key, so it may change. */
export function registerShortcuts(list: List, lists = nearer): () => void {
  if (general.size + nearer.size === 0) document.addEventListener("keydown", press);
  lists.add(list);
  const met = wanted === null ? undefined : list().find(({ id }) => id === wanted);
  if (met) {
    wanted = null;
    met.run();
  }
  return () => {
    lists.delete(list);
    if (general.size + nearer.size === 0) document.removeEventListener("keydown", press);
  };
}

/** The same for what any page may answer to, unless it has something else under that key. */
export function registerGeneral(list: List): () => void {
  return registerShortcuts(list, general);
}

function press(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || (event.repeat && !isMove(event.key))) return;
  const stroke = strokeOf(event, isMac());
  if (stroke === null || ["Shift", "Control", "Meta", "Alt"].includes(event.key)) return;
  // What is open closes first, wherever the focus is.
  if (stroke === "Escape" && document.querySelector(OPEN)) return;
  const mayRun = registered().filter(
    (one) => one.keys.includes(stroke) && (one.whileTyping || isFree(event.target)) && canAct(one),
  );
  const before = event.timeStamp - lastAt < PAUSE ? strokes : [];
  lastAt = event.timeStamp;
  let found = findShortcut([...before, stroke], mayRun);
  strokes = found === "pending" ? [...before, stroke] : [];
  if (found === null && before.length > 0) {
    // It did not go on: perhaps it begins something else.
    found = findShortcut([stroke], mayRun);
    if (found === "pending") strokes = [stroke];
  }
  if (found === null || found === "pending") return;
  event.preventDefault();
  found.run();
}

/** Keys that do their work again and again while they are held. */
function isMove(key: string): boolean {
  return key === "j" || key === "k";
}

/** What takes the keys for itself as long as it is open, wherever the focus is: a button that was pressed may have lost it. */
const QUESTION = "[role=alertdialog], [role=dialog]:not([data-shortcuts]), [role=menu]";

/** Whether a key pressed there is nobody else's: not text, and not an open question. */
function isFree(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return true;
  if (document.querySelector(QUESTION)) return false;
  return (
    target.closest(
      "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]",
    ) === null
  );
}

/** Whether the keyboard is Apple's, whose ⌘ is elsewhere Ctrl. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

const NAMES: Record<string, string> = { escape: "Esc", enter: "↵" };

/** A stroke as it stands on the keys: "⌘K", "Ctrl K", "⇧X", "Esc". */
export function strokeWords(stroke: string, mac: boolean): string {
  if (stroke.startsWith("Mod+")) {
    const key = stroke.slice(4);
    return `${mac ? "⌘" : `${words.ctrl} `}${NAMES[key] ?? key.toUpperCase()}`;
  }
  return NAMES[stroke.toLowerCase()] ?? (/^[A-Z]$/.test(stroke) ? `⇧${stroke}` : stroke);
}

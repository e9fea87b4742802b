/** What a toast offers to do, such as taking back what it tells of. Whatever comes of it is the offer's own to tell. */
export interface ToastAction {
  verb: string;
  run: () => void;
}

export interface Toast {
  id: number;
  text: string;
  action?: ToastAction | undefined;
  /** whether it tells of something that did not work */
  isFailure: boolean;
}

/** How long a toast stays, in milliseconds: enough to read a sentence twice, or to reach for what it offers. */
const STAY = 6_000;
const STAY_WITH_ACTION = 12_000;

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says in passing that something worked. */
export function toast(text: string, action?: ToastAction): void {
  const shown = toasts.filter(({ isFailure }) => !isFailure).slice(0, -2);
  for (const { id } of shown) dismissToast(id);
  const id = add({ text, action, isFailure: false });
  passLater(id, action ? STAY_WITH_ACTION : STAY);
}

/** Takes a toast away when its time is over; as long as the pointer or the focus is on one, all stay. */
function passLater(id: number, stay: number): void {
  const isAtThem = () => document.querySelector("[data-toasts]:is(:hover, :focus-within)") !== null;
  setTimeout(() => (isAtThem() ? passLater(id, stay) : dismissToast(id)), stay);
}

/**
 * Says that something did not work, where nothing is left that could say it in its place. It stays until it is dismissed, and
 * is said once, however often the same fails.
 */
export function toastFailure(text: string, action?: ToastAction): void {
  for (const shown of toasts) if (shown.text === text) dismissToast(shown.id);
  add({ text, action, isFailure: true });
}

function add(toast: Omit<Toast, "id">): number {
  last += 1;
  set([...toasts, { id: last, ...toast }]);
  return last;
}

/** Takes a toast away before its time. */
export function dismissToast(id: number): void {
  set(toasts.filter((shown) => shown.id !== id));
}

/** The store that the toaster listens to. */
export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => toasts,
};

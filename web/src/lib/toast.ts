/** What a toast offers to do, such as taking back what it tells of. Whatever comes of it is the offer's own to tell. */
export interface ToastAction {
  verb: string;
  run: () => void;
}

export interface Toast {
  id: number;
  text: string;
  action?: ToastAction | undefined;
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

/** Says in passing that something worked. Failures are never said in passing: they stay where they happened. */
export function toast(text: string, action?: ToastAction): void {
  last += 1;
  const id = last;
  set([...toasts.slice(-2), { id, text, action }]);
  setTimeout(() => dismissToast(id), action ? STAY_WITH_ACTION : STAY);
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

import { failureOf } from "@/lib/api-error";
import { type ToastAction, toast, toastFailure } from "@/lib/toast";
import { words } from "@/messages/en/undo";

/** The offer to take back what was just done; it says itself how that went, for the dialog is gone by then. */
export function undoing(takeBack: () => Promise<unknown>, done: string = words.done): ToastAction {
  return {
    verb: words.verb,
    run: () =>
      void takeBack().then(
        () => toast(done),
        (error: unknown) => toastFailure(`${words.failed} ${failureOf(error).detail}`),
      ),
  };
}

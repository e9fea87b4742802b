import { useNavigate } from "@tanstack/react-router";

/** The item of a list that is open beside it, as the address has it in `open`. */
export interface Opened {
  close: () => void;
  /** opens the next item of the list, or the one before, if there is one */
  step: (by: 1 | -1) => void;
}

/** What closes the open item, and what goes on to its neighbours; `items` is the list as far as it was read. */
export function useOpened(open: string | undefined, items: () => readonly { id: string }[]): Opened {
  const navigate = useNavigate();
  const show = (id: string | undefined, replace: boolean) =>
    void navigate({
      to: ".",
      search: (old) => ({ ...old, open: id }),
      state: (old) => old,
      resetScroll: false,
      replace,
    });
  return {
    close: () => show(undefined, false),
    step: (by) => {
      const all = items();
      const at = all.findIndex(({ id }) => id === open);
      const next = at < 0 ? undefined : all[at + by];
      if (next) show(next.id, true);
    },
  };
}

import { type RegisteredRouter, useNavigate, type useSearch } from "@tanstack/react-router";

declare module "@tanstack/history" {
  interface HistoryState {
    /** the key of the entry that this one took the place of: the list is read as far as it was there */
    place?: string | undefined;
  }
}

type Search = ReturnType<typeof useSearch<RegisteredRouter, undefined, false>>;

/** What puts a part of what is on show into the address. It is the same place of the history, so that Back leads out of it. */
export function useShow(): (part: Search) => Promise<void> {
  const navigate = useNavigate();
  return (part) =>
    navigate({
      to: ".",
      search: (old) => ({ ...old, ...part }),
      state: (old) => ({ place: history.state?.__TSR_key, ...old }),
      resetScroll: false,
      replace: true,
    });
}

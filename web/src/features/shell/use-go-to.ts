import { useNavigate } from "@tanstack/react-router";
import { useMe } from "@/components/me";
import { placesOf } from "@/features/shell/places";
import type { Shortcut } from "@/lib/shortcuts";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/shell";

/** Lets `g` and a letter lead to each place of the console. */
export function useGoTo(): void {
  const me = useMe();
  const navigate = useNavigate();
  useShortcuts(
    placesOf(me).flatMap(({ to, name, key }): Shortcut[] =>
      key
        ? [
            {
              keys: ["g", key],
              label: words[name],
              group: "Go to",
              keyOnly: true,
              run: () => void navigate({ to }),
            },
          ]
        : [],
    ),
  );
}

import { useNavigate } from "@tanstack/react-router";
import { DENSITIES, readDensity, setDensity } from "@/lib/density";
import { holdKeys } from "@/lib/held-keys";
import { chooseLanguage, chosenLanguage, LANGUAGE_NAMES, LANGUAGES } from "@/lib/locale";
import { runSoon } from "@/lib/shortcuts";
import { readTheme, setTheme } from "@/lib/theme";
import { readZone, setZone } from "@/lib/zone";
import { words } from "@/messages/en/palette";
import type { Permission } from "../../../../shared/permissions.ts";
import type { Me } from "../../../../shared/schemas/me.ts";

/** Something that can be done from anywhere. */
interface Action {
  /** the shortcut that it goes to another page for; where that one holds already, this is not needed */
  id?: string;
  label: string;
  run: () => unknown;
}

/** What the operator can do wherever he is: begin something, choose how the console looks and speaks, leave. */
export function usePaletteActions(me: Me): Action[] {
  const navigate = useNavigate();
  const elsewhere = (
    permission: Permission,
    to: "/users" | "/events",
    id: string,
    label: string,
  ): Action[] =>
    me.permissions.includes(permission)
      ? [
          {
            id,
            label,
            run: () => {
              // What it opens is some way off.
              holdKeys();
              runSoon(id);
              void navigate({ to });
            },
          },
        ]
      : [];
  const theme = readTheme();
  return [
    ...elsewhere("users:create", "/users", "createUser", words.createUser),
    ...elsewhere("users:create", "/users", "importUsers", words.importUsers),
    ...elsewhere("users:export", "/users", "/api/users/export", words.exportUsers),
    ...elsewhere("events:export", "/events", "/api/events/export", words.exportEvents),
    ...(me.permissions.includes("keys:manage")
      ? [{ label: words.createKey, run: () => navigate({ to: "/keys/new" }) }]
      : []),
    ...(me.permissions.includes("events:read")
      ? [{ label: words.failedSignIns, run: () => navigate({ to: "/failures" }) }]
      : []),
    ...(
      [
        ["system", words.themeSystem],
        ["light", words.themeLight],
        ["dark", words.themeDark],
      ] as const
    )
      .filter(([one]) => one !== theme)
      .map(([one, label]) => ({ label, run: () => setTheme(one) })),
    ...[null, ...LANGUAGES]
      .filter((one) => one !== chosenLanguage())
      .map((one) => ({
        label: one === null ? words.languageSystem : `${words.language}: ${LANGUAGE_NAMES[one]}`,
        run: () => speak(one),
      })),
    ...DENSITIES.filter((one) => one !== readDensity()).map((one) => ({
      label: words[one],
      run: () => setDensity(one),
    })),
    readZone() === "utc"
      ? { label: words.zoneSystem, run: () => setZone("system") }
      : { label: words.zoneUtc, run: () => setZone("utc") },
    { label: words.signOut, run: () => navigate({ to: "/sign-out" }) },
  ];
}

/** Chooses a language; the words that stand on the page already are only written anew with it. */
function speak(language: Parameters<typeof chooseLanguage>[0]) {
  chooseLanguage(language);
  location.reload();
}

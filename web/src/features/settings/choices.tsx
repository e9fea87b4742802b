import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { Choice } from "@/features/settings/choice";
import { DENSITIES, readDensity, setDensity } from "@/lib/density";
import { chooseLanguage, chosenLanguage, LANGUAGE_NAMES, LANGUAGES } from "@/lib/locale";
import { readTheme, setTheme, THEMES } from "@/lib/theme";
import { exactTime } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { readZone, setZone, systemZone, ZONES } from "@/lib/zone";
import { words } from "@/messages/en/settings";

/** The part of the address that says that the page was loaded again for another language. */
const RELOADED = "language";

/** How the console looks and speaks in this browser; every choice holds at once. */
export function Choices() {
  const isReloaded = useLocation({ select: ({ hash }) => hash === RELOADED });
  const now = useNow();
  const [theme, keepTheme] = useState(readTheme);
  const zone = readZone();
  const [density, keepDensity] = useState(readDensity);
  return (
    <div className="divide-y divide-line">
      <Choice
        label={words.language}
        hint={words.languageHint}
        hasFocus={isReloaded}
        value={chosenLanguage() ?? "system"}
        options={[
          { value: "system", label: words.asBrowser },
          ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
        ]}
        onChange={(language) => {
          chooseLanguage(language === "system" ? null : language);
          location.replace(`#${RELOADED}`);
          location.reload();
        }}
      />
      <Choice
        label={words.theme}
        value={theme}
        options={THEMES.map((value) => ({
          value,
          label: value === "system" ? words.asSystem : words[value],
        }))}
        onChange={(next) => {
          setTheme(next);
          keepTheme(next);
        }}
      />
      <Choice
        label={words.zone}
        hint={words.zoneHint(exactTime(new Date(now).toISOString()))}
        value={zone}
        options={ZONES.map((value) => ({
          value,
          label: value === "utc" ? words.utc : words.zoneSystem(systemZone()),
        }))}
        onChange={setZone}
      />
      <Choice
        label={words.density}
        hint={words.densityHint}
        value={density}
        options={DENSITIES.map((value) => ({ value, label: words[value] }))}
        onChange={(next) => {
          setDensity(next);
          keepDensity(next);
        }}
      />
    </div>
  );
}

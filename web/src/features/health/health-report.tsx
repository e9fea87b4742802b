import CircleCheck from "lucide-react/icons/circle-check";
import CircleAlert from "lucide-react/icons/circle-exclamation-point";
import CircleHelp from "lucide-react/icons/circle-question-mark";
import LoaderCircle from "lucide-react/icons/loader-circle";
import type { ReactNode } from "react";
import { Section } from "@/components/section";
import { words } from "@/messages/en/health";
import { Meter } from "@/ui/meter";
import type { Health } from "../../../../shared/schemas/health.ts";

const PARTS = ["users", "accounts", "sessions"] as const;

/** What stands in the way of Rollcall's work, if anything does, part by part and in words. */
export function HealthReport({ health }: { health: Health }) {
  const { setting, schema, adoption, version } = health;
  const missing = schema?.missing ?? [];
  const isTaken = adoption !== null && PARTS.every((part) => adoption[part].done >= adoption[part].total);
  return (
    <div className="grid gap-8">
      <Section title={words.parts}>
        <ul className="divide-y divide-line">
          <Part
            look={health.status === "ok" ? "good" : "bad"}
            title={health.status === "ok" ? words.works : words.fails}
          >
            {health.status === "ok" ? words.worksHow : words.failsHow} {words.version(version)}
          </Part>
          <Part look={schema === null ? "bad" : "good"} title={words.database}>
            {schema === null ? words.databaseSilent : words.databaseAnswers}
          </Part>
          <Part look={schema === null ? "unknown" : missing.length > 0 ? "bad" : "good"} title={words.schema}>
            {schema === null ? words.schemaUnknown : null}
            {schema !== null && missing.length === 0 ? words.schemaWhole : null}
            {missing.length > 0 ? (
              <>
                {words.missing(missing.length)}
                <ul className="mt-1.5 grid gap-0.5">
                  {missing.map((name) => (
                    <li key={name}>
                      <code className="break-all font-mono text-xs">{name}</code>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </Part>
          <Part look={setting === null ? "good" : "bad"} title={words.settings}>
            {setting === null ? (
              words.settingsRead
            ) : (
              <>
                <code className="font-mono text-xs">{setting}</code> {words.settingWrong}
              </>
            )}
          </Part>
        </ul>
      </Section>
      <Section title={words.rowsBefore}>
        <ul className="divide-y divide-line">
          <Part
            look={adoption === null ? "unknown" : isTaken ? "good" : "busy"}
            title={isTaken ? words.allTaken : adoption === null ? words.notKnown : words.beingTaken}
          >
            {isTaken ? words.takenHow : words.openHow}
          </Part>
          {adoption
            ? PARTS.filter((part) => adoption[part].total > 0).map((part) => (
                <li key={part} className="px-4 py-3">
                  <Meter label={words[part]} done={adoption[part].done} total={adoption[part].total} />
                </li>
              ))
            : null}
        </ul>
      </Section>
    </div>
  );
}

const LOOKS = {
  good: { icon: CircleCheck, className: "text-good" },
  bad: { icon: CircleAlert, className: "text-danger" },
  busy: { icon: LoaderCircle, className: "text-info" },
  unknown: { icon: CircleHelp, className: "text-fg-muted" },
};

interface PartProps {
  look: keyof typeof LOOKS;
  title: string;
  children: ReactNode;
}

function Part({ look, title, children }: PartProps) {
  const { icon: Icon, className } = LOOKS[look];
  return (
    <li className="flex items-start gap-3 px-4 py-3 text-sm">
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${className}`} />
      <div className="min-w-0 flex-1">
        <h3 className="font-medium">{title}</h3>
        <div className="text-fg-muted">{children}</div>
      </div>
      <span className={`shrink-0 font-medium text-xs ${className}`}>{words.looks[look]}</span>
    </li>
  );
}

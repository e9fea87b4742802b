import { CircleAlert, CircleCheck, CircleHelp, LoaderCircle, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Section } from "@/components/section";
import { count } from "@/lib/count";
import { Meter } from "@/ui/meter";
import type { Health } from "../../../../shared/schemas/health.ts";

const PARTS = [
  ["users", "Users"],
  ["accounts", "Accounts"],
  ["sessions", "Sessions"],
] as const;

/** What stands in the way of Rollcall's work, if anything does, part by part and in words. */
export function HealthReport({ health }: { health: Health }) {
  const { setting, schema, adoption, version } = health;
  const missing = schema?.missing ?? [];
  const isTaken = adoption !== null && PARTS.every(([part]) => adoption[part].done >= adoption[part].total);
  return (
    <div className="grid gap-8">
      <Section title="Parts">
        <ul className="divide-y divide-line">
          <Part
            look={health.status === "ok" ? "good" : "bad"}
            title={health.status === "ok" ? "Rollcall works" : "Rollcall cannot do all of its work"}
          >
            {health.status === "ok"
              ? "Whoever changes something, through whatever door, it is written down."
              : "Until the parts below are repaired, nothing is changed: a change without its trail is refused."}{" "}
            Version {version}.
          </Part>
          <Part look={schema === null ? "bad" : "good"} title="Database">
            {schema === null
              ? "It does not answer. The binding DB in wrangler.toml says which one it is."
              : "It answers."}
          </Part>
          <Part
            look={schema === null ? "unknown" : missing.length > 0 ? "bad" : "good"}
            title="Tables, indexes and triggers"
          >
            {schema === null ? "Not known while the database does not answer." : null}
            {schema !== null && missing.length === 0
              ? "All are there, word for word as they should be."
              : null}
            {missing.length > 0 ? (
              <>
                {count(missing.length, "is", "are")} missing or altered. Apply the migrations again to repair
                that:
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
          <Part look={setting === null ? "good" : "bad"} title="Settings">
            {setting === null ? (
              "All can be read."
            ) : (
              <>
                <code className="font-mono text-xs">{setting}</code> is missing or wrong. Nobody can sign in
                until it is right.
              </>
            )}
          </Part>
        </ul>
      </Section>
      <Section title="Rows from before Rollcall">
        <ul className="divide-y divide-line">
          <Part
            look={adoption === null ? "unknown" : isTaken ? "good" : "busy"}
            title={isTaken ? "All are taken over" : adoption === null ? "Not known" : "Being taken over"}
          >
            {isTaken
              ? "Lists and search know every user, account and session."
              : "Lists and search miss those that are not through yet. It goes on by itself, a part every minute."}
          </Part>
          {adoption
            ? PARTS.map(([part, label]) => (
                <li key={part} className="px-4 py-3">
                  <Meter label={label} done={adoption[part].done} total={adoption[part].total} />
                </li>
              ))
            : null}
        </ul>
      </Section>
    </div>
  );
}

const LOOKS: Record<string, { icon: LucideIcon; className: string; word: string }> = {
  good: { icon: CircleCheck, className: "text-good", word: "Well" },
  bad: { icon: CircleAlert, className: "text-danger", word: "Not well" },
  busy: { icon: LoaderCircle, className: "text-info", word: "Under way" },
  unknown: { icon: CircleHelp, className: "text-fg-muted", word: "Not known" },
};

interface PartProps {
  look: "good" | "bad" | "busy" | "unknown";
  title: string;
  children: ReactNode;
}

function Part({ look, title, children }: PartProps) {
  const { icon: Icon = CircleHelp, className = "", word = "" } = LOOKS[look] ?? {};
  return (
    <li className="flex items-start gap-3 px-4 py-3 text-sm">
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${className}`} />
      <div className="min-w-0 flex-1">
        <h3 className="font-medium">{title}</h3>
        <div className="text-fg-muted">{children}</div>
      </div>
      <span className={`shrink-0 font-medium text-xs ${className}`}>{word}</span>
    </li>
  );
}

import { Suspense } from "react";
import { lazily } from "@/components/lazily";
import { Section } from "@/components/section";
import { words } from "@/messages/en/overview";
import { Button } from "@/ui/button";
import { Skeleton } from "@/ui/skeleton";
import type { Overview } from "../../../../shared/schemas/stats.ts";

// The chart and its table are drawn after the numbers above them, which are what one comes for.
const DaysChart = lazily(() => import("@/features/overview/days-chart").then((module) => module.DaysChart));
const DaysTable = lazily(() => import("@/features/overview/days-table").then((module) => module.DaysTable));

interface DaysSectionProps {
  days: Overview["days"] | undefined;
  as: "table" | undefined;
  onAs: (form: "table" | undefined) => void;
}

/** Thirty days of sign-ins and failures, as a chart or as a table; the table is always there for a screen reader. */
export function DaysSection({ days, as, onAs }: DaysSectionProps) {
  const asTable = as === "table";
  const waiting = <Skeleton className="m-4 h-68" />;
  return (
    <Section
      title={words.days}
      actions={
        <Button
          tone="ghost"
          size="sm"
          aria-pressed={asTable}
          onClick={() => onAs(asTable ? undefined : "table")}
        >
          {words.asTable}
        </Button>
      }
    >
      <div className="relative h-76 overflow-hidden" aria-busy={days === undefined}>
        {days === undefined ? (
          waiting
        ) : (
          <Suspense fallback={waiting}>
            {asTable ? null : <DaysChart days={days} />}
            <DaysTable days={days} isUnseen={!asTable} />
          </Suspense>
        )}
      </div>
    </Section>
  );
}

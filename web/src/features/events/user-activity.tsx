import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { FilterOptions } from "@/components/filter-options";
import { lazily } from "@/components/lazily";
import { Section, SkeletonRows } from "@/components/section";
import { ACTIVITY_KIND_NAMES, type ActivityKind } from "@/features/events/activity-kind-names";
import { filterOf } from "@/features/events/activity-kinds";
import { UserEvents } from "@/features/events/user-events";
import { words } from "@/messages/en/activity";
import { words as events } from "@/messages/en/events";
import { Button, buttonStyle } from "@/ui/button";

const UserDays = lazily(() => import("@/features/events/user-days").then((module) => module.UserDays));

/** What of a user's history is shown, as the address has it. */
export interface ActivityView {
  /** without it everything */
  what?: ActivityKind | undefined;
  /** a line for a day in place of one for an event */
  by?: "day" | undefined;
  /** how many days at least, where they are more than at first */
  days?: string | undefined;
}

interface UserActivityProps extends ActivityView {
  userId: string;
  onView: (view: ActivityView) => void;
}

/** What happened to a user and by him: in sentences, all or of one kind, or a line for each day. */
export function UserActivity({ userId, what, by, days, onView }: UserActivityProps) {
  return (
    <Section
      title={events.whatHappened}
      actions={
        <>
          {by === "day" ? null : (
            <FilterOptions
              label={words.kind}
              options={ACTIVITY_KIND_NAMES.map((value) => ({ value, label: words.kinds[value] }))}
              value={what}
              onChange={(kind) => onView({ what: kind })}
            />
          )}
          <Button
            tone="ghost"
            aria-pressed={by === "day"}
            onClick={() => onView(by === "day" ? {} : { by: "day" })}
          >
            {words.byDay}
          </Button>
          <Link
            to="/events"
            search={{ userId, ...filterOf(what) }}
            className={buttonStyle({ tone: "ghost" })}
          >
            {events.openInEvents}
          </Link>
        </>
      }
    >
      {by === "day" ? (
        <Suspense
          fallback={
            <ul aria-busy="true" className="divide-y divide-line">
              <SkeletonRows rows={5} />
            </ul>
          }
        >
          <UserDays userId={userId} days={days} onMore={(more) => onView({ by, days: `${more}` })} />
        </Suspense>
      ) : (
        <UserEvents userId={userId} kind={what} onAll={() => onView({})} />
      )}
    </Section>
  );
}

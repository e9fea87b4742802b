import { useQuery } from "@tanstack/react-query";
import { createFileRoute, Link } from "@tanstack/react-router";
import { type ReactNode, Suspense } from "react";
import { BackLink } from "@/components/back-link";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Permitted } from "@/components/permitted";
import { ErrorState } from "@/components/states";
import { useShow } from "@/components/use-show";
import { WaysIn } from "@/features/accounts/ways-in";
import { ACTIVITY_KIND_NAMES } from "@/features/events/activity-kind-names";
import { type ActivityView, UserActivity } from "@/features/events/user-activity";
import { UserNotes } from "@/features/notes/user-notes";
import { ChangeRole } from "@/features/operators/change-role";
import { UserSessions } from "@/features/sessions/user-sessions";
import { userQuery } from "@/features/users/queries";
import { UserDanger } from "@/features/users/user-danger";
import { UserHeader } from "@/features/users/user-header";
import { UserMetadata } from "@/features/users/user-metadata";
import { UserSkeleton } from "@/features/users/user-skeleton";
import { failureOf } from "@/lib/api-error";
import { oneOf, text } from "@/lib/search";
import { words } from "@/messages/en/user";
import { buttonStyle } from "@/ui/button";

const GoneUser = lazily(() => import("@/features/users/gone-user").then((module) => module.GoneUser), {
  instead: ({ children }) => children,
});
const MergedNote = lazily(() => import("@/features/users/merged-note").then((module) => module.MergedNote), {
  instead: () => null,
});

export interface UserSearch extends ActivityView {
  /** the user into whom this one is about to be merged */
  merge?: string | undefined;
  /** the question about him that is open, or about something of his: then with its id */
  ask?: string | undefined;
  /** the id that led here, of a user who was merged into this one */
  was?: string | undefined;
  /** which of his sessions are listed; without it those that are alive */
  sessions?: "all" | undefined;
}

export const Route = createFileRoute("/_console/users/$userId")({
  validateSearch: (search: Record<string, unknown>): UserSearch => ({
    merge: text(search.merge, 256),
    ask: text(search.ask),
    was: text(search.was, 256),
    what: oneOf(search.what, ACTIVITY_KIND_NAMES),
    by: oneOf(search.by, ["day"]),
    days: text(search.days, 4),
    sessions: oneOf(search.sessions, ["all"]),
  }),
  loader: ({ context, params, location, cause }) => {
    if (cause !== "preload" && context.me.permissions.includes("users:read")) {
      void context.queryClient.prefetchQuery(userQuery(params.userId));
    }
    // Its code may come before it is asked for.
    const about = import("@/routes/_console/users/-about-user");
    if (cause === "enter") void about.then(({ ask }) => ask(context, params.userId, location.search));
  },
  // What was typed or opened about one user is not about the next.
  remountDeps: ({ params }) => params,
  component: User,
});

function User() {
  const { userId } = Route.useParams();
  const { merge, was, what, by, days, sessions } = Route.useSearch();
  const { permissions } = useMe();
  const navigate = Route.useNavigate();
  const show = useShow();
  const query = useQuery(userQuery(userId));
  const user = query.data;
  const isGone = query.isError && failureOf(query.error).status === 404;
  const failure = (
    <ErrorState
      isPage
      error={query.error}
      onRetry={() => query.refetch()}
      actions={
        <Link to="/users" className={buttonStyle()}>
          {words.backToUsers}
        </Link>
      }
    />
  );
  return (
    <Permitted permission="users:read">
      <div
        data-page-id={userId}
        className="grid max-w-4xl grid-cols-1 gap-8 px-4 pt-4 pb-16 md:px-6 xl:max-w-6xl xl:grid-cols-[minmax(0,1fr)_22rem] max-xl:[&>:has([aria-busy=true])~*]:invisible xl:[&>:not([data-column])]:col-span-2"
      >
        <BackLink to="/users">{words.users}</BackLink>
        {query.isPending ? <UserSkeleton /> : null}
        {isGone ? (
          <Suspense fallback={<UserSkeleton />}>
            <GoneUser userId={userId}>{failure}</GoneUser>
          </Suspense>
        ) : null}
        {query.isError && !isGone && !user ? failure : null}
        {user && !isGone ? (
          <>
            {was ? (
              <Suspense>
                <MergedNote userId={user.id} was={was} />
              </Suspense>
            ) : null}
            <UserHeader
              user={user}
              actions={permissions.includes("operators:manage") ? <ChangeRole user={user} /> : null}
            />
            <Column>
              {permissions.includes("accounts:read") ? <WaysIn user={user} /> : null}
              {permissions.includes("sessions:read") ? (
                <UserSessions user={user} listed={sessions} onList={(those) => show({ sessions: those })} />
              ) : null}
              {permissions.includes("events:read") ? (
                <UserActivity
                  userId={user.id}
                  what={what}
                  by={by}
                  days={days}
                  onView={(view) => show({ what: undefined, by: undefined, days: undefined, ...view })}
                />
              ) : null}
            </Column>
            <Column>
              <UserNotes user={user} />
              <UserMetadata user={user} />
              <UserDanger
                user={user}
                mergeInto={merge}
                onMergeInto={(into) => show({ merge: into })}
                onDeleted={() => navigate({ to: "/users" })}
              />
            </Column>
          </>
        ) : null}
      </div>
    </Permitted>
  );
}

/** Parts one below the other. Where a part begins is known when those above it are there, so it is not to be seen before. */
function Column({ children }: { children: ReactNode }) {
  return (
    <div data-column className="grid grid-cols-1 content-start gap-8 [&>:has([aria-busy=true])~*]:invisible">
      {children}
    </div>
  );
}

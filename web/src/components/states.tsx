import type { LucideIcon } from "lucide-react";
import CircleAlert from "lucide-react/icons/circle-exclamation-point";
import { type ReactNode, Suspense } from "react";
import { lazily } from "@/components/lazily";
import { WhatNext } from "@/components/what-next";
import { failureOf } from "@/lib/api-error";
import { words } from "@/messages/en/common";
import { Button } from "@/ui/button";

// Most pages have nothing to copy. Where the code does not come the id can still be read.
const CopyButton = lazily(() => import("@/components/copy").then((module) => module.CopyButton), {
  instead: () => null,
});

interface StateProps {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  role?: "alert" | "status";
  /** whether this is all that the page has to say */
  isPage?: boolean;
}

/** A place where there is nothing to show: why, and what to do about it. */
export function State({ icon: Icon, title, children, actions, role = "status", isPage }: StateProps) {
  const Heading = isPage ? "h1" : "h2";
  return (
    <div role={role} className="grid justify-items-center gap-3 px-6 py-16 text-center">
      <span className="grid size-10 place-items-center rounded-lg border border-line bg-surface text-fg-muted">
        <Icon aria-hidden="true" className="size-5" />
      </span>
      <div className="grid max-w-md gap-1">
        <Heading className="font-semibold text-base">{title}</Heading>
        {children ? <div className="text-balance text-fg-muted text-sm">{children}</div> : null}
      </div>
      {actions ? <div className="mt-1 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
  actions?: ReactNode;
  isPage?: boolean;
}

/** What went wrong, with the request id that finds it in the logs. */
export function ErrorState({ error, onRetry, actions, isPage = false }: ErrorStateProps) {
  const failure = failureOf(error);
  return (
    <State
      role="alert"
      isPage={isPage}
      icon={CircleAlert}
      title={failure.title}
      actions={
        <>
          {onRetry ? <Button onClick={onRetry}>{words.tryAgain}</Button> : null}
          {actions}
        </>
      }
    >
      <p>{failure.detail}</p>
      <WhatNext failure={failure} />
      <RequestId id={failure.requestId} />
    </State>
  );
}

/** The request's id, to copy into a report; nothing where there is none. */
export function RequestId({ id }: { id: string | null }) {
  if (!id) return null;
  return (
    <p className="mt-1 inline-flex items-center gap-1 text-fg-muted text-xs">
      {words.request} <code className="font-mono">{id}</code>
      <Suspense fallback={<span className="size-6" />}>
        <CopyButton value={id} label={words.requestId} />
      </Suspense>
    </p>
  );
}

import CircleAlert from "lucide-react/icons/circle-exclamation-point";
import { RequestId } from "@/components/states";
import { WhatNext } from "@/components/what-next";
import { failureOf } from "@/lib/api-error";

/** What went wrong, where it went wrong: inside a dialog, above a list that is kept. */
export function FailureNote({ error, undone }: { error: unknown; undone?: string | undefined }) {
  const failure = failureOf(error);
  return (
    <div role="alert" className="flex gap-2 rounded-md bg-danger-surface px-3 py-2 text-danger text-sm">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">
        <p className="font-medium">{failure.title}</p>
        <p>{failure.detail}</p>
        <WhatNext failure={failure} />
        {failure.errors.map((one) => (
          <p key={one.pointer + one.detail}>
            <code className="font-mono text-xs">{one.pointer}</code> {one.detail}
          </p>
        ))}
        {undone && failure.code !== "offline" ? <p>{undone}</p> : null}
        <RequestId id={failure.requestId} />
      </div>
    </div>
  );
}

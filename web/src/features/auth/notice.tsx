import CircleAlert from "lucide-react/icons/circle-exclamation-point";
import Info from "lucide-react/icons/info";
import type { ReactNode } from "react";

/** A sentence about why one is here: something went wrong, or something ended. */
export function Notice({ tone, children }: { tone: "danger" | "info"; children: ReactNode }) {
  const Icon = tone === "danger" ? CircleAlert : Info;
  return (
    <div
      role={tone === "danger" ? "alert" : "status"}
      className={
        tone === "danger"
          ? "flex gap-2 rounded-md bg-danger-surface px-3 py-2.5 text-danger text-sm"
          : "flex gap-2 rounded-md bg-info-surface px-3 py-2.5 text-info text-sm"
      }
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}

import { Monitor, Smartphone, SquareTerminal } from "lucide-react";
import { deviceKind } from "@/lib/device";

const ICONS = { desktop: Monitor, mobile: Smartphone, other: SquareTerminal };

/** A picture of the kind of device that a user agent names. */
export function DeviceIcon({ userAgent }: { userAgent: string | null }) {
  const Icon = ICONS[deviceKind(userAgent)];
  return <Icon aria-hidden="true" className="size-4 shrink-0 text-fg-muted" />;
}

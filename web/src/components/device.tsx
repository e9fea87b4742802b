import Monitor from "lucide-react/icons/monitor";
import Smartphone from "lucide-react/icons/smartphone";
import SquareTerminal from "lucide-react/icons/square-terminal";
import { deviceOf } from "@/lib/device";
import { words } from "@/messages/en/common";

const ICONS = { desktop: Monitor, mobile: Smartphone, other: SquareTerminal };

interface DeviceIconProps {
  userAgent: string | null;
  /** how large it is and how it stands, where that is not a line of its own */
  className?: string;
}

/** A picture of the kind of device that a user agent names. */
export function DeviceIcon({ userAgent, className = "size-4" }: DeviceIconProps) {
  const Icon = ICONS[deviceOf(userAgent)?.kind ?? "other"];
  return <Icon aria-hidden="true" className={`shrink-0 text-fg-muted ${className}`} />;
}

/** The browser's picture, where there is one, and the device in words. */
export function DeviceName({ userAgent }: { userAgent: string | null }) {
  const device = deviceOf(userAgent);
  if (!device) return <span className="block truncate text-fg-faint">{words.unknownDevice}</span>;
  return (
    <span className="flex min-w-0 items-center gap-1.5" title={userAgent ?? undefined}>
      {device.browser ? (
        <span aria-hidden="true" data-browser={device.browser} className="browser-mark text-fg-muted" />
      ) : null}
      <span className="truncate">{device.name}</span>
    </span>
  );
}

/** The kind of device and the browser as pictures, and both in words. */
export function Device({ userAgent }: { userAgent: string | null }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <DeviceIcon userAgent={userAgent} />
      <DeviceName userAgent={userAgent} />
    </span>
  );
}

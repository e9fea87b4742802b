import Check from "lucide-react/icons/check";
import CopyIcon from "lucide-react/icons/copy";
import { useState } from "react";
import { words } from "@/messages/en/common";
import { Button } from "@/ui/button";

/** Copies a value and says so. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setState("copied");
    } catch {
      setState("failed");
    }
    setTimeout(() => setState("idle"), 2000);
  }
  const said = state === "copied" ? words.copied : state === "failed" ? words.copyFailed : "";
  const name = words.copy(label);
  return (
    <span className="relative inline-flex shrink-0">
      <Button tone="ghost" size="iconSm" aria-label={name} title={said || name} onClick={copy}>
        {state === "copied" ? <Check className="text-good" /> : <CopyIcon />}
      </Button>
      <span role="status" className="sr-only">
        {said}
      </span>
    </span>
  );
}

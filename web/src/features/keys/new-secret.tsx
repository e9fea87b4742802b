import Check from "lucide-react/icons/check";
import Copy from "lucide-react/icons/copy";
import TriangleAlert from "lucide-react/icons/triangle-exclamation-point";
import { useEffect, useEffectEvent, useState } from "react";
import { Dialog } from "@/components/overlays";
import { useUnsaved } from "@/lib/use-unsaved";
import { words } from "@/messages/en/keys";
import { Button } from "@/ui/button";
import type { NewApiKey } from "../../../../shared/schemas/key.ts";

/** A key's secret, the one time that it can be seen. It closes by its button only, so that no stray key loses it. */
export function NewSecret({ made, onClose }: { made: NewApiKey; onClose: () => void }) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const [isKept, setKept] = useState(false);
  const { secret } = made;
  useUnsaved(secret !== null && state !== "copied" && !isKept);
  const close = useEffectEvent(onClose);
  // Only then nothing asks whether to leave any more.
  useEffect(() => {
    if (isKept) close();
  }, [isKept]);
  async function copy(secret: string) {
    try {
      await navigator.clipboard.writeText(secret);
      setState("copied");
    } catch {
      setState("failed");
    }
  }
  return (
    <Dialog
      open
      onOpenChange={() => undefined}
      title={words.made(made.key.name)}
      description={
        <p className="flex gap-2 rounded-md bg-attention-surface px-3 py-2 text-attention">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          <span>{words.onlyTime}</span>
        </p>
      }
    >
      <div className="mt-4 grid gap-4">
        <code className="block select-all break-all rounded-md border border-line-strong bg-surface px-3 py-2 font-mono text-sm">
          {secret ?? words.shownAlready}
        </code>
        <p className="text-fg-muted text-sm">
          {words.sendAs} <code className="font-mono text-xs">{"Authorization: Bearer rc_…"}</code>
        </p>
        <p role="status" className="min-h-5 text-fg-muted text-sm">
          {state === "copied" ? words.copied : null}
          {state === "failed" ? words.copyFailed : null}
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          {secret === null ? null : (
            <Button tone={state === "copied" ? "secondary" : "primary"} onClick={() => copy(secret)}>
              {state === "copied" ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}{" "}
              {words.copySecret}
            </Button>
          )}
          <Button
            tone={state === "copied" || secret === null ? "primary" : "secondary"}
            onClick={() => setKept(true)}
          >
            {words.haveKept}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

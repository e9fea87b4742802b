import { type ReactNode, useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { toast } from "@/lib/toast";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Field } from "@/ui/field";
import { Input, Textarea } from "@/ui/input";

interface ConfirmProps {
  onClose: () => void;
  title: string;
  /** what will happen, to how many, and whether it can be undone */
  children: ReactNode;
  /** further fields, above the reason */
  fields?: ReactNode;
  /** what the button says: the verb */
  verb: string;
  tone?: "primary" | "danger";
  /** whether the trail wants to know why */
  demandsReason?: boolean;
  /** false while something has yet to be found out before one can say yes */
  ready?: boolean;
  /** text that has to be typed before the button works */
  typed?: { label: string; text: string };
  /** does it; `data` holds the fields, `reason` the operator's words. Its error is shown here. */
  act: (reason: string | undefined, data: FormData) => Promise<unknown>;
  done: string | (() => string);
  /** what stays as it was when it fails */
  undone: string;
}

/** Asks before something is done, does it, and owns what goes wrong: it closes on success only. */
export function Confirm(props: ConfirmProps) {
  const { onClose, title, children, fields, verb, tone = "danger", typed, act, done, undone } = props;
  const { demandsReason = false, ready = true } = props;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [written, setWritten] = useState("");
  const locked = !ready || (typed !== undefined && written.trim() !== typed.text);

  async function submit(form: HTMLFormElement) {
    if (busy || locked) return;
    const data = new FormData(form);
    setBusy(true);
    setError(null);
    try {
      await act(String(data.get("reason") ?? "").trim() || undefined, data);
      toast(typeof done === "string" ? done : done());
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Dialog open onOpenChange={(open) => open || busy || onClose()} title={title} description={children}>
      <form
        className="mt-4 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        {fields}
        {typed ? (
          <Field label={typed.label} hint={<span className="font-mono break-all">{typed.text}</span>}>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                spellCheck={false}
                value={written}
                onChange={(event) => setWritten(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        <Field
          label="Reason"
          hint={`${demandsReason ? "" : "Optional. "}It is kept in the trail, with your name.`}
        >
          {(control) => (
            <Textarea {...control} name="reason" required={demandsReason} maxLength={500} rows={2} />
          )}
        </Field>
        {error ? <FailureNote error={error} undone={undone} /> : null}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" tone={tone} disabled={busy || locked}>
            {busy ? "One moment…" : verb}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

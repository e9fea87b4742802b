import { type ReactNode, useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { Dialog } from "@/components/overlays";
import { useDraft } from "@/components/use-draft";
import { type Draft, questionOf, typedInto } from "@/lib/drafts";
import { focusablesIn } from "@/lib/rows";
import { isMac, SUBMIT, strokeOf, strokeWords } from "@/lib/shortcuts";
import { type ToastAction, toast } from "@/lib/toast";
import { useUnsaved } from "@/lib/use-unsaved";
import { words } from "@/messages/en/confirm";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input, Textarea } from "@/ui/input";

interface ConfirmProps<Made> {
  onClose: () => void;
  title: string;
  /** what will happen, to how many, and whether it can be undone */
  children: ReactNode;
  /** further fields, above the reason; in those that have a name stands again what was typed before a sign-in */
  fields?: (before: Draft) => ReactNode;
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
  act: (reason: string | undefined, data: FormData) => Promise<Made>;
  done: string | ((made: Made) => string);
  /** what comes after it is done, where that is more than to close it */
  onDone?: (made: Made) => void;
  /** what stays as it was when it fails */
  undone: string;
  /** what may be offered once it is done: to take it back */
  offer?: (made: Made) => ToastAction | undefined;
  /** what can be done about a failure, beside what the failure says of itself */
  mend?: (error: unknown) => ReactNode;
}

/** Asks before something is done, does it, and owns what goes wrong: it closes on success only, or once what was typed may go. */
export function Confirm<Made>(props: ConfirmProps<Made>) {
  const { onClose, title, children, fields, verb, tone = "danger", typed, act, done, undone } = props;
  const { demandsReason = false, ready = true, offer, mend, onDone = onClose } = props;
  const [question] = useState(() => questionOf(title));
  const { before, keep, forget } = useDraft(question);
  const [changed, setChanged] = useState(Object.keys(before).length > 0);
  const [leaving, setLeaving] = useState(false);
  const [busy, setBusy] = useState(false);
  useUnsaved(changed && !busy);
  const [error, setError] = useState<unknown>(null);
  const [written, setWritten] = useState("");
  const locked = !ready || (typed !== undefined && written.trim() !== typed.text);

  function leave() {
    if (busy) return;
    if (changed && !leaving) {
      setLeaving(true);
      return;
    }
    forget();
    onClose();
  }

  function keepOn(form: HTMLFormElement | null) {
    setLeaving(false);
    // The button that was pressed goes.
    if (form) focusablesIn(form)[0]?.focus();
  }

  async function submit(form: HTMLFormElement) {
    if (busy || locked) return;
    const data = new FormData(form);
    const reason = String(data.get("reason") ?? "").trim();
    setBusy(true);
    setError(null);
    try {
      const made = await act(reason || undefined, data);
      forget();
      toast(typeof done === "string" ? done : done(made), offer?.(made));
      onDone(made);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Dialog open onOpenChange={(open) => open || leave()} title={title} description={children}>
      <form
        className="mt-4 grid gap-4"
        // Not as it is typed into: a choice from a list would be taken back before it is told of.
        onChange={(event) => {
          keep(typedInto(event.target));
          setChanged(true);
          setLeaving(false);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
        onKeyDown={(event) => {
          if (strokeOf(event, isMac()) === SUBMIT) event.currentTarget.requestSubmit();
        }}
      >
        {fields?.(before)}
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
        <Field label={words.reason} hint={words.reasonHint(!demandsReason)}>
          {(control) => (
            <Textarea
              {...control}
              name="reason"
              defaultValue={before.reason}
              required={demandsReason}
              maxLength={500}
              rows={2}
            />
          )}
        </Field>
        {error ? <FailureNote error={error} undone={undone} /> : null}
        {error ? mend?.(error) : null}
        {leaving ? (
          <p role="alert" className="rounded-md bg-attention-surface px-3 py-2 text-attention text-sm">
            {words.throwAwayQuestion}
          </p>
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          {leaving ? (
            <Button onClick={(event) => keepOn(event.currentTarget.form)}>{words.keepEditing}</Button>
          ) : null}
          <Button onClick={leave} disabled={busy}>
            {leaving ? words.throwAway : words.cancel}
          </Button>
          <Button
            type="submit"
            tone={tone}
            title={`${verb} (${strokeWords(SUBMIT, isMac())})`}
            aria-keyshortcuts={isMac() ? "Meta+Enter" : "Control+Enter"}
            disabled={locked}
            // It keeps the focus, and is there again where it fails.
            aria-disabled={busy || locked}
          >
            {busy ? words.oneMoment : verb}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

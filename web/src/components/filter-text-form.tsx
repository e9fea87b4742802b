import { useId, useState } from "react";
import { words } from "@/messages/en/overlays";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

interface TextFormProps {
  label: string;
  hint: string;
  placeholder?: string;
  value: string | undefined;
  suggestions?: () => readonly string[];
  read?: (typed: string) => string | null;
  wrong?: string;
  /** undefined where nothing was typed */
  onSet: (value: string | undefined) => void;
  onClose: () => void;
}

/** The field of a filter that is typed. */
export function TextForm(props: TextFormProps) {
  const { label, hint, placeholder, value, suggestions, read, wrong, onSet, onClose } = props;
  const [isWrong, setWrong] = useState(false);
  const list = useId();
  return (
    <form
      className="grid gap-3 p-2"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = String(new FormData(event.currentTarget).get("value") ?? "").trim();
        const meant = typed === "" || !read ? typed : read(typed);
        if (meant === null) return setWrong(true);
        onSet(meant || undefined);
        onClose();
      }}
    >
      <Field label={label} hint={hint} error={isWrong ? wrong : undefined}>
        {(control) => (
          <Input
            {...control}
            name="value"
            defaultValue={value}
            placeholder={placeholder}
            autoComplete="off"
            list={suggestions ? list : undefined}
            onChange={() => setWrong(false)}
          />
        )}
      </Field>
      {suggestions ? (
        <datalist id={list}>
          {suggestions().map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
      <Button type="submit" tone="primary" className="justify-self-end">
        {words.apply}
      </Button>
    </form>
  );
}

import { FilterChip } from "@/components/filter-chip";
import { words } from "@/messages/en/overlays";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

interface FilterTextProps {
  label: string;
  hint: string;
  placeholder?: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A filter that is typed. */
export function FilterText({ label, hint, placeholder, value, onChange }: FilterTextProps) {
  return (
    <FilterChip label={label} value={value ?? null} onClear={() => onChange(undefined)}>
      {(close) => (
        <form
          className="grid gap-3 p-2"
          onSubmit={(event) => {
            event.preventDefault();
            const typed = new FormData(event.currentTarget).get("value");
            onChange(typeof typed === "string" && typed.trim() !== "" ? typed.trim() : undefined);
            close();
          }}
        >
          <Field label={label} hint={hint}>
            {(control) => (
              <Input
                {...control}
                name="value"
                defaultValue={value}
                placeholder={placeholder}
                autoComplete="off"
              />
            )}
          </Field>
          <Button type="submit" tone="primary" className="justify-self-end">
            {words.apply}
          </Button>
        </form>
      )}
    </FilterChip>
  );
}

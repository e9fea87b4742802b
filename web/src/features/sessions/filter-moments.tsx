import { FilterChip } from "@/components/filter-chip";
import { fromLocalInput, toLocalInput } from "@/lib/local-input";
import { useNow } from "@/lib/use-now";
import { dateFormat, zoneName } from "@/lib/zone";
import { words } from "@/messages/en/sessions";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

const short = dateFormat({
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

interface Moment {
  /** the word for it alone, and in front of its moment */
  label: string;
  say: (moment: string) => string;
  value: string | undefined;
}

interface FilterMomentsProps<Name extends string> {
  label: string;
  moments: Record<Name, Moment>;
  onChange: (values: Record<Name, string | undefined>) => void;
}

/** A filter by one moment or two, in the reader's own zone. */
export function FilterMoments<Name extends string>(props: FilterMomentsProps<Name>) {
  useNow();
  const { label, moments, onChange } = props;
  const names = Object.keys(moments) as Name[];
  const set = names.flatMap((name) => {
    const { say, value } = moments[name];
    return value ? [say(short(new Date(value)))] : [];
  });
  const change = (read: (name: Name) => string | undefined) =>
    onChange(Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, string | undefined>);
  return (
    <FilterChip
      label={label}
      value={set.length > 0 ? set.join(", ") : null}
      onClear={() => change(() => undefined)}
    >
      {(close) => (
        <form
          className="grid gap-3 p-2"
          onSubmit={(event) => {
            event.preventDefault();
            const data = new FormData(event.currentTarget);
            change((name) => fromLocalInput(String(data.get(name) ?? "")));
            close();
          }}
        >
          {names.map((name, index) => (
            <Field
              key={name}
              label={moments[name].label}
              hint={index === names.length - 1 ? words.inZone(zoneName()) : undefined}
            >
              {(control) => (
                <Input
                  {...control}
                  type="datetime-local"
                  name={name}
                  defaultValue={toLocalInput(moments[name].value)}
                />
              )}
            </Field>
          ))}
          <Button type="submit" tone="primary" className="justify-self-end">
            {words.apply}
          </Button>
        </form>
      )}
    </FilterChip>
  );
}

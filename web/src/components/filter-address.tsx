import { FilterText } from "@/components/filter-text";
import { kindOf } from "@/lib/lookup";
import { words } from "@/messages/en/overlays";

interface FilterAddressProps {
  value: string | undefined;
  onChange: (ip: string | undefined) => void;
}

/** A filter by an IP address or a block of them. */
export function FilterAddress({ value, onChange }: FilterAddressProps) {
  return (
    <FilterText
      label={words.ip}
      hint={words.ipHint}
      placeholder="192.0.2.7"
      value={value}
      read={(typed) => (kindOf(typed) === "ip" ? typed : null)}
      wrong={words.noAddress}
      onChange={onChange}
    />
  );
}

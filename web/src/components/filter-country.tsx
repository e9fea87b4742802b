import { FilterText } from "@/components/filter-text";
import { countries, countryCode } from "@/lib/country";
import { countryName } from "@/lib/place";
import { words } from "@/messages/en/overlays";

interface FilterCountryProps {
  value: string | undefined;
  onChange: (code: string | undefined) => void;
}

/** A filter by country, typed as its name or as its code. */
export function FilterCountry({ value, onChange }: FilterCountryProps) {
  return (
    <FilterText
      label={words.country}
      hint={words.countryHint}
      placeholder="DE"
      value={value}
      shown={value ? (countryName(value) ?? value) : undefined}
      suggestions={() => countries().map(({ name }) => name)}
      read={countryCode}
      wrong={words.noCountry}
      onChange={onChange}
    />
  );
}

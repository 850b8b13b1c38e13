import type { Option } from "./option.ts";

/** The id by which a country's input finds the frequent answers. */
export const frequentCountriesId = "frequent-countries";

/** The frequent answers of every country's input of a page; any other country is typed, in any language. */
export function FrequentCountries({ options }: { options: Option[] }) {
  return (
    <datalist id={frequentCountriesId}>
      {options.map(({ value, text }) => (
        <option key={value} value={text} />
      ))}
    </datalist>
  );
}

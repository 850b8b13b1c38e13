export const countryListId = "frequent-countries";

/** Frequent countries for the fields that take one; every other country is typed, in any of our languages. */
export function CountryList({ countries }: { countries: { code: string; name: string }[] }) {
  return (
    <datalist id={countryListId}>
      {countries.map(({ code, name }) => (
        <option key={code} value={name} />
      ))}
    </datalist>
  );
}

import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { numbered } from "#app/_ui/numbered.ts";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import type { SeenPair } from "#server/duplicates/see-duplicate.ts";

/** The two registrations as wholes: how they stand, since when they wait, and everybody in them. */
export async function TwoParties({ locale, pair }: { locale: Locale; pair: SeenPair }) {
  const say = await getTranslations({ locale, namespace: "staff.see-duplicate" });
  const rows = [
    ["stands", pair.sides.map(({ standing }) => say(`standings.${standing}`))],
    ["registered", pair.sides.map(({ registeredOn }) => formatDay(locale, registeredOn))],
    ["since", pair.sides.map(({ waitsSince }) => formatDay(locale, waitsSince))],
  ] as const;
  return (
    <>
      <h2>{say("parties")}</h2>
      <WideTable isWrapped label={say("parties")}>
        <ColumnHeads names={[say("what"), ...pair.sides.map(({ handle }) => groupDigits(handle))]} />
        <tbody>
          {rows.map(([row, [left, right]]) => (
            <tr key={row}>
              <th scope="row">{say(`rows.${row}`)}</th>
              <td>{left}</td>
              <td>{right}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say("rows.people")}</th>
            {pair.sides.map(({ id, people }) => (
              <td key={id}>
                <ol className="plain-list">
                  {numbered(people).map(({ number, givenNames, familyNames }) => (
                    <li key={number} translate="no">
                      <bdi>{[givenNames, familyNames].filter(Boolean).join(" ")}</bdi>
                    </li>
                  ))}
                </ol>
              </td>
            ))}
          </tr>
        </tbody>
      </WideTable>
    </>
  );
}

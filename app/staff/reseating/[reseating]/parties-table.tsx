import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import type { SeenReseat } from "#server/reseat/see-reseatings.ts";

const columns = ["handle", "size", "outcome", "letter"] as const;

/** Parties of a re-seating by their numbers: it names nobody. */
export async function PartiesTable({
  locale,
  caption,
  parties,
}: {
  locale: Locale;
  caption: string;
  parties: SeenReseat[];
}) {
  const say = await getTranslations({ locale, namespace: "staff.see-reseating" });
  if (parties.length === 0) return <p>{say("nobody")}</p>;
  return (
    <WideTable label={caption}>
      <caption className="screen-reader">{caption}</caption>
      <ColumnHeads names={columns.map((column) => say(`columns.${column}`))} />
      <tbody>
        {parties.map(({ handle, size, state, reach }) => (
          <tr key={handle}>
            <th scope="row" className="digits" translate="no">
              {groupDigits(handle)}
            </th>
            <td>{formatNumber(locale, size)}</td>
            <td>{say(`outcomes.${state}`)}</td>
            <td>{say(`reach.${reach}`)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

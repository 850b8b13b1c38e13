import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import type { PairLine } from "#server/duplicates/see-duplicates.ts";

const columns = ["one", "other", "people", "found", "next"] as const;

/** Pairs by their two numbers, each with the way to look at both. */
export async function PairsTable({ locale, pairs }: { locale: Locale; pairs: PairLine[] }) {
  const say = await getTranslations({ locale, namespace: "staff.duplicates" });
  return (
    <WideTable label={say("caption")}>
      <caption className="screen-reader">{say("caption")}</caption>
      <ColumnHeads names={columns.map((column) => say(`columns.${column}`))} />
      <tbody>
        {pairs.map(({ id, people, foundAt, waits, ...handles }) => {
          const [one, other] = [groupDigits(handles.one), groupDigits(handles.other)];
          const what = say(waits ? `waits.${waits}` : "look");
          return (
            <tr key={id}>
              <th scope="row" className="digits" translate="no">
                {one}
              </th>
              <td className="digits" translate="no">
                {other}
              </td>
              <td>{formatNumber(locale, people)}</td>
              <td>{formatDay(locale, foundAt.toISOString().slice(0, 10))}</td>
              <td>
                <a href={`/staff/duplicates/${id}`} aria-label={say("look-label", { what, one, other })}>
                  {what}
                </a>
              </td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}

import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { SmallBars } from "#app/_ui/small-bars.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";

type PictureAndTableProps = {
  locale: Locale;
  title: string;
  /** What a bar is, such as a week. */
  column: string;
  rows: readonly { name: string; count: number }[];
};

/** Numbers as bars, and the same numbers as a table. */
export async function PictureAndTable({ locale, title, column, rows }: PictureAndTableProps) {
  const say = await getTranslations({ locale, namespace: "staff.finding" });
  const counts = rows.map(({ count }) => count);
  if (rows.length === 0) return null;
  return (
    <div className="picture-and-table">
      <h3>{title}</h3>
      <SmallBars
        counts={counts}
        label={say("picture", { title, count: rows.length, most: formatNumber(locale, Math.max(...counts)) })}
      />
      <WideTable label={title}>
        <caption className="screen-reader">{title}</caption>
        <ColumnHeads names={[column, say("registrations")]} />
        <tbody>
          {rows.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{formatNumber(locale, count)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </div>
  );
}

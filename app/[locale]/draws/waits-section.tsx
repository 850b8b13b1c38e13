import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import type { WaitLine } from "#domain/offer/wait-table.ts";
import { leastShown } from "#domain/offer/withhold.ts";
import { database } from "#server/database/open-database.ts";
import { readWaitTable } from "#server/place/read-wait-table.ts";
import { TableFiles } from "./table-files.tsx";

const columns = ["half", "nine-of-ten", "ninety-nine", "longest"] as const;

/** How long parties had waited for an offer, by port; while the database is away, it says so. */
export async function WaitsSection({ locale }: { locale: Locale }) {
  const say = await getTranslations({ locale, namespace: "draws.waits" });
  const lines = await readWaitTable(database()).catch(() => undefined);
  const offers = lines?.[0]?.parties ?? 0;
  return (
    <>
      <h2>{say("title")}</h2>
      <p>{say("intro")}</p>
      {!lines && <p>{say("away")}</p>}
      {lines && offers === 0 && <p>{say("none")}</p>}
      {lines && offers > 0 && (
        <>
          <WideTable label={say("title")}>
            <ColumnHeads names={[say("port"), say("parties"), ...columns.map((column) => say(column))]} />
            <tbody>
              {lines.map((line) => (
                <tr key={line.port}>
                  <th scope="row">{line.name ? <bdi translate="no">{line.name}</bdi> : say("all-ports")}</th>
                  <td>{line.waits ? formatNumber(locale, line.parties) : say("withheld")}</td>
                  {daysOf(line).map(([column, days]) => (
                    <td key={column}>{days === undefined ? say("withheld") : say("days", { days })}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </WideTable>
          <p>{say("why-withheld", { least: leastShown })}</p>
          <TableFiles locale={locale} json="/api/v1/waits" csv="/api/v1/waits.csv" />
        </>
      )}
    </>
  );
}

function daysOf({ waits }: WaitLine) {
  const { half, nineOfTen, ninetyNine, longest } = waits ?? {};
  return [
    ["half", half],
    ["nine-of-ten", nineOfTen],
    ["ninety-nine", ninetyNine],
    ["longest", longest],
  ] as const;
}

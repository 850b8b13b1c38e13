import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { languageName } from "#app/_i18n/language-names.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { type EquityBy, equityBy, equityLines } from "#domain/offer/equity.ts";
import { leastShown } from "#domain/offer/withhold.ts";
import { database } from "#server/database/open-database.ts";
import { readEquity } from "#server/place/read-equity.ts";
import { TableFiles } from "./table-files.tsx";

/** What came of the draws by language, way of applying, size and number of ports: as a picture and as numbers. */
export async function EquitySection({ locale }: { locale: Locale }) {
  const [say, groups] = await Promise.all([
    getTranslations({ locale, namespace: "draws" }),
    readEquity(database()).catch(() => []),
  ]);
  if (groups.length === 0) return null;
  const nameOf = (by: EquityBy, group: string) => {
    if (by === "language") return languageName(locale, group);
    if (by === "size") return say("equity.size", { people: Number(group) });
    if (by === "ports") return say("equity.ports", { ports: Number(group) });
    return say(`equity.channels.${group as "kiosk"}`);
  };
  const days = (waited: number | null) => (waited === null ? "–" : say("waits.days", { days: waited }));
  return (
    <>
      <h2>{say("equity.title")}</h2>
      <p>
        {say("equity.intro")} {say("equity.why-different")}
      </p>
      {equityBy.map((by) => (
        <WideTable key={by} label={say(`equity.by.${by}`)}>
          <caption>{say(`equity.by.${by}`)}</caption>
          <ColumnHeads
            names={[
              say(`equity.by.${by}`),
              ...[say("equity.parties"), say("equity.chance"), say("waits.half"), say("waits.nine-of-ten")],
            ]}
          />
          <tbody>
            {equityLines(groups, by).map(({ group, shown }) => (
              <tr key={group}>
                <th scope="row">{nameOf(by, group)}</th>
                <td>{shown ? formatNumber(locale, shown.parties) : say("waits.withheld")}</td>
                <td>
                  {shown ? (
                    <>
                      <Bar percent={shown.percent} /> {say("equity.percent", { percent: shown.percent })}
                    </>
                  ) : (
                    say("waits.withheld")
                  )}
                </td>
                <td>{shown ? days(shown.half) : say("waits.withheld")}</td>
                <td>{shown ? days(shown.nineOfTen) : say("waits.withheld")}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      ))}
      <p>{say("waits.why-withheld", { least: leastShown })}</p>
      <TableFiles locale={locale} json="/api/v1/equity" csv="/api/v1/equity.csv" />
    </>
  );
}

/** A part of a hundred as a bar. The number beside it says the same. */
function Bar({ percent }: { percent: number }) {
  return (
    <svg className="bar" width="50" height="12" viewBox="0 0 100 24" aria-hidden="true">
      <rect width="100" height="24" className="bar-whole" />
      <rect width={percent} height="24" className="bar-part" />
    </svg>
  );
}

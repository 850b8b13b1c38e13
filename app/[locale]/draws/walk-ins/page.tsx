import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { addDays } from "#domain/application/calendar-date.ts";
import { leastShown } from "#domain/offer/withhold.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readPastWalkIns } from "#server/walk-ins/read-walk-ins.ts";
import { TableFiles } from "../table-files.tsx";

// A day is over while the installation runs.
export const dynamic = "force-dynamic";

/** So many days back from the newest one; the files hold every day. */
const mostDays = 30;
const columns = ["port", "reserved", "given", "turned-away"] as const;

/** What ports did on past days for people without an appointment; while the database is away, it says so. */
export default async function PastWalkInsPage({ params }: PageProps<"/[locale]/draws/walk-ins">) {
  const locale = await localeOfPage(params);
  const [say, draws, today] = await Promise.all([
    getTranslations({ locale, namespace: "draws.walk-ins" }),
    getTranslations({ locale, namespace: "draws" }),
    getTranslations({ locale, namespace: "help.walk-ins" }),
  ]);
  const days = await readPastWalkIns(database(), now()).catch(() => undefined);
  const newest = days?.[0]?.onDate;
  const shown = newest === undefined ? [] : (days ?? []).filter(({ onDate }) => onDate > addDays(newest, -mostDays));
  const told = (count: number | undefined) =>
    count === undefined ? draws("waits.withheld") : formatNumber(locale, count);
  return (
    <PageFrame locale={locale} path="draws/walk-ins">
      <title>{await pageTitle(locale, say("title"))}</title>
      <h1>{say("title")}</h1>
      <p>{say("intro")}</p>
      {!days && <p>{draws("waits.away")}</p>}
      {days && shown.length === 0 && <p>{say("none")}</p>}
      {shown.length > 0 && (
        <>
          <WideTable label={say("title")}>
            <ColumnHeads names={[say("day"), ...columns.map((column) => today(column))]} />
            <tbody>
              {shown.map(({ port, onDate, reserved, given, turnedAway }) => (
                <tr key={`${onDate} ${port}`}>
                  <th scope="row">{formatDay(locale, onDate)}</th>
                  <td translate="no">
                    <bdi>{port}</bdi>
                  </td>
                  <td>{formatNumber(locale, reserved)}</td>
                  <td>{told(given)}</td>
                  <td>{told(turnedAway)}</td>
                </tr>
              ))}
            </tbody>
          </WideTable>
          <p>{say("why-withheld", { least: leastShown })}</p>
          <TableFiles locale={locale} json="/api/v1/walk-ins" csv="/api/v1/walk-ins.csv" />
        </>
      )}
      <p>
        <a className="back" href={link(locale, "draws")}>
          {draws("title")}
        </a>
      </p>
    </PageFrame>
  );
}

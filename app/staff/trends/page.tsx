import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { SmallBars } from "#app/_ui/small-bars.tsx";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { everyWeek } from "#domain/trends/every-week.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seeFindings } from "#server/signals/see-findings.ts";

const columns = ["pattern", "parties", "ports", "growth", "surnames", "state"] as const;

/** Everything that was found across all ports, in numbers. */
export default async function TrendsPage() {
  const staff = await demandStaff("see-trends");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.trends" });
  const findings = await seeFindings(database(), staff.id, now());
  const number = (value: number) => formatNumber(locale, value);
  return (
    <>
      <StaffPageStart locale={locale} title={say("title")}>
        {say("intro")}
      </StaffPageStart>
      <p>{say("nightly")}</p>
      {findings.length === 0 ? (
        <p>{say("none")}</p>
      ) : (
        <WideTable label={say("caption")}>
          <caption>{say("caption")}</caption>
          <ColumnHeads names={columns.map((column) => say(`columns.${column}`))} />
          <tbody>
            {findings.map(({ id, pattern, parties, known, measures, disposition }) => (
              <tr key={id}>
                <th scope="row">
                  <a
                    href={`/staff/trends/${id}`}
                    aria-label={say("look", { pattern: say(`patterns.${pattern}.title`), parties })}
                  >
                    {say(`patterns.${pattern}.title`)}
                  </a>
                </th>
                <td>{number(parties)}</td>
                <td>{number(measures.ports.length)}</td>
                <td>
                  <SmallBars isInLine counts={everyWeek(measures.weeks).map(({ count }) => count)} />
                  {say("lately", { percent: Math.round(measures.lately * 100) })}
                </td>
                <td>{number(measures.surnames)}</td>
                <td>
                  {known !== null && say("at-known-place", { name: known })}
                  {known === null && disposition === null && say("open")}
                  {known === null &&
                    disposition &&
                    say("until", {
                      kind: say(`kinds.${disposition.kind}`),
                      day: formatDay(locale, disposition.expiresOn),
                    })}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </>
  );
}

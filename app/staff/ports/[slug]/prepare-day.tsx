import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { needCodes } from "#domain/application/choices.ts";
import type { DayTotals } from "#domain/staff/port-day.ts";
import { interpreterWords } from "./words-of-asks.ts";

type PrepareDayProps = { locale: Locale; isToday: boolean; totals: DayTotals };

/** What a port prepares for on a day: people by the time, and how many need what. */
export async function PrepareDay({ locale, isToday, totals }: PrepareDayProps) {
  const say = await getTranslations({ locale, namespace: "staff" });
  const number = (value: number) => formatNumber(locale, value);
  const asked: [string, number][] = [
    ...needCodes.map((code): [string, number] => [say(`needs.${code}`), totals.needs[code] ?? 0]),
    ...totals.interpreters.map((one): [string, number] => [interpreterWords({ locale, say }, one), one.parties]),
    [say("port.totals.infants"), totals.infants],
  ];
  const rows = asked.filter(([, count]) => count > 0);
  const everybody: [string, number][] = [
    [say("port.totals.parties"), totals.parties],
    [say("port.totals.people"), totals.people],
  ];
  return (
    <>
      <h3>{say(isToday ? "port.totals.title" : "port.totals.day-title")}</h3>
      <dl className="totals">
        {[...everybody, ...rows].map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      {rows.length === 0 && <p>{say("port.totals.none")}</p>}
      <WideTable label={say("port.times")}>
        <caption>{say("port.times")}</caption>
        <ColumnHeads names={[say("port.appointments.time"), say("port.totals.parties"), say("port.totals.people")]} />
        <tbody>
          {totals.blocks.map(({ time, parties, people }) => (
            <tr key={time}>
              <th scope="row">{time}</th>
              <td>{number(parties)}</td>
              <td>{number(people)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}

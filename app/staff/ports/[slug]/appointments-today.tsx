import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { languageName } from "#app/_i18n/language-names.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { interpreters, needCodes } from "#domain/application/choices.ts";
import { groupDigits } from "#domain/receipt/receipt.ts";
import type { DayTotals, SeenAppointment } from "#server/staff/see-appointments.ts";

type AppointmentsTodayProps = { locale: Locale; appointments: SeenAppointment[]; totals: DayTotals };

/** What a port prepares for, and who is expected, without a name. */
export async function AppointmentsToday({ locale, appointments, totals }: AppointmentsTodayProps) {
  const say = await getTranslations({ locale, namespace: "staff" });
  if (appointments.length === 0) return <p>{say("port.nobody")}</p>;
  const number = (value: number) => formatNumber(locale, value);
  const needs = needCodes.flatMap((code) => (totals.needs[code] ? [[say(`needs.${code}`), totals.needs[code]]] : []));
  const spoken = interpreters.flatMap((code) => {
    const count = totals.interpreters[code];
    return count ? [[`${say("check-in.party.interpreter")}: ${say(`interpreters.${code}`)}`, count]] : [];
  });
  const rows = [
    [say("port.totals.parties"), totals.parties],
    [say("port.totals.people"), totals.people],
    ...needs,
    ...spoken,
  ] as [string, number][];
  return (
    <>
      <h3>{say("port.totals.title")}</h3>
      <dl className="totals">
        {rows.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      {needs.length + spoken.length === 0 && <p>{say("port.totals.none")}</p>}
      <WideTable label={say("port.appointments.caption")}>
        <caption>{say("port.appointments.caption")}</caption>
        <ColumnHeads
          names={[
            say("port.appointments.time"),
            say("port.appointments.handle"),
            say("port.appointments.size"),
            say("port.appointments.language"),
            say("port.appointments.state"),
          ]}
        />
        <tbody>
          {appointments.map(({ handle, time, size, locale: reads, state, absent }) => (
            <tr key={handle}>
              <td>{time}</td>
              <th scope="row" className="digits" translate="no">
                {groupDigits(handle)}
              </th>
              <td>{number(size)}</td>
              <td>{languageName(locale, reads)}</td>
              <td>{absent > 0 ? say("port.states.came-without", { count: absent }) : say(`port.states.${state}`)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { languageName } from "#app/_i18n/language-names.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import type { SeenAppointment, SeenDay } from "#server/staff/see-appointments.ts";
import { PrepareDay } from "./prepare-day.tsx";
import { asksWords } from "./words-of-asks.ts";

const columns = ["time", "handle", "size", "language", "asks", "state"] as const;

/** A port's day: what it prepares for, and who is expected, without a name. `date` is left out for today. */
export async function PortDay({ locale, date, appointments, totals }: SeenDay & { locale: Locale; date?: string }) {
  const say = await getTranslations({ locale, namespace: "staff" });
  if (appointments.length === 0) return <p>{say(date ? "port.nobody-on-day" : "port.nobody")}</p>;
  const caption = date
    ? say("port.appointments.day-caption", { day: formatDay(locale, date) })
    : say("port.appointments.caption");
  const became = ({ state, absent, turnedTo }: SeenAppointment) => {
    if (absent > 0) return say("port.states.came-without", { count: absent });
    return turnedTo ? say("port.states.turned-to", { day: formatDay(locale, turnedTo) }) : say(`port.states.${state}`);
  };
  return (
    <>
      <PrepareDay locale={locale} isToday={!date} totals={totals} />
      <WideTable label={caption}>
        <caption>{caption}</caption>
        <ColumnHeads names={columns.map((column) => say(`port.appointments.${column}`))} />
        <tbody>
          {appointments.map((one) => (
            <tr key={one.handle}>
              <td>{one.time}</td>
              <th scope="row" className="digits" translate="no">
                {groupDigits(one.handle)}
              </th>
              <td>{formatNumber(locale, one.size)}</td>
              <td>{languageName(locale, one.locale)}</td>
              <td className="free-words">
                {asksWords({ locale, say }, one).map((words) => (
                  <div key={words}>{words}</div>
                ))}
              </td>
              <td>{became(one)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import type { SeenException } from "#server/capacity/exceptions.ts";
import { EndForm } from "./end-form.tsx";
import { submitEndException } from "./submit-end-exception.ts";

type ExceptionsTableProps = { locale: Locale; slug: string; mayChange: boolean; exceptions: SeenException[] };

const columns = ["day", "time", "places", "reason", "by"] as const;

/** The dates of a port that are different, each with what ends it for whoever may. */
export async function ExceptionsTable({ locale, slug, mayChange, exceptions }: ExceptionsTableProps) {
  const say = await getTranslations({ locale, namespace: "staff.calendar" });
  if (exceptions.length === 0) return <p>{say("exceptions.none")}</p>;
  return (
    <WideTable label={say("exceptions.title")}>
      <caption className="screen-reader">{say("exceptions.title")}</caption>
      <ColumnHeads names={[...columns.map((column) => say(`columns.${column}`)), ...(mayChange ? [say("end")] : [])]} />
      <tbody>
        {exceptions.map(({ id, onDate, atTime, places, reason, madeBy }) => {
          const [day, time] = [formatDay(locale, onDate), atTime ?? say("all-times")];
          return (
            <tr key={id}>
              <th scope="row">{day}</th>
              <td>{time}</td>
              <td>{places === 0 ? say("closed") : formatNumber(locale, places)}</td>
              <td className="free-words" translate="no">
                {reason}
              </td>
              <td translate="no">{madeBy}</td>
              {mayChange && (
                <td>
                  <EndForm
                    end={submitEndException.bind(null, slug)}
                    id={id}
                    button={say("end")}
                    label={say("end-label", { what: `${day}, ${time}` })}
                  />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}

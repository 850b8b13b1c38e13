import { getTranslations } from "next-intl/server";
import { formatDay, formatWeekday } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import type { SeenPattern } from "#server/capacity/patterns.ts";
import { EndForm } from "./end-form.tsx";
import { submitEndPattern } from "./submit-end-pattern.ts";

type PatternsTableProps = { locale: Locale; slug: string; mayChange: boolean; patterns: SeenPattern[] };

const columns = ["weekdays", "times", "places", "accessible", "valid", "by"] as const;

/** The hours of a port that repeat, each with what ends it for whoever may. */
export async function PatternsTable({ locale, slug, mayChange, patterns }: PatternsTableProps) {
  const say = await getTranslations({ locale, namespace: "staff.calendar" });
  if (patterns.length === 0) return <p>{say("patterns.none")}</p>;
  const daysOf = ({ weekdays }: SeenPattern) =>
    weekdays.length === 7
      ? say("every-day")
      : new Intl.ListFormat(locale).format(weekdays.map((day) => formatWeekday(locale, day)));
  const timesOf = ({ firstAt, lastAt, everyMinutes }: SeenPattern) =>
    firstAt === lastAt ? firstAt : say("from-to-every", { firstAt, lastAt, minutes: everyMinutes });
  const validOf = ({ validFrom, validUntil }: SeenPattern) =>
    [
      validFrom && say("valid-from", { day: formatDay(locale, validFrom) }),
      validUntil && say("valid-until", { day: formatDay(locale, validUntil) }),
    ].filter(Boolean);
  return (
    <WideTable label={say("patterns.title")}>
      <caption className="screen-reader">{say("patterns.title")}</caption>
      <ColumnHeads names={[...columns.map((column) => say(`columns.${column}`)), ...(mayChange ? [say("end")] : [])]} />
      <tbody>
        {patterns.map((pattern) => {
          const [days, times] = [daysOf(pattern), timesOf(pattern)];
          const valid = validOf(pattern);
          return (
            <tr key={pattern.id}>
              <th scope="row" className="free-words">
                {days}
              </th>
              <td>{times}</td>
              <td>{formatNumber(locale, pattern.places)}</td>
              <td>{pattern.isAccessible ? say("yes") : say("no")}</td>
              <td className={valid.length > 0 ? "free-words" : undefined}>
                {valid.length > 0 ? valid.join(" ") : say("always")}
              </td>
              <td translate={pattern.madeBy === null ? undefined : "no"}>{pattern.madeBy ?? say("set-up")}</td>
              {mayChange && (
                <td>
                  <EndForm
                    end={submitEndPattern.bind(null, slug)}
                    id={pattern.id}
                    button={say("end")}
                    label={say("end-label", { what: `${days}, ${times}` })}
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

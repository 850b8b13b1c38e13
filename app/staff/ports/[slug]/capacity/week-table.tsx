import { getTranslations } from "next-intl/server";
import { formatDay, formatShortDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import type { SeenBlock } from "#server/staff/port-blocks.ts";
import type { Week } from "./weeks-of.ts";

type WeekTableProps = { locale: Locale; slug: string; mayChange: boolean; week: Week };

/** One week of a port: a column for each day, a row for each time. */
export async function WeekTable({ locale, slug, mayChange, week }: WeekTableProps) {
  const say = await getTranslations({ locale, namespace: "staff.calendar" });
  const { days, times } = week;
  const caption = say("week", { day: formatDay(locale, days[0] as string) });
  const said = (block: SeenBlock) => {
    if (block.isClosed || block.capacity === 0) return say("closed");
    const [booked, capacity] = [formatNumber(locale, block.booked), formatNumber(locale, block.capacity)];
    return say(block.isAccessible ? "taken" : "taken-not-accessible", { booked, capacity });
  };
  const label = (block: SeenBlock) =>
    say("block-label", { text: said(block), day: formatDay(locale, block.date), time: block.time });
  return (
    <WideTable label={caption}>
      <caption>{caption}</caption>
      <ColumnHeads names={[say("time"), ...days.map((day) => formatShortDay(locale, day))]} />
      <tbody>
        {times.map(({ time, blocks }) => (
          <tr key={time}>
            <th scope="row">{time}</th>
            {blocks.map((block, index) => (
              <td key={days[index]}>
                {block && mayChange && (
                  <a href={`/staff/ports/${slug}/blocks/${block.id}`} aria-label={label(block)}>
                    {said(block)}
                  </a>
                )}
                {block ? !mayChange && said(block) : "–"}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

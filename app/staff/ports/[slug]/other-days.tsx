import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import type { ComingDay } from "#server/staff/see-coming-days.ts";

type OtherDaysProps = { locale: Locale; slug: string; today: string; days: ComingDay[] };

/** Yesterday and the next days of a port, each with its page. Whoever opens one is kept as reading that day. */
export async function OtherDays({ locale, slug, today, days }: OtherDaysProps) {
  const say = await getTranslations({ locale, namespace: "staff.port" });
  const title = say("days.title");
  if (days.length === 0) return <p>{say("days.none")}</p>;
  const number = (value: number) => formatNumber(locale, value);
  return (
    <WideTable label={title}>
      <caption>{title}</caption>
      <ColumnHeads names={[say("blocks.day"), say("days.blocks"), say("totals.parties"), say("totals.people")]} />
      <tbody>
        {days.map(({ date, blocks, parties, people }) => {
          const day = formatDay(locale, date);
          return (
            <tr key={date}>
              <th scope="row">
                <a href={`/staff/ports/${slug}/days/${date}`}>{date < today ? say("days.yesterday", { day }) : day}</a>
              </th>
              <td>{number(blocks)}</td>
              <td>{number(parties)}</td>
              <td>{number(people)}</td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}

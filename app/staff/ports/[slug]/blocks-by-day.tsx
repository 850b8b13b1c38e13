import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { WideTable } from "#app/_ui/wide-table.tsx";
import type { SeenBlock } from "#server/staff/port-blocks.ts";

type BlocksByDayProps = { locale: Locale; slug: string; blocks: SeenBlock[]; mayChange: boolean };

/** The places of a port, each with the page that changes it for whoever may. */
export async function BlocksByDay({ locale, slug, blocks, mayChange }: BlocksByDayProps) {
  const say = await getTranslations({ locale, namespace: "staff.port.blocks" });
  if (blocks.length === 0) return <p>{say("empty")}</p>;
  return (
    <WideTable label={say("caption")}>
      <caption>{say("caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("day")}</th>
          <th scope="col">{say("time")}</th>
          <th scope="col">{say("capacity")}</th>
          <th scope="col">{say("booked")}</th>
          {mayChange && <th scope="col">{say("change")}</th>}
        </tr>
      </thead>
      <tbody>
        {blocks.map(({ id, date, time, capacity, booked, isClosed }) => {
          const day = formatDay(locale, date);
          return (
            <tr key={id}>
              <th scope="row">{day}</th>
              <td>{time}</td>
              <td>{isClosed ? say("closed") : formatNumber(locale, capacity)}</td>
              <td>{formatNumber(locale, booked)}</td>
              {mayChange && (
                <td>
                  <a href={`/staff/ports/${slug}/blocks/${id}`} aria-label={say("change-label", { day, time })}>
                    {say("change")}
                  </a>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}

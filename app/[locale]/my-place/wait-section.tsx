import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatMoment } from "#app/_i18n/format-time.ts";
import { Code } from "#app/_ui/code.tsx";
import { daysBetween } from "#domain/application/calendar-date.ts";
import { ticketsFor, ticketTable } from "#domain/draw/tickets.ts";
import { now, todayUtc } from "#server/clock.ts";
import { nextDrawAt } from "#server/place/next-draw.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

/** Since when a party waits, with how many tickets, for which ports. `isBehind`: it stands in no draw. */
export async function WaitSection({ visit: { locale, place }, isBehind }: { visit: PlaceVisit; isBehind: boolean }) {
  const say = await getTranslations({ locale, namespace: "my-place" });
  const days = Math.max(0, daysBetween(place.waitsSince, todayUtc()));
  const [port] = place.ports;
  return (
    <>
      <p>
        {say("stand.since", { day: formatDay(locale, place.waitsSince) })} {say("stand.days", { days })}
      </p>
      <p>{say("stand.people", { count: place.size })}</p>
      <dl className="answers">
        <div>
          <dt>{say("slip.number")}</dt>
          <dd>
            <Code digits={place.handle} />
          </dd>
        </div>
      </dl>
      <h2>{say("stand.ports")}</h2>
      <ol>
        {place.ports.map(({ slug, name }) => (
          <li key={slug}>
            <bdi translate="no">{name}</bdi>
          </li>
        ))}
      </ol>
      {place.standing === "waiting" && !isBehind && (
        <>
          <h2>{say("stand.tickets.title")}</h2>
          <p>{say("stand.tickets.count", { count: ticketsFor(days, place.isUrgent) })}</p>
          {place.isUrgent && <p>{say("stand.tickets.urgent")}</p>}
          <p>{say("stand.tickets.more", { weeks: ticketTable.maxWeeks })}</p>
          {port && (
            <p>
              {say("stand.tickets.next")} {formatMoment(locale, nextDrawAt(now()), port)}
            </p>
          )}
        </>
      )}
    </>
  );
}

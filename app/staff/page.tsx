import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { dayIn } from "#app/_i18n/format-time.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { addDays } from "#domain/application/calendar-date.ts";
import { refusalFor } from "#domain/staff/policy.ts";
import { now, todayUtc } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { countPool, seeDays, seePorts } from "#server/staff/see-ports.ts";

const shownDays = 7;

/** Every port: who waits for it, and its places on the next days. */
export default async function OverviewPage() {
  const staff = await demandStaff("see-overview");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const [ports, pool] = await Promise.all([seePorts(database(), staff.id), countPool(database(), staff.id)]);
  const today = ports.map(({ timeZone }) => dayIn(timeZone, now())).sort()[0] ?? todayUtc();
  const days = Array.from({ length: shownDays }, (_, ahead) => addDays(today, ahead));
  const places = await seeDays(database(), staff.id, { from: today, to: days.at(-1) ?? today });
  const number = (value: number) => formatNumber(locale, value);
  const portName = ({ slug, name }: { slug: string; name: string }) =>
    refusalFor(staff, "see-port", slug) ? name : <a href={`/staff/ports/${slug}`}>{name}</a>;
  const onDay = (port: string, day: string) => places.find((each) => each.port === port && each.date === day);
  return (
    <>
      <title>{say("title", { page: say("overview.title") })}</title>
      <h1>{say("overview.title")}</h1>
      <p>{say("overview.pool", pool)}</p>
      <WideTable label={say("overview.waiting.caption")}>
        <caption>{say("overview.waiting.caption")}</caption>
        <ColumnHeads
          names={[
            say("overview.waiting.port"),
            say("overview.waiting.parties"),
            say("overview.waiting.people"),
            say("overview.waiting.first-choice"),
          ]}
        />
        <tbody>
          {ports.map((port) => (
            <tr key={port.slug}>
              <th scope="row" translate="no">
                {portName(port)}
              </th>
              <td>{number(port.parties)}</td>
              <td>{number(port.people)}</td>
              <td>{number(port.firstChoice)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p className="hint">{say("overview.each")}</p>
      <WideTable label={say("overview.days.caption")}>
        <caption>{say("overview.days.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("overview.days.day")}</th>
            {ports.map(({ slug, name }) => (
              <th scope="col" key={slug} translate="no">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">{formatDay(locale, day)}</th>
              {ports.map(({ slug }) => {
                const { booked = 0, capacity = 0 } = onDay(slug, day) ?? {};
                return (
                  <td key={slug}>{say("overview.days.of", { booked: number(booked), capacity: number(capacity) })}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}

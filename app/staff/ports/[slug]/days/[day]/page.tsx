import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { daysBetween, partsOf } from "#domain/application/calendar-date.ts";
import { daysAhead, refusalFor } from "#domain/staff/policy.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seeAppointments } from "#server/staff/see-appointments.ts";
import { PortDay } from "../../port-day.tsx";

/** One day of a port, to be prepared or printed: yesterday, today or one of the next days. */
export default async function PortDayPage({ params }: PageProps<"/staff/ports/[slug]/days/[day]">) {
  const { slug, day: date } = await params;
  const { staff, port, today } = await visitPort("see-day", slug);
  const fromToday = partsOf(date) ? daysBetween(today, date) : undefined;
  if (fromToday === undefined || fromToday < -1 || fromToday > daysAhead) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.port" });
  const day = await seeAppointments(database(), staff.id, { port: slug, date, at: now() });
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("day.title", { port: port.name, day: formatDay(locale, date) })}
        back={{ href: `/staff/ports/${slug}`, text: port.name }}
      >
        {say("zone", { city: port.city })}
      </StaffPageStart>
      {fromToday < 0 && !refusalFor(staff, "check-in", slug, { fromToday }) && (
        <div className="no-print">
          <p>{say("day.late")}</p>
          <p>
            <a className="button" href={`/staff/ports/${slug}/check-in?day=${date}`}>
              {say("day.check-in")}
            </a>
          </p>
        </div>
      )}
      <p className="no-print">{say("day.print")}</p>
      <PortDay locale={locale} date={date} {...day} />
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { refusalFor } from "#domain/staff/policy.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seeInterviewNotes } from "#server/signals/interview-notes.ts";
import { seeBlocks } from "#server/staff/port-blocks.ts";
import { seeAppointments } from "#server/staff/see-appointments.ts";
import { seeComingDays } from "#server/staff/see-coming-days.ts";
import { BlocksByDay } from "./blocks-by-day.tsx";
import { InterviewNotes } from "./interview-notes.tsx";
import { OtherDays } from "./other-days.tsx";
import { PortDay } from "./port-day.tsx";

const notes = [
  ...(["changed", "kept", "not-kept", "helpers-ended", "corrected"] as const),
  ...(["turned", "first-in-line", "day-full", "no-reason"] as const),
];

/** A port's day, and its places on the days to come. */
export default async function PortPage({ params, searchParams }: PageProps<"/staff/ports/[slug]">) {
  const { slug } = await params;
  const { staff, port, today } = await visitPort("see-port", slug);
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const note = noteIn(await searchParams, notes);
  const mayCheckIn = !refusalFor(staff, "check-in", slug);
  const counter = { port: slug, date: today, at: now() };
  const [blocks, day, others, interviews] = await Promise.all([
    seeBlocks(database(), staff.id, slug, today),
    mayCheckIn ? seeAppointments(database(), staff.id, counter) : undefined,
    mayCheckIn ? seeComingDays(database(), staff.id, counter) : [],
    mayCheckIn ? seeInterviewNotes(database(), staff.id, counter) : [],
  ]);
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("port.title", { port: port.name })}
        isName
        note={note && say(`port.${note}`)}
      >
        {say("port.zone", { city: port.city })}
      </StaffPageStart>
      {day && (
        <>
          <h2>{say("port.today", { day: formatDay(locale, today) })}</h2>
          <p>
            <a className="button" href={`/staff/ports/${slug}/check-in`}>
              {say("port.check-in")}
            </a>
          </p>
          <p>
            <a className="back" href={`/staff/ports/${slug}/new-secret`}>
              {say("new-secret.title")}
            </a>
          </p>
          <p>
            <a className="back" href={`/staff/ports/${slug}/correct`}>
              {say("correct.title")}
            </a>
          </p>
          <p>
            <a className="back" href={`/staff/ports/${slug}/walk-ins`}>
              {say("walk-ins.title")}
            </a>
          </p>
          {!refusalFor(staff, "keep-day", slug) && (
            <p>
              <a className="back" href={`/staff/ports/${slug}/offline`}>
                {say("offline.link")}
              </a>
            </p>
          )}
          <p>
            <a className="back" href={`/staff/ports/${slug}/days/${today}`}>
              {say("port.day.print-today")}
            </a>
          </p>
          <PortDay locale={locale} {...day} />
          <InterviewNotes locale={locale} notes={interviews} />
          <OtherDays locale={locale} slug={slug} today={today} days={others} />
        </>
      )}
      <p>
        <a className="back" href={`/staff/ports/${slug}/capacity`}>
          {say("calendar.title")}
        </a>
      </p>
      {!refusalFor(staff, "edit-capacity", slug) && (
        <p>
          <a className="back" href={`/staff/ports/${slug}/reserve`}>
            {say("reserve.title")}
          </a>
        </p>
      )}
      <BlocksByDay locale={locale} slug={slug} blocks={blocks} mayChange={!refusalFor(staff, "edit-capacity", slug)} />
    </>
  );
}

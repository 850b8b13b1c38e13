import { getTranslations } from "next-intl/server";
import { isLocale } from "#app/_i18n/locales.ts";
import { openPlaceSession } from "#app/_session/place-session.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readAppointment } from "#server/place/read-appointment.ts";
import { writeCalendar } from "../write-calendar.ts";

/** The calendar file of a confirmed appointment, for its own party. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  const session = await openPlaceSession(new URL(request.url).searchParams.get("m"));
  const appointment = session && (await readAppointment(database(), session.place));
  if (!appointment || !isLocale(locale)) return new Response(null, { status: 404 });
  const say = await getTranslations({ locale, namespace: "my-place.calendar" });
  const file = writeCalendar({ ...appointment, title: say("title"), text: say("text"), writtenAt: now() });
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="calendar.ics"',
      "Cache-Control": "private, no-store",
    },
  });
}

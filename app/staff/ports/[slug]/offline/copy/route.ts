import { getTranslations } from "next-intl/server";
import { answerStaffScript } from "#app/_session/answer-staff-script.ts";
import { readMark } from "#app/_session/read-mark.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { dayMark } from "#server/staff/day-mark.ts";
import { takeDay } from "#server/staff/take-day.ts";
import { showDay } from "../show-day.ts";

/** Today at an officer's own port, for their device to keep until the port's midnight. */
export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const page = `/staff/ports/${slug}/offline`;
  return answerStaffScript({ act: "keep-day", port: slug, page }, async (staff) => {
    const [kept, mark] = [readMark(request), dayMark(staff.id)];
    if (kept !== "" && kept !== mark) return [409, { said: "another" }];
    const { port, today: date } = await visitPort("keep-day", slug);
    const at = now();
    const taken = await takeDay(database(), staff.id, { port: slug, date, at });
    const locale = await staffLocale();
    const say = await getTranslations({ locale, namespace: "staff" });
    return [200, { mark, ...showDay(taken, { port, date, at, locale, say }) }];
  });
}

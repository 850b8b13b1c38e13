import { notFound } from "next/navigation";
import { dayIn } from "#app/_i18n/format-time.ts";
import type { StaffAct } from "#domain/staff/policy.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { type SeenPort, seePort } from "#server/staff/see-port.ts";
import type { StaffInSession } from "#server/staff/staff-session.ts";
import { demandStaff } from "./staff.ts";

/** A member of staff at a port that they may work at, and the date there. */
export type PortVisit = { staff: StaffInSession; port: SeenPort; today: string };

/** The gate of a port's pages. */
export async function visitPort(act: StaffAct, slug: string): Promise<PortVisit> {
  const staff = await demandStaff(act, { port: slug });
  const port = await seePort(database(), staff.id, slug);
  if (!port) notFound();
  return { staff, port, today: dayIn(port.timeZone, now()) };
}

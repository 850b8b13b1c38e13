import type { ChecksReply, KeptState } from "#app/_day/day-reply.ts";
import { clockTime } from "#app/_i18n/clock-time.ts";
import { answerStaffScript } from "#app/_session/answer-staff-script.ts";
import { readMark } from "#app/_session/read-mark.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { offlineCheckSchema, offlineChecksSchema } from "#domain/staff/offline-check.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { dayMark } from "#server/staff/day-mark.ts";
import { type KeptCheck, keepOfflineCheck, seeStates } from "#server/staff/keep-offline-check.ts";

type Handed = { port: string; date: string; checks: { id: string }[]; timeZone: string };

/** What an officer's device recorded without a network; the answer says what became of each, and how the day stands. */
export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug: port } = await params;
  const page = `/staff/ports/${port}/offline`;
  return answerStaffScript({ act: "check-in", port, page }, async (staff) => {
    if (readMark(request) !== dayMark(staff.id)) return [409, { said: "another" }];
    const read = offlineChecksSchema.safeParse(await request.json().catch(() => undefined));
    if (!read.success) return [422, { said: "later" }];
    const { port: here, today } = await visitPort("check-in", port);
    const { date, checks } = read.data;
    const fates = await keepAll(staff.id, { port, date, checks, timeZone: here.timeZone });
    const states = date === today ? await statesOf(staff.id, { port, date, timeZone: here.timeZone }) : [];
    return [200, { fates, states } satisfies ChecksReply];
  });
}

/** One after the other: each is a transaction of its own, so that one that cannot be kept, or is none, holds up no other. */
async function keepAll(staff: StaffId, { port, date, checks, timeZone }: Handed): Promise<ChecksReply["fates"]> {
  const fates: ChecksReply["fates"] = [];
  for (const check of checks) {
    const { data } = offlineCheckSchema.safeParse(check);
    const { fate, there }: KeptCheck = data
      ? await keepOfflineCheck(database(), staff, { check: data, port, date, at: now() })
      : { fate: "none" };
    const told = there && { state: there.state, by: there.by ?? "", at: there.at ? clockTime(there.at, timeZone) : "" };
    fates.push({ id: check.id, fate, ...(told && { there: told }) });
  }
  return fates;
}

async function statesOf(
  staff: StaffId,
  { port, date, timeZone }: Omit<Handed, "checks">,
): Promise<[handle: string, state: KeptState, came: string][]> {
  const states = await seeStates(database(), staff, { port, date, at: now() });
  return states.map(({ handle, state, cameAt }) => [handle, state, cameAt ? clockTime(cameAt, timeZone) : ""]);
}

import { type Refusal, refusalFor, type StaffAct } from "#domain/staff/policy.ts";
import { addToAudit } from "#server/audit.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { log } from "#server/log.ts";
import { findNamed, type NamedParty } from "#server/staff/find-named.ts";
import type { StaffInSession } from "#server/staff/staff-session.ts";

/** Where somebody goes who is not signed in, and is told so when a session has ended. */
export const signInPath = "/staff/sign-in";

/** What a door is about: the slug of a port, or a party as an address or a form names it. */
export type DoorAbout = { port?: string | null; party?: NamedParty | undefined };

/** Where somebody is turned to who has no session. One line of the log. */
export function turnToSignIn(act: StaffAct): string {
  log.warn("a member of staff was refused", { refusal: "no-session", act });
  return `${signInPath}?note=ended`;
}

/** Where a member of staff is turned to whom the policy refuses an act; undefined where it lets them. */
export async function turnRefused(
  staff: StaffInSession,
  act: StaffAct,
  { port = null, party }: DoorAbout,
): Promise<string | undefined> {
  const named = party && (await findNamed(database(), party, staff.port));
  const refusal = refusalFor(staff, act, port, named && { isOwnParty: named.isOfPort });
  const subject = named?.subject ?? (port ? `port/${port}` : undefined);
  return refusal ? refuseStaff(staff, { act, refusal, subject }) : undefined;
}

/** A row of the audit, and a line of the log. */
async function refuseStaff(
  { id }: StaffInSession,
  { act, refusal, subject }: { act: StaffAct; refusal: Refusal; subject: string | undefined },
): Promise<string> {
  log.warn("a member of staff was refused", { refusal, act });
  const entry = { at: now(), actor: id, action: "refused", reason: refusal, detail: { act } };
  await addToAudit(database(), { ...entry, ...(subject && { subject }) });
  return `/staff/refused?why=${refusal}`;
}

import { randomUUID } from "node:crypto";
import type { Role } from "#domain/staff/policy.ts";
import { beginEnrolment, finishEnrolment, readDeviceKey } from "#server/accounts/enrol-second-step.ts";
import { now } from "#server/clock.ts";
import type { Database } from "#server/database/open-database.ts";
import { deviceCode } from "../../e2e/fixtures/device-code.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { inviteStaff } from "./invite-staff.ts";
import { findStaffInSession } from "./staff-session.ts";

const passphrase = "river lamp seven horse";

/** Whose account is made; `keep` is given the key of the device that makes its codes. */
type NewColleague = { role: Role; port: string | null; isEnrolled?: boolean; keep?: (key: string) => void };

/** Makes an account by the way that people take, and gives the cookies of its session, by name. */
export async function signInForTests(
  db: Database,
  { role, port, isEnrolled = true, keep }: NewColleague,
): Promise<Map<string, string>> {
  const email = `${randomUUID()}@port.example`;
  const invitation = await inviteStaff(db, { email, name: "Ana", role, port }, now());
  if ("refusal" in invitation) throw new Error(invitation.refusal);
  const token = new URL(invitation.address).searchParams.get("i") ?? "";
  await acceptInvitation(db, { token, first: passphrase, second: passphrase }, now());
  const begun = await beginEnrolment(db, "staff", { email, passphrase });
  if (!isEnrolled) return jarOf(begun);
  const cookie = begun.map((line) => line.split(";")[0]).join("; ");
  const staff = await findStaffInSession(db, cookie, now());
  const device = staff && (await readDeviceKey(db, staff));
  if (!device) throw new Error("the set-up did not begin");
  keep?.(device.key);
  const typed = { cookie, code: deviceCode(device.key, now()), at: now() };
  const done = await finishEnrolment(db, staff, typed);
  if ("refusal" in done) throw new Error(done.refusal);
  return jarOf(done.setCookies);
}

function jarOf(lines: string[]): Map<string, string> {
  return new Map(
    lines.map((line) => {
      const [name = "", value = ""] = line.split(";")[0]?.split(/=(.*)/s) ?? [];
      return [name, decodeURIComponent(value)];
    }),
  );
}

import { randomUUID } from "node:crypto";
import { beginEnrolment, finishEnrolment, readDeviceKey } from "#server/accounts/enrol-second-step.ts";
import { now } from "#server/clock.ts";
import type { Database } from "#server/database/open-database.ts";
import { deviceCode } from "../../e2e/fixtures/device-code.ts";
import { acceptHelperInvitation } from "./accept-invitation.ts";
import { findHelperInSession, type HelperInSession } from "./helper-session.ts";
import { inviteHelper } from "./invite-helper.ts";
import { addOrganisation } from "./organisations.ts";

const passphrase = "river lamp seven horse";

/** A helper who is signed in, with the header of cookies that says so. */
export type HelperForTests = { helper: HelperInSession; cookie: string; key: string; passphrase: string };

/** Adds an organisation, or takes the one that is named, and makes a helper of it by the way that people take. */
export async function signInHelperForTests(
  db: Database,
  { organisation, name = "Hana" }: { organisation?: string; name?: string } = {},
): Promise<HelperForTests> {
  const added = organisation
    ? { id: organisation }
    : await addOrganisation(db, "command-line", { name: "Al Otro Lado", telephone: "", at: now() });
  if ("refusal" in added) throw new Error(added.refusal);
  const email = `${randomUUID()}@helps.example`;
  const invitation = await inviteHelper(db, "command-line", { email, name, organisation: added.id, at: now() });
  if ("refusal" in invitation) throw new Error(invitation.refusal);
  const token = new URL(invitation.address).searchParams.get("i") ?? "";
  await acceptHelperInvitation(db, { token, first: passphrase, second: passphrase }, now());
  const begun = asCookie(await beginEnrolment(db, "helper", { email, passphrase }));
  const account = await findHelperInSession(db, begun, now());
  const device = account && (await readDeviceKey(db, account));
  if (!device) throw new Error("the set-up did not begin");
  const typed = { cookie: begun, code: deviceCode(device.key, now()), at: now() };
  const done = await finishEnrolment(db, account, typed);
  if ("refusal" in done) throw new Error(done.refusal);
  const cookie = asCookie(done.setCookies);
  const helper = await findHelperInSession(db, cookie, now());
  if (!helper) throw new Error("the helper is not signed in");
  return { helper, cookie, key: device.key, passphrase };
}

/** `Set-Cookie` lines as the header that a browser sends back. */
export function asCookie(lines: string[]): string {
  return lines
    .filter((line) => !/max-age=0/i.test(line))
    .map((line) => line.split(";")[0])
    .join("; ");
}

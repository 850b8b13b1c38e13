import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginEnrolment, finishEnrolment, readDeviceKey } from "#server/accounts/enrol-second-step.ts";
import { checkCode, checkPassphrase } from "#server/accounts/sign-in.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { deviceCode } from "../../e2e/fixtures/device-code.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { inviteStaff } from "./invite-staff.ts";
import { endStaffSession, findStaffInSession } from "./staff-session.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-staff-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const email = "ana@port.example";
const passphrase = "river lamp seven horse";
const invited = { email: " Ana@Port.example", name: "Ana", role: "scheduler", port: null };
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const asCookie = (lines: string[]) => lines.map((line) => line.split(";")[0]).join("; ");
const tokenIn = (address: string) => new URL(address).searchParams.get("i") ?? "";

describe.each(engines)("signing in on %s", (engine) => {
  let test: TestDatabase;
  let key = "";
  let backupCodes: string[] = [];

  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());

  const invite = async (at = new Date()) => {
    const invitation = await inviteStaff(test.db, invited, at);
    if ("refusal" in invitation) throw new Error(invitation.refusal);
    return tokenIn(invitation.address);
  };

  it("refuses invitations that name nobody, no role or no port", async () => {
    const refusal = (change: object) => inviteStaff(test.db, { ...invited, ...change }, new Date());
    expect(await refusal({ email: "ana" })).toEqual({ refusal: "email-looks-wrong" });
    expect(await refusal({ name: " " })).toEqual({ refusal: "name-is-missing" });
    expect(await refusal({ role: "chief" })).toEqual({ refusal: "role-is-unknown" });
    expect(await refusal({ role: "officer" })).toEqual({ refusal: "officer-needs-a-port" });
    expect(await refusal({ role: "officer", port: "atlantis" })).toEqual({ refusal: "port-is-unknown" });
    expect(await refusal({ port: "nogales" })).toEqual({ refusal: "only-officers-have-a-port" });
  });

  it("lets an invitation lapse after 15 minutes, and a second one end the first", async () => {
    const first = await invite();
    const typed = { first: passphrase, second: passphrase };
    expect(await acceptInvitation(test.db, { token: first, ...typed }, later(16))).toEqual({
      refusal: "link-has-lapsed",
    });
    await invite();
    expect(await acceptInvitation(test.db, { token: first, ...typed }, new Date())).toEqual({
      refusal: "link-has-lapsed",
    });
  });

  it("opens nothing with a passphrase alone", async () => {
    const token = await invite();
    expect(await acceptInvitation(test.db, { token, first: "short", second: "short" }, new Date())).toEqual({
      problem: "short",
    });
    const typed = { token, first: passphrase, second: passphrase };
    expect(await acceptInvitation(test.db, typed, new Date())).toEqual({ email });
    expect(await acceptInvitation(test.db, typed, new Date())).toEqual({ refusal: "link-has-lapsed" });
    expect(await checkPassphrase(test.db, "staff", { email, passphrase })).toEqual({ refusal: "not-enrolled" });
    expect(await test.db.selectFrom("staff_session").selectAll().execute()).toEqual([]);
  });

  it("sets up the device with one code, and shows the backup codes once", async () => {
    const token = await invite();
    await acceptInvitation(test.db, { token, first: passphrase, second: passphrase }, new Date());
    const cookie = asCookie(await beginEnrolment(test.db, "staff", { email, passphrase }));
    const staff = (await findStaffInSession(test.db, cookie, new Date()))!;
    expect(staff).toMatchObject({ email, role: "scheduler", isEnrolled: false });
    key = (await readDeviceKey(test.db, staff))!.key;
    expect(await finishEnrolment(test.db, staff, { cookie, code: "000000", at: new Date() })).toEqual({
      refusal: "wrong-code",
    });
    const code = deviceCode(key, new Date());
    const done = await finishEnrolment(test.db, staff, {
      cookie,
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
      at: new Date(),
    });
    if ("refusal" in done) throw new Error(done.refusal);
    backupCodes = done.backupCodes;
    expect(backupCodes).toHaveLength(10);
    expect(await readDeviceKey(test.db, staff)).toBeUndefined();
    expect(await findStaffInSession(test.db, asCookie(done.setCookies), new Date())).toMatchObject({
      isEnrolled: true,
    });
    expect(await inviteStaff(test.db, invited, new Date())).toEqual({ refusal: "account-is-in-use" });
  });

  const signIn = async (code: string) => {
    const first = await checkPassphrase(test.db, "staff", { email, passphrase });
    if ("refusal" in first) throw new Error(first.refusal);
    const cookie = asCookie(first.setCookies.filter((line) => !/max-age=0/i.test(line)));
    expect(await findStaffInSession(test.db, cookie, new Date())).toBeNull();
    return checkCode(test.db, "staff", { cookie, code, at: new Date() });
  };

  it("asks for passphrase and code, or a backup code once", async () => {
    expect(await checkPassphrase(test.db, "staff", { email, passphrase: `${passphrase}!` })).toEqual({
      refusal: "not-recognised",
    });
    expect(await checkPassphrase(test.db, "staff", { email: "nobody@port.example", passphrase })).toEqual({
      refusal: "not-recognised",
    });
    expect(await signIn("123456")).toEqual({ refusal: "wrong-code" });
    expect(await signIn(deviceCode(key, new Date()))).toHaveProperty("setCookies");
    expect(await signIn(backupCodes[0]!)).toHaveProperty("setCookies");
    expect(await signIn(backupCodes[0]!)).toEqual({ refusal: "wrong-code" });
  });

  it("ends a session after 15 idle minutes, renews it before, and ends it on signing out", async () => {
    const step = await signIn(deviceCode(key, new Date()));
    if ("refusal" in step) throw new Error(step.refusal);
    const cookie = asCookie(step.setCookies);
    expect(await findStaffInSession(test.db, cookie, later(14))).toMatchObject({ email, isEnrolled: true });
    expect(await findStaffInSession(test.db, cookie, later(28))).toMatchObject({ email });
    expect(await findStaffInSession(test.db, cookie, later(44))).toBeNull();
    expect(await findStaffInSession(test.db, cookie, new Date())).toMatchObject({ email });
    await endStaffSession(test.db, cookie);
    expect(await findStaffInSession(test.db, cookie, new Date())).toBeNull();
  });

  it("keeps no passphrase, code or token that could be used", async () => {
    const kept = JSON.stringify([
      await test.db.selectFrom("staff_credential").selectAll().execute(),
      await test.db.selectFrom("staff_two_factor").selectAll().execute(),
      await test.db.selectFrom("staff_invitation").selectAll().execute(),
    ]);
    expect(kept).not.toContain(passphrase);
    expect(kept).not.toContain(key);
    for (const code of backupCodes) expect(kept).not.toContain(code);
  });
});

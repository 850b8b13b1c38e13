import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { endHelper } from "#server/helper/end-helper.ts";
import { findHelperInSession } from "#server/helper/helper-session.ts";
import { endOrganisation } from "#server/helper/organisations.ts";
import { asCookie, signInHelperForTests } from "#server/helper/sign-in-helper-for-tests.ts";
import { signInForTests } from "#server/staff/sign-in-for-tests.ts";
import { findStaffInSession } from "#server/staff/staff-session.ts";
import type { Account, AccountKind } from "./account-kind.ts";
import { isSessionNew } from "./account-session.ts";
import { accountSite } from "./account-site.ts";
import { beginAddingPasskey, finishAddingPasskey } from "./add-passkey.ts";
import { type Change, makePasskeyDevice, onlyPresent, type PasskeyDevice } from "./passkey-device-for-tests.ts";
import { beginPasskeySignIn, checkPasskey, emailOfAnswer } from "./passkey-sign-in.ts";
import { listPasskeys, mostPasskeys, removePasskey } from "./passkeys.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-passkeys-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const notRecognised = { refusal: "not-recognised" };

describe.each(engines)("passkeys on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());

  const add = async (account: Account, name = "My telephone") => {
    const device = makePasskeyDevice(accountSite(account.kind).origin);
    const begun = await beginAddingPasskey(test.db, account, { name, at: new Date() });
    if ("problem" in begun) throw new Error(begun.problem);
    const { token, options } = begun;
    const added = await finishAddingPasskey(test.db, account, { token, body: device.make(options), at: new Date() });
    if ("refusal" in added) throw new Error(added.refusal);
    return { device, id: added.id };
  };
  const helperWithPasskey = async () => {
    const { helper, cookie } = await signInHelperForTests(test.db);
    return { helper, cookie, ...(await add(helper)) };
  };
  /** One sign-in from its beginning; `at` is when the answer comes. */
  const signIn = async (device: PasskeyDevice, change: Change = {}, kind: AccountKind = "helper", at = new Date()) => {
    const { token, options } = await beginPasskeySignIn(test.db, kind, new Date());
    return checkPasskey(test.db, kind, { token, body: device.sign(options, change), at });
  };
  const auditOf = async (actor: string) => {
    const rows = await test.db.selectFrom("audit").select(["action", "reason"]).where("actor", "=", actor).execute();
    return rows.map(({ action, reason }) => (reason === null ? action : `${action}: ${reason}`));
  };

  it("opens the account of whoever added it, and says so in the audit and in the list", async () => {
    const { helper, device } = await helperWithPasskey();
    expect(await listPasskeys(test.db, helper)).toMatchObject([{ name: "My telephone", usedAt: null }]);
    const step = await signIn(device);
    const cookie = "setCookies" in step ? asCookie(step.setCookies) : "";
    const opened = await findHelperInSession(test.db, cookie, new Date());
    expect(opened).toEqual({ ...helper, since: opened?.since });
    expect(opened?.since.getTime()).toBeGreaterThan(helper.since.getTime());
    expect(await auditOf(helper.id)).toEqual(expect.arrayContaining(["add-passkey", "sign-in: passkey"]));
    expect((await listPasskeys(test.db, helper))[0]?.usedAt).toBeInstanceOf(Date);
  });

  it("opens the console for staff, and never with a passkey of the other kind", async () => {
    const jar = await signInForTests(test.db, { role: "analyst", port: null });
    const cookie = [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
    const staff = (await findStaffInSession(test.db, cookie, new Date()))!;
    const { device } = await add(staff);
    expect(await signIn(device)).toEqual(notRecognised);
    const step = await signIn(device, {}, "staff");
    const opened = "setCookies" in step ? asCookie(step.setCookies) : "";
    const { provedAt: _, ...same } = staff;
    expect(await findStaffInSession(test.db, opened, new Date())).toMatchObject(same);
    expect(await signIn((await helperWithPasskey()).device, {}, "staff")).toEqual(notRecognised);
  });

  it("takes each answer once, and none to a challenge of another browser or one that has ended", async () => {
    const { helper, device } = await helperWithPasskey();
    const { token, options } = await beginPasskeySignIn(test.db, "helper", new Date());
    const other = await beginPasskeySignIn(test.db, "helper", new Date());
    const body = device.sign(options, { counter: 1 });
    const check = (asked: string, at = new Date()) => checkPasskey(test.db, "helper", { token: asked, body, at });
    expect(await check(other.token), "another browser's").toEqual(notRecognised);
    expect(await check(token)).toHaveProperty("setCookies");
    expect(await check(token), "replayed").toEqual({ refusal: "too-late" });
    expect(await check(""), "without a cookie").toEqual({ refusal: "too-late" });
    expect(await signIn(device, {}, "helper", later(6)), "ended").toEqual({ refusal: "too-late" });
    expect(await signIn(device, {}, "helper", later(4))).toHaveProperty("setCookies");
    expect(await auditOf(helper.id)).toEqual(
      expect.arrayContaining(["refuse-passkey: wrong-answer", "refuse-passkey: no-challenge"]),
    );
  });

  it("uses a challenge up with a wrong answer too", async () => {
    const { device } = await helperWithPasskey();
    const { token, options } = await beginPasskeySignIn(test.db, "helper", new Date());
    const answer = { token, at: new Date() };
    expect(await checkPasskey(test.db, "helper", { ...answer, body: { id: "x" } })).toEqual(notRecognised);
    expect(await checkPasskey(test.db, "helper", { ...answer, body: device.sign(options) })).toEqual({
      refusal: "too-late",
    });
  });

  it("refuses another page's origin, and a device that did not ask who holds it", async () => {
    const { helper, device } = await helperWithPasskey();
    expect(await signIn(device, { origin: "https://paso.example.evil" })).toEqual(notRecognised);
    expect(await signIn(device, { flags: onlyPresent })).toEqual(notRecognised);
    expect(await auditOf(helper.id)).toEqual(expect.arrayContaining(["refuse-passkey: wrong-answer"]));
    expect(await signIn(device)).toHaveProperty("setCookies");
  });

  it("refuses a passkey of one account under the name of another, and one that nobody has added", async () => {
    const [one, two] = [await helperWithPasskey(), await helperWithPasskey()];
    const userHandle = Buffer.from(two.helper.id.replaceAll("-", ""), "hex").toString("base64url");
    expect(await signIn(one.device, { userHandle })).toEqual(notRecognised);
    expect(await auditOf(one.helper.id)).toContain("refuse-passkey: another-account");
    const nobodys = makePasskeyDevice(accountSite("staff").origin);
    expect(await signIn(nobodys)).toEqual(notRecognised);
    expect(await auditOf("system")).toContain("refuse-passkey: unknown-passkey");
  });

  it("refuses a device whose counter does not rise, and lets one that never counts in", async () => {
    const { helper, device } = await helperWithPasskey();
    expect(await signIn(device, { counter: 0 })).toHaveProperty("setCookies");
    expect(await signIn(device, { counter: 0 })).toHaveProperty("setCookies");
    expect(await signIn(device, { counter: 7 })).toHaveProperty("setCookies");
    for (const counter of [7, 6, 0]) expect(await signIn(device, { counter })).toEqual({ refusal: "copied" });
    expect(await auditOf(helper.id)).toContain("refuse-passkey: counter-went-back");
    const raced = await Promise.all([signIn(device, { counter: 8 }), signIn(device, { counter: 8 })]);
    expect(raced.filter((step) => "setCookies" in step)).toHaveLength(1);
  });

  it("opens nothing once the helper or the organisation has ended, even where only the mark of it stands", async () => {
    const [one, two, marked] = [await helperWithPasskey(), await helperWithPasskey(), await helperWithPasskey()];
    await endHelper(test.db, "command-line", { email: one.helper.email, at: new Date() });
    await endOrganisation(test.db, "command-line", { start: two.helper.organisation.id, at: new Date() });
    for (const { device } of [one, two]) expect(await signIn(device)).toEqual(notRecognised);
    const mark = (table: "helper" | "organisation", id: string, ended_at: Date | null) =>
      test.db.updateTable(table).set({ ended_at }).where("id", "=", id).execute();
    for (const [table, id] of [
      ["organisation", marked.helper.organisation.id],
      ["helper", marked.helper.id],
    ] as const) {
      await mark(table, id, new Date());
      expect(await signIn(marked.device), table).toEqual(notRecognised);
      await mark(table, id, null);
    }
    expect(await auditOf(marked.helper.id)).toContain("refuse-passkey: account-has-ended");
    expect(await signIn(marked.device)).toHaveProperty("setCookies");
  });

  it("is removed by its owner alone, and opens nothing from then on", async () => {
    const [one, two] = [await helperWithPasskey(), await helperWithPasskey()];
    expect(await removePasskey(test.db, two.helper, { id: one.id, at: new Date() })).toBe(false);
    expect(await signIn(one.device)).toHaveProperty("setCookies");
    expect(await removePasskey(test.db, one.helper, { id: "no id", at: new Date() })).toBe(false);
    expect(await removePasskey(test.db, one.helper, { id: one.id, at: new Date() })).toBe(true);
    expect(await signIn(one.device)).toEqual(notRecognised);
    expect(await auditOf(one.helper.id)).toContain("remove-passkey");
  });

  it("is added only with a name, to the account that began, in time, and ten times at the most", async () => {
    const [{ helper }, { helper: other }] = [await signInHelperForTests(test.db), await signInHelperForTests(test.db)];
    const begin = (name: string) => beginAddingPasskey(test.db, helper, { name, at: new Date() });
    expect(await begin(" ")).toEqual({ problem: "missing" });
    expect(await begin("n".repeat(61))).toEqual({ problem: "long" });
    const device = makePasskeyDevice(accountSite("staff").origin);
    const finish = async (account: Account, at = new Date(), page = device) => {
      const begun = await begin("Laptop");
      if ("problem" in begun) throw new Error(begun.problem);
      return finishAddingPasskey(test.db, account, { token: begun.token, body: page.make(begun.options), at });
    };
    expect(await finish(other)).toEqual({ refusal: "too-late" });
    expect(await finish(helper, later(6))).toEqual({ refusal: "too-late" });
    const evil = makePasskeyDevice("https://paso.example.evil");
    expect(await finish(helper, new Date(), evil)).toEqual({ refusal: "not-kept" });
    const signing = await beginPasskeySignIn(test.db, "helper", new Date());
    const made = device.make({ challenge: signing.options.challenge, user: { id: "" }, rp: { id: "localhost" } });
    expect(
      await finishAddingPasskey(test.db, helper, { token: signing.token, body: made, at: new Date() }),
      "a challenge to sign in",
    ).toEqual({ refusal: "too-late" });
    expect(await listPasskeys(test.db, helper)).toEqual([]);
    expect(await finish(helper)).toHaveProperty("id");
    expect(await finish(helper), "the same again").toEqual({ refusal: "not-kept" });
    for (let more = 1; more < mostPasskeys; more++) await add(helper);
    expect(await begin("one more")).toEqual({ problem: "too-many" });
  });

  it("a challenge to add a passkey signs nobody in", async () => {
    const { helper, device } = await helperWithPasskey();
    const begun = await beginAddingPasskey(test.db, helper, { name: "Laptop", at: new Date() });
    if ("problem" in begun) throw new Error(begun.problem);
    const body = device.sign({ challenge: begun.options.challenge, rpId: accountSite("staff").host });
    expect(await checkPasskey(test.db, "helper", { token: begun.token, body, at: new Date() })).toEqual({
      refusal: "too-late",
    });
  });

  it("counts tries by the account whose passkey answers, and knows a session that is new from an old one", async () => {
    const { helper, cookie, device } = await helperWithPasskey();
    const body = device.sign({ challenge: "x", rpId: "localhost" });
    expect(await emailOfAnswer(test.db, "helper", body)).toBe(helper.email);
    expect(await emailOfAnswer(test.db, "staff", body)).toBeUndefined();
    expect(await emailOfAnswer(test.db, "helper", "nothing")).toBeUndefined();
    expect(await isSessionNew(test.db, "helper", { cookie, at: later(14) })).toBe(true);
    expect(await isSessionNew(test.db, "helper", { cookie, at: later(16) })).toBe(false);
    expect(await isSessionNew(test.db, "staff", { cookie, at: new Date() })).toBe(false);
  });
});

import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkCode, checkPassphrase } from "#server/accounts/sign-in.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addPlace, addPorts } from "#server/place/place-for-tests.ts";
import { readPlaceGuard, startPlaceSession } from "#server/place/place-session.ts";
import { findStaffInSession } from "#server/staff/staff-session.ts";
import { deviceCode } from "../../e2e/fixtures/device-code.ts";
import { acceptHelperInvitation, findHelperInvitation } from "./accept-invitation.ts";
import { endHelper } from "./end-helper.ts";
import { giveGrant } from "./give-grant.ts";
import { endHelperSession, findHelperInSession } from "./helper-session.ts";
import { inviteHelper } from "./invite-helper.ts";
import { listOrganisations } from "./list-organisations.ts";
import { addOrganisation, endOrganisation } from "./organisations.ts";
import { asCookie, type HelperForTests, signInHelperForTests } from "./sign-in-helper-for-tests.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-helper-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const by = "command-line";
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const passphrase = "river lamp seven horse";

describe.each(engines)("the accounts of helpers on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());

  const organisation = async (name = "Casa del Migrante") => {
    const added = await addOrganisation(test.db, by, { name, telephone: "", at: new Date() });
    if ("refusal" in added) throw new Error(added.refusal);
    return added.id;
  };
  const invite = async (change: object = {}) => {
    const invited = { email: `${randomUUID()}@helps.example`, name: "Hana", organisation: await organisation() };
    return inviteHelper(test.db, by, { ...invited, ...change, at: new Date() });
  };
  const tokenOf = (invitation: Awaited<ReturnType<typeof invite>>) => {
    if ("refusal" in invitation) throw new Error(invitation.refusal);
    return new URL(invitation.address).searchParams.get("i") ?? "";
  };
  const inSession = (cookie: string, at = new Date()) => findHelperInSession(test.db, cookie, at);

  it("refuses invitations that name nobody, or no organisation that stands", async () => {
    const ended = await organisation();
    await endOrganisation(test.db, by, { start: ended, at: new Date() });
    expect(await invite({ email: "hana" })).toEqual({ refusal: "email-looks-wrong" });
    expect(await invite({ name: " " })).toEqual({ refusal: "name-is-missing" });
    expect(await invite({ name: "n".repeat(121) })).toEqual({ refusal: "name-is-long" });
    for (const organisation of ["", "abc", randomUUID(), ended]) {
      expect(await invite({ organisation }), organisation).toEqual({ refusal: "organisation-is-unknown" });
    }
  });

  it("opens nothing of a helper with a session of staff, or the other way round", async () => {
    const { cookie } = await signInHelperForTests(test.db);
    expect(await inSession(cookie)).toMatchObject({ name: "Hana", isEnrolled: true });
    expect(await findStaffInSession(test.db, cookie.replaceAll("paso-helper", "paso-staff"), new Date())).toBeNull();
  });

  it("lets an invitation lapse after 15 minutes, and end with its organisation", async () => {
    const own = await organisation();
    const token = tokenOf(await invite({ organisation: own }));
    expect(await findHelperInvitation(test.db, token, later(16))).toBeUndefined();
    expect(await findHelperInvitation(test.db, token, later(14))).toMatchObject({ organisation: "Casa del Migrante" });
    await endOrganisation(test.db, by, { start: own, at: new Date() });
    const typed = { token, first: passphrase, second: passphrase };
    expect(await acceptHelperInvitation(test.db, typed, new Date())).toEqual({ refusal: "link-has-lapsed" });
  });

  it("signs in by passphrase and code, and ends the session when it is idle or signed out", async () => {
    const { helper, key } = await signInHelperForTests(test.db);
    const first = await checkPassphrase(test.db, "helper", { email: helper.email, passphrase });
    if ("refusal" in first) throw new Error(first.refusal);
    expect(await checkPassphrase(test.db, "staff", { email: helper.email, passphrase })).toHaveProperty("refusal");
    const challenge = asCookie(first.setCookies);
    expect(await inSession(challenge)).toBeNull();
    const step = await checkCode(test.db, "helper", {
      cookie: challenge,
      code: deviceCode(key, new Date()),
      at: new Date(),
    });
    if ("refusal" in step) throw new Error(step.refusal);
    const cookie = asCookie(step.setCookies);
    for (let minutes = 59; minutes < 12 * 60; minutes += 59) {
      expect(await inSession(cookie, later(minutes)), `${minutes} minutes`).not.toBeNull();
    }
    expect(await inSession(cookie, later(12 * 60 + 1))).toBeNull();
    expect(await inSession(cookie, new Date())).not.toBeNull();
    expect(await inSession(cookie, later(61))).toBeNull();
    await endHelperSession(test.db, cookie, new Date());
    expect(await inSession(cookie)).toBeNull();
  });

  it("closes every place that was open under a grant when the helper signs out, and nobody else's", async () => {
    const [own, other] = [await signInHelperForTests(test.db), await signInHelperForTests(test.db)];
    await addPorts(test.db);
    const place = await addPlace(test.db);
    const [grant, at] = [{ mayChange: false, mayConfirm: false }, new Date()];
    const open = async ({ helper }: HelperForTests) => {
      const grantId = await giveGrant(test.db, { place, generation: 0, helper: helper.id, grant, days: 7, at });
      return startPlaceSession(test.db, {
        place,
        device: "shared",
        ...(grantId && { grantId }),
        tokenHash: Buffer.alloc(32),
        at,
      });
    };
    const [theirs, elsewhere] = [await open(own), await open(other)];
    const persons = await startPlaceSession(test.db, { place, device: "own", tokenHash: Buffer.alloc(32), at });
    await endHelperSession(test.db, own.cookie, at);
    expect(await readPlaceGuard(test.db, theirs, at)).toBeUndefined();
    for (const stays of [elsewhere, persons]) expect(await readPlaceGuard(test.db, stays, at)).toBeDefined();
  });

  it("ends a helper at once, and lets the address make a new helper who is not the old one", async () => {
    const { helper, cookie, key } = await signInHelperForTests(test.db);
    const bystander = await signInHelperForTests(test.db, { organisation: helper.organisation.id });
    const first = await checkPassphrase(test.db, "helper", { email: helper.email, passphrase });
    expect(await endHelper(test.db, by, { email: helper.email.toUpperCase(), at: new Date() })).toEqual({
      name: "Hana",
    });
    expect(await inSession(cookie)).toBeNull();
    expect(await inSession(bystander.cookie)).not.toBeNull();
    const code = deviceCode(key, new Date());
    const challenge = "setCookies" in first ? asCookie(first.setCookies) : "";
    expect(await checkCode(test.db, "helper", { cookie: challenge, code, at: new Date() })).toHaveProperty("refusal");
    expect(await checkPassphrase(test.db, "helper", { email: helper.email, passphrase })).toEqual({
      refusal: "not-recognised",
    });
    const token = tokenOf(await invite({ email: helper.email }));
    await acceptHelperInvitation(test.db, { token, first: passphrase, second: passphrase }, new Date());
    const ids = await test.db.selectFrom("helper").select("id").where("email", "=", helper.email).execute();
    expect(ids).toHaveLength(1);
    expect(ids[0]?.id).not.toBe(helper.id);
    expect(await endHelper(test.db, by, { email: "nobody@helps.example", at: new Date() })).toEqual({
      refusal: "unknown",
    });
  });

  it("ends every helper of an organisation at once, and nobody else", async () => {
    const { helper, cookie } = await signInHelperForTests(test.db);
    const second = await signInHelperForTests(test.db, { organisation: helper.organisation.id });
    const elsewhere = await signInHelperForTests(test.db);
    const ended = { start: helper.organisation.id, at: new Date() };
    expect(await endOrganisation(test.db, by, ended)).toEqual(helper.organisation);
    for (const each of [cookie, second.cookie]) expect(await inSession(each)).toBeNull();
    expect(await inSession(elsewhere.cookie)).not.toBeNull();
    expect(await endOrganisation(test.db, by, ended)).toEqual({ refusal: "ended-before" });
    const audit = await test.db
      .selectFrom("audit")
      .select("action")
      .where("subject", "=", `organisation/${helper.organisation.id}`)
      .orderBy("at")
      .execute();
    expect(audit.map(({ action }) => action)).toContain("end-organisation");
  });

  it("opens nothing when only the mark of an end stands, whatever sessions are left", async () => {
    const { helper, cookie } = await signInHelperForTests(test.db);
    const mark = (ended_at: Date | null) =>
      test.db.updateTable("organisation").set({ ended_at }).where("id", "=", helper.organisation.id).execute();
    await mark(new Date());
    expect(await inSession(cookie)).toBeNull();
    await mark(null);
    expect(await inSession(cookie)).not.toBeNull();
    await test.db.updateTable("helper").set({ ended_at: new Date() }).where("id", "=", helper.id).execute();
    expect(await inSession(cookie)).toBeNull();
  });

  it("lists organisations with who works there, and says how far each account has come", async () => {
    const { helper } = await signInHelperForTests(test.db);
    const id = helper.organisation.id;
    await invite({ organisation: id, email: "ines@helps.example", name: "Inés" });
    const token = tokenOf(await invite({ organisation: id, email: "leo@helps.example", name: "Leo" }));
    await acceptHelperInvitation(test.db, { token, first: passphrase, second: passphrase }, new Date());
    const own = (await listOrganisations(test.db, by, new Date())).find((each) => each.id === id);
    expect(own?.helpers.map(({ name, state }) => [name, state])).toEqual([
      ["Hana", "complete"],
      ["Leo", "not-complete"],
      ["Inés", "invited"],
    ]);
    await endOrganisation(test.db, by, { start: id, at: new Date() });
    const listed = await listOrganisations(test.db, by, new Date());
    expect(listed.find((each) => each.id === id)).toMatchObject({ helpers: [] });
    expect(listed.at(-1)?.endedAt).not.toBeNull();
  });
});

import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Role } from "#domain/staff/policy.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { checkPassphrase } from "#server/accounts/sign-in.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import type { Letter } from "#server/letters/compose-letter.ts";
import { log } from "#server/log.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { endStaff } from "./end-staff.ts";
import { decideRecovery, proposeRecovery, seeColleagues, seeRecoveries, seeUntold } from "./recovery.ts";
import { tellRecovered } from "./recovery-letter.ts";
import { signInForTests } from "./sign-in-for-tests.ts";
import { findStaffInSession } from "./staff-session.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-recovery-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const [old, fresh] = ["river lamp seven horse", "stone window eight cloud"];
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe.each(engines)("a recovery on %s", (engine) => {
  let test: TestDatabase;
  type Signed = { id: StaffId; email: string; cookie: string };
  let [ana, bo, cy]: Signed[] = [];
  const signedIn = async (role: Role): Promise<Signed> => {
    const jar = await signInForTests(test.db, { role, port: null });
    const cookie = [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
    const staff = await findStaffInSession(test.db, cookie, new Date());
    if (!staff) throw new Error("nobody is signed in");
    return { id: staff.id, email: staff.email, cookie };
  };
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    ana = await signedIn("administrator");
    bo = await signedIn("administrator");
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    cy = await signedIn("scheduler");
  });

  const who = (signed: Signed | undefined) => signed?.id as StaffId;
  const propose = (by: StaffId, colleague: StaffId, at = new Date()) =>
    proposeRecovery(test.db, by, { colleague, knownBy: "in-person", at });
  const decide = async (by: StaffId, isApproved = true, at = new Date()) => {
    const open = await test.db.selectFrom("staff_recovery").select("id").where("decided_at", "is", null).execute();
    return decideRecovery(test.db, by, { recovery: open.at(-1)?.id ?? randomUUID(), isApproved, at });
  };
  const agreed = async () => {
    await propose(who(ana), who(cy));
    const decided = await decide(who(bo));
    if (!("link" in decided)) throw new Error("it was not agreed to");
    return new URL(decided.link).searchParams.get("i") ?? "";
  };
  const accept = (token: string, at = new Date()) =>
    acceptInvitation(test.db, { token, first: fresh, second: fresh }, at);
  const kept = async () => {
    const rows = await test.db
      .selectFrom("audit")
      .select(["actor", "action"])
      .where("subject", "=", `staff/${who(cy)}`)
      .where("action", "like", "%recovery")
      .orderBy("at")
      .execute();
    return rows.map(({ actor, action }) => [actor, action]);
  };

  it("needs two administrators, and both are kept", async () => {
    expect(await propose(who(ana), who(cy))).toBe(true);
    expect(await propose(who(bo), who(cy))).toBe(false);
    expect(await decide(who(ana))).toEqual({ refusal: "not-possible" });
    expect((await seeRecoveries(test.db, who(ana), new Date())).map(({ isOwn }) => isOwn)).toEqual([true]);
    expect(await decide(who(bo))).toHaveProperty("link");
    expect(await decide(who(bo))).toEqual({ refusal: "not-possible" });
    expect(await kept()).toEqual([
      [who(ana), "propose-recovery"],
      [who(bo), "approve-recovery"],
    ]);
  });

  it("is for nobody's own account, whoever proposed it", async () => {
    expect(await propose(who(ana), who(ana))).toBe(false);
    expect((await seeColleagues(test.db, who(ana))).map(({ id }) => id)).not.toContain(who(ana));
    expect(await propose(who(bo), who(ana))).toBe(true);
    expect(await decide(who(ana))).toEqual({ refusal: "not-possible" });
    expect(await decide(who(ana), false)).toEqual({ refusal: "not-possible" });
    const own = { id: randomUUID(), staff_id: who(cy), known_by: "in-person", proposed_at: new Date() };
    const byThemselves = test.db.insertInto("staff_recovery").values({ ...own, proposed_by: who(cy) });
    await expect(byThemselves.execute()).rejects.toThrow("nobody_recovers_themselves");
    await test.db.deleteFrom("staff_recovery").where("decided_at", "is", null).execute();
  });

  it("is refused, or too old after a day, and then opens nothing; it can be proposed anew", async () => {
    await propose(who(ana), who(cy));
    expect(await decide(who(bo), true, later(24 * 60))).toEqual({ refusal: "not-possible" });
    expect(await seeRecoveries(test.db, who(bo), later(24 * 60))).toEqual([]);
    expect(await propose(who(bo), who(cy), later(24 * 60))).toBe(true);
    expect(await decide(who(ana), false, later(24 * 60 + 1))).toEqual({ refused: true });
    const links = test.db.selectFrom("staff_invitation").select("email").where("recovery_id", "is not", null);
    expect(await links.where("email", "=", cy?.email ?? "").execute()).toEqual([]);
  });

  it("takes nothing from the account before its link is used, and the link lapses after 15 minutes", async () => {
    const token = await agreed();
    expect(await accept(token, later(16))).toEqual({ refusal: "link-has-lapsed" });
    expect(await findStaffInSession(test.db, cy?.cookie ?? "", new Date())).toMatchObject({ isEnrolled: true });
    expect(await checkPassphrase(test.db, "staff", { email: cy?.email ?? "", passphrase: old })).toHaveProperty(
      "setCookies",
    );
  });

  it("ends every passkey, code, passphrase and session when the link is used, once, and keeps who and what they are", async () => {
    const passkey = { id: randomUUID(), staff_id: who(cy), credential_id: randomUUID(), name: "telephone", counter: 0 };
    await test.db
      .insertInto("staff_passkey")
      .values({ ...passkey, public_key: Buffer.from([1]), added_at: new Date() })
      .execute();
    const token = await agreed();
    expect(await accept(token)).toEqual({ email: cy?.email });
    expect(await accept(token)).toEqual({ refusal: "link-has-lapsed" });
    expect(await findStaffInSession(test.db, cy?.cookie ?? "", new Date())).toBeNull();
    const ways = (["staff_passkey", "staff_two_factor", "staff_session"] as const).map((table) =>
      test.db.selectFrom(table).select("id").where("staff_id", "=", who(cy)).execute(),
    );
    expect(await Promise.all(ways)).toEqual([[], [], []]);
    const signIn = (passphrase: string) => checkPassphrase(test.db, "staff", { email: cy?.email ?? "", passphrase });
    expect([await signIn(old), await signIn(fresh)]).toEqual([
      { refusal: "not-recognised" },
      { refusal: "not-enrolled" },
    ]);
    const row = await test.db
      .selectFrom("staff")
      .selectAll()
      .where("email", "=", cy?.email ?? "")
      .executeTakeFirst();
    expect(row).toMatchObject({ id: who(cy), role: "scheduler", two_factor_enabled: false, ended_at: null });
    expect((await kept()).at(-1)).toEqual([who(cy), "use-recovery"]);
  });

  it("by an account that has ended, or was set up anew since, is not agreed to, and is taken back", async () => {
    const lee = await signedIn("administrator");
    await test.db.deleteFrom("staff_recovery").where("decided_at", "is", null).execute();
    expect(await propose(who(lee), who(cy))).toBe(true);
    const renewed = (renewed_at: Date | null) =>
      test.db.updateTable("staff").set({ renewed_at }).where("id", "=", who(lee)).execute();
    await renewed(later(1));
    expect(await decide(who(bo))).toEqual({ refusal: "not-possible" });
    await renewed(null);
    await propose(who(ana), who(lee));
    const asked = test.db.selectFrom("staff_recovery").select("id").where("staff_id", "=", who(lee));
    const recovery = (await asked.executeTakeFirstOrThrow()).id;
    const agreedTo = await decideRecovery(test.db, who(bo), { recovery, isApproved: true, at: new Date() });
    if (!("link" in agreedTo)) throw new Error("it was not agreed to");
    expect(await seeRecoveries(test.db, who(ana), new Date())).toHaveLength(1);
    await accept(new URL(agreedTo.link).searchParams.get("i") ?? "");
    expect(await seeRecoveries(test.db, who(ana), new Date())).toEqual([]);
    const lou = await signedIn("administrator");
    expect(await propose(who(lou), who(cy))).toBe(true);
    await endStaff(test.db, "command-line", { email: lou.email, at: new Date() });
    expect(await seeRecoveries(test.db, who(ana), new Date())).toEqual([]);
  });

  it("opens nothing once the account has ended", async () => {
    const token = await agreed();
    await endStaff(test.db, "command-line", { email: cy?.email ?? "", at: new Date() });
    expect(await accept(token)).toEqual({ refusal: "link-has-lapsed" });
  });

  it("is not told where the mailbox refuses the letter: it is tried again, and administrators see it until it is sent", async () => {
    await test.db.updateTable("staff_recovery").set({ told_at: new Date() }).execute();
    await agreed();
    const lines: string[] = [];
    const written = (["warn", "error"] as const).map((level) =>
      vi.spyOn(log, level).mockImplementation((event, fields) => void lines.push([event, fields?.fault].join(" "))),
    );
    const refusing = { carry: async () => "refused" as const };
    const away = { carry: () => Promise.reject(new TypeError("away")) };
    const taking = { carry: async () => "sent" as const };
    const untold = async (at = new Date()) => (await seeUntold(test.db, who(ana), at)).map(({ email }) => email);
    const told = [await tellRecovered(test.db, refusing, new Date()), await tellRecovered(test.db, away, new Date())];
    expect([told, await untold(), await untold(later(31 * 24 * 60))]).toEqual([[0, 0], [cy?.email], []]);
    expect([await tellRecovered(test.db, taking, new Date()), await untold()]).toEqual([1, []]);
    expect(lines).toEqual([
      "a letter about a recovery was refused ",
      "a letter about a recovery could not be sent TypeError",
    ]);
    for (const spy of written) spy.mockRestore();
  });

  it("is told to the person by a letter in both languages, without the link, again until it is taken", async () => {
    await test.db.updateTable("staff_recovery").set({ told_at: new Date() }).execute();
    const token = await agreed();
    const letters: [string, Letter][] = [];
    const away = { carry: () => Promise.reject(new Error("away")) };
    const carrier = {
      carry: async (to: string, letter: Letter) => {
        letters.push([to, letter]);
        return "sent" as const;
      },
    };
    const told = [await tellRecovered(test.db, away, new Date()), await tellRecovered(test.db, carrier, new Date())];
    expect([...told, await tellRecovered(test.db, carrier, new Date())]).toEqual([0, 1, 0]);
    expect(letters.map(([to]) => to)).toEqual([cy?.email]);
    const [[, letter] = []] = letters;
    expect(letter?.text).toMatch(/Did you not ask for this\?[\s\S]*¿No lo pidió usted\?/);
    expect(JSON.stringify(letter)).not.toContain(token);
  });
});

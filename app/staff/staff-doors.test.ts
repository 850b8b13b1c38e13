import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { dayIn } from "#app/_i18n/format-time.ts";
import type { StaffAct } from "#domain/staff/policy.ts";
import { mustProveAgain, type Role, refusalFor, roles, shownTo, staffActs } from "#domain/staff/policy.ts";
import { now } from "#server/clock.ts";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { withRequestNotes } from "#server/front/request-notes.ts";
import { addOrganisation } from "#server/helper/organisations.ts";
import { log } from "#server/log.ts";
import { layBlockForTests, makePartyForTests, noteOfPartyForTests } from "#server/staff/party-for-tests.ts";
import { signInForTests } from "#server/staff/sign-in-for-tests.ts";
import { answerOf, type Behind, staffDoors } from "./staff-doors-for-tests.ts";

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>() }));

// The request is Next's; everything behind it is ours and real.
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "paso.test", origin: "http://paso.test" }),
  cookies: async () => ({
    getAll: () => [...browser.cookies].map(([name, value]) => ({ name, value })),
    get: (name: string) => (browser.cookies.has(name) ? { name, value: browser.cookies.get(name) } : undefined),
    set: () => undefined,
  }),
}));

const folder = mkdtempSync(join(tmpdir(), "paso-staff-doors-"));
process.env.DATA_DIR = folder;
let test: TestDatabase;
let behind: Behind;
const warned = vi.spyOn(log, "warn").mockImplementation(() => undefined);

beforeAll(async () => {
  test = await makeTestDatabase("embedded");
  const today = dayIn("America/Phoenix", now());
  const block = await layBlockForTests(test.db, { port: "nogales", code: 3, date: today });
  await layBlockForTests(test.db, { port: "laredo", code: 6, date: today });
  const { id, handle, added } = await makePartyForTests(test.db, { prefs: [3], asksUrgent: true });
  const offer = {
    id: randomUUID(),
    application_id: id,
    block_id: block,
    size: 2,
    run: null,
    state: "confirmed" as const,
  };
  const moments = { made_at: now(), expires_at: now(), answered_at: now(), checked_in_at: null };
  await test.db
    .insertInto("offer")
    .values({ ...offer, ...moments })
    .execute();
  const made = await addOrganisation(test.db, "command-line", { name: "Casa", telephone: "", at: now() });
  const noted = await noteOfPartyForTests(test.db, id);
  behind = { ...noted, block, handle, person: added, organisation: "id" in made ? made.id : "", offer: offer.id };
});
afterAll(async () => {
  await test.remove();
  rmSync(folder, { recursive: true });
});

const signIn = (role: Role, port: string | null, more: { isEnrolled?: boolean } = {}) =>
  signInForTests(test.db, { role, port, ...more });

/** Who knocks: the cookies of a sign-in by the way that people take. With a role the policy decides, else nothing opens. */
const askers: Record<string, { role?: Role; port?: string; begin: () => Promise<Map<string, string>> }> = {
  nobody: { begin: async () => new Map() },
  "a session that nobody was given": { begin: async () => new Map([["paso-staff.session_token", "x.y"]]) },
  "an account whose codes are not set up": { begin: () => signIn("administrator", null, { isEnrolled: false }) },
  "an account that has ended": {
    begin: async () => {
      const cookies = await signIn("administrator", null);
      // Its session still stands, as it does where a request and the end cross.
      const newest = test.db.selectFrom("staff").select("id").orderBy("created_at", "desc").limit(1);
      await test.db.updateTable("staff").set({ ended_at: now() }).where("id", "=", newest).execute();
      return cookies;
    },
  },
  "a session that was left idle": {
    begin: async () => {
      const cookies = await signIn("administrator", null);
      const newest = test.db.selectFrom("staff_session").select("id").orderBy("created_at", "desc").limit(1);
      await test.db.updateTable("staff_session").set({ expires_at: now() }).where("id", "=", newest).execute();
      return cookies;
    },
  },
  ...Object.fromEntries(
    roles
      .filter((role) => role !== "officer")
      .map((role) => [`the role ${role}`, { role, begin: () => signIn(role, null) }]),
  ),
  "an officer of this port": { role: "officer", port: "nogales", begin: () => signIn("officer", "nogales") },
  "an officer of another port": { role: "officer", port: "laredo", begin: () => signIn("officer", "laredo") },
};

const tables = ["application", "block", "offer", "person", "urgent_proposal", "relation_review", "draw_run"] as const;
const more = ["draw_commitment", "organisation", "helper_invitation", "new_secret", "staff", "staff_passkey"] as const;
/** Everything that a door could have changed. */
const state = () => Promise.all([...tables, ...more].map((table) => test.db.selectFrom(table).selectAll().execute()));

it("every door of the console has an act of the policy, written by hand", () => {
  expect(staffDoors.filter(({ act }) => act === undefined).map(({ path }) => path)).toEqual([]);
  expect(staffDoors.length).toBeGreaterThan(40);
});

describe.each(Object.entries(askers))("to %s", (name, { role, port = null, begin }) => {
  beforeAll(async () => {
    browser.cookies = await begin();
  });
  const refusalAt = ({ act, isAtPort, isOfParty }: (typeof staffDoors)[number]) => {
    if (act === "open" || act === undefined || (act === "own" && role)) return undefined;
    if (!role || act === "own") return "no-session";
    return refusalFor({ role, port }, act, isAtPort ? "nogales" : null, isOfParty ? { isOwnParty } : {}) ?? undefined;
  };
  const isOwnParty = port === "nogales";
  const isEnrolling = name === "an account whose codes are not set up";

  for (const door of staffDoors) {
    const refusal = refusalAt(door);
    if (!refusal || (isEnrolling && door.path.startsWith("enrol/"))) continue;
    it(`${door.path} stays shut, and it is kept: ${refusal}`, async () => {
      const before = await state();
      warned.mockClear();
      const answer = await answerOf(() => door.knock(behind));
      expect(answer).toMatch(
        refusal === "no-session"
          ? /^(?:\/staff\/sign-in\?note=ended|(?:\{"goTo":"\/staff\/sign-in\?note=ended"\} ?)+)$/
          : new RegExp(`^(?:\\{"goTo":")?/staff/refused\\?why=${refusal}(?:"\\})?$`),
      );
      expect(answer).not.toMatch(/Bea|left ramp/);
      expect(answer).not.toContain(behind.handle);
      if (door.act !== "own") {
        const { act } = door;
        expect(warned).toHaveBeenCalledWith("a member of staff was refused", { refusal, act });
        const kept = test.db.selectFrom("audit").select("detail").where("action", "=", "refused").orderBy("at", "desc");
        if (role) expect(await kept.where("reason", "=", refusal).executeTakeFirst()).toEqual({ detail: { act } });
      }
      expect(await state()).toEqual(before);
    });
  }

  for (const door of staffDoors.filter(({ path, act }) => path.endsWith("page.tsx") && act !== "open" && role)) {
    if (refusalAt(door)) continue;
    it(`the page ${door.path} lets in`, async () => {
      // Its words need Next's own way of rendering: that they are asked for is past the gate.
      const answer = await answerOf(() => door.knock(behind)).catch(String);
      expect(answer).toMatch(/^(?:let in|not found|Error: `getTranslations` is not supported)/);
    });
  }
});

describe.each(["administrator", "analyst"] as const)("to an %s whose last proof is old", (role) => {
  const signedInAt = new Date(now().getTime() - 6 * 60_000);
  beforeAll(async () => {
    browser.cookies = await signIn(role, null);
    const newest = test.db.selectFrom("staff_session").select("id").orderBy("created_at", "desc").limit(1);
    await test.db.updateTable("staff_session").set({ created_at: signedInAt }).where("id", "=", newest).execute();
  });
  const asker = { role, port: null };
  const isGrave = ({ act }: (typeof staffDoors)[number]) =>
    act !== undefined &&
    act !== "own" &&
    act !== "open" &&
    refusalFor(asker, act) === null &&
    mustProveAgain(act, signedInAt, now());
  /** What these doors show is of nobody, so that a form there can ask for the proof in itself. */
  const isOfNobody = ({ act }: (typeof staffDoors)[number]) =>
    staffActs.some((one) => one === act && shownTo(role, one).length === 0);

  it.each(staffDoors.filter(isGrave))("$path asks for a proof, and nothing happens", async (door) => {
    const before = await state();
    const answer = await answerOf(() => door.knock(behind));
    expect(answer).toMatch(
      door.isForm && isOfNobody(door)
        ? /^let in: \{"problems":\[\{"path":"proof","problem":"needed"\}\],"typed":.*\}$/
        : /^\/staff\/prove\?to=%2Fstaff/,
    );
    expect(answer).not.toMatch(/Bea|left ramp/);
    expect(await state()).toEqual(before);
  });

  it.each(staffDoors.filter((door) => door.path.endsWith("page.tsx") && isGrave(door)))(
    "$path is shown again under its own form only where it shows nobody",
    async (door) => {
      const under = (answeredAct: StaffAct) => {
        const notes = { address: "192.0.2.1", url: "/staff", answeredAct };
        return withRequestNotes(notes, () => answerOf(() => door.knock(behind)).catch(String));
      };
      const proof = /^\/staff\/prove\?to=%2Fstaff/;
      expect(await under(door.act as StaffAct)).toMatch(
        isOfNobody(door) ? /^(?:not found|Error: `getTranslations`)/ : proof,
      );
      expect(await under(door.act === "run-draw" ? "commit-draw" : "run-draw"), "another act's form").toMatch(proof);
    },
  );

  it.each(staffDoors.filter((door) => door.path.endsWith("page.tsx") && door.act !== "open" && !isGrave(door)))(
    "$path asks for none",
    async (door) => {
      const answer = await answerOf(() => door.knock(behind)).catch(String);
      expect(answer).not.toMatch(/prove/);
    },
  );
});

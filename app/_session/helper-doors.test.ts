import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { writeAnswers } from "#domain/application/answers.ts";
import type { Grant } from "#domain/helper/grant.ts";
import { makeSecret } from "#domain/receipt/receipt.ts";
import { newId, randomBytes } from "#server/chance.ts";
import { now } from "#server/clock.ts";
import { type DraftId, insertDraft } from "#server/database/draft.ts";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { endGrant } from "#server/helper/end-grant.ts";
import { giveGrant } from "#server/helper/give-grant.ts";
import { type HelperForTests, signInHelperForTests } from "#server/helper/sign-in-helper-for-tests.ts";
import { log } from "#server/log.ts";
import { addOffer, addPlace, addPorts, someApplication } from "#server/place/place-for-tests.ts";
import { startPlaceSession } from "#server/place/place-session.ts";
import { answerOf, type Fields } from "./doors-for-tests.ts";
import { type HelperDoor, helperDoors, kioskDoors, unexpected, unknocked } from "./helper-doors-for-tests.ts";
import { hashToken, newToken } from "./session-token.ts";

const browser = vi.hoisted(() => ({ cookie: "" }));

// The request is Next's; everything behind it is ours and real.
vi.mock("next/headers", () => {
  const all = () =>
    browser.cookie.split("; ").flatMap((pair) => {
      const [name = "", ...value] = pair.split("=");
      return name ? [{ name, value: decodeURIComponent(value.join("=")) }] : [];
    });
  const get = (asked: string) => all().find(({ name }) => name === asked);
  return {
    headers: async () => new Headers({ host: "paso.test", origin: "http://paso.test" }),
    cookies: async () => ({ getAll: all, get, set: () => undefined }),
  };
});

// What a page says is not looked at here; its words are Next's, and there are none outside of a request.
vi.mock("next-intl/server", () => {
  const nothing = () => "";
  return { getTranslations: async () => Object.assign(nothing, { rich: nothing, raw: nothing, has: () => true }) };
});

const folder = mkdtempSync(join(tmpdir(), "paso-helper-doors-"));
process.env.DATA_DIR = folder;
let test: TestDatabase;
let ana: HelperForTests;
let bea: HelperForTests;
const warned = vi.spyOn(log, "warn").mockImplementation(() => undefined);

beforeAll(async () => {
  test = await makeTestDatabase("embedded");
  await addPorts(test.db);
  ana = await signInHelperForTests(test.db);
  bea = await signInHelperForTests(test.db);
});
afterAll(async () => {
  await test.remove();
  rmSync(folder, { recursive: true });
});

const hourAgo = () => new Date(now().getTime() - 3_600_000);
const most: Grant = { mayChange: true, mayConfirm: true };
const least: Grant = { mayChange: false, mayConfirm: false };
const family = "Desrosiers";

/** What a helper has open for somebody: their place, and a change of their answers, under the widest grant. */
async function begin({ stands }: HelperDoor, { helper }: HelperForTests, more: { of?: "another" } = {}) {
  const at = now();
  const place = await addPlace(test.db, stands === "paused" ? { standing: "paused" } : {});
  const expiresAt = new Date(at.getTime() + 86_400_000);
  const offer = stands === "paused" ? newId() : await addOffer(test.db, place, { state: stands, expiresAt });
  const of = more.of ? await addPlace(test.db) : place;
  const give = async (grant = most) =>
    (await giveGrant(test.db, { place: of, generation: 0, helper: helper.id, grant, days: 7, at })) as string;
  return { place, offer, give, helper: helper.id };
}

/** The sessions as addresses and forms name them. */
async function open({ place, offer, helper }: Awaited<ReturnType<typeof begin>>, grantId: string): Promise<Fields> {
  const [token, at, draft] = [newToken(), now(), newId() as DraftId];
  const tokenHash = hashToken(token);
  const answers = { ...writeAnswers(someApplication({ ports: ["laredo"] })), device: ["shared"], revision: ["0"] };
  const begun = { id: draft, tokenHash, at, helper, answers, amendsId: place } as const;
  await insertDraft(test.db, { ...begun, device: "shared", locale: "ht", channel: "helper" });
  const session = await startPlaceSession(test.db, { place, device: "shared", grantId, tokenHash, at });
  return { a: `${draft}.${token}`, m: `${session}.${token}`, offer, grant: grantId };
}

type Key = (door: HelperDoor) => Promise<{ fields: Fields; cookie: string }>;

const under =
  (spoil: (grant: string, of: Awaited<ReturnType<typeof begin>>) => Promise<unknown>, signIn = async () => ana): Key =>
  async (door) => {
    const by = await signIn();
    const of = await begin(door, by);
    const grant = await of.give();
    const fields = await open(of, grant);
    await spoil(grant, of);
    return { fields, cookie: by.cookie };
  };

/** With what somebody comes to whom nothing may open. */
const shut: Record<string, Key> = {
  "another helper's": async (door) => ({ ...(await under(async () => {})(door)), cookie: bea.cookie }),
  "of another application": async (door) => {
    const of = await begin(door, ana, { of: "another" });
    return { fields: await open(of, await of.give()), cookie: ana.cookie };
  },
  expired: under((grant) =>
    test.db.updateTable("helper_grant").set({ ends_at: now() }).where("id", "=", grant).execute(),
  ),
  ended: under((grant, { place }) => endGrant(test.db, { place, grant, at: now() })),
  "of a helper who has ended": under(
    (_, { helper }) => test.db.updateTable("helper").set({ ended_at: now() }).where("id", "=", helper).execute(),
    () => signInHelperForTests(test.db),
  ),
  none: async (door) => ({ ...(await under(async () => {})(door)), cookie: "" }),
};

const tables = ["application", "offer", "draft", "helper_grant", "helper_act", "helper"] as const;
const more = ["phone_handover", "new_secret", "contact_change", "helper_code"] as const;
/** Everything that a door could have changed, as a sum; whoever sees a place by right is noted as being there still. */
const state = async () => {
  const sums: Record<string, string | undefined> = {};
  for (const table of [...tables, ...more, "place_session"] as const) {
    const row = table === "place_session" ? sql`(t.id, t.grant_id, t.application_id)` : sql`t`;
    const all = sql<{
      sum: string;
    }>`select md5(string_agg(${row}::text, ',' order by ${row}::text)) as sum from ${sql.table(table)} as t`;
    sums[table] = (await all.execute(test.db)).rows[0]?.sum;
  }
  return sums;
};

const refusals = () =>
  warned.mock.calls.flatMap(([said, fields]) =>
    (said as unknown) === "a helper was refused" ? [(fields as unknown as { refusal: string }).refusal] : [],
  );

/** Where it leads; a page's words need Next's own way of rendering: that they are asked for is past the gate. */
const knock = (door: HelperDoor, fields: Fields) => answerOf(() => door.knock(fields));

it("every door of helpers and kiosks, and of what a grant opens, is known and knocked at", () => {
  expect(unexpected).toEqual([]);
  expect(unknocked).toEqual([]);
  expect(helperDoors.length).toBeGreaterThan(60);
  expect(kioskDoors.length).toBeGreaterThan(1);
});

describe.each(Object.entries(shut))("with a grant that is: %s", (name, key) => {
  // Whatever stays shut changes nothing: each place is laid once, and knocked at by every door.
  const laid = new Map<string, ReturnType<Key>>();
  const keyTo = (door: HelperDoor) => {
    const found = laid.get(door.stands) ?? key(door);
    laid.set(door.stands, found);
    return found;
  };
  for (const door of helperDoors.filter(({ opensFor }) => !opensFor.includes(name))) {
    it(`${door.name} stays shut, and the log says so`, async () => {
      const { fields, cookie } = await keyTo(door);
      browser.cookie = cookie;
      const before = await state();
      warned.mockClear();
      const answer = await knock(door, fields);
      expect(answer).toMatch(door.isShut);
      expect(answer).not.toContain(family);
      expect(refusals().length).toBeGreaterThan(0);
      expect(await state()).toEqual(before);
    });
  }
});

describe.each(["widest", "narrowest"] as const)("with the %s grant, and nothing typed by the person", (grant) => {
  for (const door of helperDoors.filter(({ said }) => said !== undefined)) {
    const said = door.said?.[grant];
    it(`${door.name}: ${said}`, async () => {
      const of = await begin(door, ana);
      const wide = await of.give();
      const fields = await open(of, wide);
      const held = grant === "widest" ? fields : { ...fields, ...(await narrow(of, fields)) };
      browser.cookie = ana.cookie;
      const before = await state();
      warned.mockClear();
      const answer = await knock(door, held);
      if (said === "opens") {
        expect(refusals()).toEqual([]);
        expect(answer).not.toMatch(/access-ended|sign-in|ended=yes/);
        return;
      }
      expect(refusals()).toContain(said);
      expect(await state()).toEqual(before);
    });
  }
});

it("a place stays shut that was opened before the helper signed in anew", async () => {
  const doors = helperDoors.filter(({ name }) => /^my-place\/(?!change\/).*page\.tsx$/.test(name));
  expect(doors.length).toBeGreaterThan(3);
  for (const door of doors) {
    const { fields, cookie } = await under((grant) =>
      test.db.updateTable("place_session").set({ touched_at: hourAgo() }).where("grant_id", "=", grant).execute(),
    )(door);
    browser.cookie = cookie;
    expect(await knock(door, fields), door.name).toMatch(door.isShut);
  }
});

describe("on a device that is no kiosk", () => {
  it.each(kioskDoors)("$name stays shut, and the log says so", async ({ knock }) => {
    warned.mockClear();
    const code = makeSecret(randomBytes(8));
    expect(await answerOf(() => knock({ code }))).toMatch(/^\/kiosk$|^let in: .*"problem":"no-match"/);
    const refusal = expect.stringMatching(/^no-(?:kiosk|match)$/);
    expect(warned.mock.calls).toEqual([["a kiosk was refused", { refusal }]]);
    expect(await test.db.selectFrom("kiosk").selectAll().execute()).toEqual([]);
  });
});

/** The widest grant is replaced by one that only lets see; the place is opened anew, the change is the one from before. */
async function narrow(of: Awaited<ReturnType<typeof begin>>, { a }: Fields): Promise<Fields> {
  const grant = await of.give(least);
  return { ...(await open(of, grant)), ...(a === undefined ? {} : { a }) };
}

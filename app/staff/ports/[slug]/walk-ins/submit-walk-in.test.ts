import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { dayIn } from "#app/_i18n/format-time.ts";
import { now } from "#server/clock.ts";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { layBlockForTests } from "#server/staff/party-for-tests.ts";
import { signInForTests } from "#server/staff/sign-in-for-tests.ts";
import { submitUndo } from "./submit-undo.ts";
import { submitWalkIn } from "./submit-walk-in.ts";

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

const folder = mkdtempSync(join(tmpdir(), "paso-walk-ins-"));
process.env.DATA_DIR = folder;
let test: TestDatabase;
const today = dayIn("America/Phoenix", now());

beforeAll(async () => {
  test = await makeTestDatabase("embedded");
  await layBlockForTests(test.db, { port: "nogales", code: 3, date: today });
  browser.cookies = await signInForTests(test.db, { role: "officer", port: "nogales" });
});
beforeEach(async () => {
  await sql`truncate walk_in, walk_in_day`.execute(test.db);
  await test.db.insertInto("walk_in_day").values({ port_slug: "nogales", on_date: today, reserved: 9 }).execute();
});
afterAll(async () => {
  await test.remove();
  rmSync(folder, { recursive: true });
});

/** What the page says after a button of it was pressed. */
async function noteAfter(press: string, size: number, outcome: "given" | "turned-away"): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ press, size: String(size), outcome })) form.set(name, value);
  const address = await submitWalkIn("nogales", form).then(String, ({ digest }) => String(digest).split(";")[2]);
  return address?.split("?")[1] ?? "";
}
const kept = () => test.db.selectFrom("walk_in").select(["number", "size", "outcome", "on_date"]).execute();

it("a second press says again what was kept, once", async () => {
  const press = randomUUID();
  expect(await noteAfter(press, 2, "given")).toBe("note=given&number=1");
  expect(await noteAfter(press, 2, "given")).toBe("note=given&number=1");
  expect(await kept()).toEqual([{ number: 1, size: 2, outcome: "given", on_date: today }]);
});

it.each([
  [3, "given"],
  [2, "turned-away"],
] as const)(
  "a press that was kept before says so where it now asks for %d, %s, and keeps nothing",
  async (size, outcome) => {
    const press = randomUUID();
    await noteAfter(press, 2, "given");
    expect(await noteAfter(press, size, outcome)).toBe("note=kept-before");
    expect(await kept()).toEqual([{ number: 1, size: 2, outcome: "given", on_date: today }]);
    expect(await noteAfter(randomUUID(), size, outcome)).toBe(`note=${outcome}&number=2`);
  },
);

it("a page of another day keeps nothing twice either, and gives no number of that day", async () => {
  const press = randomUUID();
  await noteAfter(press, 2, "given");
  await test.db
    .insertInto("walk_in_day")
    .values({ port_slug: "nogales", on_date: "2026-01-01", reserved: 9 })
    .execute();
  await test.db.updateTable("walk_in").set({ on_date: "2026-01-01" }).execute();
  expect(await noteAfter(press, 2, "given")).toBe("note=kept-before");
  expect(await kept()).toHaveLength(1);
});

it("a party that is undone is counted no more, and its page of before says so", async () => {
  const press = randomUUID();
  await noteAfter(press, 2, "given");
  const undo = (id: string) => {
    const form = new FormData();
    form.set("party", id);
    return submitUndo("nogales", form).catch(({ digest }) => String(digest).split(";")[2]?.split("?")[1]);
  };
  expect([await undo(press), await undo(press), await undo("x")]).toEqual([
    "note=undone",
    "note=not-undone",
    "note=not-undone",
  ]);
  expect(await noteAfter(press, 2, "given")).toBe("note=undone-before");
  expect(await test.db.selectFrom("walk_in_day").select("given").execute()).toEqual([{ given: 0 }]);
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "#server/command/run-command.ts";
import type { SignalTables } from "#server/database/signal-tables.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { forget } from "#server/retention/forget.ts";
import { openApplication } from "#server/staff/read-application.ts";
import { findSignals } from "./find-signals.ts";
import { keptDaysOfKeys } from "./kept-since.ts";
import { registerForTests } from "./signals-for-tests.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-signals-"));
process.env.DATA_DIR = folder;
const world = globalThis as Record<symbol, unknown>;
afterAll(() => {
  delete world[Symbol.for("paso.clock")];
  rmSync(folder, { recursive: true });
});

const at = new Date("2026-12-01T09:30:00Z");
const daysLater = (days: number, more = 0) => new Date(at.getTime() + days * 86_400_000 + more);
const ways = [
  "412 Magnolia St, Houston, TX 77002",
  "412 Calle Magnolia\nHouston, Texas 77002",
  "412 magnolia, houston tx 77002",
];

describe.each(engines)("trends over the registrations on %s", (engine) => {
  let test: TestDatabase;
  const parties: string[] = [];
  const signals = () => test.db.withTables<SignalTables>();
  const findings = () =>
    signals().selectFrom("signals.finding").select(["id", "pattern", "count", "parties", "known"]).execute();

  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    for (let number = 0; number < 24; number++) {
      const port = ["nogales", "laredo", "hidalgo"][number % 3] as string;
      parties.push(
        await registerForTests(test.db, { number, address: ways[number % ways.length] as string, port, at }),
      );
    }
    for (let number = 100; number < 130; number++) {
      await registerForTests(test.db, { number, address: `${number} Oak Ave, Laredo, TX 78040`, at });
    }
    await registerForTests(test.db, { number: 200, at });
  });
  afterAll(() => test.remove());

  it("finds strangers who wrote one address in many ways, and no neighbour", async () => {
    const found = await findSignals(test.db, at);
    expect([found.read, found.registrations]).toEqual([55, 55]);
    expect(await findings()).toMatchObject([
      { pattern: "strangers-at-one-address", count: 24, parties: 24, known: null },
    ]);
    const members = await signals().selectFrom("signals.finding_party").select("application_id").execute();
    expect(members.map(({ application_id }) => application_id).sort()).toEqual([...parties].sort());
  });

  it("keeps no address, no name and no word of what was written", async () => {
    const rows = await signals().selectFrom("signals.registration").selectAll().execute();
    const kept = rows.flatMap((row) =>
      Object.values(row).map((value) =>
        value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : String(value),
      ),
    );
    for (const word of ["magnolia", "houston", "77002", "412", "ember", "ana1"]) {
      expect(kept.filter((text) => text.toLowerCase().includes(word) && !/^[\da-f-]{36}$/.test(text))).toEqual([]);
    }
  });

  it("reads nothing twice, and reads anew what was changed", async () => {
    const [before] = await findings();
    expect((await findSignals(test.db, at)).read).toBe(0);
    const changed = { revision: 1, changed_at: daysLater(1) };
    await test.db
      .updateTable("application")
      .set(changed)
      .where("id", "=", parties[0] as string)
      .execute();
    expect((await findSignals(test.db, daysLater(1))).read).toBe(1);
    expect((await findings())[0]?.id).toBe(before?.id);
  });

  it("opens what it compares in the night only: the sending writes no key", async () => {
    const later = await registerForTests(test.db, { number: 300, address: ways[0] as string, at: daysLater(1) });
    const keys = signals().selectFrom("signals.registration").select("revision").where("application_id", "=", later);
    expect(await keys.executeTakeFirst()).toBeUndefined();
    await findSignals(test.db, daysLater(1));
    expect(await keys.executeTakeFirst()).toBeDefined();
  });

  it("takes the contacts of helpers and of organisations for what they are", async () => {
    for (let number = 400; number < 424; number++) {
      const email = number < 412 ? "one@seller.example" : "Legal@Aid.example";
      await registerForTests(test.db, { number, email, at: daysLater(1) });
    }
    const organisation = { id: parties[0] as string, name: "Aid", vouched_by: "command-line", added_at: at };
    await test.db.insertInto("organisation").values(organisation).execute();
    const helper = {
      id: parties[1] as string,
      name: "Eva",
      email: "legal@aid.example",
      organisation_id: organisation.id,
    };
    await test.db
      .insertInto("helper")
      .values({ ...helper, created_at: at, updated_at: at })
      .execute();
    await findSignals(test.db, daysLater(1));
    const contacts = (await findings()).filter(({ pattern }) => pattern === "one-contact-for-many");
    expect(contacts).toMatchObject([{ count: 12, parties: 12 }]);
  });

  it("says how much it found and names nobody", async () => {
    world[Symbol.for("paso.clock")] = () => daysLater(1);
    const said: string[] = [];
    expect(await runCommand(["trends"], (line) => said.push(line))).toBe(0);
    expect(said[0]).toBe("80 registrations compared, 0 of them new or changed.");
    expect(said.find((line) => line.startsWith("strangers"))).toMatch(/^\S+ +1 +0 +25 +3$/);
    expect(said.join("\n")).not.toMatch(/magnolia|ember|[\da-f]{8}-/i);
  });

  it("forgets the keys 180 days after the last change, and not a moment before", async () => {
    const count = async () => (await signals().selectFrom("signals.registration").select("revision").execute()).length;
    world[Symbol.for("paso.clock")] = () => daysLater(keptDaysOfKeys, -1);
    await forget(test.db);
    expect(await count()).toBe(80);
    world[Symbol.for("paso.clock")] = () => daysLater(keptDaysOfKeys);
    await forget(test.db);
    expect(await count()).toBe(26);
    const left = (await findings()).map(({ pattern }) => pattern).filter((name) => name !== "burst-from-one-channel");
    expect(left.sort()).toEqual(["one-contact-for-many", "strangers-at-one-address"]);
    world[Symbol.for("paso.clock")] = () => daysLater(keptDaysOfKeys + 1);
    await forget(test.db);
    expect([await count(), await findings()]).toEqual([0, []]);
    expect(await openApplication(test.db, parties[0] as string)).toBeDefined();
    expect((await findSignals(test.db, daysLater(keptDaysOfKeys + 1))).read).toBe(0);
  });
});

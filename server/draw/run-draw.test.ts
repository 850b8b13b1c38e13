import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type KyselyPlugin, sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addDays } from "#domain/application/calendar-date.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { drawSecret } from "#server/keys/derived-secrets.ts";
import { drawSecrets } from "./draw-secrets.ts";
import { takeLease } from "./lease.ts";
import { runDailyDraw } from "./run-daily-draw.ts";
import { runDraw } from "./run-draw.ts";
import { addParties, partyId, setScene } from "./waiting-parties.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-draw-"));
const today = "2026-12-01";
const drawTime = (day: string) => new Date(`${day}T17:00:00Z`);
const world = globalThis as Record<symbol, unknown>;

beforeAll(() => {
  process.env.DATA_DIR = folder;
  process.env.SMTP_URL = "smtp://localhost:2525";
});
afterAll(() => {
  delete world[Symbol.for("paso.keys")];
  rmSync(folder, { recursive: true });
});

it("makes the same draw secrets for many applications as for one", () => {
  const id = partyId(7);
  const packed = new Uint8Array(Buffer.from(id.replaceAll("-", ""), "hex"));
  expect(Buffer.from(drawSecrets(packed, 16)).equals(drawSecret(id))).toBe(true);
});

describe.each(engines)("a run on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    await sql`truncate application, block, port, lease, audit cascade`.execute(test.db);
    await sql`truncate draw_run, draw_commitment cascade`.execute(test.db);
    rmSync(join(folder, "draws"), { recursive: true, force: true });
    // Chance that repeats, so that two runs can be compared.
    world[Symbol.for("paso.chance")] = (length: number) => new Uint8Array(length).fill(7);
    world[Symbol.for("paso.clock")] = () => drawTime(today);
  });
  afterEach(() => {
    delete world[Symbol.for("paso.chance")];
    delete world[Symbol.for("paso.clock")];
  });

  it("offers places to those who win, and keeps every block within its places", async () => {
    await setScene(test.db, { parties: 300, today, days: 22, capacity: 20 });
    expect(await runDraw(test.db)).toEqual({ run: "20261201-1" });
    const offers = await readOffers(test);
    expect(offers.length).toBeGreaterThan(150);
    for (const { on_date } of offers) expect(on_date >= addDays(today, 3) && on_date <= addDays(today, 22)).toBe(true);
    const blocks = await test.db.selectFrom("block").select(["booked", "capacity", "on_date", "released_in"]).execute();
    expect(sum(blocks.map(({ booked }) => booked))).toBe(sum(offers.map(({ size }) => size)));
    for (const block of blocks) {
      const inWindow = block.on_date >= addDays(today, 3) && block.on_date <= addDays(today, 21);
      expect(block.released_in).toBe(inWindow ? "20261201-1" : null);
    }
    const offered = await test.db.selectFrom("application").where("standing", "=", "offered").select("id").execute();
    expect(offered.map(({ id }) => id).sort()).toEqual(offers.map(({ application_id }) => application_id).sort());
  });

  it("writes to those who gave an e-mail address and lets the others' offers stand", async () => {
    await setScene(test.db, { parties: 20, today, days: 22, capacity: 20 });
    await runDraw(test.db);
    const letters = await test.db.selectFrom("letter").select(["application_id", "kind"]).execute();
    for (const offer of await readOffers(test)) {
      const letter = letters.find(({ application_id }) => application_id === offer.application_id);
      expect(letter?.kind).toBe(offer.is_standing ? undefined : "offer");
      expect(offer.is_standing).toBe(!offer.has_email);
      const starts = new Date(`${offer.on_date}T17:00:00Z`).getTime();
      const hours = (offer.expires_at.getTime() - drawTime(today).getTime()) / 3_600_000;
      expect(hours).toBe(offer.is_standing ? Math.max(72, (starts - drawTime(today).getTime()) / 3_600_000 - 72) : 72);
    }
  });

  it("gives the same result once, wherever it is cut off", async () => {
    await setScene(test.db, { parties: 60, today, days: 22, capacity: 20 });
    await test.db.updateTable("block").set({ capacity: 4 }).execute();
    const undisturbed = await outcomeAfter(test, () => runDailyDraw(test.db));
    for (let cutAt = 1, isCut = true; isCut; cutAt++) {
      await putBack(test);
      const outcome = await outcomeAfter(test, async () => {
        const trouble = await runDailyDraw(test.db.withPlugin(faultAt(cutAt))).catch((fault) => fault);
        isCut = trouble instanceof CutOff;
        world[Symbol.for("paso.clock")] = () => new Date(drawTime(today).getTime() + 121_000);
        await runDailyDraw(test.db);
      });
      expect({ cutAt, ...outcome }).toEqual({ cutAt, ...undisturbed });
      if (!isCut) expect(cutAt).toBeGreaterThan(25);
    }
  }, 300_000);

  it("runs in one process at a time, until its lease is over", async () => {
    await setScene(test.db, { parties: 5, today, days: 22, capacity: 20 });
    const other = { name: "draw", holder: partyId(1), at: drawTime(today), seconds: 120 };
    expect(await takeLease(test.db, other)).toBe(true);
    expect(await runDraw(test.db)).toEqual({ refusal: "somebody-draws" });
    world[Symbol.for("paso.clock")] = () => new Date(drawTime(today).getTime() + 120_000);
    expect(await runDraw(test.db)).toEqual({ run: "20261201-1" });
  });

  it("ends at the freeze when nobody waits, and gives the places the next day", async () => {
    await setScene(test.db, { parties: 0, today, days: 23, capacity: 20 });
    await runDraw(test.db);
    const empty = await test.db.selectFrom("draw_run").selectAll().executeTakeFirstOrThrow();
    expect(Buffer.from(empty.root).toString("hex")).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
    expect(empty).toMatchObject({ state: "finished", applications: 0, seed: null });
    expect((empty.result as { leftover: object }).leftover).toEqual({ 1: 380, 2: 380, 3: 380 });
    const tomorrow = addDays(today, 1);
    await addParties(test.db, { from: 0, to: 100, today: tomorrow });
    await runDraw(test.db, drawTime(tomorrow));
    const { ports } = await test.db
      .selectFrom("draw_run")
      .select("ports")
      .where("on_date", "=", tomorrow)
      .executeTakeFirstOrThrow();
    expect(ports).toMatchObject({ 1: { capacity: 20, returned: 360 } });
  });

  it("repays what it borrowed, so that no place is given twice or lost", async () => {
    await setScene(test.db, { parties: 400, today, days: 40, capacity: 7 });
    for (let n = 0; n < 12; n++) {
      const day = addDays(today, n);
      await runDraw(test.db, drawTime(day));
      const held = await test.db
        .selectFrom("award")
        .select((eb) => eb.fn.sum<string | null>("size").as("persons"))
        .where("is_placed", "=", false)
        .executeTakeFirstOrThrow();
      const { result } = await test.db
        .selectFrom("draw_run")
        .select("result")
        .where("on_date", "=", day)
        .executeTakeFirstOrThrow();
      const { deficits, leftover } = result as {
        deficits: Record<string, Record<string, number>>;
        leftover: Record<string, number>;
      };
      const blocks = await test.db
        .selectFrom("block")
        .select(["capacity", "booked", "released_in"])
        .where("on_date", ">=", addDays(day, 3))
        .execute();
      const free = sum(
        blocks.filter(({ released_in }) => released_in).map(({ capacity, booked }) => capacity - booked),
      );
      const lent = sum(blocks.filter(({ released_in }) => !released_in).map(({ booked }) => booked));
      const owed = sum(Object.values(deficits).flatMap((lane) => Object.values(lane)));
      expect(free - lent - Number(held.persons ?? 0)).toBe(sum(Object.values(leftover)) - owed);
    }
  });

  it("keeps the win of a party that found no room, and places it first the next day", async () => {
    await setScene(test.db, { parties: 30, today, days: 23, capacity: 20 });
    const winner = await test.db
      .selectFrom("application")
      .select("id")
      .where("size", "=", 10)
      .executeTakeFirstOrThrow();
    const never = Array.from({ length: 30 }, (_, i) => addDays(today, i));
    await test.db.updateTable("application").set({ unavailable_on: never }).where("id", "=", winner.id).execute();
    await runDraw(test.db);
    const award = () => test.db.selectFrom("award").selectAll().where("application_id", "=", winner.id).execute();
    expect(await award()).toMatchObject([{ run: "20261201-1", is_placed: false }]);
    await test.db.updateTable("application").set({ unavailable_on: [] }).where("id", "=", winner.id).execute();
    await runDraw(test.db, drawTime(addDays(today, 1)));
    expect(await award()).toMatchObject([{ run: "20261201-1", is_placed: true }]);
    const offer = (await readOffers(test)).find(({ application_id }) => application_id === winner.id);
    expect(offer).toMatchObject({ size: 10, run: "20261201-1" });
  });
});

class CutOff extends Error {}

/** From the `nth` statement on the database is away. */
function faultAt(nth: number): KyselyPlugin {
  let statements = 0;
  return {
    transformQuery: ({ node }) => {
      statements++;
      if (statements >= nth) throw new CutOff();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

async function outcomeAfter(test: TestDatabase, act: () => Promise<unknown>) {
  await act();
  const runs = await test.db
    .selectFrom("draw_run")
    .select(["run", "state", "applications", "persons", "root"])
    .execute();
  const awards = await test.db.selectFrom("award").selectAll().orderBy("position").execute();
  const offers = await readOffers(test);
  return {
    runs: runs.map((run) => ({ ...run, root: Buffer.from(run.root).toString("hex") })),
    awards: awards.length,
    offers: offers.map(({ application_id, block_id }) => `${application_id} ${block_id}`),
    letters: (await test.db.selectFrom("letter").select("application_id").execute()).length,
    // The commitment says when it froze, and after a cut that is later.
    published: readFileSync(join(folder, "draws", "20261201-1", "SHA256SUMS"), "utf8").replace(/^.*commitment.*$/m, ""),
  };
}

async function putBack({ db }: TestDatabase): Promise<void> {
  const ofARun = ["letter", "offer", "award", "run_pool", "draw_run", "record_file", "draw_commitment"] as const;
  for (const table of [...ofARun, "audit", "lease"] as const) await db.deleteFrom(table).execute();
  rmSync(join(folder, "draws"), { recursive: true, force: true });
  await db.updateTable("block").set({ booked: 0, released_in: null }).execute();
  await db.updateTable("application").set({ standing: "waiting" }).execute();
  world[Symbol.for("paso.clock")] = () => drawTime(today);
}

function readOffers({ db }: TestDatabase) {
  return db
    .selectFrom("offer")
    .innerJoin("block", "block.id", "offer.block_id")
    .innerJoin("application", "application.id", "offer.application_id")
    .select([
      "offer.application_id",
      "offer.block_id",
      "offer.size",
      "offer.run",
      "offer.is_standing",
      "offer.expires_at",
    ])
    .select(["block.on_date", "application.has_email"])
    .orderBy("offer.application_id")
    .execute();
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

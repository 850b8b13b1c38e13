import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "#domain/application/calendar-date.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { runDraw } from "#server/draw/run-draw.ts";
import { partyId, setScene } from "#server/draw/waiting-parties.ts";
import { mintPlaceId } from "#server/place/open-place.ts";
import { readLooks } from "#server/place/read-looks.ts";
import { seeReads } from "#server/staff/see-reads.ts";
import { addStaffForTests } from "#server/staff/staff-for-tests.ts";
import { mintStaffId } from "#server/staff/staff-session.ts";
import { makeDisposition, withdrawDisposition } from "./dispositions.ts";
import { findSignals } from "./find-signals.ts";
import { seeFindings } from "./see-findings.ts";
import { registerForTests } from "./signals-for-tests.ts";
import { decideUnmasking, proposeUnmasking, readUnmasked, seeUnmaskings } from "./unmasking.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-no-trace-"));
process.env.DATA_DIR = folder;
const world = globalThis as Record<symbol, unknown>;
afterAll(() => rmSync(folder, { recursive: true }));

const today = "2026-12-01";
const at = new Date(`${today}T17:00:00Z`);
const [ana, bo, eva] = [mintStaffId(randomUUID()), mintStaffId(randomUUID()), mintStaffId(randomUUID())];
const house = "412 Magnolia St, Houston, TX 77002";

describe.each(engines)("a signal on %s", (engine) => {
  let test: TestDatabase;
  const making = async () => {
    test = await makeTestDatabase(engine);
    rmSync(join(folder, "draws"), { recursive: true, force: true });
    await addStaffForTests(test.db, { id: ana, name: "Ana", role: "analyst" });
    await addStaffForTests(test.db, { id: bo, name: "Bo", role: "analyst" });
    await setScene(test.db, { parties: 0, today, days: 22, capacity: 2 });
    for (let number = 0; number < 40; number++) {
      const port = number % 2 === 0 ? "nogales" : "calexico";
      const address = number < 30 ? house : undefined;
      await registerForTests(test.db, {
        id: partyId(number),
        number,
        address,
        port,
        at: new Date(`${addDays(today, -number)}T09:00:00Z`),
      });
    }
  };
  beforeAll(() => {
    world[Symbol.for("paso.clock")] = () => at;
  });
  afterAll(() => {
    delete world[Symbol.for("paso.clock")];
    delete world[Symbol.for("paso.chance")];
  });

  /** All that a human can do about thirty of forty parties. */
  const judge = async () => {
    await findSignals(test.db, at);
    const [finding] = await seeFindings(test.db, ana, at);
    expect(finding?.parties).toBe(30);
    const id = finding?.id ?? "";
    const disposition = {
      kind: "ask-at-interview" as const,
      words: "Ask who gave the address.",
      expiresOn: "2027-01-31",
    };
    expect(await makeDisposition(test.db, ana, { finding: id, disposition, at })).toBe(true);
    await proposeUnmasking(test.db, ana, { finding: id, caseNumber: "7", at });
    const [asked] = await seeUnmaskings(test.db, bo, id);
    expect(await decideUnmasking(test.db, bo, { unmasking: asked?.id ?? "", isApproved: true, at })).toBe(true);
    return id;
  };

  /** A draw with chance that repeats, and everything that it wrote but the ids of rows. */
  const draw = async () => {
    world[Symbol.for("paso.chance")] = (length: number) => new Uint8Array(length).fill(7);
    const drawn = await runDraw(test.db).finally(() => delete world[Symbol.for("paso.chance")]);
    expect(drawn).toEqual({ run: "20261201-1" });
    const files = await test.db.selectFrom("record_file").select(["name", "sha256", "body"]).orderBy("name").execute();
    const offers = await test.db
      .selectFrom("offer")
      .innerJoin("block", "block.id", "block_id")
      .select(["application_id", "port_slug", "on_date", "size", "state", "is_standing", "expires_at"])
      .orderBy("application_id")
      .execute();
    const waits = await test.db
      .selectFrom("application")
      .select(["id", "standing", "pool_state", "cohort_on", "missed_offers"])
      .orderBy("id")
      .execute();
    return {
      files: files.map((file) => ({ ...file, sha256: Buffer.from(file.sha256).toString("hex") })),
      offers,
      waits,
    };
  };

  it("reaches no draw, no offer and no wait: both are the same to the byte with it and without", {
    timeout: 180_000,
  }, async () => {
    await making();
    const without = await draw();
    await test.remove();
    await making();
    await judge();
    const withSignals = await draw();
    await test.remove();
    expect(without.files.length).toBeGreaterThan(3);
    expect(without.offers.length).toBeGreaterThan(20);
    expect(withSignals).toEqual(without);
  });

  it("leaves no trace on a party when it is made and when it is taken back", async () => {
    await making();
    const before = await everyRow(test);
    const finding = await judge();
    const during = await everyRow(test);
    expect(await withdrawDisposition(test.db, ana, { finding, at })).toBe(true);
    const after = await everyRow(test);
    expect(before["application"]).toHaveLength(40);
    expect([during, after]).toEqual([before, before]);
    const { rows } = await sql<{ subject: string }>`select subject from audit where subject is not null`.execute(
      test.db,
    );
    expect(rows.filter(({ subject }) => !subject.startsWith("finding/"))).toEqual([]);
    await test.remove();
  });

  it("is not told to a party's people when its names are read, and is to the auditor", async () => {
    await making();
    await addStaffForTests(test.db, { id: eva, name: "Eva", role: "auditor" });
    const finding = await judge();
    const read = await readUnmasked(test.db, ana, { finding, page: 1, at });
    expect(read?.parties).toHaveLength(10);
    const reads = await seeReads(test.db, eva, { at });
    expect(reads.map(({ reason }) => reason)).toEqual(Array(10).fill("unmasked-finding"));
    for (let number = 0; number < 40; number++) {
      expect(await readLooks(test.db, mintPlaceId(partyId(number)))).toEqual([]);
    }
    await test.remove();
  });
});

/** Every row outside of the signals' own schema, by table, but the audit of who did it. */
async function everyRow({ db }: TestDatabase): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'audit%' and table_name not like 'kysely%'
    order by 1`.execute(db);
  expect(tables.length).toBeGreaterThan(30);
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(db);
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { newId } from "#server/chance.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { cancelRun } from "#server/draw/cancel-run.ts";
import { resumeDraw, runDraw } from "#server/draw/run-draw.ts";
import { setScene } from "#server/draw/waiting-parties.ts";
import { recordFolder } from "#server/record/record-folder.ts";
import { readFiles } from "#server/record/record-for-tests.ts";
import { verifyRecord } from "../../verify/paso-verify.mjs";
import { commitAhead, seeComingRuns, signCommitment } from "./commitments.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-commitments-"));
const today = "2026-12-01";
const run = "20261201-1";
const at = (time: string) => new Date(`${today}T${time}:00Z`);
const world = globalThis as Record<symbol, unknown>;
const setClock = (now: Date) => Object.assign(world, { [Symbol.for("paso.clock")]: () => now });

beforeAll(() => {
  process.env.DATA_DIR = folder;
  process.env.DRAW_SIGNED_BY = "two";
  process.env.DRAW_BEACONS = "ceremony";
  process.env.CEREMONY = "https://lottery.example/results";
});
afterAll(() => {
  for (const name of ["DRAW_SIGNED_BY", "DRAW_BEACONS", "CEREMONY"]) delete process.env[name];
  for (const name of ["clock", "keys"]) delete world[Symbol.for(`paso.${name}`)];
  rmSync(folder, { recursive: true });
});

describe.each(engines)("commitments on %s", (engine) => {
  let test: TestDatabase;
  const [ana, ben] = [newId() as StaffId, newId() as StaffId];
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    rmSync(recordFolder(), { recursive: true, force: true });
    await setScene(test.db, { parties: 30, today, days: 22, capacity: 3 });
    const people = [
      [ana, "Ana"],
      [ben, "Ben"],
    ] as const;
    for (const [id, name] of people) {
      await test.db
        .insertInto("staff")
        .values({
          id,
          name,
          email: `${name.toLowerCase()}@paso.test`,
          role: "scheduler",
          port_slug: null,
          created_at: at("08:00"),
          updated_at: at("08:00"),
        })
        .execute();
    }
  });
  afterAll(() => test.remove());

  const published = (name: string) => existsSync(join(recordFolder(), run, name));

  it("are made for the next 14 runs, once, and are not public before a second person has signed", async () => {
    setClock(at("17:00"));
    expect(await runDraw(test.db)).toEqual({ refusal: "not-signed" });
    expect(await commitAhead(test.db, ana, at("09:00"))).toBe(14);
    expect(await commitAhead(test.db, ben, at("09:00"))).toBe(0);
    expect(published("commitment.json")).toBe(false);
    expect(await signCommitment(test.db, ana, { run, at: at("09:05") })).toBe(false);
    expect(await runDraw(test.db)).toEqual({ refusal: "not-signed" });
    expect(await signCommitment(test.db, ben, { run, at: at("09:10") })).toBe(true);
    expect(await signCommitment(test.db, ben, { run, at: at("09:11") })).toBe(false);
    expect(published("commitment.json")).toBe(true);
    const [first, second] = await seeComingRuns(test.db, ben, today);
    expect(first).toMatchObject({ run, freezesAt: at("17:00"), madeBy: "Ana", signedBy: "Ben", isOwn: false });
    expect(second).toMatchObject({ run: "20261202-1", signedBy: null });
  });

  it("cannot be signed by who made them, in the database too", async () => {
    const own = test.db.updateTable("draw_commitment").set({ signed_by: ana, signed_at: at("09:00") });
    await expect(own.where("run", "=", "20261202-1").execute()).rejects.toThrow();
  });

  it("hold from their hour on, with the parameters that they named", async () => {
    setClock(at("16:59"));
    expect(await runDraw(test.db)).toEqual({ refusal: "not-signed" });
    setClock(at("17:00"));
    expect(await runDraw(test.db)).toEqual({ run });
    expect(published("freeze.json")).toBe(true);
    expect(
      [...verifyRecord(readFiles(join(recordFolder(), run)), run)].filter(({ answer }) => answer === "no"),
    ).toEqual([]);
  });

  it("end when their run is cancelled, publicly and with the reason; who waited is in the next run", async () => {
    const because = "A port was counted twice.";
    expect(await cancelRun(test.db, { run: "20261203-9", because, at: at("17:30") })).toEqual({
      refusal: "no-such-run",
    });
    expect(await cancelRun(test.db, { run, because, at: at("17:30") })).toBe("cancelled");
    expect(await cancelRun(test.db, { run, because, at: at("17:31") })).toEqual({ refusal: "cancelled-already" });
    expect(JSON.parse(readFileSync(join(recordFolder(), run, "cancelled.json"), "utf8"))).toMatchObject({ because });
    const index = JSON.parse(readFileSync(join(recordFolder(), "index.json"), "utf8"));
    expect(index.runs).toEqual([{ run, state: "cancelled" }]);
    expect(
      [...verifyRecord(readFiles(join(recordFolder(), run)), run)].filter(({ answer }) => answer === "no"),
    ).toEqual([]);
    expect(await resumeDraw(test.db)).toBeUndefined();
    expect(await runDraw(test.db)).toEqual({ refusal: "not-signed" });

    // The day's next run has another name, and everybody is in it.
    process.env.DRAW_SIGNED_BY = "nobody";
    process.env.DRAW_BEACONS = "local";
    expect(await runDraw(test.db)).toEqual({ run: "20261201-2" });
    process.env.DRAW_SIGNED_BY = "two";
    process.env.DRAW_BEACONS = "ceremony";
    const { applications } = JSON.parse(readFileSync(join(recordFolder(), "20261201-2", "freeze.json"), "utf8"));
    expect(applications).toBe(30);
    expect(await cancelRun(test.db, { run: "20261201-2", because, at: at("18:00") })).toEqual({
      refusal: "has-its-seed",
    });
  });

  it("cannot be signed once the account of who made them has ended; they are made anew by somebody else", async () => {
    const next = "20261202-1";
    const ended = test.db.updateTable("staff").where("id", "=", ana);
    await ended.set({ ended_at: at("18:10") }).execute();
    expect(await signCommitment(test.db, ben, { run: next, at: at("18:11") })).toBe(false);
    expect(await seeComingRuns(test.db, ben, "2026-12-02")).toEqual([]);
    expect(await commitAhead(test.db, ben, at("18:12"))).toBe(14);
    expect((await seeComingRuns(test.db, ben, "2026-12-02"))[0]).toMatchObject({ run: "20261202-2", madeBy: "Ben" });

    await ended.set({ ended_at: null, renewed_at: at("18:13") }).execute();
    expect(await signCommitment(test.db, ben, { run: next, at: at("18:14") })).toBe(false);
    expect(await signCommitment(test.db, ana, { run: "20261202-2", at: at("18:15") })).toBe(true);
  });
});

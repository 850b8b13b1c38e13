import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { freeze } from "#server/draw/freeze.ts";
import { seedRun } from "#server/draw/seed-run.ts";
import { setScene } from "#server/draw/waiting-parties.ts";
import { recordFolder } from "#server/record/record-folder.ts";
import { readFiles } from "#server/record/record-for-tests.ts";
import { closeDays } from "#server/registration-log/close-days.ts";
import { verifyRecord } from "../../verify/paso-verify.mjs";
import { decideCancelling, proposeCancelling, seeCancellable } from "./cancel-draws.ts";
import { commitAhead, signCommitment } from "./commitments.ts";
import { endStaff } from "./end-staff.ts";
import { addScheduler } from "./staff-for-tests.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-cancel-"));
const today = "2026-12-01";
const at = (time: string) => new Date(`${today}T${time}:00Z`);
const because = "A port was counted twice.";

beforeAll(() => {
  process.env.DATA_DIR = folder;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(engines)("a draw that two persons cancel on %s", (engine) => {
  let test: TestDatabase;
  let [ana, ben, cara] = ["", "", ""] as string[] as [StaffId, StaffId, StaffId];
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    rmSync(recordFolder(), { recursive: true, force: true });
    await setScene(test.db, { parties: 12, today, days: 22, capacity: 3 });
    [ana, ben, cara] = [
      await addScheduler(test.db, "Ana"),
      await addScheduler(test.db, "Ben"),
      await addScheduler(test.db, "Cara"),
    ];
    await commitAhead(test.db, ana, at("09:00"));
    for (const day of ["01", "02", "03"])
      await signCommitment(test.db, ben, { run: `202612${day}-1`, at: at("09:10") });
  });
  afterAll(() => test.remove());

  const propose = (run: string, by = ana) => proposeCancelling(test.db, by, { run, because, at: at("10:00") });
  const openOf = async (run: string) =>
    (await seeCancellable(test.db, ben, today)).find((one) => one.run === run)?.open;
  const decide = async (run: string, by: StaffId, isApproved = true) =>
    decideCancelling(test.db, by, { proposal: (await openOf(run))?.id ?? "", isApproved, at: at("10:05") });

  it("is proposed once at a time, and not decided by the same person", async () => {
    const run = "20261202-1";
    expect([await propose(run), await propose(run, ben), await propose("20261202-9")]).toEqual([true, false, false]);
    expect(await openOf(run)).toMatchObject({ because, proposedBy: "Ana", isOwn: false });
    expect(await decide(run, ana)).toBe(false);
    expect(await decide(run, ben, false)).toBe(true);
    expect(await openOf(run)).toBeUndefined();
    expect(await propose(run, ben), "refused, it can be proposed again").toBe(true);
    const own = test.db
      .updateTable("draw_cancellation")
      .set({ decided_by: ben, decided_at: at("10:05"), is_approved: true });
    await expect(own.where("decided_at", "is", null).execute()).rejects.toThrow();
  });

  it("is cancelled by the second one, publicly, and its record verifies; nobody's name is in it", async () => {
    const run = "20261202-1";
    expect(await decide(run, cara)).toBe(true);
    expect(await decide(run, ana)).toBe(false);
    expect((await seeCancellable(test.db, ana, today)).map((one) => one.run)).not.toContain(run);
    const published = readFileSync(join(recordFolder(), run, "cancelled.json"), "utf8");
    expect(JSON.parse(published)).toEqual({ cancelledAt: at("10:05").toISOString(), because });
    const lies = [...verifyRecord(readFiles(join(recordFolder(), run)), run)].filter(({ answer }) => answer === "no");
    expect(lies).toEqual([]);
    const acts = await test.db.selectFrom("audit").select("action").where("subject", "=", `draw/${run}`).execute();
    expect(acts.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["propose-cancelling", "refuse-cancelling", "approve-cancelling"]),
    );
  });

  it("may be frozen already, and not more: what was proposed before its seed is not approved after it", async () => {
    const run = "20261201-1";
    await closeDays(test.db, at("17:00"));
    await freeze(test.db, run, at("17:00"));
    expect(await propose(run)).toBe(true);
    const { id: proposal = "" } = (await openOf(run)) ?? {};
    await seedRun(test.db, run, at("17:00"));
    expect(await decideCancelling(test.db, ben, { proposal, isApproved: true, at: at("17:01") })).toBe(false);
    expect(await propose(run, cara)).toBe(false);
  });

  it("needs two persons who still work here", async () => {
    const run = "20261203-1";
    expect(await propose(run)).toBe(true);
    const { id: proposal = "" } = (await openOf(run)) ?? {};
    await endStaff(test.db, "command-line", { email: "ana@port.example", at: at("10:10") });
    expect(await decideCancelling(test.db, ben, { proposal, isApproved: true, at: at("10:11") })).toBe(false);
    expect(await propose(run, cara), "the open proposal went with its maker").toBe(true);
  });
});

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { type DraftId, insertDraft, markDraftSent } from "#server/database/draft.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addKiosk } from "#server/kiosk/add-kiosk.ts";
import { finishKiosk } from "#server/kiosk/finish-kiosk.ts";
import { leaveDraft } from "#server/kiosk/send-home.ts";
import { forget } from "#server/retention/forget.ts";
import { countMet, keepMet, noteMet } from "./met-counts.ts";

process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "paso-equity-"));

const clock = globalThis as Record<symbol, unknown>;
const at = new Date("2026-11-28T12:00:00Z");
const from_on = "2026-11-23";

describe.each(engines)("what is met on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(async () => {
    delete clock[Symbol.for("paso.clock")];
    await test.remove();
  });
  beforeEach(async () => {
    await test.db.deleteFrom("equity_met").execute();
  });
  const counts = () => test.db.selectFrom("equity_met").selectAll().orderBy("group_name").execute();
  const refused = { event: "refused", page: "contact", language: "ht", channel: "own", at } as const;

  it("is counted by one group at a time, some time later, and added to what is there", async () => {
    for (let n = 0; n < 3; n += 1) noteMet({ ...refused, size: 2, needs: ["sight"] });
    expect(await counts()).toEqual([]);
    await keepMet(test.db);
    noteMet({ ...refused, at: new Date("2026-12-21T00:00:00Z") });
    noteMet(refused);
    await keepMet(test.db);
    await keepMet(test.db);
    const rows = await counts();
    const row = { from_on, event: "refused", page: "contact" };
    expect(rows.filter((one) => one.from_on === from_on)).toEqual([
      { ...row, compared_by: "size", group_name: "2", count: 3 },
      { ...row, compared_by: "language", group_name: "ht", count: 4 },
      { ...row, compared_by: "channel", group_name: "own", count: 4 },
      { ...row, compared_by: "need", group_name: "sight", count: 3 },
      expect.objectContaining({ group_name: "untold", count: 1 }),
      expect.objectContaining({ group_name: "untold", count: 1 }),
    ]);
    expect(rows.filter((one) => one.from_on === "2026-12-21")).toHaveLength(4);
  });

  it("stays noted while the database is away", async () => {
    noteMet(refused);
    await test.db.schema.alterTable("equity_met").renameTo("away").execute();
    await expect(keepMet(test.db)).rejects.toThrow();
    await test.db.schema.alterTable("away").renameTo("equity_met").execute();
    noteMet(refused);
    await keepMet(test.db);
    expect(await counts()).toContainEqual(expect.objectContaining({ group_name: "ht", count: 2 }));
  });

  it("is counted right where many keep it at once", async () => {
    const met = ["party", "contact", "ports"].map((page) => ({ ...refused, page }) as typeof refused);
    const all = Array.from({ length: 20 }, (_, n) => countMet(test.db, n % 2 === 0 ? met : met.toReversed()));
    await Promise.all(all);
    expect((await counts()).every(({ count }) => count === 20)).toBe(true);
  });

  it("counts the page where an application was left unsent, and no answer of it", async () => {
    const answers = {
      device: ["own"],
      "party.length": ["2"],
      "party.0.givenNames": ["Chidinma"],
      "needs.codes": ["sight"],
    };
    const draft = { tokenHash: new Uint8Array(32), device: "own", locale: "es", channel: "no-script", at } as const;
    const ids = Array.from({ length: 4 }, () => newId() as DraftId);
    const [left, sent, changes, finished] = ids as [DraftId, DraftId, DraftId, DraftId];
    for (const id of [left, sent, finished]) {
      await insertDraft(test.db, { ...draft, id, answers, revisions: { "party.length": 2, "party.0.givenNames": 1 } });
    }
    await insertDraft(test.db, { ...draft, id: changes, answers, amendsId: newId() });
    await markDraftSent(test.db, sent, at);
    await leaveDraft(test.db, finished, at);
    clock[Symbol.for("paso.clock")] = () => new Date(at.getTime() + 73 * 3_600_000);
    expect((await forget(test.db)).drafts).toBe(3);
    const row = { from_on, event: "left", page: "person", count: 2 };
    expect(await counts()).toEqual([
      { ...row, compared_by: "size", group_name: "2" },
      { ...row, compared_by: "language", group_name: "es" },
      { ...row, compared_by: "channel", group_name: "own" },
      { ...row, compared_by: "need", group_name: "sight" },
    ]);
    expect(JSON.stringify(await counts())).not.toContain("Chidinma");
  });

  it("counts on a kiosk the page that it says, and counts a draft that nobody can open", async () => {
    const { id: kiosk } = await addKiosk(test.db, { place: "Casa", at });
    const draft = { tokenHash: new Uint8Array(32), device: "shared", locale: "fr", channel: "kiosk", at } as const;
    const id = newId();
    await insertDraft(test.db, { ...draft, id, answers: {}, kiosk });
    await test.db
      .updateTable("draft")
      .set({ answers_sealed: new Uint8Array(40) })
      .where("id", "=", id)
      .execute();
    await finishKiosk(test.db, kiosk, "person/2");
    expect((await counts()).filter(({ group_name }) => group_name !== "untold")).toEqual([
      { from_on, event: "left", page: "person", count: 1, compared_by: "language", group_name: "fr" },
      { from_on, event: "left", page: "person", count: 1, compared_by: "channel", group_name: "kiosk" },
    ]);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "#domain/application/application.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addOffer, addPlace, addPorts, someApplication } from "#server/place/place-for-tests.ts";
import { mintStaffId } from "#server/staff/staff-session.ts";
import { keepEquity } from "./keep-equity.ts";
import { countMet } from "./met-counts.ts";
import { readOutcomes } from "./read-outcomes.ts";
import { seeEquity } from "./see-equity.ts";

const [from, to] = [new Date("2026-11-23T00:00:00Z"), new Date("2026-12-21T00:00:00Z")];
const day = (count: number) => new Date(from.getTime() + count * 86_400_000);

describe.each(engines)("what came of parties by group on %s", (engine) => {
  let test: TestDatabase;
  const needs = (codes: Application["needs"]["codes"]) => someApplication({ needs: { codes, urgent: false } });
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());
  async function offer(place: Awaited<ReturnType<typeof addPlace>>, made: Date, more: object) {
    const id = await addOffer(test.db, place);
    await test.db
      .updateTable("offer")
      .set({ made_at: made, expires_at: made, answered_at: null, ...more })
      .where("id", "=", id)
      .execute();
    return id;
  }

  it("is nothing before there is anybody", async () => {
    expect(await keepEquity(test.db, day(40))).toBeUndefined();
    expect(await test.db.selectFrom("equity_period").selectAll().execute()).toEqual([]);
  });

  it("counts who was in the pool in that time, their offers and answers, and their needs", async () => {
    const lapsed = await addPlace(test.db, { registeredAt: day(-12), answers: needs(["sight"]) });
    await offer(lapsed, day(18), { state: "lapsed" });
    const before = await addPlace(test.db, { registeredAt: day(-40), answers: needs(["illness"]) });
    const held = await offer(before, day(-2), { state: "did-not-come", answered_at: day(-1) });
    const { block_id } = await test.db
      .selectFrom("offer")
      .select("block_id")
      .where("id", "=", held)
      .executeTakeFirstOrThrow();
    await test.db
      .updateTable("block")
      .set({ starts_at: day(3) })
      .where("id", "=", block_id)
      .execute();
    const withdrawn = await addPlace(test.db, { registeredAt: day(-1) });
    await offer(withdrawn, day(5), { state: "cancelled", answered_at: day(6) });
    await addPlace(test.db, { registeredAt: day(28) });
    const ended = await addPlace(test.db, { registeredAt: day(-90) });
    await test.db
      .updateTable("application")
      .set({ ended_at: day(-50) })
      .where("id", "=", ended)
      .execute();
    const groups = await readOutcomes(test.db, { from, to });
    const all = { waiting: 2, offered: 2, half: 6, nineOfTen: 30, closed: 1, confirmed: 0, held: 1, absent: 1 };
    expect(groups.find(({ by }) => by === "language")).toEqual({ by: "language", group: "en", ...all });
    expect(groups.filter(({ by }) => by === "need")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ group: "sight", waiting: 1, offered: 1, closed: 1, held: 0 }),
        expect.objectContaining({ group: "illness", waiting: 0, offered: 0, closed: 0, held: 1, absent: 1 }),
        expect.objectContaining({ group: "none", waiting: 1, offered: 1, closed: 0, held: 0 }),
      ]),
    );
  });

  it("is kept once, four days after the end, without a small number, and what was counted is thrown away", async () => {
    for (let n = 0; n < 11; n += 1) await addPlace(test.db, { registeredAt: day(1) });
    const met = { event: "refused", page: "contact", channel: "own", language: "en", at: day(27) } as const;
    await countMet(test.db, [
      ...Array.from({ length: 12 }, () => met),
      { ...met, language: "ht" },
      { ...met, at: day(28) },
    ]);
    expect(await keepEquity(test.db, day(31))).not.toBe("2026-11-23");
    expect(await keepEquity(test.db, day(32))).toBe("2026-11-23");
    const kept = await test.db.selectFrom("equity_period").selectAll().where("from_on", "=", "2026-11-23").execute();
    expect(kept).toMatchObject([{ until_on: "2026-12-20" }]);
    expect(kept[0]?.figures.channel.refused).toMatchObject([
      { group: "own", total: 13, pages: { contact: 13, party: 0 } },
    ]);
    expect(kept[0]?.figures.language.refused).toMatchObject([
      { group: "en", total: null, pages: { contact: null } },
      { group: "ht", total: null, pages: { contact: null } },
    ]);
    expect(JSON.stringify(kept[0]?.figures)).not.toMatch(/:[1-9][,}]/);
    const left = await test.db.selectFrom("equity_met").select("from_on").distinct().execute();
    expect(left).toEqual([{ from_on: "2026-12-21" }]);

    await addPlace(test.db, { registeredAt: day(2) });
    expect(await keepEquity(test.db, day(33))).toBeUndefined();
    expect(await test.db.selectFrom("equity_period").selectAll().where("from_on", "=", "2026-11-23").execute()).toEqual(
      kept,
    );
  });

  it("is shown to whoever may see it: the newest, or the one that is asked for", async () => {
    const id = randomUUID();
    const row = { id, role: "analyst", port_slug: null, name: "Ana", email: "ana@port.example" } as const;
    await test.db
      .insertInto("staff")
      .values({ ...row, created_at: from, updated_at: from })
      .execute();
    await test.db.deleteFrom("equity_period").where("from_on", "<>", "2026-11-23").execute();
    expect(await keepEquity(test.db, day(60))).toBe("2026-12-21");
    const see = (asked: string | undefined) => seeEquity(test.db, mintStaffId(id), { from: asked });
    expect(await see(undefined)).toMatchObject({
      from: "2026-12-21",
      until: "2027-01-17",
      before: "2026-11-23",
      after: undefined,
    });
    expect(await see("2026-11-23")).toMatchObject({ until: "2026-12-20", before: undefined, after: "2026-12-21" });
    expect(await see("2026-11-24")).toBeUndefined();
  });
});

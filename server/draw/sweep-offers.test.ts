import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { claimPlace } from "./claim-place.ts";
import { sweepOffers } from "./sweep-offers.ts";
import { partyId, setScene } from "./waiting-parties.ts";

const today = "2026-12-01";
const at = new Date(`${today}T17:00:00Z`);
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);

describe.each(engines)("places on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    await sql`truncate application, block, port cascade`.execute(test.db);
    await setScene(test.db, { parties: 12, today, days: 1, capacity: 20 });
    // Far enough away that no appointment begins while its offer is open.
    await test.db
      .updateTable("block")
      .set({ starts_at: later(24 * 15) })
      .execute();
  });

  const firstBlock = () => test.db.selectFrom("block").selectAll().orderBy("id").limit(1).executeTakeFirstOrThrow();
  const party = (n: number) =>
    test.db.selectFrom("application").selectAll().where("id", "=", partyId(n)).executeTakeFirstOrThrow();
  const claim = async (n: number, offer: number) => {
    const { id, size } = await party(n);
    const block = (await firstBlock()).id;
    return claimPlace(test.db, {
      offer: partyId(1000 + offer),
      application: id,
      block,
      size,
      at,
      expiresAt: later(72),
    });
  };

  it("go to whoever asks while there is room for the whole party", async () => {
    expect(await claim(9, 1)).toBe("claimed");
    expect(await claim(8, 2)).toBe("claimed");
    expect(await claim(1, 3)).toEqual({ refusal: "full" });
    expect(await claim(0, 4)).toBe("claimed");
    expect((await firstBlock()).booked).toBe(20);
    expect((await party(1)).standing).toBe("waiting");
    expect((await party(9)).standing).toBe("offered");
  });

  it("are never given twice to one party", async () => {
    expect(await claim(0, 1)).toBe("claimed");
    expect(await claim(0, 2)).toEqual({ refusal: "has-offer" });
    expect((await firstBlock()).booked).toBe(1);
  });

  it("are never given above a block's number, whoever asks at the same moment", async () => {
    const answers = await Promise.all([9, 8, 7, 6, 5, 4, 3].map((n, offer) => claim(n, offer)));
    const sizes = [9, 8, 7, 6, 5, 4, 3].map((n) => n + 1);
    const booked = sizes.reduce((sum, size, i) => sum + (answers[i] === "claimed" ? size : 0), 0);
    expect((await firstBlock()).booked).toBe(booked);
    expect(booked).toBeLessThanOrEqual(20);
    await expect(test.db.updateTable("block").set({ booked: 21 }).execute()).rejects.toThrow("block_not_overbooked");
  });

  it("go back when an offer's time is over, and the party waits on with the day it had", async () => {
    await claim(2, 1);
    const before = await party(2);
    const over = later(72 + 12);
    expect(await sweepOffers(test.db, new Date(over.getTime() - 1))).toBe(0);
    expect(await sweepOffers(test.db, over)).toBe(1);
    expect(await sweepOffers(test.db, over)).toBe(0);
    expect((await firstBlock()).booked).toBe(0);
    expect(await party(2)).toEqual({ ...before, standing: "waiting", missed_offers: 1 });
    const letters = await test.db.selectFrom("letter").select(["application_id", "kind"]).execute();
    expect(letters).toEqual([{ application_id: partyId(2), kind: "offer-lapsed" }]);
  });

  it("leave a party resting after the second offer that it lets pass, and write to it only where a letter arrives", async () => {
    for (const offer of [1, 2]) {
      await claim(3, offer);
      await sweepOffers(test.db, later(72 + 13));
    }
    expect(await party(3)).toMatchObject({ standing: "paused", missed_offers: 2, has_email: false });
    expect(await test.db.selectFrom("letter").select("kind").execute()).toEqual([]);
  });

  it("stay with whoever confirmed", async () => {
    await claim(4, 1);
    await test.db.updateTable("offer").set({ state: "confirmed" }).execute();
    expect(await sweepOffers(test.db, later(1000))).toBe(0);
    expect((await firstBlock()).booked).toBe(5);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { signSlip } from "#server/keys/slip-keys.ts";
import { answerOffer } from "./answer-offer.ts";
import { isLiveSlip } from "./check-slip.ts";
import { adoptNewSecret, prepareNewSecret } from "./new-secret.ts";
import { addBlock, addOffer, addPlace, addPorts, noon } from "./place-for-tests.ts";
import type { PlaceId } from "./place-id.ts";
import { readSlip } from "./read-slip.ts";
import { withdraw } from "./withdraw.ts";

describe.each(engines)("a slip on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  /** An appointment with its slip. */
  async function confirmed(): Promise<{ place: PlaceId; offer: string; slip: string }> {
    const place = await addPlace(test.db);
    const offer = await addOffer(test.db, place);
    expect(await readSlip(test.db, offer), "before it is confirmed").toBeUndefined();
    await answerOffer(test.db, { place, offer, answer: "confirm", at: noon });
    return { place, offer, slip: (await readSlip(test.db, offer)) as string };
  }
  const isLive = (slip: string, at = noon) => isLiveSlip(test.db, slip, at);

  it("counts from its confirmation until a day after its appointment began", async () => {
    const { offer, slip } = await confirmed();
    expect(await isLive(slip)).toBe(true);
    const { starts_at } = await test.db
      .selectFrom("offer")
      .innerJoin("block", "block.id", "offer.block_id")
      .select("starts_at")
      .where("offer.id", "=", offer)
      .executeTakeFirstOrThrow();
    const end = starts_at.getTime() + 24 * 3_600_000;
    expect(await isLive(slip, new Date(end - 1))).toBe(true);
    expect(await isLive(slip, new Date(end))).toBe(false);
  });

  it("of another offer is another one, and a signed number of nobody does not count", async () => {
    const [one, other] = [await confirmed(), await confirmed()];
    expect(one.slip).not.toBe(other.slip);
    expect(await isLive(signSlip({ port: 4, startsAt: noon, number: new Uint8Array(12) }))).toBe(false);
    expect(await isLive(one.slip.replace(/.$/, ""))).toBe(false);
    expect(await isLive("")).toBe(false);
  });

  it("dies when its appointment is given back, withdrawn, or kept", async () => {
    const [back, gone, came] = [await confirmed(), await confirmed(), await confirmed()];
    await answerOffer(test.db, { ...back, answer: "give-back", at: noon });
    await withdraw(test.db, { place: gone.place, at: noon });
    await test.db.updateTable("offer").set({ state: "came" }).where("id", "=", came.offer).execute();
    for (const { slip } of [back, gone, came]) expect(await isLive(slip)).toBe(false);
  });

  it("dies when its appointment is moved to another hour or port", async () => {
    for (const port of ["nogales", "laredo"]) {
      const { offer, slip } = await confirmed();
      const block_id = await addBlock(test.db, port);
      await test.db.updateTable("offer").set({ block_id }).where("id", "=", offer).execute();
      expect(await isLive(slip)).toBe(false);
      expect(await isLive((await readSlip(test.db, offer)) as string)).toBe(true);
    }
  });

  it("dies when the secret of its receipt is made new, and there is another one", async () => {
    const { place, offer, slip } = await confirmed();
    const session = newId();
    await test.db
      .insertInto("place_session")
      .values({
        id: session,
        application_id: place,
        token_hash: new Uint8Array(32),
        device: "own",
        touched_at: noon,
        expires_at: noon,
      })
      .execute();
    const by = { place, generation: 0, session };
    const id = await prepareNewSecret(test.db, by as never, noon);
    expect(await isLive(slip), "while nothing new counts").toBe(true);
    expect(await adoptNewSecret(test.db, id, { by: by as never, at: noon })).toBe(1);
    expect(await isLive(slip)).toBe(false);
    expect(await isLive((await readSlip(test.db, offer)) as string)).toBe(true);
  });
});

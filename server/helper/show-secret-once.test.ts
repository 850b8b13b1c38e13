import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { type DraftId, insertDraft, markDraftSent } from "#server/database/draft.ts";
import { registerApplication } from "#server/database/register-application.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addPorts, noon, someApplication } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { giveGrantIn } from "./give-grant.ts";
import { addHelper } from "./helper-for-tests.ts";
import { listGrantsFor } from "./live-grant.ts";
import { giveReceiptTurn, spendReceiptTurn, takeReceipt } from "./show-secret-once.ts";

describe.each(engines)("an application that a helper sends for somebody on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  async function sentDraft(): Promise<DraftId> {
    const { helper } = await addHelper(test.db);
    const id = newId() as DraftId;
    const draft = { id, tokenHash: Buffer.alloc(32), answers: {}, device: "shared", locale: "ht" } as const;
    await insertDraft(test.db, { ...draft, channel: "helper", helper, at: noon });
    await markDraftSent(test.db, id, noon);
    return id;
  }

  it("shows the secret once for each send", async () => {
    const id = await sentDraft();
    const first = (await giveReceiptTurn(test.db, id, noon)) as string;
    expect(await spendReceiptTurn(test.db, id, first, noon)).toBe(true);
    expect(await spendReceiptTurn(test.db, id, first, noon)).toBe(false);
    const second = (await giveReceiptTurn(test.db, id, noon)) as string;
    expect(await spendReceiptTurn(test.db, id, first, noon)).toBe(false);
    expect(await spendReceiptTurn(test.db, id, second, noon)).toBe(true);
  });

  it("shows it to one of two pages that ask at once, and by no draft's turn but its own", async () => {
    const [id, other] = [await sentDraft(), await sentDraft()];
    const turn = (await giveReceiptTurn(test.db, id, noon)) as string;
    expect(await spendReceiptTurn(test.db, other, turn, noon)).toBe(false);
    expect(await spendReceiptTurn(test.db, id, "' or true --", noon)).toBe(false);
    const both = await Promise.all([
      spendReceiptTurn(test.db, id, turn, noon),
      spendReceiptTurn(test.db, id, turn, noon),
    ]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  it("shows it no more ten minutes after the send, unless it was never shown", async () => {
    const [shown, unseen] = [await sentDraft(), await sentDraft()];
    const later = new Date(noon.getTime() + 10 * 60_000);
    const turn = (await giveReceiptTurn(test.db, shown, noon)) as string;
    await spendReceiptTurn(test.db, shown, turn, noon);
    expect(await giveReceiptTurn(test.db, shown, later)).toBeUndefined();
    await giveReceiptTurn(test.db, unseen, noon);
    expect(await giveReceiptTurn(test.db, unseen, later)).toBeDefined();
  });

  it("shows it no more an hour after the send, though nobody has seen it", async () => {
    const [late, inTime] = [await sentDraft(), await sentDraft()];
    const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
    const turns = [await giveReceiptTurn(test.db, late, noon), await giveReceiptTurn(test.db, inTime, noon)];
    const [lateTurn, turnInTime] = turns as [string, string];
    expect(await spendReceiptTurn(test.db, late, lateTurn, minutes(60))).toBe(false);
    expect(await giveReceiptTurn(test.db, late, minutes(60))).toBeUndefined();
    expect(await spendReceiptTurn(test.db, inTime, turnInTime, minutes(59))).toBe(true);
  });

  it("shows it never again after the person has taken it, by an old turn or a new send", async () => {
    const id = await sentDraft();
    const turn = (await giveReceiptTurn(test.db, id, noon)) as string;
    await takeReceipt(test.db, id, noon);
    expect(await spendReceiptTurn(test.db, id, turn, noon)).toBe(false);
    expect(await giveReceiptTurn(test.db, id, noon)).toBeUndefined();
  });

  it("keeps the grant together with the application, and neither without the other", async () => {
    const { helper } = await addHelper(test.db);
    const grant = { mayChange: true, mayConfirm: false };
    const send = (id: string, fails = false) =>
      registerApplication(test.db, {
        id,
        application: someApplication(),
        channel: "helper",
        locale: "ht",
        at: noon,
        with: async (tx) => {
          await giveGrantIn(tx, { place: id as PlaceId, generation: 0, helper, grant, days: 7, at: noon });
          if (fails) throw new Error("the power is cut");
        },
      });
    const [kept, lost] = [newId(), newId()];
    await expect(send(lost, true)).rejects.toThrow("the power is cut");
    expect(await test.db.selectFrom("application").select("id").where("id", "=", lost).execute()).toEqual([]);
    const { outcome } = await send(kept);
    expect([outcome, (await send(kept)).outcome]).toEqual(["registered", "repeated"]);
    const grants = await listGrantsFor(test.db, kept, noon);
    expect(grants).toHaveLength(1);
    expect(grants).toMatchObject([{ helperId: helper, ...grant }]);
  });
});

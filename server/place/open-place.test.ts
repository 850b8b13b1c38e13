import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHandle, makeSecret } from "#domain/receipt/receipt.ts";
import { newId } from "#server/chance.ts";
import { insertDraft } from "#server/database/draft.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { giveGrant } from "#server/helper/give-grant.ts";
import { addHelper } from "#server/helper/helper-for-tests.ts";
import { receiptSeed } from "#server/keys/derived-secrets.ts";
import { addKiosk } from "#server/kiosk/add-kiosk.ts";
import { finishPlace } from "./finish-place.ts";
import { openPlace } from "./open-place.ts";
import { addPlace, addPorts, noon } from "./place-for-tests.ts";
import type { PlaceId } from "./place-id.ts";
import { readPlaceGuard, startPlaceSession, touchPlaceSession } from "./place-session.ts";

const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const tokenHash = new Uint8Array(32);

describe.each(engines)("a place on %s", (engine) => {
  let test: TestDatabase;
  let place: PlaceId;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    place = await addPlace(test.db);
  });
  afterAll(() => test.remove());

  const handleOf = async (id: PlaceId) =>
    (await test.db.selectFrom("application").select("handle").where("id", "=", id).executeTakeFirstOrThrow()).handle;
  const guard = (id: string, at: Date) => readPlaceGuard(test.db, id, at);

  it("opens with both numbers of its receipt and with nothing else", async () => {
    const handle = await handleOf(place);
    const secret = makeSecret(receiptSeed(place, 0));
    expect(await openPlace(test.db, { handle, secret })).toEqual({ place, generation: 0 });
    expect(await openPlace(test.db, { handle, secret: makeSecret(receiptSeed(place, 1)) })).toBeUndefined();
    const unknown = makeHandle(Uint8Array.of(9, 9, 9, 9, 9, 9, 9, 9));
    expect(await openPlace(test.db, { handle: unknown, secret })).toBeUndefined();
    const ofNobody = makeSecret(receiptSeed("00000000-0000-4000-8000-000000000000", 0));
    expect(await openPlace(test.db, { handle: unknown, secret: ofNobody })).toBeUndefined();
  });

  it("opens with the newest secret only, once a receipt was issued again", async () => {
    const again = await addPlace(test.db);
    await test.db.updateTable("application").set({ receipt_generation: 1 }).where("id", "=", again).execute();
    const handle = await handleOf(again);
    expect(await openPlace(test.db, { handle, secret: makeSecret(receiptSeed(again, 0)) })).toBeUndefined();
    expect(await openPlace(test.db, { handle, secret: makeSecret(receiptSeed(again, 1)) })).toEqual({
      place: again,
      generation: 1,
    });
  });

  it("closes on a shared device after 15 idle minutes, and on one's own after 12 hours", async () => {
    const shared = await startPlaceSession(test.db, { place, device: "shared", tokenHash, at: noon });
    expect(await guard(shared, minutes(14))).toMatchObject({ place, device: "shared" });
    await touchPlaceSession(test.db, shared, minutes(14));
    expect(await guard(shared, minutes(28))).toBeDefined();
    expect(await guard(shared, minutes(29))).toBeUndefined();
    const own = await startPlaceSession(test.db, { place, device: "own", tokenHash, at: noon });
    expect(await guard(own, minutes(719))).toBeDefined();
    expect(await guard(own, minutes(720))).toBeUndefined();
  });

  it("stands for a helper as long as a sign-in does, and at a kiosk as for anybody", async () => {
    const { helper } = await addHelper(test.db);
    const grant = { mayChange: true, mayConfirm: true };
    const grantId = (await giveGrant(test.db, { place, generation: 0, helper, grant, days: 7, at: noon })) as string;
    const asked = { place, device: "shared", grantId, tokenHash, at: noon } as const;
    const laptop = await startPlaceSession(test.db, asked);
    await touchPlaceSession(test.db, laptop, minutes(14));
    expect(await guard(laptop, minutes(719))).toMatchObject({ grantId });
    expect(await guard(laptop, minutes(720))).toBeUndefined();
    const { id: kiosk } = await addKiosk(test.db, { place: "Casa Abierta", at: noon });
    expect(await guard(await startPlaceSession(test.db, { ...asked, kiosk }), minutes(15))).toBeUndefined();
  });

  it("leaves nothing open on a shared device after Finish: no session, no change that was begun", async () => {
    const shared = await startPlaceSession(test.db, { place, device: "shared", tokenHash, at: noon });
    const own = await startPlaceSession(test.db, { place, device: "own", tokenHash, at: noon });
    const draft = newId();
    const change = { answers: {}, locale: "en", channel: "no-script" as const, amendsId: place, at: noon };
    await insertDraft(test.db, { id: draft, tokenHash: Buffer.from(tokenHash), device: "shared", ...change });
    await finishPlace(test.db, { place, device: "shared" });
    expect(await guard(shared, noon)).toBeUndefined();
    expect(await guard(own, noon)).toBeDefined();
    expect(await test.db.selectFrom("draft").select("id").where("id", "=", draft).execute()).toEqual([]);
  });
});

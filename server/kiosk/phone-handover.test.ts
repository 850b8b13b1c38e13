import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { type DraftId, insertDraft, readDraft, readDraftGuard } from "#server/database/draft.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addPlace } from "#server/place/place-for-tests.ts";
import { readPlaceGuard, startPlaceSession } from "#server/place/place-session.ts";
import { addKiosk } from "./add-kiosk.ts";
import { finishKiosk } from "./finish-kiosk.ts";
import { handoverMinutes, offerToPhone, readHandover, takeOver } from "./phone-handover.ts";

const at = new Date("2026-11-26T10:00:00Z");
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const ofKiosk = new Uint8Array(32).fill(1);
const ofPhone = new Uint8Array(32).fill(2);

describe.each(engines)("what goes from a kiosk to a telephone on %s", (engine) => {
  const folder = mkdtempSync(join(tmpdir(), "paso-phone-"));
  let test: TestDatabase;
  let kiosk: string;
  beforeAll(async () => {
    process.env.DATA_DIR = folder;
    test = await makeTestDatabase(engine);
    kiosk = (await addKiosk(test.db, { place: "Casa", at })).id;
  });
  afterAll(async () => {
    await test.remove();
    rmSync(folder, { recursive: true });
  });

  async function offered() {
    const draft = newId() as DraftId;
    const answers = { "party.0.givenNames": ["Zoë"], device: ["shared"] };
    const kept = { answers, device: "shared", locale: "ht", channel: "kiosk" } as const;
    await insertDraft(test.db, { ...kept, id: draft, tokenHash: ofKiosk, kiosk, at });
    const id = await offerToPhone(test.db, { draft }, at);
    const shown = await readHandover(test.db, { id, open: { draft }, at });
    if (!shown) throw new Error("it is not shown");
    return { draft, open: { draft }, id, ...shown, tokenHash: ofPhone, at };
  }

  it("goes once, by the picture and the kiosk's number, with all that was typed", async () => {
    const offer = await offered();
    expect(offer.token).toMatch(/^[\w-]{22}$/);
    expect(offer.pin).toMatch(/^\d{4}$/);
    const both = await Promise.all([takeOver(test.db, offer), takeOver(test.db, offer)]);
    expect(both).toContainEqual({ draft: offer.draft, locale: "ht" });
    expect(both).toContainEqual({ refusal: "over" });
    expect(await readDraft(test.db, offer.draft)).toMatchObject({ answers: { "party.0.givenNames": ["Zoë"] } });
    expect(await readHandover(test.db, offer)).toBeUndefined();
  });

  it("is the telephone's alone afterwards, for 72 hours, and no end of the kiosk ends it", async () => {
    const offer = await offered();
    await takeOver(test.db, offer);
    const guard = await readDraftGuard(test.db, offer.draft);
    expect(Buffer.from(guard?.tokenHash ?? [])).toEqual(Buffer.from(ofPhone));
    expect(guard?.expiresAt).toEqual(later(72 * 60));
    await finishKiosk(test.db, kiosk);
    expect(await readDraft(test.db, offer.draft)).toMatchObject({ device: "unknown" });
  });

  it("does not go with a forged picture, after ten minutes, or once the person has finished", async () => {
    const offer = await offered();
    const other = await offered();
    const refused = { refusal: "over" };
    expect(await takeOver(test.db, { ...offer, token: other.token })).toEqual(refused);
    expect(await takeOver(test.db, { ...offer, id: newId() })).toEqual(refused);
    expect(await takeOver(test.db, { ...offer, at: later(handoverMinutes) })).toEqual(refused);
    await finishKiosk(test.db, kiosk);
    expect(await takeOver(test.db, other)).toEqual(refused);
  });

  it("goes as a place too: the telephone has a session of its own, and the kiosk's is over", async () => {
    const place = await addPlace(test.db);
    const placeSession = await startPlaceSession(test.db, { place, device: "shared", kiosk, tokenHash: ofKiosk, at });
    const open = { placeSession };
    const id = await offerToPhone(test.db, open, at);
    expect(await readHandover(test.db, { id, open: { placeSession: newId() }, at })).toBeUndefined();
    const shown = await readHandover(test.db, { id, open, at });
    if (!shown) throw new Error("it is not shown");
    const taking = { id, ...shown, tokenHash: ofPhone, at: later(5) };
    const both = await Promise.all([takeOver(test.db, taking), takeOver(test.db, taking)]);
    expect(both).toContainEqual({ refusal: "over" });
    const taken = both.find((one) => "placeSession" in one);
    const theirs = taken && "placeSession" in taken ? taken.placeSession : "";
    await finishKiosk(test.db, kiosk);
    expect(await readPlaceGuard(test.db, placeSession, at)).toBeUndefined();
    expect(await readPlaceGuard(test.db, theirs, later(19))).toMatchObject({ place, device: "shared", grantId: null });
    expect(await readPlaceGuard(test.db, theirs, later(20)), "15 minutes without use").toBeUndefined();
  });

  it("ends with five wrong numbers, and with a newer picture", async () => {
    const offer = await offered();
    const wrong = offer.pin === "0000" ? "1111" : "0000";
    for (let n = 0; n < 5; n += 1) {
      expect(await takeOver(test.db, { ...offer, pin: wrong })).toEqual({ refusal: "wrong-pin" });
    }
    expect(await takeOver(test.db, offer)).toEqual({ refusal: "over" });
    const newer = await offerToPhone(test.db, offer.open, at);
    const shown = await readHandover(test.db, { id: newer, open: offer.open, at });
    expect(await takeOver(test.db, { ...offer, id: newer, ...shown })).toEqual({ draft: offer.draft, locale: "ht" });
  });
});

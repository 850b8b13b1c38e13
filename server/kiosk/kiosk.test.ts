import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { changeDraft, type DraftId, insertDraft, readDraft } from "#server/database/draft.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addPlace, addPorts } from "#server/place/place-for-tests.ts";
import { readPlaceGuard, startPlaceSession } from "#server/place/place-session.ts";
import { addKiosk } from "./add-kiosk.ts";
import { endKiosk } from "./end-kiosk.ts";
import { enrolKiosk } from "./enrol-kiosk.ts";
import { finishKiosk } from "./finish-kiosk.ts";
import { readKioskToken, writeKioskToken } from "./kiosk-token.ts";
import { listKiosks } from "./list-kiosks.ts";
import { openKiosk } from "./open-kiosk.ts";

const at = new Date("2026-11-26T10:00:00Z");
const hours = (count: number) => new Date(at.getTime() + count * 60 * 60_000);
const tokenHash = new Uint8Array(32);

describe.each(engines)("a kiosk on %s", (engine) => {
  const folder = mkdtempSync(join(tmpdir(), "paso-kiosk-"));
  let test: TestDatabase;
  beforeAll(async () => {
    process.env.DATA_DIR = folder;
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(async () => {
    await test.remove();
    rmSync(folder, { recursive: true });
  });

  async function enrolled(place = "Casa del Migrante"): Promise<{ id: string; token: string }> {
    const { id, code } = await addKiosk(test.db, { place, at });
    const outcome = await enrolKiosk(test.db, code, at);
    if (!("token" in outcome)) throw new Error(outcome.refusal);
    return { id, token: outcome.token };
  }

  async function beginDraft(kiosk: string): Promise<DraftId> {
    const id = newId();
    const draft = { answers: {}, device: "shared", locale: "ht", channel: "kiosk" } as const;
    await insertDraft(test.db, { ...draft, id, tokenHash, kiosk, at });
    return id as DraftId;
  }

  it("is let in by its code once, however the code is typed, and of two devices only the first", async () => {
    const { id, code } = await addKiosk(test.db, { place: "Casa", at });
    const spoken = [...code].map((digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]).join(" ");
    const both = await Promise.all([enrolKiosk(test.db, spoken, at), enrolKiosk(test.db, code, at)]);
    expect(both.filter((one) => "token" in one)).toEqual([{ token: writeKioskToken(id) }]);
    expect(both.filter((one) => "refusal" in one)).toEqual([{ refusal: "no-match" }]);
    expect(await openKiosk(test.db, writeKioskToken(id), at)).toMatchObject({ state: "open", id });
  });

  it("is not let in by a code that is wrong, a day old, or of a kiosk that has ended", async () => {
    const old = await addKiosk(test.db, { place: "Casa", at });
    expect(await enrolKiosk(test.db, old.code, hours(24))).toEqual({ refusal: "no-match" });
    const ended = await addKiosk(test.db, { place: "Casa", at });
    await endKiosk(test.db, ended.id, at);
    expect(await enrolKiosk(test.db, ended.code, at)).toEqual({ refusal: "no-match" });
    expect(await enrolKiosk(test.db, " ", at)).toEqual({ refusal: "missing" });
    const slip = `${old.code.slice(0, -1)}${(Number(old.code.at(-1)) + 1) % 10}`;
    expect(await enrolKiosk(test.db, slip, at)).toEqual({ refusal: "not-a-code" });
    expect(await openKiosk(test.db, writeKioskToken(old.id), at), "a code alone is no device").toEqual({
      state: "ended",
    });
  });

  it("keeps neither the code nor what the device holds", async () => {
    const { code } = await addKiosk(test.db, { place: "Casa", at });
    const { id, token } = await enrolled();
    const rows = JSON.stringify(await test.db.selectFrom("kiosk").selectAll().execute());
    const audit = JSON.stringify(await test.db.selectFrom("audit").selectAll().execute());
    for (const kept of [rows, audit]) {
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(token.slice(id.length));
    }
    expect(audit).toContain(`kiosk/${id}`);
  });

  it("knows a token that was changed, and one that nobody signed", async () => {
    const [first, second] = [await enrolled(), await enrolled()];
    const mixed = first.id + second.token.slice(second.id.length);
    for (const forged of [mixed, `${first.token}A`, first.id, "", `${newId()}.${"A".repeat(43)}`]) {
      expect(readKioskToken(forged)).toBeUndefined();
      expect(await openKiosk(test.db, forged, at)).toEqual({ state: "ended" });
    }
  });

  it("is over at once when it is ended from outside, with what is open on it and nothing else", async () => {
    const { id, token } = await enrolled();
    const elsewhere = await enrolled();
    const [mine, theirs] = [await beginDraft(id), await beginDraft(elsewhere.id)];
    expect(await endKiosk(test.db, id.slice(0, 8), hours(1))).toEqual({ id, place: "Casa del Migrante" });
    expect(await openKiosk(test.db, token, hours(1))).toEqual({ state: "ended" });
    expect(await readDraft(test.db, mine)).toBeUndefined();
    expect(await readDraft(test.db, theirs)).toBeDefined();
    expect(await endKiosk(test.db, id, hours(1))).toEqual({ refusal: "ended-before" });
    expect(await endKiosk(test.db, "abc", at)).toEqual({ refusal: "unknown" });
    expect(await endKiosk(test.db, newId(), at)).toEqual({ refusal: "unknown" });
  });

  it("forgets whoever used it when they finish, and what was sent stays", async () => {
    const { id } = await enrolled();
    const draft = await beginDraft(id);
    const place = await addPlace(test.db);
    const session = await startPlaceSession(test.db, { place, device: "shared", kiosk: id, tokenHash, at });
    await finishKiosk(test.db, id);
    expect(await readDraft(test.db, draft)).toBeUndefined();
    expect(await readPlaceGuard(test.db, session, at)).toBeUndefined();
    const kept = await test.db.selectFrom("application").select("id").where("id", "=", place).executeTakeFirst();
    expect(kept).toEqual({ id: place });
  });

  it("stays a shared device, whatever an answer says", async () => {
    const { id } = await enrolled();
    const draft = await beginDraft(id);
    const change = () => ({ device: ["own"] });
    expect(await changeDraft(test.db, draft, { locale: "ht", at, change })).toMatchObject({ device: "shared" });
  });

  it("is listed with its state and the last day on which it was seen", async () => {
    const { id, token } = await enrolled("Albergue");
    const waiting = await addKiosk(test.db, { place: "Albergue", at: hours(2) });
    const listed = async (kiosk: string, now: Date) => (await listKiosks(test.db, now)).find((one) => one.id === kiosk);
    expect(await listed(id, at)).toMatchObject({ place: "Albergue", state: "in use", seenOn: null });
    await openKiosk(test.db, token, hours(30));
    expect(await listed(id, at)).toMatchObject({ seenOn: "2026-11-27" });
    expect(await listed(waiting.id, hours(3))).toMatchObject({ state: "waits for its code" });
    expect(await listed(waiting.id, hours(26))).toMatchObject({ state: "code has lapsed" });
  });
});

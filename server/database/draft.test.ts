import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import { addPlace } from "#server/place/place-for-tests.ts";
import {
  changeDraft,
  type Device,
  type DraftId,
  draftEnds,
  endDraft,
  insertDraft,
  markDraftSent,
  readDraft,
  readDraftGuard,
  touchDraft,
} from "./draft.ts";
import { engines, makeTestDatabase, type TestDatabase } from "./test-database.ts";

const at = new Date("2026-11-25T10:00:00Z");
const later = new Date("2026-11-25T10:10:00Z");
const minutes = (from: Date, to: Date | undefined) => to && (to.getTime() - from.getTime()) / 60_000;

describe.each(engines)("a draft on %s", (engine) => {
  const folder = mkdtempSync(join(tmpdir(), "paso-draft-"));
  let open: TestDatabase;

  beforeAll(async () => {
    process.env.DATA_DIR = folder;
    open = await makeTestDatabase(engine);
  });
  afterAll(async () => {
    await open.remove();
    rmSync(folder, { recursive: true });
  });

  async function draft(device: Device = "own"): Promise<DraftId> {
    const id = newId();
    const tokenHash = new Uint8Array(32).fill(7);
    const answers = { "party.0.givenNames": ["Zoë ሀይሉ محمد 李"] };
    await insertDraft(open.db, { id, tokenHash, answers, device, locale: "ht", channel: "no-script", at });
    return id as DraftId;
  }

  it("gives answers back as typed, in every script, and keeps them unreadable", async () => {
    const id = await draft();
    expect(await readDraft(open.db, id)).toMatchObject({
      answers: { "party.0.givenNames": ["Zoë ሀይሉ محمد 李"] },
      device: "own",
      locale: "ht",
      revision: 0,
    });
    const { answers_sealed } = await open.db
      .selectFrom("draft")
      .select("answers_sealed")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(Buffer.from(answers_sealed).includes("Zo")).toBe(false);
  });

  it("lives 72 hours after the last answer, and 15 idle minutes on a shared device", async () => {
    const own = await draft();
    const shared = await draft("shared");
    expect(minutes(at, (await readDraftGuard(open.db, own))?.expiresAt)).toBe(72 * 60);
    expect(minutes(at, (await readDraftGuard(open.db, shared))?.expiresAt)).toBe(15);
    await touchDraft(open.db, shared, { device: "shared", at: later });
    expect((await readDraftGuard(open.db, shared))?.expiresAt).toEqual(draftEnds("shared", later));
  });

  it("becomes a shared device's draft with the answer that says so", async () => {
    const id = await draft();
    const change = () => ({ device: ["shared"] });
    expect(await changeDraft(open.db, id, { locale: "es", at, change })).toMatchObject({
      device: "shared",
      locale: "es",
    });
    expect(minutes(at, (await readDraftGuard(open.db, id))?.expiresAt)).toBe(15);
  });

  it("loses nothing when two pages of it are sent at once", async () => {
    const id = await draft();
    const pages = Array.from({ length: 8 }, (_, page) => `page.${page}`);
    await Promise.all(
      pages.map((page) =>
        changeDraft(open.db, id, { locale: "en", at, change: (answers) => ({ ...answers, [page]: ["kept"] }) }),
      ),
    );
    const kept = await readDraft(open.db, id);
    expect(Object.keys(kept?.answers ?? {})).toEqual(expect.arrayContaining(pages));
    expect(kept?.revision).toBe(8);
  });

  it("counts each change, by field, and goes on from what a device has counted to", async () => {
    const id = await draft();
    const set = (more: Record<string, string[]>, after?: number) =>
      changeDraft(open.db, id, {
        ...{ locale: "en", at, change: (answers: Record<string, string[]>) => ({ ...answers, ...more }) },
        ...(after === undefined ? {} : { after }),
      });
    await set({ one: ["1"] });
    await set({ one: ["1"], two: ["2"] }, 8);
    await changeDraft(open.db, id, { locale: "en", at, change: ({ one: _, ...rest }) => rest });
    const kept = await readDraft(open.db, id);
    expect(kept).toMatchObject({ revision: 10, revisions: { one: 10, two: 9 } });
    expect(kept?.answers).not.toHaveProperty("one");
  });

  it("takes what is only implied for no change", async () => {
    const id = await draft();
    const change = (answers: Record<string, string[]>) => ({ ...answers, "party.2.givenNames": ["Jean"] });
    await changeDraft(open.db, id, { locale: "en", at, implied: { "party.length": ["3"] }, change });
    const kept = await readDraft(open.db, id);
    expect(kept).toMatchObject({ answers: { "party.length": ["3"] }, revisions: { "party.2.givenNames": 1 } });
    expect(kept?.revisions).not.toHaveProperty("party.length");
  });

  it("that was kept before revisions were counted is still read", async () => {
    const id = await draft();
    const { wrapped_key } = await open.db
      .selectFrom("draft")
      .select("wrapped_key")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const answers_sealed = openSealedRecord("draft", id, wrapped_key).seal("answers", { version: ["old"], a: ["1"] });
    await open.db.updateTable("draft").set({ answers_sealed }).where("id", "=", id).execute();
    expect(await readDraft(open.db, id)).toMatchObject({ answers: { version: ["old"], a: ["1"] }, revisions: {} });
    const change = (answers: Record<string, string[]>) => ({ ...answers, a: ["2"] });
    expect(await changeDraft(open.db, id, { locale: "en", at, change })).toMatchObject({ revisions: { a: 1 } });
  });

  it("is begun once under an id, and never under an application's", async () => {
    const id = await draft();
    const again = {
      id,
      tokenHash: new Uint8Array(32),
      answers: { a: ["2"] },
      device: "own" as const,
      locale: "en",
      at,
    };
    expect(await insertDraft(open.db, { ...again, channel: "no-script" })).toBe(false);
    expect(await readDraft(open.db, id)).not.toMatchObject({ answers: { a: ["2"] } });
    const place = await addPlace(open.db);
    expect(await insertDraft(open.db, { ...again, id: place, channel: "no-script" })).toBe(false);
    expect(await readDraft(open.db, place as string as DraftId)).toBeUndefined();
  });

  it("says when it was sent", async () => {
    const id = await draft();
    await markDraftSent(open.db, id, later);
    expect((await readDraft(open.db, id))?.sentAt).toEqual(later);
  });

  it("is gone with everything that was typed once it has been ended", async () => {
    const id = await draft();
    await endDraft(open.db, id);
    expect(await readDraft(open.db, id)).toBeUndefined();
    expect(await readDraftGuard(open.db, id)).toBeUndefined();
    const change = (answers: Record<string, string[]>) => answers;
    expect(await changeDraft(open.db, id, { locale: "en", at, change })).toBeUndefined();
  });
});

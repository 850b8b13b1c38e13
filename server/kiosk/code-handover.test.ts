import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "#server/chance.ts";
import {
  changeDraft,
  type Device,
  type DraftId,
  insertDraft,
  markDraftSent,
  readDraft,
  readDraftGuard,
} from "#server/database/draft.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addHelper } from "#server/helper/helper-for-tests.ts";
import { findBegunDrafts, readCarriedDrafts } from "#server/helper/read-begun-drafts.ts";
import { log } from "#server/log.ts";
import { forget } from "#server/retention/forget.ts";
import { addKiosk } from "./add-kiosk.ts";
import { finishKiosk } from "./finish-kiosk.ts";
import { handoverMinutes, offerByCode, offerToPhone, readHandover, takeByCode, takeOver } from "./phone-handover.ts";
import { leaveDraft } from "./send-home.ts";

const at = new Date("2026-11-26T10:00:00Z");
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const token = (byte: number) => new Uint8Array(32).fill(byte);
const [ofPhone, ofKiosk, ofOther] = [token(1), token(2), token(3)];
const clock = globalThis as Record<symbol, unknown>;
const warned = vi.spyOn(log, "warn");
/** Another digit in the place of the last one. */
const altered = (digits: string) => digits.slice(0, -1) + ((Number(digits.at(-1)) + 1) % 10);

describe.each(engines)("what goes from somebody's own device to another on %s", (engine) => {
  const folder = mkdtempSync(join(tmpdir(), "paso-code-"));
  let test: TestDatabase;
  let kiosk: string;
  beforeAll(async () => {
    process.env.DATA_DIR = folder;
    clock[Symbol.for("paso.clock")] = () => at;
    test = await makeTestDatabase(engine);
    kiosk = (await addKiosk(test.db, { place: "Casa", at })).id;
  });
  afterAll(async () => {
    delete clock[Symbol.for("paso.clock")];
    await test.remove();
    rmSync(folder, { recursive: true });
  });

  async function offered(device: Device = "own") {
    const draft = newId() as DraftId;
    const answers = { "party.0.givenNames": ["Zoë"], device: [device] };
    const kept = { answers, device, locale: "ht", channel: "no-script" } as const;
    await insertDraft(test.db, { ...kept, id: draft, tokenHash: ofPhone, at });
    const id = await offerByCode(test.db, { draft }, at, "apply/contact");
    const shown = await readHandover(test.db, { id, open: { draft }, at });
    if (!shown) throw new Error("it is not shown");
    const { code, pin } = shown;
    return { draft, id, code, pin, atKiosk: { code, pin, kiosk, tokenHash: ofKiosk, at } };
  }
  const guardOf = async (draft: DraftId) => {
    const guard = await readDraftGuard(test.db, draft);
    return guard && { ...guard, tokenHash: guard.tokenHash[0], homeTokenHash: guard.homeTokenHash?.[0] ?? null };
  };

  it("goes once, by a code of ten digits and a number of four, to where its person was", async () => {
    const { draft, id, code, pin, atKiosk } = await offered();
    expect(code).toMatch(/^\d{10}$/);
    expect(pin).toMatch(/^\d{4}$/);
    const both = await Promise.all([takeByCode(test.db, atKiosk), takeByCode(test.db, atKiosk)]);
    expect(both).toContainEqual({ draft, page: "apply/contact", locale: "ht" });
    expect(both).toContainEqual({ refusal: "over" });
    expect(await readDraft(test.db, draft)).toMatchObject({
      answers: { "party.0.givenNames": ["Zoë"] },
      device: "shared",
    });
    expect(await guardOf(draft)).toEqual({ tokenHash: 2, homeTokenHash: 1, kioskId: kiosk, expiresAt: later(15) });
    expect(await readHandover(test.db, { id, open: { draft }, at })).toBeUndefined();
  });

  it("comes back with what was typed when the kiosk finishes, and nothing of it opens there any more", async () => {
    const { draft, atKiosk } = await offered();
    await takeByCode(test.db, atKiosk);
    const change = () => ({ "party.0.givenNames": ["Zoë"], "contact.email": ["z@example.org"], device: ["own"] });
    await changeDraft(test.db, draft, { locale: "ht", at, change });
    await finishKiosk(test.db, kiosk);
    expect(await guardOf(draft)).toEqual({
      tokenHash: 1,
      homeTokenHash: null,
      kioskId: null,
      expiresAt: later(72 * 60),
    });
    expect(await readDraft(test.db, draft)).toMatchObject({
      device: "own",
      answers: { "contact.email": ["z@example.org"] },
    });
    await finishKiosk(test.db, kiosk);
    expect(await readDraft(test.db, draft), "the next end of the kiosk is not its end").toBeDefined();
  });

  it("is what a helper fills in on the helper's laptop, whatever the device before was, until it is left there", async () => {
    const { draft, code, pin } = await offered();
    const { helper } = await addHelper(test.db);
    expect(await takeByCode(test.db, { code, pin, helper, tokenHash: ofOther, at })).toMatchObject({ locale: "ht" });
    const change = (answers: Record<string, string[]>) => ({ ...answers, "contact.email": ["z@example.org"] });
    await changeDraft(test.db, draft, { locale: "ht", at, change });
    expect(await readDraft(test.db, draft)).toMatchObject({ device: "shared", helperId: helper });
    expect(await guardOf(draft), "it waits there no longer than on a kiosk").toMatchObject({ expiresAt: later(15) });
    expect(await findBegunDrafts(test.db, helper, at)).toMatchObject([{ id: draft }]);
    expect(await readCarriedDrafts(test.db, helper, at), "no copy of it stays on the laptop").toEqual([]);
    await leaveDraft(test.db, draft, at);
    expect(await guardOf(draft)).toMatchObject({ tokenHash: 1, homeTokenHash: null });
    expect(await readDraft(test.db, draft)).toMatchObject({
      helperId: null,
      answers: { "contact.email": ["z@example.org"] },
    });
    expect(await findBegunDrafts(test.db, helper, at)).toEqual([]);
  });

  it("comes back too when nobody finishes, and when the next person begins with a code", async () => {
    const one = await offered();
    await takeByCode(test.db, one.atKiosk);
    clock[Symbol.for("paso.clock")] = () => later(16);
    await forget(test.db);
    clock[Symbol.for("paso.clock")] = () => at;
    expect(await guardOf(one.draft)).toMatchObject({ tokenHash: 1, kioskId: null });
    const [two, three] = [await offered(), await offered()];
    await takeByCode(test.db, two.atKiosk);
    await takeByCode(test.db, three.atKiosk);
    expect(await guardOf(two.draft)).toMatchObject({ tokenHash: 1, kioskId: null });
    expect(await guardOf(three.draft)).toMatchObject({ tokenHash: 2, kioskId: kiosk });
  });

  it("does not come back once it was sent, nor from a device that was said to be one's own", async () => {
    const [sent, owned] = [await offered(), await offered()];
    await takeByCode(test.db, sent.atKiosk);
    await markDraftSent(test.db, sent.draft, at);
    await finishKiosk(test.db, kiosk);
    expect(await readDraft(test.db, sent.draft)).toBeUndefined();
    const { code, pin } = owned;
    await takeByCode(test.db, { code, pin, tokenHash: ofOther, at });
    expect(await guardOf(owned.draft)).toMatchObject({ tokenHash: 3, homeTokenHash: 1, expiresAt: later(72 * 60) });
    const change = (answers: Record<string, string[]>) => ({ ...answers, device: ["own"] });
    await changeDraft(test.db, owned.draft, { locale: "ht", at, change });
    expect(await guardOf(owned.draft)).toMatchObject({ tokenHash: 3, homeTokenHash: null });
    await leaveDraft(test.db, owned.draft, at);
    expect(await readDraft(test.db, owned.draft)).toBeUndefined();
  });

  it("goes on from the kiosk to a telephone, and then is that one's alone", async () => {
    const { draft, atKiosk } = await offered();
    await takeByCode(test.db, atKiosk);
    const id = await offerToPhone(test.db, { draft }, at, "apply/ports");
    const shown = await readHandover(test.db, { id, open: { draft }, at });
    if (!shown) throw new Error("it is not shown");
    const taken = await takeOver(test.db, { id, token: shown.token, pin: shown.pin, tokenHash: ofOther, at });
    expect(taken).toEqual({ draft, page: "apply/ports", locale: "ht" });
    expect(await guardOf(draft)).toMatchObject({ tokenHash: 3, homeTokenHash: null, kioskId: null });
  });

  const refusals: Record<string, (one: Awaited<ReturnType<typeof offered>>) => Promise<object>> = {
    altered: async ({ code }) => ({ code: altered(code) }),
    cut: async ({ code }) => ({ code: code.slice(1) }),
    none: async () => ({ code: "" }),
    expired: async () => ({ at: later(handoverMinutes) }),
    used: async ({ atKiosk }) => {
      await takeByCode(test.db, { ...atKiosk, tokenHash: ofOther });
      return {};
    },
    "one that a newer one replaced": async ({ draft }) => {
      await offerByCode(test.db, { draft }, at);
      return {};
    },
    "tried with five wrong numbers": async ({ atKiosk }) => {
      for (let n = 0; n < 5; n += 1) await takeByCode(test.db, { ...atKiosk, pin: altered(atKiosk.pin) });
      return {};
    },
    "of a draft that was sent meanwhile": async ({ draft }) => {
      await markDraftSent(test.db, draft, at);
      return {};
    },
    "of a draft that has run out": async ({ draft }) => {
      await test.db.updateTable("draft").set({ expires_at: at }).where("id", "=", draft).execute();
      return {};
    },
    "of a picture": async ({ draft, id }) => {
      await offerToPhone(test.db, { draft }, at);
      await test.db.deleteFrom("phone_handover").where("id", "=", id).execute();
      return {};
    },
  };
  for (const [which, change] of Object.entries(refusals)) {
    it(`gives nothing for a code that is ${which}, and the log says so`, async () => {
      const one = await offered();
      const changed = await change(one);
      const before = await test.db.selectFrom("draft").select(["id", "token_hash"]).orderBy("id").execute();
      warned.mockClear();
      expect(await takeByCode(test.db, { ...one.atKiosk, ...changed })).toEqual({ refusal: "over" });
      expect(warned.mock.calls).toEqual([["a kiosk was refused", { refusal: "over" }]]);
      expect(await test.db.selectFrom("draft").select(["id", "token_hash"]).orderBy("id").execute()).toEqual(before);
    });
  }

  it("gives nothing for a wrong number, and the log says so", async () => {
    const { atKiosk } = await offered();
    warned.mockClear();
    for (const pin of [altered(atKiosk.pin), atKiosk.pin.slice(1), ""]) {
      expect(await takeByCode(test.db, { ...atKiosk, pin })).toEqual({ refusal: "wrong-pin" });
    }
    expect(warned).toHaveBeenCalledTimes(3);
    expect(await takeByCode(test.db, atKiosk)).not.toHaveProperty("refusal");
  });
});

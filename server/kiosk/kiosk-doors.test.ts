import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeSecret } from "#domain/receipt/receipt.ts";
import { newId, randomBytes } from "#server/chance.ts";
import { type DraftId, insertDraft } from "#server/database/draft.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { log } from "#server/log.ts";
import { addPlace, addPorts } from "#server/place/place-for-tests.ts";
import { startPlaceSession } from "#server/place/place-session.ts";
import { addKiosk } from "./add-kiosk.ts";
import { endKiosk } from "./end-kiosk.ts";
import { enrolKiosk } from "./enrol-kiosk.ts";
import { finishKiosk } from "./finish-kiosk.ts";
import type { OpenOnKiosk } from "./give-open.ts";
import { writeKioskToken } from "./kiosk-token.ts";
import { kioskUnasked, openKiosk } from "./open-kiosk.ts";
import { offerToPhone, readHandover, takeOver } from "./phone-handover.ts";

const at = new Date("2026-11-26T10:00:00Z");
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const [ofKiosk, ofPhone] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const nobody = "00000000-0000-4000-8000-000000000000";
const warned = vi.spyOn(log, "warn");

/** Another sign in the place of the one at `index`. */
const altered = (text: string, index = 0) =>
  text.slice(0, index) + (text[index] === "1" ? "2" : "1") + text.slice(index + 1);

describe.each(engines)("the doors of a kiosk on %s", (engine) => {
  const folder = mkdtempSync(join(tmpdir(), "paso-kiosk-doors-"));
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
  beforeEach(() => void warned.mockClear());

  const logged = (refusal: string) => expect(warned.mock.calls).toEqual([["a kiosk was refused", { refusal }]]);

  describe("the code of a device", () => {
    const states = async () => ({
      kiosks: await test.db.selectFrom("kiosk").selectAll().orderBy("id").execute(),
      audit: await test.db.selectFrom("audit").select("id").orderBy("id").execute(),
    });
    const refusals: Record<string, (code: string, id: string) => Promise<[typed: string, refusal: string, at?: Date]>> =
      {
        used: async (code) => {
          await enrolKiosk(test.db, code, at);
          return [code, "no-match"];
        },
        expired: async (code) => [code, "no-match", later(24 * 60)],
        "of a kiosk that was ended": async (code, id) => {
          await endKiosk(test.db, id, at);
          return [code, "no-match"];
        },
        "nobody's": async () => [makeSecret(randomBytes(8)), "no-match"],
        cut: async (code) => [code.slice(0, -1), "not-a-code"],
        altered: async (code) => [altered(code), "not-a-code"],
        none: async () => ["", "missing"],
      };

    for (const [kind, make] of Object.entries(refusals)) {
      it(`makes no kiosk when it is ${kind}, and the log says so`, async () => {
        const { id, code } = await addKiosk(test.db, { place: "Casa", at });
        const [typed, refusal, when = at] = await make(code, id);
        const before = await states();
        expect(await enrolKiosk(test.db, typed, when)).toEqual({ refusal });
        logged(refusal);
        expect(await states()).toEqual(before);
      });
    }

    it("opens once, and the audit says so", async () => {
      const { id, code } = await addKiosk(test.db, { place: "Casa", at });
      expect(await enrolKiosk(test.db, code, at)).toEqual({ token: writeKioskToken(id) });
      expect(warned).not.toHaveBeenCalled();
      const rows = await test.db.selectFrom("audit").select("action").where("subject", "=", `kiosk/${id}`).execute();
      expect(rows).toEqual([{ action: "add-kiosk" }, { action: "enrol-kiosk" }]);
    });
  });

  describe("the token of a device", () => {
    const enrolled = async () => {
      const { id, code } = await addKiosk(test.db, { place: "Casa", at });
      await enrolKiosk(test.db, code, at);
      return { id, token: writeKioskToken(id) };
    };
    const refusals: Record<string, () => Promise<[token: string, refusal: string]>> = {
      "of another kiosk, under this one's id": async () => {
        const [one, other] = [await enrolled(), await enrolled()];
        return [one.id + other.token.slice(one.id.length), "not-signed"];
      },
      "of a kiosk that was ended": async () => {
        const { id, token } = await enrolled();
        await endKiosk(test.db, id, at);
        return [token, "kiosk-ended"];
      },
      "of a code that no device has shown": async () => [
        writeKioskToken((await addKiosk(test.db, { place: "Casa", at })).id),
        "kiosk-ended",
      ],
      "of no kiosk": async () => [writeKioskToken(newId()), "kiosk-ended"],
      cut: async () => [(await enrolled()).token.slice(0, -1), "not-signed"],
      altered: async () => [altered((await enrolled()).token, 40), "not-signed"],
      none: async () => ["", "not-signed"],
    };

    for (const [kind, make] of Object.entries(refusals)) {
      it(`opens nothing when it is ${kind}, and the log says so`, async () => {
        const [token, refusal] = await make();
        warned.mockClear();
        expect(await openKiosk(test.db, token, at)).toEqual({ state: "ended" });
        logged(refusal);
        if (refusal !== "not-signed") return;
        warned.mockClear();
        expect(kioskUnasked(token), "while the database is away").toEqual({ state: "ended" });
        logged(refusal);
      });
    }

    it("opens its own kiosk, without a line", async () => {
      const { id, token } = await enrolled();
      expect(await openKiosk(test.db, token, at)).toMatchObject({ state: "open", id });
      expect(kioskUnasked(token)).toMatchObject({ state: "open", id });
      expect(warned).not.toHaveBeenCalled();
    });
  });

  describe.each(["draft", "place"] as const)("the hand-over of a %s to a telephone", (kind) => {
    async function open(): Promise<{ kiosk: string; open: OpenOnKiosk }> {
      const kiosk = (await addKiosk(test.db, { place: "Casa", at })).id;
      if (kind === "place") {
        const begun = { place: await addPlace(test.db), device: "shared", kiosk, tokenHash: ofKiosk, at } as const;
        return { kiosk, open: { placeSession: await startPlaceSession(test.db, begun) } };
      }
      const id = newId() as DraftId;
      const draft = { answers: {}, device: "shared", locale: "ht", channel: "kiosk" } as const;
      await insertDraft(test.db, { ...draft, id, tokenHash: ofKiosk, kiosk, at });
      return { kiosk, open: { draft: id } };
    }
    async function offered() {
      const begun = await open();
      const id = await offerToPhone(test.db, begun.open, at);
      const shown = await readHandover(test.db, { id, open: begun.open, at });
      if (!shown) throw new Error("it is not shown");
      return { ...begun, taking: { id, ...shown, tokenHash: ofPhone, at } };
    }
    type Offered = Awaited<ReturnType<typeof offered>>;
    type Change = Partial<Offered["taking"]>;

    const over: Record<string, (one: Offered) => Promise<Change>> = {
      "of another kiosk": async ({ taking }) => ({ id: (await offered()).taking.id, pin: taking.pin }),
      "of another kiosk, with that one's picture": async () => ({ token: (await offered()).taking.token }),
      expired: async () => ({ at: later(10) }),
      "of somebody who has finished": async ({ kiosk }) => {
        await finishKiosk(test.db, kiosk);
        return {};
      },
      "of a kiosk that was ended": async ({ kiosk }) => {
        await endKiosk(test.db, kiosk, at);
        return {};
      },
      "of a session that has run out": async ({ kiosk }) => {
        const over = { expires_at: at };
        await test.db.updateTable("draft").set(over).where("kiosk_id", "=", kiosk).execute();
        await test.db.updateTable("place_session").set(over).where("kiosk_id", "=", kiosk).execute();
        return {};
      },
      used: async ({ taking }) => {
        await takeOver(test.db, taking);
        return {};
      },
      "one that a newer one replaced": async (one) => {
        await offerToPhone(test.db, one.open, at);
        return {};
      },
      "tried with five wrong numbers": async ({ taking }) => {
        const wrong = { ...taking, pin: altered(taking.pin) };
        for (let n = 0; n < 5; n += 1) await takeOver(test.db, wrong);
        return {};
      },
      cut: async ({ taking }) => ({ token: taking.token.slice(0, -1) }),
      altered: async ({ taking }) => ({ token: altered(taking.token) }),
      none: async () => ({ id: nobody }),
    };
    const tokens = async () => [
      await test.db.selectFrom("draft").select(["id", "token_hash", "kiosk_id"]).orderBy("id").execute(),
      await test.db.selectFrom("place_session").select(["id", "token_hash", "kiosk_id"]).orderBy("id").execute(),
    ];

    for (const [which, change] of Object.entries(over)) {
      it(`gives a telephone nothing when it is ${which}, and the log says so`, async () => {
        const one = await offered();
        const changed = await change(one);
        const before = await tokens();
        warned.mockClear();
        expect(await takeOver(test.db, { ...one.taking, ...changed })).toEqual({ refusal: "over" });
        logged("over");
        expect(await tokens()).toEqual(before);
      });
    }

    it("gives nothing for a wrong number, a cut one or none, and the log says so", async () => {
      const { taking } = await offered();
      for (const pin of [altered(taking.pin), taking.pin.slice(1), ""]) {
        warned.mockClear();
        expect(await takeOver(test.db, { ...taking, pin })).toEqual({ refusal: "wrong-pin" });
        logged("wrong-pin");
      }
      warned.mockClear();
      expect(await takeOver(test.db, taking)).not.toHaveProperty("refusal");
      expect(warned).not.toHaveBeenCalled();
    });

    const shown: Record<string, (one: Offered) => Promise<Parameters<typeof readHandover>[1]>> = {
      "another kiosk's": async ({ open }) => ({ id: (await offered()).taking.id, open, at }),
      expired: async ({ open, taking }) => ({ id: taking.id, open, at: later(10) }),
      used: async ({ open, taking }) => {
        await takeOver(test.db, taking);
        return { id: taking.id, open, at };
      },
      cut: async ({ open, taking }) => ({ id: taking.id.slice(1), open, at }),
      none: async ({ open }) => ({ id: nobody, open, at }),
    };
    for (const [which, ask] of Object.entries(shown)) {
      it(`shows no kiosk a number that is ${which}, and the log says so`, async () => {
        const asked = await ask(await offered());
        warned.mockClear();
        expect(await readHandover(test.db, asked)).toBeUndefined();
        logged("over");
      });
    }
  });
});

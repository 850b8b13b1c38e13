import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { type DraftId, insertDraft, markDraftSent, touchDraft } from "#server/database/draft.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { forget } from "#server/retention/forget.ts";
import { addKiosk } from "./add-kiosk.ts";
import { finishKiosk } from "./finish-kiosk.ts";
import { countUse, readUse } from "./kiosk-use.ts";

const clock = globalThis as Record<symbol, unknown>;
const at = new Date("2026-11-26T14:05:00Z");

describe.each(engines)("the use of kiosks on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(async () => {
    delete clock[Symbol.for("paso.clock")];
    await test.remove();
  });

  it("is counted by language and hour, and an hour with a small number is withheld", async () => {
    for (let n = 0; n < 12; n += 1) await countUse(test.db, { what: "begun", locale: "ht", at });
    for (let n = 0; n < 12; n += 1) await countUse(test.db, { what: "begun", locale: "en", at });
    await countUse(test.db, { what: "sent", locale: "ht", at });
    const { hours } = await readUse(test.db, { from: "2026-11-26", until: "2026-11-30" });
    expect(hours).toEqual([
      { what: "begun", locale: "en", of: "14", count: 12 },
      { what: "begun", locale: "ht", of: "14", count: undefined },
      { what: "sent", locale: "ht", of: "14", count: undefined },
    ]);
    expect((await readUse(test.db, { from: "2026-11-27", until: "2026-11-30" })).hours).toEqual([]);
    expect((await readUse(test.db, { from: "2026-11-01", until: "2026-11-25" })).hours).toEqual([]);
  });

  it("counts the question that was left, and nothing else that an address says", async () => {
    const { id } = await addKiosk(test.db, { place: "Casa", at });
    for (let n = 0; n < 20; n += 1) {
      const draft = { answers: {}, device: "shared", locale: "es", channel: "kiosk", kiosk: id } as const;
      await insertDraft(test.db, { ...draft, id: newId(), tokenHash: new Uint8Array(32), at });
      await finishKiosk(test.db, id, n % 2 === 0 ? "person/2" : "Chidinma");
    }
    await finishKiosk(test.db, id, "contact");
    expect((await readUse(test.db, { from: "2026-11-26", until: "2026-11-30" })).pages).toEqual([
      { what: "left", locale: "es", of: "-", count: 10 },
      { what: "left", locale: "es", of: "person/n", count: 10 },
    ]);
    const rows = JSON.stringify(await test.db.selectFrom("kiosk_use").selectAll().execute());
    expect(rows).not.toContain("Chidinma");
    expect(rows).not.toContain(id);
  });

  it("counts what a power cut left, at the question and the hour of its last request", async () => {
    const { id } = await addKiosk(test.db, { place: "Casa", at });
    const [seenAt, later] = [new Date("2026-11-28T16:55:00Z"), new Date("2026-11-28T17:17:00Z")];
    clock[Symbol.for("paso.clock")] = () => later;
    const draft = { answers: {}, device: "shared", locale: "fr", channel: "kiosk", kiosk: id } as const;
    for (let n = 0; n < 11; n += 1) {
      const [left, sent, helped] = [newId() as DraftId, newId() as DraftId, newId() as DraftId];
      for (const one of [left, sent]) {
        await insertDraft(test.db, { ...draft, id: one, tokenHash: new Uint8Array(32), at });
        await touchDraft(test.db, one, { device: "shared", at: seenAt, kioskPage: "contact" });
      }
      await markDraftSent(test.db, sent, seenAt);
      await insertDraft(test.db, { ...draft, kiosk: undefined, id: helped, tokenHash: new Uint8Array(32), at });
      // Half of them end as the next person begins, without a word of where; the others with time.
      if (n < 6) await finishKiosk(test.db, id);
    }
    await forget(test.db);
    const { hours, pages } = await readUse(test.db, { from: "2026-11-28", until: "2026-11-30" });
    expect(hours).toEqual([{ what: "left", locale: "fr", of: "16", count: 11 }]);
    expect(pages).toEqual([{ what: "left", locale: "fr", of: "contact", count: 11 }]);
  });
});

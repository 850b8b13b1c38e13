import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addOffer, addPlace, addPorts, someApplication } from "#server/place/place-for-tests.ts";
import type { Carrier } from "./carrier.ts";
import { queueLetters } from "./queue-letters.ts";
import { sendLetters } from "./send-letters.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-send-letters-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const down: Carrier = { carry: () => Promise.reject(new Error("no server")) };
const up: Carrier = { carry: async () => "sent" };

describe.each(engines)("letters where something is broken, on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  const send = (email: Carrier) => sendLetters(test.db, { email }, "https://paso.example");
  const register = async () => {
    const contact = { email: "ana@example.org", preferred: "email" as const };
    const applicationId = await addPlace(test.db, { answers: someApplication({ contact }) });
    await queueLetters(test.db, [{ applicationId, kind: "offer", locale: "fr" }]);
    return applicationId;
  };

  it("are tried for three days while a mail server is down, and after two hours the offer stands", async () => {
    const place = await register();
    const offer = await addOffer(test.db, place);
    const row = () =>
      test.db.selectFrom("letter").selectAll().where("application_id", "=", place).executeTakeFirstOrThrow();
    const stands = () => test.db.selectFrom("offer").select("is_standing").where("id", "=", offer).executeTakeFirst();
    let waited = 0;
    for (let tries = 1; (await row()).state === "queued"; tries++) {
      const before = Date.now();
      await send(down);
      const { state, next_try_at } = await row();
      if (state === "queued") waited += next_try_at.getTime() - before;
      expect(await stands(), `after ${tries} tries`).toEqual({ is_standing: tries >= 8 });
      await test.db
        .updateTable("letter")
        .set({ next_try_at: new Date(0) })
        .execute();
    }
    expect((await row()).state).toBe("failed");
    expect(waited / 86_400_000).toBeGreaterThan(2.8);
    expect(waited / 86_400_000).toBeLessThan(3.2);
  });

  it("fail where a record cannot be opened, and stop no other", async () => {
    const [broken] = [await register(), await register()];
    const sealed = { answers_sealed: Buffer.alloc(64) };
    await test.db.updateTable("application").set(sealed).where("id", "=", broken).execute();
    expect(await send(up)).toEqual({ sent: 1, failed: 1, later: 0 });
  });
});

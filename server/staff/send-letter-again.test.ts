import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { newId } from "#server/chance.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { type MailServer, startMailServer } from "#server/letters/mail-server-for-tests.ts";
import { type LetterKind, queueLetters } from "#server/letters/queue-letters.ts";
import { sendLetters } from "#server/letters/send-letters.ts";
import { addPlace, addPorts, someApplication } from "#server/place/place-for-tests.ts";
import { seeLetters } from "./see-letters.ts";
import { seeWork } from "./see-work.ts";
import { sendLetterAgain } from "./send-letter-again.ts";
import { addStaffForTests } from "./staff-for-tests.ts";
import { mintStaffId } from "./staff-session.ts";

let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(() => mail.stop());

describe.each(engines)("a letter that failed, on %s", (engine) => {
  let test: TestDatabase;
  const [bo, ada] = [mintStaffId(newId()), mintStaffId(newId())];
  const at = new Date();
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    await addStaffForTests(test.db, { id: bo, name: "Bo", role: "officer" });
    await addStaffForTests(test.db, { id: ada, name: "Ada", role: "administrator" });
  });
  afterAll(() => test.remove());

  async function fail(
    email: string,
    kind: LetterKind = "changed",
    port: "nogales" | "laredo" = "nogales",
  ): Promise<string> {
    mail.refuses.add(email);
    const answers = someApplication({ contact: { preferred: "email", email }, ports: [port] });
    const place = await addPlace(test.db, { answers });
    await queueLetters(test.db, [{ applicationId: place, kind, locale: "en" }]);
    await send();
    const letters = await test.db.selectFrom("letter").select("id").where("application_id", "=", place).execute();
    return letters[0]?.id ?? "";
  }
  const send = () => sendLetters(test.db, { email: mail.carrier() }, "https://paso.example");
  const again = (letter: string, by: StaffId = bo) => sendLetterAgain(test.db, by, { letter, at });
  const failed = async () => seeLetters(test.db, bo, { state: "failed", page: 1, at });
  const seen = async (id: string) => (await failed()).find((one) => one.id === id);
  const stateOf = (id: string) =>
    test.db.selectFrom("letter").select(["state", "tries"]).where("id", "=", id).executeTakeFirstOrThrow();

  it("goes out again where staff say so, and each press is kept once", async () => {
    const address = `full-${engine}@example.org`;
    const letter = await fail(address);
    expect(await seen(letter)).toMatchObject({ state: "failed", againAt: null, canGoAgain: true });
    const work = () => seeWork(test.db, bo, { kind: "failed", page: 1, at });
    expect((await work()).map((line) => line.letter)).toContain(letter);
    mail.refuses.delete(address);
    const presses = await Promise.all([again(letter), again(letter, ada), again(letter)]);
    expect(presses.filter(Boolean)).toHaveLength(1);
    expect(await stateOf(letter)).toEqual({ state: "queued", tries: 0 });
    await send();
    await send();
    expect(mail.taken.filter(({ to }) => to === address)).toHaveLength(1);
    expect(await stateOf(letter)).toEqual({ state: "sent", tries: 1 });
    expect((await work()).map((line) => line.letter)).not.toContain(letter);
    const rows = await test.db.selectFrom("audit").select("detail").where("subject", "=", `letter/${letter}`).execute();
    expect(rows).toEqual([{ detail: { kind: "changed" } }]);
  });

  it("is sent again once: where it fails again, that stays", async () => {
    const letter = await fail("gone@example.org");
    expect(await again(letter, ada)).toBe(true);
    await send();
    expect(await stateOf(letter)).toMatchObject({ state: "failed" });
    expect(await again(letter)).toBe(false);
    expect(await seen(letter)).toMatchObject({ againAt: at, canGoAgain: false });
  });

  it("is not sent to whom it is not meant for, and not by an officer of another port", async () => {
    const elsewhere = await fail("laredo@example.org", "changed", "laredo");
    const toOldAddress = await fail("old@example.org", "contact-asked");
    expect([await again(elsewhere), await again(elsewhere, ada)]).toEqual([false, true]);
    expect([await again(toOldAddress), (await seen(toOldAddress))?.canGoAgain]).toEqual([false, false]);
    const ended = await fail("ended@example.org");
    await test.db
      .updateTable("application")
      .set({ ended_at: at, standing: "withdrawn" })
      .where("id", "in", (from) => from.selectFrom("letter").select("application_id").where("id", "=", ended))
      .execute();
    expect([await again(ended), await again("x"), await again(newId())]).toEqual([false, false, false]);
  });
});

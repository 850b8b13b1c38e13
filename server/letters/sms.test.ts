import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { smsNumber } from "#domain/application/letter-address.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { answerOffer } from "#server/place/answer-offer.ts";
import { addOffer, addPlace, addPorts, noon, someApplication } from "#server/place/place-for-tests.ts";
import type { Carriers } from "./carrier.ts";
import { composeLetter } from "./compose-letter.ts";
import { sendLetters } from "./send-letters.ts";
import { smsFolderCarrier } from "./sms-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-sms-"));
const said = () =>
  readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as { to: string; text: string },
  );
beforeEach(() => {
  process.env.SMS_FOLDER = folder;
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});
afterAll(() => {
  delete process.env.SMS_FOLDER;
  rmSync(folder, { recursive: true });
});

it("a message says that there is news in two lines at most, and nothing of whom", () => {
  for (const locale of ["en", "es", "ht", "pt-BR", "fr", "ru", "zh-Hans", "ar"]) {
    const { short } = composeLetter(locale, "https://paso.example");
    expect(short.length, locale).toBeLessThanOrEqual(134);
    expect(short).toContain(`https://paso.example/${locale}/my-place`);
  }
});

it("a folder that is none, or takes nothing, ends the start with one sentence", () => {
  expect(() => smsFolderCarrier(join(folder, "nowhere"))).toThrow("SMS_FOLDER must be a folder");
  expect(() => smsFolderCarrier(join(process.cwd(), "package.json"))).toThrow("SMS_FOLDER must be a folder");
});

describe.each(engines)("messages to telephones on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  const sms = () => smsFolderCarrier(folder);
  const send = (carriers: Carriers) => sendLetters(test.db, carriers, "https://paso.example");
  const letters = () => test.db.selectFrom("letter").select(["id", "state", "tries"]).orderBy("queued_at").execute();

  /** Somebody says yes to an offer, which is news. */
  async function confirm(contact: Parameters<typeof smsNumber>[0]): Promise<void> {
    await test.db.deleteFrom("letter").execute();
    const place = await addPlace(test.db, { answers: someApplication({ contact }) });
    const offer = await addOffer(test.db, place, { expiresAt: new Date(Date.now() + 86_400_000) });
    expect(await answerOffer(test.db, { place, offer, answer: "confirm", at: noon })).toBe("kept");
  }

  it("go to whoever asked for it, in their language, into a file of its owner's", async () => {
    await confirm({ preferred: "phone", phone: "+52 664 123 4567" });
    expect(await send({ sms: sms() })).toEqual({ sent: 1, failed: 0, later: 0 });
    expect(said()).toEqual([{ to: "+526641234567", text: composeLetter("en", "https://paso.example").short }]);
    const [name = ""] = readdirSync(folder);
    expect(name).toBe(`${(await letters())[0]?.id}.json`);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it("go to nobody who did not ask, or where the installation writes to no telephone", async () => {
    await confirm({ preferred: "none", phone: "+52 664 123 4567" });
    expect(await letters()).toEqual([]);
    await confirm({ preferred: "phone", phone: "664 123 4567" });
    expect(await letters()).toEqual([]);
    delete process.env.SMS_FOLDER;
    await confirm({ preferred: "phone", phone: "+52 664 123 4567" });
    expect(await letters()).toEqual([]);
  });

  it("wait for a carrier that is not there, and are tried again where the folder is full or shut", async () => {
    await confirm({ preferred: "email", email: "ana@example.org" });
    expect(await send({ sms: sms() })).toEqual({ sent: 0, failed: 0, later: 1 });
    expect((await letters())[0]).toMatchObject({ state: "queued", tries: 0 });
    await confirm({ preferred: "phone", phone: "+52 664 123 4567" });
    const carrier = { carry: () => Promise.reject(new Error("no room")) };
    expect(await send({ sms: carrier })).toEqual({ sent: 0, failed: 0, later: 1 });
    expect((await letters())[0]).toMatchObject({ state: "queued", tries: 1 });
  });
});

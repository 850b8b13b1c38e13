import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "#server/database/open-database.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addOffer, addPlace, addPorts, someApplication } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { readPlace } from "#server/place/read-place.ts";
import { correctLetters, countWrongLetters, type WrongLetters } from "./correct-letters.ts";
import { keepReport } from "./keep-report.ts";
import { type MailServer, startMailServer } from "./mail-server-for-tests.ts";
import { queueLetters } from "./queue-letters.ts";
import { readReport } from "./read-report.ts";
import { sendLetters } from "./send-letters.ts";

let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(() => mail.stop());

/** A report as Postfix writes it. */
function report(id: string, action: string, more: Record<string, string> = {}): Buffer {
  const status = ["Reporting-MTA: dns; mail.example.org", `Original-Envelope-Id: ${id}`, ""];
  const fields = { "Final-Recipient": "rfc822; ana@example.org", Action: action, Status: "5.1.1", ...more };
  const lines = [
    "From: MAILER-DAEMON@mail.example.org (Mail Delivery System)",
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    "",
    "--B",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "Action: delivered, says somebody who only writes text.",
    "--B",
    "Content-Description: Delivery report",
    "Content-Type: message/delivery-status",
    "",
    ...status,
    ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`),
    "--B",
    "Content-Type: text/rfc822-headers",
    "",
    "Original-Envelope-Id: 00000000-0000-4000-8000-000000000000",
    "--B--",
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}

const someId = "0b8e7a34-1d52-4c1f-9a70-5d2f3c4b6a81";
it.each([
  ["a letter that did not arrive", report(someId, "failed"), { id: someId, state: "failed" }],
  ["one that did", report(someId.toUpperCase(), "Delivered"), { id: someId, state: "delivered" }],
  ["one that waits at a server", report(someId, "delayed"), undefined],
  ["an id that is none of ours", report("QXYZ-1", "failed"), undefined],
  ["a letter of a person", Buffer.from("Subject: hola\r\n\r\nAction: failed\r\n"), undefined],
  ["nothing", Buffer.alloc(0), undefined],
  ["no text at all", Buffer.from([0, 255, 254, 10, 13, 0]), undefined],
])("reads a report of %s", async (_of, message, expected) => {
  expect(await readReport(message)).toEqual(expected);
});

describe.each(engines)("the states of letters on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    mail.taken.length = 0;
  });
  afterAll(() => test.remove());

  async function write(email: string, kind: "offer" | "changed" = "offer"): Promise<PlaceId> {
    const place = await addPlace(test.db, { answers: someApplication({ contact: { preferred: "email", email } }) });
    await queueLetters(test.db, [{ applicationId: place, kind, locale: "ar" }]);
    await send();
    return place;
  }

  async function send(): Promise<void> {
    await sendLetters(test.db, { email: mail.carrier() }, "https://paso.example");
  }

  const correct = (wrong: WrongLetters) =>
    inTransaction(test.db, (tx) => correctLetters(tx, wrong, { actor: "command-line", at: new Date() }));
  const idOf = (email: string) => mail.taken.findLast(({ to }) => to === email)?.envelopeId ?? "";
  const statesOf = async (place: PlaceId) =>
    (await test.db.selectFrom("letter").select("state").where("application_id", "=", place).execute()).map(
      ({ state }) => state,
    );

  it("go with an id of the envelope, which stands nowhere in the letter", async () => {
    await write("id@example.org");
    expect(idOf("id@example.org")).toMatch(/^[0-9a-f-]{36}$/);
    expect(mail.taken.at(-1)?.text).not.toContain(idOf("id@example.org"));
  });

  it("follow what the mail server reports: delivered, and failed even after that, and never back", async () => {
    const place = await write("ana@example.org");
    const id = idOf("ana@example.org");
    expect(await statesOf(place)).toEqual(["sent"]);
    expect(await keepReport(test.db, { id, state: "delivered" })).toBe(true);
    expect(await statesOf(place)).toEqual(["delivered"]);
    expect(await keepReport(test.db, { id, state: "failed" })).toBe(true);
    expect(await keepReport(test.db, { id, state: "delivered" })).toBe(false);
    expect(await keepReport(test.db, { id, state: "failed" })).toBe(false);
    expect(await statesOf(place)).toEqual(["failed"]);
    expect(await keepReport(test.db, { id: someId, state: "failed" })).toBe(false);
  });

  it("that failed let the offer stand, and my place says so until another letter goes out", async () => {
    const place = await write("gone@example.org");
    await addOffer(test.db, place);
    expect((await readPlace(test.db, place)).letterFailed).toBe(false);
    const read = await readReport(report(idOf("gone@example.org"), "failed"));
    expect(read && (await keepReport(test.db, read))).toBe(true);
    const { letterFailed, offer } = await readPlace(test.db, place);
    expect({ letterFailed, isStanding: offer?.isStanding }).toEqual({ letterFailed: true, isStanding: true });
    await queueLetters(test.db, [{ applicationId: place, kind: "changed", locale: "ar" }]);
    await send();
    expect((await readPlace(test.db, place)).letterFailed).toBe(false);
  });

  it("are corrected for exactly those who got the wrong one, each once", async () => {
    const from = new Date(Date.now() - 60_000);
    const until = new Date(Date.now() + 60_000);
    const wrong = { kind: "changed", from, until } as const;
    await correct(wrong);
    await send();
    const [got, gone] = [await write("got@example.org", "changed"), await write("lost@example.org", "changed")];
    await write("other@example.org", "offer");
    await keepReport(test.db, { id: idOf("lost@example.org"), state: "failed" });
    await queueLetters(test.db, [{ applicationId: got, kind: "changed", locale: "ar" }]);
    await send();
    const before = mail.taken.length;
    expect(await countWrongLetters(test.db, wrong)).toBe(1);
    expect(await correct(wrong)).toBe(1);
    expect(await correct(wrong)).toBe(0);
    await send();
    expect(mail.taken.slice(before).map(({ to }) => to)).toEqual(["got@example.org"]);
    const { correction } = (await import("#messages/ar/letters.json", { with: { type: "json" } })).default;
    expect(
      Buffer.from(mail.taken.at(-1)?.text.split("\r\n\r\n").slice(1).join("") ?? "", "base64").toString(),
    ).toContain(correction);
    expect(await statesOf(gone)).toEqual(["failed"]);
    const audited = await test.db
      .selectFrom("audit")
      .select("detail")
      .where("action", "=", "correct-letters")
      .execute();
    expect(audited).toHaveLength(3);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { keepReport } from "#server/letters/keep-report.ts";
import { type MailServer, startMailServer } from "#server/letters/mail-server-for-tests.ts";
import { type LetterKind, queueLetters } from "#server/letters/queue-letters.ts";
import { sendLetters } from "#server/letters/send-letters.ts";
import { addPlace, addPorts, someApplication } from "#server/place/place-for-tests.ts";
import { endStaff } from "./end-staff.ts";
import { decideCorrection, proposeCorrection, seeCorrections } from "./letter-corrections.ts";
import { addScheduler } from "./staff-for-tests.ts";

let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(() => mail.stop());

describe.each(engines)("letters that two persons put right on %s", (engine) => {
  let test: TestDatabase;
  let [ana, ben, cara] = ["", "", ""] as string[] as [StaffId, StaffId, StaffId];
  const at = new Date();
  const hour = { from: new Date(at.getTime() - 3_600_000), until: new Date(at.getTime() + 3_600_000) };
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    mail.taken.length = 0;
    mail.refuses.add("refused@example.org");
    ana = await addScheduler(test.db, "Ana");
    ben = await addScheduler(test.db, "Ben");
    cara = await addScheduler(test.db, "Cara");
    const wrong = [write("got@example.org"), write("got-too@example.org"), write("refused@example.org")];
    await Promise.all([...wrong, write("bounced@example.org"), write("other@example.org", "reminder")]);
    await send();
    const { envelopeId = "" } = mail.taken.find(({ to }) => to === "bounced@example.org") ?? {};
    await keepReport(test.db, { id: envelopeId, state: "failed" });
    // It waits still when the correction is approved: nobody got it.
    await write("waits@example.org");
  });
  afterAll(() => test.remove());

  async function write(email: string, kind: LetterKind = "changed"): Promise<void> {
    const answers = someApplication({ contact: { preferred: "email", email } });
    await queueLetters(test.db, [{ applicationId: await addPlace(test.db, { answers }), kind, locale: "es" }]);
  }
  const send = () => sendLetters(test.db, { email: mail.carrier() }, "https://paso.example");
  const propose = (by: StaffId, kind: LetterKind = "changed") => proposeCorrection(test.db, by, { kind, ...hour, at });
  const openFor = async (staff: StaffId, kind: LetterKind = "changed") =>
    (await seeCorrections(test.db, staff)).find((one) => one.kind === kind);
  const decide = async (by: StaffId, isApproved = true) =>
    decideCorrection(test.db, by, { proposal: (await openFor(by))?.id ?? "", isApproved, at });

  it("are proposed once at a time, by somebody else than who decides", async () => {
    expect([await propose(ana), await propose(ben), await propose(ana, "merged")]).toEqual([
      "proposed",
      "open",
      "nobody",
    ]);
    expect(await openFor(ben)).toMatchObject({ parties: 2, proposedBy: "Ana", isOwn: false, ...hour });
    expect(await openFor(ana)).toMatchObject({ isOwn: true });
    expect(await decide(ana)).toBe(false);
    expect(await decide(ben, false)).toBe(true);
    expect(await openFor(ben)).toBeUndefined();
    expect(await propose(ben)).toBe("proposed");
    const own = test.db.updateTable("letter_correction").set({ decided_by: ben, decided_at: at, is_approved: false });
    await expect(own.where("decided_at", "is", null).execute()).rejects.toThrow();
  });

  it("reach exactly those who got them, once, also where two approve at the same moment", async () => {
    const { id: proposal = "" } = (await openFor(ana)) ?? {};
    const choice = { proposal, isApproved: true, at };
    const both = [decideCorrection(test.db, ana, choice), decideCorrection(test.db, cara, choice)];
    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
    const before = mail.taken.length;
    await send();
    const after = mail.taken.slice(before).map(({ to, text }) => [to, bodyOf(text).includes("lo correcto")]);
    expect(after.toSorted()).toEqual([
      ["got-too@example.org", true],
      ["got@example.org", true],
      ["waits@example.org", false],
    ]);
    // What waited has gone out by now, and is wrong as well.
    expect(await propose(cara)).toBe("proposed");
    expect(await decide(ben)).toBe(true);
    await send();
    expect(mail.taken.slice(before).map(({ to }) => to)).toHaveLength(4);
    expect(await propose(cara)).toBe("nobody");
    const kept = await test.db.selectFrom("letter_correction").select(["is_approved", "letters"]).execute();
    expect(kept.map(({ letters }) => letters).toSorted()).toEqual([1, 2, null]);
    const acts = await test.db.selectFrom("audit").select("action").where("action", "like", "%correct%").execute();
    expect(acts.map(({ action }) => action).toSorted()).toEqual([
      ...["approve-correcting", "approve-correcting", "correct-letters", "correct-letters"],
      ...["propose-correcting", "propose-correcting", "propose-correcting", "refuse-correcting"],
    ]);
  });

  it("need two persons who still work here", async () => {
    expect(await propose(ana, "reminder")).toBe("proposed");
    const { id: proposal = "" } = (await openFor(ben, "reminder")) ?? {};
    await endStaff(test.db, "command-line", { email: "ana@port.example", at });
    expect(await decideCorrection(test.db, ben, { proposal, isApproved: true, at })).toBe(false);
    expect(await propose(cara, "reminder"), "the open proposal went with its maker").toBe("proposed");
  });
});

/** The words of a letter as it was sent. */
function bodyOf(text: string): string {
  const [head = "", ...body] = text.split("\r\n\r\n");
  const isBase64 = /Content-Transfer-Encoding: base64/i.test(head);
  return isBase64 ? Buffer.from(body.join(""), "base64").toString() : body.join("").replaceAll("=\r\n", "");
}

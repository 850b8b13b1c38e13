import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "#domain/application/application.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { newId } from "#server/chance.ts";
import { registerApplication } from "#server/database/register-application.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { endGrant } from "#server/helper/end-grant.ts";
import { giveGrant } from "#server/helper/give-grant.ts";
import { addHelper } from "#server/helper/helper-for-tests.ts";
import { listActs } from "#server/helper/note-act.ts";
import { amendApplication } from "./amend-application.ts";
import { readPendingContact, undoContactChange } from "./contact-change.ts";
import { keepContacts } from "./keep-contacts.ts";
import { mintPlaceId } from "./open-place.ts";
import { addPorts, noon, someApplication } from "./place-for-tests.ts";
import type { PlaceId } from "./place-id.ts";
import { readPlaceAnswers } from "./read-place.ts";
import { withdraw } from "./withdraw.ts";

type Contact = Application["contact"];

const old: Contact = { email: "old@example.org", preferred: "email" };
const other: Contact = { email: "other@example.org", preferred: "email" };
const third: Contact = { phone: "+52 664 555 0100", preferred: "phone" };
const later = (hours: number, seconds = 0) => new Date(noon.getTime() + hours * 3_600_000 + seconds * 1000);

describe.each(engines)("a change of contact by a helper, on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  const begin = async (contact: Contact = old) => {
    const id = newId();
    const application = someApplication({ contact });
    await registerApplication(test.db, { id, application, channel: "script", locale: "es", at: noon });
    const place = mintPlaceId(id);
    const { helper, organisation } = await addHelper(test.db);
    return { place, helper, organisation, grantId: await give(place, helper) };
  };
  const give = async (place: PlaceId, helper: HelperId, { mayChange = true, at = noon } = {}) =>
    (await giveGrant(test.db, {
      place,
      generation: 0,
      helper,
      grant: { mayChange, mayConfirm: false },
      days: 30,
      at,
    })) ?? "";
  const change = async (
    place: PlaceId,
    more: Partial<Application>,
    { at = noon, grantId = "", revision = -1 } = {},
  ) => {
    const read = await readPlaceAnswers(test.db, place);
    const given = grantId
      ? await test.db.selectFrom("helper_grant").select("helper_id").where("id", "=", grantId).executeTakeFirstOrThrow()
      : undefined;
    const helper = given && { grantId, helperId: given.helper_id as HelperId, withSecret: false };
    const amended = await amendApplication(test.db, {
      place,
      application: { ...read.application, ...more },
      revision: revision < 0 ? read.revision : revision,
      locale: "en",
      at,
      helper,
    });
    return amended.kept ? { contactWaits: amended.contactWaits } : amended.refusal;
  };
  const contactOf = async (place: PlaceId) => (await readPlaceAnswers(test.db, place)).application.contact;
  const lettersOf = (place: PlaceId) =>
    test.db.selectFrom("letter").select(["kind", "locale"]).where("application_id", "=", place).execute();
  const changesOf = (place: PlaceId) =>
    test.db.selectFrom("contact_change").selectAll().where("application_id", "=", place).orderBy("asked_at").execute();

  it("waits 24 hours to the second, and then holds once", async () => {
    const { place, grantId } = await begin();
    expect(await change(place, { contact: other }, { grantId })).toEqual({ contactWaits: true });
    expect(await contactOf(place)).toEqual(old);
    expect(await readPendingContact(test.db, place)).toMatchObject({ contact: other, holdsAt: later(24) });
    expect((await listActs(test.db, place)).acts).toMatchObject([{ what: "asked-contact-change", at: noon }]);
    expect(await keepContacts(test.db, later(23, 3599))).toBe(0);
    expect(await contactOf(place)).toEqual(old);
    const held = await Promise.all([keepContacts(test.db, later(24)), keepContacts(test.db, later(24))]);
    expect(held[0] + held[1]).toBe(1);
    expect(await contactOf(place)).toEqual(other);
    expect(await readPendingContact(test.db, place)).toBeUndefined();
    expect((await readPlaceAnswers(test.db, place)).revision).toBe(1);
    expect((await changesOf(place))[0]?.contact_sealed).toHaveLength(0);
  });

  it("is told to the old address at once, in the person's language, and other answers hold at once", async () => {
    const { place, grantId } = await begin();
    await change(place, { contact: other, ports: ["laredo"] }, { grantId });
    const { application } = await readPlaceAnswers(test.db, place);
    expect(application).toMatchObject({ ports: ["laredo"], contact: old, language: "en" });
    expect(await lettersOf(place)).toEqual(
      expect.arrayContaining([
        { kind: "contact-asked", locale: "es" },
        { kind: "changed", locale: "es" },
      ]),
    );
  });

  it("waits as well where there is no old address, and writes to nobody", async () => {
    const { place, grantId } = await begin({ preferred: "none" });
    await change(place, { contact: other }, { grantId });
    expect(await lettersOf(place)).toEqual([]);
    expect(await contactOf(place)).toEqual({ preferred: "none" });
    await keepContacts(test.db, later(24));
    expect(await contactOf(place)).toEqual(other);
    const { has_email } = await test.db
      .selectFrom("application")
      .select("has_email")
      .where("id", "=", place)
      .executeTakeFirstOrThrow();
    expect(has_email).toBe(true);
  });

  it("is undone by the person, and by nobody else", async () => {
    const [mine, others] = [await begin(), await begin()];
    await change(mine.place, { contact: other }, { grantId: mine.grantId });
    const { id = "" } = (await readPendingContact(test.db, mine.place)) ?? {};
    expect(await undoContactChange(test.db, { place: others.place, change: id, at: later(1) })).toBe(false);
    expect(await undoContactChange(test.db, { place: mine.place, change: "no id", at: later(1) })).toBe(false);
    expect(await undoContactChange(test.db, { place: mine.place, change: id, at: later(1) })).toBe(true);
    expect(await undoContactChange(test.db, { place: mine.place, change: id, at: later(1) })).toBe(false);
    expect(await keepContacts(test.db, later(48))).toBe(0);
    expect(await contactOf(mine.place)).toEqual(old);
  });

  it("begins its 24 hours again when the helper asks for another one, not when a send is repeated", async () => {
    const { place, grantId } = await begin();
    await change(place, { contact: other }, { grantId });
    await change(place, { contact: other }, { grantId, at: later(1) });
    expect(await changesOf(place)).toHaveLength(1);
    await change(place, { contact: third }, { grantId, at: later(2) });
    expect(await readPendingContact(test.db, place)).toMatchObject({ contact: third, holdsAt: later(26) });
    expect(await keepContacts(test.db, later(25))).toBe(0);
    expect(await keepContacts(test.db, later(26))).toBe(1);
    expect(await contactOf(place)).toEqual(third);
    expect((await lettersOf(place)).filter(({ kind }) => kind === "contact-asked")).toHaveLength(2);
  });

  it("gives way to what the person says of the contact meanwhile, and to nothing else that they change", async () => {
    const [one, two] = [await begin(), await begin()];
    for (const { place, grantId } of [one, two]) await change(place, { contact: other }, { grantId });
    await change(one.place, { contact: third }, { at: later(1) });
    await change(two.place, { ports: ["laredo"] }, { at: later(1) });
    expect(await keepContacts(test.db, later(24))).toBe(1);
    expect([await contactOf(one.place), await contactOf(two.place)]).toEqual([third, other]);
  });

  it("is refused when the person changed something since the helper began, and then nothing waits", async () => {
    const { place, grantId } = await begin();
    await change(place, { contact: third }, { at: later(1) });
    expect(await change(place, { contact: old }, { grantId, revision: 0 })).toBe("changed-meanwhile");
    expect(await readPendingContact(test.db, place)).toBeUndefined();
  });

  it("does not hold once the person has ended the access, even if a new one was given since", async () => {
    const { place, helper, grantId } = await begin();
    await change(place, { contact: other }, { grantId });
    await endGrant(test.db, { place, grant: grantId, at: later(2) });
    expect(await readPendingContact(test.db, place)).toBeUndefined();
    await give(place, helper, { at: later(3) });
    expect(await keepContacts(test.db, later(24))).toBe(0);
    expect(await contactOf(place)).toEqual(old);
    expect((await changesOf(place))[0]?.undone_at).toEqual(later(24));
  });

  it("holds after the access was given anew, unless the new one allows no change", async () => {
    for (const mayChange of [true, false]) {
      const { place, helper, grantId } = await begin();
      await change(place, { contact: other }, { grantId });
      await give(place, helper, { mayChange, at: later(2) });
      expect(await keepContacts(test.db, later(24))).toBe(mayChange ? 1 : 0);
    }
  });

  it("does not hold once staff ended the helper or the organisation, nor after the application ended", async () => {
    const [one, two, three] = [await begin(), await begin(), await begin()];
    for (const { place, grantId } of [one, two, three]) await change(place, { contact: other }, { grantId });
    await test.db
      .updateTable("helper")
      .set({ ended_at: later(1) })
      .where("id", "=", one.helper)
      .execute();
    await test.db
      .updateTable("organisation")
      .set({ ended_at: later(1) })
      .where("id", "=", two.organisation)
      .execute();
    await withdraw(test.db, { place: three.place, at: later(1) });
    expect(await keepContacts(test.db, later(24))).toBe(0);
  });
});

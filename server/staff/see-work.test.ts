import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#domain/staff/policy.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { linesOnPage, type WorkKind } from "#domain/staff/work.ts";
import { newId } from "#server/chance.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { amendApplication } from "#server/place/amend-application.ts";
import { noteOpened } from "#server/place/note-opened.ts";
import { addOffer, addPlace, addPorts, noon, someApplication } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { readPlace } from "#server/place/read-place.ts";
import { readContact } from "./read-contact.ts";
import { countLetters, seeLetters } from "./see-letters.ts";
import { countWork, seeWork } from "./see-work.ts";
import { mintStaffId } from "./staff-session.ts";
import { decideUrgent, proposeUrgent } from "./urgent-flag.ts";

const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000);
const email = { contact: { preferred: "email" as const, email: "ana@example.org" } };
const urgent = { needs: { codes: [], urgent: true } };

describe.each(engines)("the work that waits on %s", (engine) => {
  let test: TestDatabase;
  const staff: Record<string, StaffId> = {};
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    for (const [name, role, port] of [
      ["scheduler", "scheduler", null],
      ["other", "scheduler", null],
      ["nogales", "officer", "nogales"],
      ["el-paso", "officer", "el-paso"],
    ] satisfies [string, Role, string | null][]) {
      const id = randomUUID();
      const row = { id, role, port_slug: port, name, email: `${id}@port.example` };
      await test.db
        .insertInto("staff")
        .values({ ...row, created_at: noon, updated_at: noon })
        .execute();
      staff[name] = mintStaffId(id);
    }
  });
  afterAll(() => test.remove());

  const who = (name: string) => staff[name] as StaffId;
  const handleOf = async (place: PlaceId) => (await readPlace(test.db, place)).handle;
  const see = async (kind: WorkKind, name = "scheduler", at = noon) =>
    (await seeWork(test.db, who(name), { kind, page: 1, at })).map(({ handle, what }) => `${handle} ${what}`);
  const count = async (name = "scheduler", at = noon) => (await countWork(test.db, who(name), at)).counts;
  async function write(
    place: PlaceId,
    state: "queued" | "sent" | "delivered" | "failed",
    at = noon,
    kind = "offer",
    id = newId(),
  ) {
    const moments = { queued_at: at, next_try_at: hours(1), sent_at: state === "queued" ? null : at };
    const letter = { id, application_id: place, kind, locale: "en", state, tries: 1, ...moments };
    await test.db.insertInto("letter").values(letter).execute();
  }
  async function clear() {
    for (const table of ["letter", "offer", "urgent_proposal", "pool_claim", "person", "application"] as const)
      await test.db.deleteFrom(table).execute();
  }

  it("has an offer that ends within a day, until somebody has opened it", async () => {
    await clear();
    const soon = await addPlace(test.db, { answers: someApplication(email) });
    await addOffer(test.db, soon, { expiresAt: hours(23) });
    await write(soon, "delivered");
    await addOffer(test.db, await addPlace(test.db), { expiresAt: hours(25) });
    await addOffer(test.db, await addPlace(test.db), { expiresAt: hours(-1) });
    await addOffer(test.db, await addPlace(test.db), { expiresAt: hours(2), state: "confirmed" });
    expect(await see("lapsing")).toEqual([`${await handleOf(soon)} delivered`]);
    const { offer } = await readPlace(test.db, soon);
    if (offer) await noteOpened(test.db, offer, hours(1));
    const again = (await readPlace(test.db, soon)).offer;
    expect(again?.openedAt).toEqual(hours(1));
    if (again) await noteOpened(test.db, again, hours(2));
    expect((await readPlace(test.db, soon)).offer?.openedAt).toEqual(hours(1));
    expect(await see("lapsing")).toEqual([]);
  });

  it("has letters that failed, until a later one goes out, and unopened offers that no letter reaches", async () => {
    await clear();
    const failed = await addPlace(test.db, { answers: someApplication(email) });
    const without = await addPlace(test.db);
    const reached = await addPlace(test.db, { answers: someApplication(email) });
    for (const place of [failed, without, reached]) await addOffer(test.db, place, { expiresAt: hours(60) });
    await write(failed, "failed");
    await write(reached, "sent");
    const [one, other] = [await handleOf(failed), await handleOf(without)];
    expect(await see("failed")).toEqual([`${one} offer`]);
    expect((await see("unreached")).toSorted()).toEqual([`${one} failed`, `${other} no-address`].toSorted());
    await write(failed, "sent", hours(1), "changed");
    expect([await see("failed"), await see("unreached")]).toEqual([[], [`${other} no-address`]]);
  });

  it("takes of two letters of one moment the same one for the newest on every list", async () => {
    await clear();
    const handles: string[] = [];
    for (const order of [
      ["failed", "sent"],
      ["sent", "failed"],
    ] as const) {
      const place = await addPlace(test.db, { answers: someApplication(email) });
      await addOffer(test.db, place, { expiresAt: hours(5) });
      for (const state of order)
        await write(place, state, noon, "offer", `${state === "failed" ? "f" : "0"}${newId().slice(1)}`);
      handles.push(await handleOf(place));
    }
    const lists = [await see("failed"), await see("unreached"), await see("lapsing")];
    const expected = ["offer", "failed", "failed"].map((what) =>
      handles.map((handle) => `${handle} ${what}`).toSorted(),
    );
    expect(lists.map((list) => list.toSorted())).toEqual(expected);
  });

  it("has who asks for urgency until it is decided, and says how long that took", async () => {
    await clear();
    const asking = await addPlace(test.db, { answers: someApplication(urgent), registeredAt: hours(-5) });
    await test.db.updateTable("application").set({ asks_urgent: true }).where("id", "=", asking).execute();
    const handle = await handleOf(asking);
    expect(await see("urgent")).toEqual([`${handle} propose`]);
    expect((await countWork(test.db, who("scheduler"), noon)).answers.decided).toBe(0);
    await proposeUrgent(test.db, who("scheduler"), { handle, reason: "medical", at: noon });
    expect(await see("urgent")).toEqual([`${handle} decide`]);
    const { id: proposal } = await test.db.selectFrom("urgent_proposal").select("id").executeTakeFirstOrThrow();
    await decideUrgent(test.db, who("other"), { proposal, isApproved: true, at: hours(2) });
    expect(await see("urgent")).toEqual([]);
    const { answers } = await countWork(test.db, who("scheduler"), hours(3));
    expect(answers).toEqual({ decided: 1, half: 7, nineOfTen: 7 });
  });

  it("waits from the change of answers that asked for urgency, not from the first day", async () => {
    await clear();
    const place = await addPlace(test.db, { registeredAt: hours(-500) });
    const amend = (application: ReturnType<typeof someApplication>, revision: number, at: Date) =>
      amendApplication(test.db, { place, application, locale: "en", revision, at });
    expect((await amend(someApplication(urgent), 0, hours(-3))).kept).toBe(true);
    const [line] = await seeWork(test.db, who("scheduler"), { kind: "urgent", page: 1, at: noon });
    expect(line?.at).toEqual(hours(-3));
    await amend(someApplication(), 1, hours(-2));
    expect(await see("urgent")).toEqual([]);
  });

  it("is a port's own: where its offer is, or else where a party would go", async () => {
    await clear();
    const mine = await addPlace(test.db, { answers: someApplication(email) });
    await addOffer(test.db, mine, { port: "nogales", expiresAt: hours(5) });
    const theirs = await addPlace(test.db, { answers: someApplication(email) });
    await addOffer(test.db, theirs, { port: "laredo", expiresAt: hours(5) });
    const waiting = await addPlace(test.db, { answers: someApplication(email) });
    for (const place of [mine, theirs, waiting]) await write(place, "failed");
    const none = { lapsing: 0, failed: 0, unreached: 0, urgent: 0, corrections: 0 };
    const counts = { ...none, lapsing: 1, failed: 2, unreached: 1 };
    expect(await count("nogales")).toEqual(counts);
    expect(await count("scheduler")).toEqual({ ...none, lapsing: 2, failed: 3, unreached: 2 });
    for (const name of ["el-paso"]) {
      expect(await count(name)).toEqual(none);
      expect((await countLetters(test.db, who(name), noon)).failed).toBe(0);
      expect(await seeLetters(test.db, who(name), { state: "failed", page: 1, at: noon })).toEqual([]);
    }
    const [line] = await seeLetters(test.db, who("nogales"), { state: "failed", page: 1, at: noon });
    expect(Object.keys(line ?? {}).toSorted()).toEqual(
      "againAt canGoAgain handle id kind nextTryAt port queuedAt sentAt state tries".split(" "),
    );
    const read = (place: PlaceId, port: string, name: string) =>
      handleOf(place).then((handle) => readContact(test.db, who(name), { port, handle, at: noon }));
    expect(await read(theirs, "nogales", "nogales")).toBeUndefined();
    await expect(read(theirs, "laredo", "nogales")).rejects.toThrow("not-your-port");
    const seen = await read(mine, "nogales", "nogales");
    expect(seen?.contact).toEqual(email.contact);
    expect(JSON.stringify(seen)).not.toContain("Marie");
    const kept = await test.db.selectFrom("audit").selectAll().where("reason", "=", "unreached").execute();
    expect(kept.map(({ subject }) => subject)).toEqual([`application/${mine}`]);
  });

  it("shows how to reach a party only while it is on a list of that port", async () => {
    await clear();
    const kept = () => test.db.selectFrom("audit").selectAll().where("reason", "=", "unreached").execute();
    const before = (await kept()).length;
    const read = (place: PlaceId) =>
      handleOf(place).then((handle) => readContact(test.db, who("nogales"), { port: "nogales", handle, at: noon }));
    const waiting = await addPlace(test.db, { answers: someApplication({ ...email, ...urgent }) });
    await test.db.updateTable("application").set({ asks_urgent: true }).where("id", "=", waiting).execute();
    await write(waiting, "delivered");
    expect(await see("urgent", "nogales")).toHaveLength(1);
    expect(await read(waiting)).toBeUndefined();
    expect(await kept()).toHaveLength(before);
    await write(waiting, "failed", hours(1));
    expect(await read(waiting)).toMatchObject(email);
    const ending = await addPlace(test.db, { answers: someApplication(email) });
    await addOffer(test.db, ending, { expiresAt: hours(5) });
    await write(ending, "delivered");
    expect(await read(ending)).toMatchObject(email);
    const { offer } = await readPlace(test.db, ending);
    if (offer) await noteOpened(test.db, offer, noon);
    expect(await read(ending)).toBeUndefined();
    const silent = await addPlace(test.db, {
      answers: someApplication({ contact: { preferred: "phone", phone: "+15550100" } }),
    });
    await addOffer(test.db, silent, { expiresAt: hours(60) });
    expect(await read(silent)).toMatchObject({ contact: { phone: "+15550100" } });
    expect(await kept()).toHaveLength(before + 3);
  });

  it("comes in pages", async () => {
    await clear();
    for (let n = 0; n < linesOnPage + 1; n += 1) {
      await addOffer(test.db, await addPlace(test.db), { expiresAt: hours(40 + n) });
    }
    const page = (number: number) => seeWork(test.db, who("scheduler"), { kind: "unreached", page: number, at: noon });
    expect((await count()).unreached).toBe(linesOnPage + 1);
    expect([(await page(1)).length, (await page(2)).map(({ at }) => at)]).toEqual([
      linesOnPage,
      [hours(40 + linesOnPage)],
    ]);
  });
});

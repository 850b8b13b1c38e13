import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "#domain/application/application.ts";
import { newId } from "#server/chance.ts";
import { registerApplication } from "#server/database/register-application.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { amendApplication } from "./amend-application.ts";
import { answerOffer } from "./answer-offer.ts";
import { mintPlaceId } from "./open-place.ts";
import { addBlock, addOffer, addPorts, misbooked, noon, someApplication } from "./place-for-tests.ts";
import type { PlaceId } from "./place-id.ts";
import { withdraw } from "./withdraw.ts";

type Person = Application["party"][number];

const [marie] = someApplication().party as [Person];
const born = (year: number, month: number, day: number): Person["birth"] => ({ precision: "day", year, month, day });
const passport = (number: string) => ({ kind: "passport" as const, country: "HT", number });
const jean: Person = { ...marie, givenNames: "Jean", birth: born(1988, 2, 3), relation: "spouse" };
const rosa: Person = { ...marie, givenNames: "Rosa", birth: born(2015, 7, 9), relation: "child" };
const baby: Person = { ...marie, givenNames: "Zoé", birth: born(2026, 11, 20), relation: "child" };

const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);
const party = (...people: Person[]) => someApplication({ party: people as Application["party"] });

describe.each(engines)("a change of an application on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  const register = async (application: Application, at = noon): Promise<PlaceId> => {
    const id = newId();
    await registerApplication(test.db, { id, application, channel: "script", locale: "en", at });
    return mintPlaceId(id);
  };
  const amend = async (place: PlaceId, application: Application, at = noon) => {
    const { revision } = await entry(place);
    const amended = await amendApplication(test.db, { place, application, revision, locale: "en", at });
    return amended.kept ? "kept" : amended.refusal;
  };
  const entry = (place: PlaceId) =>
    test.db.selectFrom("application").selectAll().where("id", "=", place).executeTakeFirstOrThrow();
  const people = (place: PlaceId) =>
    test.db
      .selectFrom("person")
      .select(["id", "position", "joined_on", "counts", "is_adult"])
      .where("application_id", "=", place)
      .where("left_on", "is", null)
      .orderBy("position")
      .execute();
  const offerSize = async (offer: string) =>
    (await test.db.selectFrom("offer").select("size").where("id", "=", offer).executeTakeFirstOrThrow()).size;

  it("changes ports and days at once, and the person keeps the day", async () => {
    const place = await register(someApplication());
    const change = someApplication({ ports: ["laredo", "el-paso"], unavailable: ["2026-12-24"] });
    expect(await Promise.all([amend(place, change, days(3)), amend(place, change, days(3))])).toEqual(["kept", "kept"]);
    const { prefs, ...row } = await entry(place);
    expect([...prefs]).toEqual([6, 4, 0, 0, 0, 0, 0, 0]);
    expect(row).toMatchObject({ unavailable_on: ["2026-12-24"], cohort_on: "2026-11-26", revision: 1, size: 1 });
  });

  it("lets an adult come within 14 days, with a day of their own", async () => {
    const place = await register(party(marie));
    expect(await amend(place, party(marie, jean), days(10))).toBe("kept");
    expect(await entry(place)).toMatchObject({ size: 2, cohort_on: "2026-11-26" });
    expect((await people(place)).map(({ joined_on }) => joined_on)).toEqual(["2026-11-26", "2026-12-06"]);
  });

  it("gives the party the day of those who remain when its first adult leaves: a day cannot be sold", async () => {
    const place = await register(party(marie));
    await amend(place, party(marie, jean), days(10));
    expect(await amend(place, party({ ...jean, relation: "self" }), days(40))).toBe("kept");
    expect(await entry(place)).toMatchObject({ size: 1, cohort_on: "2026-12-06" });
  });

  it("counts an adult who came after 14 days only once a human has seen the relation", async () => {
    const place = await register(party(marie));
    await amend(place, party(marie, jean), days(20));
    expect((await people(place)).map(({ counts }) => counts)).toEqual([true, false]);
    expect(await entry(place)).toMatchObject({ size: 1, cohort_on: "2026-11-26" });
  });

  it("lets two change places and keeps who they are", async () => {
    const place = await register(party(marie, jean, rosa));
    const before = await people(place);
    const swapped = party({ ...jean, relation: "self" }, { ...marie, relation: "spouse" }, rosa);
    expect(await amend(place, swapped)).toBe("kept");
    const after = await people(place);
    expect(after.map(({ id }) => id)).toEqual([before[1]!.id, before[0]!.id, before[2]!.id]);
  });

  it("is refused without an adult, and changes nothing", async () => {
    const place = await register(party(marie, rosa));
    expect(await amend(place, party({ ...rosa, relation: "self" }))).toBe("without-an-adult");
    expect(await entry(place)).toMatchObject({ size: 2, revision: 0 });
  });

  it("lets people leave an appointment, and their places go back", async () => {
    const place = await register(party(marie, jean, rosa));
    const offer = await addOffer(test.db, place, { state: "confirmed", size: 3 });
    expect(await amend(place, party(marie, rosa))).toBe("kept");
    expect(await offerSize(offer)).toBe(2);
    expect(await misbooked(test.db)).toEqual([]);
  });

  it("lets nobody join an offer but a child born since", async () => {
    const place = await register(party(marie), days(-10));
    const offer = await addOffer(test.db, place);
    expect(await amend(place, party(marie, jean))).toBe("nobody-joins-after-an-offer");
    expect(await amend(place, party(marie, baby))).toBe("kept");
    expect([await offerSize(offer), (await entry(place)).size]).toEqual([2, 2]);
    expect(await misbooked(test.db)).toEqual([]);
  });

  it("keeps an appointment on a full block when a child is born", async () => {
    const place = await register(party(marie), days(-10));
    const block = await addBlock(test.db, "nogales", 1);
    const offer = await addOffer(test.db, place, { block, state: "confirmed" });
    expect(await amend(place, party(marie, baby))).toBe("kept");
    expect([await offerSize(offer), (await entry(place)).size]).toEqual([1, 2]);
    expect(await misbooked(test.db)).toEqual([]);
  });

  it("is refused after the end", async () => {
    const place = await register(party(marie));
    await withdraw(test.db, { place, at: noon });
    expect(await amend(place, party(marie))).toBe("ended");
  });

  it("is refused when another change was kept since it was begun, and then the other one stands", async () => {
    const place = await register(party(marie));
    const change = (ports: Application["ports"]) =>
      amendApplication(test.db, {
        place,
        application: someApplication({ ports }),
        revision: 0,
        locale: "en",
        at: days(1),
      });
    const outcomes = await Promise.all([change(["laredo"]), change(["el-paso"])]);
    expect(outcomes.filter(({ kept }) => kept)).toHaveLength(1);
    expect(outcomes).toContainEqual({ kept: false, refusal: "changed-meanwhile" });
    expect((await entry(place)).revision).toBe(1);
  });

  it("passes the pool on: who leaves is free for another application, who comes is claimed", async () => {
    const one = await register(party({ ...marie, document: passport("M1") }, { ...jean, document: passport("J1") }));
    const other = await register(party({ ...jean, relation: "self", document: passport("J1") }), days(1));
    expect([(await entry(one)).pool_state, (await entry(other)).pool_state]).toEqual(["pooled", "duplicate"]);
    await amend(one, party({ ...marie, document: passport("M1") }), days(2));
    expect([(await entry(one)).pool_state, (await entry(other)).pool_state]).toEqual(["pooled", "pooled"]);
    await amend(one, party({ ...marie, document: passport("M1") }, { ...jean, document: passport("J1") }), days(3));
    expect([(await entry(one)).pool_state, (await entry(other)).pool_state]).toEqual(["duplicate", "pooled"]);
    await withdraw(test.db, { place: other, at: days(4) });
    expect((await entry(one)).pool_state).toBe("pooled");
  });

  it("and an answer at the same moment leave the places right", async () => {
    for (let round = 0; round < 10; round++) {
      const place = await register(party(marie, jean, rosa));
      const offer = await addOffer(test.db, place, { size: 3 });
      const answer = round % 2 ? "confirm" : "decline";
      await Promise.all([
        amend(place, party(marie, rosa)),
        answerOffer(test.db, { place, offer, answer, at: noon }),
        amend(place, party(marie)),
      ]);
      expect((await entry(place)).standing).toBe(answer === "confirm" ? "confirmed" : "waiting");
    }
    expect(await misbooked(test.db)).toEqual([]);
  });
});

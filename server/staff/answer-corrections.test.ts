import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RequestAnswer, WrongThing } from "#domain/staff/correction-request.ts";
import { newId } from "#server/chance.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { askCorrection, readCorrectionRequests, takeBackRequest } from "#server/place/correction-requests.ts";
import { addOffer, addPlace, addPorts, noon, someApplication } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { readPeople } from "#server/place/read-people.ts";
import { withdraw } from "#server/place/withdraw.ts";
import { answerCorrection, readAskedCorrection } from "./answer-corrections.ts";
import { correctAtCounter, readToCorrect } from "./correct-at-counter.ts";
import { countWork, seeWork } from "./see-work.ts";
import { addStaffForTests } from "./staff-for-tests.ts";
import { mintStaffId } from "./staff-session.ts";

const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const contact = { preferred: "email" as const, email: "marie@example.org" };
const said = { thing: "birth" as WrongThing, words: "Mwen fèt an 1989, pa 1990." };

describe.each(engines)("what somebody says is wrong, on %s", (engine) => {
  let test: TestDatabase;
  const [ana, bo, elsewhere] = [mintStaffId(newId()), mintStaffId(newId()), mintStaffId(newId())];
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    await addStaffForTests(test.db, { id: ana, name: "Ana", role: "officer" });
    await addStaffForTests(test.db, { id: bo, name: "Bo", role: "scheduler" });
    await addStaffForTests(test.db, { id: elsewhere, name: "Cy", role: "officer" });
    await test.db.updateTable("staff").set({ port_slug: "el-paso" }).where("id", "=", elsewhere).execute();
  });
  afterAll(() => test.remove());

  const addParty = async () => {
    const [marie] = someApplication().party;
    const party = [marie!, { ...marie!, givenNames: "Jan", relation: "sibling" as const }];
    const place = await addPlace(test.db, { answers: someApplication({ party, contact }) });
    const [first = "", second = ""] = await readPeople(test.db, place);
    return { place, first, second };
  };
  const ask = (place: PlaceId, person: string, change: Partial<typeof said> = {}) =>
    askCorrection(test.db, { place, said: { person, ...said, ...change }, language: "ht", at: noon });
  const requests = async (place: PlaceId) => readCorrectionRequests(test.db, place);
  const newest = async (place: PlaceId) => (await requests(place))[0]?.id ?? "";
  const lines = async (staff = ana) =>
    (await seeWork(test.db, staff, { kind: "corrections", page: 1, at: later(5) })).map(({ request }) => request);
  const letters = (place: PlaceId) =>
    test.db.selectFrom("letter").select(["kind", "locale"]).where("application_id", "=", place).execute();

  it("waits once of a person, is kept once when sent twice, and changes nothing else of the application", async () => {
    const { place, first, second } = await addParty();
    const everything = async () => {
      const whole = await test.db.selectFrom("application").selectAll().where("id", "=", place).execute();
      return [whole, await test.db.selectFrom("person").selectAll().where("application_id", "=", place).execute()];
    };
    const before = await everything();
    expect(await ask(place, first)).toBe("kept");
    expect(await ask(place, first)).toBe("kept");
    expect(await ask(place, first, { words: "Another thing." })).toBe("asked-already");
    expect(await ask(place, second, { thing: "other" })).toBe("kept");
    expect(await requests(place)).toHaveLength(2);
    expect(await everything()).toEqual(before);
    const [row] = await test.db.selectFrom("correction_request").selectAll().where("person_id", "=", first).execute();
    expect(Buffer.from(row!.words_sealed).toString("latin1")).not.toContain("1989");
    expect(await letters(place)).toEqual([]);
  });

  it("is of nobody else's people, nor of who has left, nor of an application that has ended", async () => {
    const [one, other] = [await addParty(), await addParty()];
    expect(await ask(one.place, other.first)).toBe("gone");
    await test.db.updateTable("person").set({ left_on: "2026-11-26" }).where("id", "=", one.second).execute();
    expect(await ask(one.place, one.second)).toBe("gone");
    expect(await ask(other.place, other.first)).toBe("kept");
    const request = await newest(other.place);
    expect(await takeBackRequest(test.db, { place: one.place, request })).toBe(false);
    await withdraw(test.db, { place: other.place, at: later(1) });
    expect(await ask(other.place, other.second)).toBe("gone");
    expect(await lines()).not.toContain(request);
    expect(await answerCorrection(test.db, ana, { request, answer: "corrected", at: later(2) })).toBe(false);
  });

  it("is gone when it is taken back, until it was answered", async () => {
    const { place, first } = await addParty();
    await ask(place, first);
    const request = await newest(place);
    expect(await takeBackRequest(test.db, { place, request: "null" })).toBe(false);
    expect(await takeBackRequest(test.db, { place, request })).toBe(true);
    expect(await requests(place)).toEqual([]);
    expect(await readAskedCorrection(test.db, ana, { request, at: later(1) })).toBeUndefined();
    await ask(place, first);
    const again = await newest(place);
    await answerCorrection(test.db, ana, { request: again, answer: "nothing-to-correct", at: later(1) });
    expect(await takeBackRequest(test.db, { place, request: again })).toBe(false);
    expect(await ask(place, first), "and another one can wait then").toBe("kept");
  });

  it("waits on the list of the ports where its party would go, with its age, and of its appointment's alone", async () => {
    const { place, first } = await addParty();
    await ask(place, first);
    const request = await newest(place);
    const seen = await seeWork(test.db, ana, { kind: "corrections", page: 1, at: later(5) });
    const line = seen.find((each) => each.request === request);
    expect(line).toMatchObject({ request, what: "birth", size: 2, at: noon });
    expect(JSON.stringify(line)).not.toMatch(/Marie|1989/);
    expect(await lines(bo)).toContain(request);
    expect(await lines(elsewhere)).not.toContain(request);
    const counted = (await countWork(test.db, ana, later(5))).counts.corrections;
    await addOffer(test.db, place, { port: "laredo", size: 2 });
    expect(await lines()).not.toContain(request);
    expect((await countWork(test.db, ana, later(5))).counts.corrections).toBe(counted - 1);
  });

  it("is read with a reason, beside what is written, by officers of its ports alone", async () => {
    const { place, second } = await addParty();
    await ask(place, second);
    const request = await newest(place);
    for (const [staff, refusal] of [
      [elsewhere, "not-your-port"],
      [bo, "not-your-task"],
    ] as const) {
      await expect(readAskedCorrection(test.db, staff, { request, at: noon })).rejects.toThrow(refusal);
      const answer = { request, answer: "corrected" as const, at: noon };
      await expect(answerCorrection(test.db, staff, answer)).rejects.toThrow(refusal);
    }
    const seen = await readAskedCorrection(test.db, ana, { request, at: later(1) });
    expect(seen).toMatchObject({ number: 2, thing: "birth", words: said.words, language: "ht", askedAt: noon });
    expect(seen?.person).toEqual({
      givenNames: "Jan",
      familyNames: "Desrosiers",
      birth: { precision: "day", year: 1990, month: 5, day: 17 },
    });
    const kept = test.db.selectFrom("audit").select(["actor", "reason"]).where("subject", "=", `application/${place}`);
    expect(await kept.execute()).toEqual([{ actor: ana, reason: "correction-asked" }]);
  });

  it.each(["corrected", "come-with-paper", "nothing-to-correct"] satisfies RequestAnswer[])(
    "is answered %s once, its people see it, and a letter tells that there is an answer",
    async (answer) => {
      const { place, first } = await addParty();
      await ask(place, first);
      const request = await newest(place);
      expect(await answerCorrection(test.db, ana, { request, answer, at: later(3) })).toBe(true);
      expect(await answerCorrection(test.db, ana, { request, answer: "corrected", at: later(4) })).toBe(false);
      const [seen] = await requests(place);
      expect(seen).toMatchObject({ state: answer, closedAt: later(3), words: said.words, port: { name: "nogales" } });
      expect(await letters(place)).toEqual([{ kind: "request-answered", locale: "en" }]);
      expect(await lines()).not.toContain(request);
    },
  );

  it("is answered by a correction of that thing of that person, and by no other", async () => {
    const { place, first, second } = await addParty();
    await ask(place, first);
    await ask(place, second);
    const row = test.db.selectFrom("application").select("handle").where("id", "=", place);
    const { handle } = await row.executeTakeFirstOrThrow();
    const counter = { port: "nogales", at: later(2) };
    const correct = async (change: Record<string, string>) => {
      const shown = await readToCorrect(test.db, ana, { handle, index: 0, counter });
      const typed = { ...shown!.fields, ...change };
      const asked = { handle, index: 0, counter, revision: shown!.revision, typed, reading: { today: "2026-11-26" } };
      return correctAtCounter(test.db, ana, { ...asked, checks: ["document"] });
    };
    const states = async () =>
      Object.fromEntries(
        (await requests(place)).map(({ person, state }) => [person === first ? "own" : "other", state]),
      );
    expect(await correct({ givenNames: "Marie-Ange" })).toEqual({ kind: "kept" });
    expect(await states()).toEqual({ own: "open", other: "open" });
    expect(await correct({ givenNames: "Marie", "birth.year": "1989" })).toEqual({ kind: "kept" });
    expect(await states()).toEqual({ own: "corrected", other: "open" });
    expect((await letters(place)).map(({ kind }) => kind)).toEqual(["changed", "changed"]);
  });
});

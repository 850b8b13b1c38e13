import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "#domain/application/application.ts";
import { newId } from "#server/chance.ts";
import { registerApplication } from "#server/database/register-application.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { mintPlaceId } from "#server/place/open-place.ts";
import { addPorts, noon, someApplication } from "#server/place/place-for-tests.ts";
import { readCorrections } from "#server/place/read-corrections.ts";
import { correctAtCounter, readToCorrect } from "./correct-at-counter.ts";
import { openApplication } from "./read-application.ts";
import { mintStaffId } from "./staff-session.ts";

type Person = Application["party"][number];
const counter = { port: "nogales", at: new Date(noon.getTime() + 60_000) };
const reading = { today: "2026-11-26", countryOf: (text: string) => (text === "Guatemala" ? "GT" : undefined) };
const [somebody] = someApplication().party as [Person];
const born = { precision: "day", year: 1984, month: 2, day: 29 } as const;
const zoe: Person = { ...somebody, givenNames: "Zoe", familyNames: "Nunez", birth: born };

describe.each(engines)("putting answers right at a counter, on %s", (engine) => {
  let test: TestDatabase;
  const ana = mintStaffId(newId());
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    const row = { id: ana, name: "Ana", email: "ana@port.example", role: "officer" as const, port_slug: "nogales" };
    await test.db
      .insertInto("staff")
      .values({ ...row, created_at: noon, updated_at: noon })
      .execute();
  });
  afterAll(() => test.remove());

  async function register(party: Person[] = [zoe]) {
    const id = newId();
    const contact = { email: "zoe@example.org", preferred: "email" } as const;
    const application = someApplication({ party, contact });
    const registered = await registerApplication(test.db, { id, application, channel: "api", locale: "ar", at: noon });
    if (registered.outcome !== "registered") throw new Error(registered.outcome);
    return { id, place: mintPlaceId(id), handle: registered.receipt.handle };
  }
  const shown = async (handle: string, index = 0) => {
    const seen = await readToCorrect(test.db, ana, { handle, index, counter });
    if (!seen) throw new Error("nothing is shown");
    return seen;
  };
  async function correct(handle: string, change: Record<string, string>, { index = 0, revision = -1 } = {}) {
    const seen = await shown(handle, index);
    const typed = { ...seen.fields, ...change };
    const asked = { handle, index, counter, typed, reading, checks: ["document"] as const };
    return correctAtCounter(test.db, ana, { ...asked, revision: revision < 0 ? seen.revision : revision });
  }
  const kept = async (id: string) => (await openApplication(test.db, id))?.party;
  const rowOf = (id: string) =>
    test.db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

  it("keeps a name, a birth and a document, the party's day, and what was there before for its people", async () => {
    const { id, place, handle } = await register();
    const before = await rowOf(id);
    const document = { "document.kind": "passport", "document.country": "Guatemala", "document.number": "A 12" };
    expect(await correct(handle, { givenNames: "Zoë María", ...document })).toEqual({ kind: "kept" });
    const now = { ...zoe, givenNames: "Zoë María", document: { kind: "passport", country: "GT", number: "A 12" } };
    expect(await kept(id)).toEqual([now]);
    expect(await rowOf(id)).toMatchObject({ cohort_on: before.cohort_on, locale: "ar", revision: before.revision + 1 });
    const change = { givenNames: { before: "Zoe", after: "Zoë María" }, document: { after: now.document } };
    const port = { name: expect.any(String), city: expect.any(String), timeZone: expect.any(String) };
    expect(await readCorrections(test.db, place)).toEqual([
      { id: expect.any(String), at: counter.at, of: "Zoë María Nunez", port, change },
    ]);
  });

  it("tells the party by a letter, and keeps who did it by which signs, and nothing of what is written", async () => {
    const { id, handle } = await register();
    await correct(handle, { familyNames: "Núñez" });
    const letters = await test.db.selectFrom("letter").select("kind").where("application_id", "=", id).execute();
    expect(letters.filter(({ kind }) => kind === "changed")).toHaveLength(1);
    const rows = await test.db.selectFrom("audit").selectAll().where("subject", "=", `application/${id}`).execute();
    const detail = { port: "nogales", checks: "document", person: 1, parts: "familyNames" };
    expect(rows.find(({ action }) => action === "correct-answers")).toMatchObject({ actor: ana, detail });
    expect(rows.filter(({ action }) => action === "read-record")).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/n[uú][nñ]ez/i);
    expect(JSON.stringify(await test.db.selectFrom("correction").selectAll().execute())).not.toMatch(/n[uú][nñ]ez/i);
  });

  it("refuses what makes somebody else of a person, in one step and in two", async () => {
    const { id, place, handle } = await register();
    const other = { givenNames: "Eva", familyNames: "Ruiz", "birth.year": "1988" };
    expect(await correct(handle, other)).toEqual({ kind: "refused", refusal: "somebody-else" });
    expect(await kept(id)).toEqual([zoe]);
    expect(await readCorrections(test.db, place)).toEqual([]);
    expect(await correct(handle, { "birth.year": "1988" })).toEqual({ kind: "kept" });
    expect(await correct(handle, { givenNames: "Eva", familyNames: "Ruiz" })).toMatchObject({ kind: "refused" });
  });

  it("says which field is wrong, and changes nothing", async () => {
    const { id, handle } = await register();
    const problems = [{ path: "birth.day", problem: "not-a-date" }];
    expect(await correct(handle, { "birth.day": "31" })).toEqual({ kind: "wrong", problems });
    expect(await correct(handle, { "birth.year": "2020" })).toMatchObject({
      problems: [{ path: "givenNames", problem: "without-an-adult" }],
    });
    expect(await correct(handle, {})).toEqual({ kind: "same" });
    expect((await rowOf(id)).revision).toBe(0);
  });

  it("corrects the second person alone, and keeps a birth that is known about right", async () => {
    const about: Person = { ...zoe, givenNames: "Lu", relation: "sibling", birth: { precision: "about", year: 1990 } };
    const { id, handle } = await register([zoe, about]);
    expect(await correct(handle, { givenNames: "Luz" }, { index: 1 })).toEqual({ kind: "kept" });
    expect(await kept(id)).toEqual([zoe, { ...about, givenNames: "Luz" }]);
    expect(await readToCorrect(test.db, ana, { handle, index: 2, counter })).toBeUndefined();
  });

  it("refuses what was begun before another change", async () => {
    const { id, handle } = await register();
    await correct(handle, { givenNames: "Zoë" });
    expect(await correct(handle, { givenNames: "Zoé" }, { revision: 0 })).toMatchObject({
      refusal: "changed-meanwhile",
    });
    expect((await kept(id))?.[0]?.givenNames).toBe("Zoë");
  });
});

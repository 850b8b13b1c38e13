import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "#domain/application/person.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { newId } from "#server/chance.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { settlePool } from "#server/draw/settle-pool.ts";
import { amendApplication } from "#server/place/amend-application.ts";
import { addOffer, addPlace, addPorts, noon, someApplication } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { readLooks } from "#server/place/read-looks.ts";
import { readMerge } from "#server/place/read-merge.ts";
import { withdraw } from "#server/place/withdraw.ts";
import { addScheduler, addStaffForTests } from "#server/staff/staff-for-tests.ts";
import { mintStaffId } from "#server/staff/staff-session.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { decideDuplicate, type Judged, keepApart, proposeDuplicate } from "./judge-duplicates.ts";
import { seeDuplicate } from "./see-duplicate.ts";
import { countDuplicates, seeDuplicates } from "./see-duplicates.ts";

const day = (year: number, month: number, on: number) => ({ precision: "day" as const, year, month, day: on });
const at = (days: number) => new Date(noon.getTime() + days * 86_400_000);

describe.each(engines)("two registrations of one person on %s", (engine) => {
  let test: TestDatabase;
  let [ana, bo]: StaffId[] = [];
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    [ana, bo] = [await addScheduler(test.db, "Ana"), await addScheduler(test.db, "Bo")];
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    await test.db.updateTable("application").set({ standing: "withdrawn", ended_at: noon }).execute();
    await findDuplicates(test.db, noon);
  });

  const party = (...people: Partial<Person>[]) => {
    const [one] = someApplication().party;
    const contact = { email: "a@example.org", preferred: "email" as const };
    return someApplication({ contact, party: people.map((person) => ({ ...one!, ...person })) });
  };
  const oleksii = { givenNames: "Олексій", familyNames: "Шевченко", birth: day(1985, 4, 9) };
  const alexey = { givenNames: "Alexey", familyNames: "Shevchenko", birth: day(1985, 9, 4), birthCity: "Одеса" };
  const add = (answers: ReturnType<typeof party>, days: number, more = {}) =>
    addPlace(test.db, { answers, registeredAt: at(days), ...more });
  const twice = async (): Promise<[PlaceId, PlaceId]> => [
    await add(party({ ...oleksii, birthCity: "Одеса" }), 0),
    await add(party(alexey), 5),
  ];
  const openPairs = async () => {
    await findDuplicates(test.db, at(6));
    return seeDuplicates(test.db, ana!, { state: "open", page: 1 });
  };
  const pairOf = async () => (await openPairs())[0]?.id ?? "";
  const both = async (pair: string, kind: "merge" | "undo"): Promise<Judged[]> => [
    await proposeDuplicate(test.db, ana!, { pair, kind, ground: "person-said", at: at(6) }),
    await decideDuplicate(test.db, bo!, { pair, isApproved: true, at: at(6) }),
  ];
  const pool = async (...places: PlaceId[]) => {
    const rows = await test.db.selectFrom("application").select(["id", "pool_state", "cohort_on"]).execute();
    return places.map((place) => rows.find(({ id }) => id === place)?.pool_state);
  };
  const told = async (place: PlaceId) => {
    const letters = test.db
      .selectFrom("letter")
      .select("kind")
      .where("application_id", "=", place)
      .orderBy("queued_at");
    return [await readMerge(test.db, place, at(7)), ...(await letters.execute()).map(({ kind }) => kind)];
  };

  it("are found in two alphabets with day and month exchanged, and shown side by side with reasons", async () => {
    const broken = { id: await add(party({}), 0), answers_sealed: Buffer.alloc(64) };
    await test.db.updateTable("application").set(broken).where("id", "=", broken.id).execute();
    const [first, second] = await twice();
    const pair = await pairOf();
    const seen = await seeDuplicate(test.db, ana!, { pair, at: at(6) });
    const names = seen?.sides.map(({ people }) => people[0]?.familyNames).toSorted();
    expect(names).toEqual(["Shevchenko", "Шевченко"]);
    expect(seen?.alike[0]?.signs).toEqual([
      "names-same",
      "names-two-scripts",
      "birth-swapped",
      "contact-same",
      "city-same",
    ]);
    expect(seen?.alike[0]?.causes).toContain("lost-receipt");
    expect(seen?.merge).toMatchObject({ ok: true, first: { id: first } });
    expect((await readLooks(test.db, second)).map(({ reason }) => reason)).toEqual(["duplicate"]);
    const [{ people } = { people: [] }] = await test.db
      .selectFrom("duplicate_pair")
      .selectAll()
      .where("id", "=", pair)
      .execute();
    expect(JSON.stringify(people)).not.toMatch(/Shevchenko|1985/);
    expect(await pool(first, second)).toEqual(["pooled", "pooled"]);
    expect([await told(first), await told(second)]).toEqual([[undefined], [undefined]]);
  });

  it("twins, a child named after its father, and two who share a helper's telephone are no pair", async () => {
    const helper = { phone: "+52 664 123 4567", preferred: "phone" as const };
    const family = { familyNames: "López Pérez", birth: day(1999, 3, 2) };
    for (const people of [
      [{ ...family, givenNames: "María José" }],
      [
        { ...family, givenNames: "María Elena" },
        { givenNames: "Luis", familyNames: "Gómez Díaz", birth: day(1980, 1, 2) },
      ],
      [{ givenNames: "Luis", familyNames: "Gómez Díaz", birth: day(2010, 1, 2) }],
      [{ givenNames: "Luis", familyNames: "Gómez Sosa", birth: day(1980, 2, 2) }],
    ]) {
      await add({ ...party(...people), contact: helper }, 0);
    }
    expect(await openPairs()).toEqual([]);
  });

  it("become one by two persons: the oldest day stays in the pool, nothing is deleted, both are told", async () => {
    const [first, second] = await twice();
    const pair = await pairOf();
    await proposeDuplicate(test.db, ana!, { pair, kind: "merge", ground: "person-said", at: at(6) });
    expect(await decideDuplicate(test.db, ana!, { pair, isApproved: true, at: at(6) })).toBe("not-kept");
    expect(await pool(first, second)).toEqual(["pooled", "pooled"]);
    expect(await decideDuplicate(test.db, bo!, { pair, isApproved: true, at: at(6) })).toBe("kept");
    expect(await pool(first, second)).toEqual(["pooled", "duplicate"]);
    expect([await told(first), await told(second)]).toEqual([
      ["first", "merged"],
      ["behind", "merged"],
    ]);
    const days = await test.db
      .selectFrom("application")
      .select("cohort_on")
      .where("id", "in", [first, second])
      .execute();
    expect(days.map(({ cohort_on }) => cohort_on).toSorted()).toEqual(["2026-11-26", "2026-12-01"]);
    await settlePool(test.db);
    expect(await pool(first, second)).toEqual(["pooled", "duplicate"]);
  });

  it("are two again when that is undone by two persons, each with its own day", async () => {
    const [first, second] = await twice();
    const pair = await pairOf();
    expect(await both(pair, "merge")).toEqual(["kept", "kept"]);
    expect(await both(pair, "undo")).toEqual(["kept", "kept"]);
    expect(await pool(first, second)).toEqual(["pooled", "pooled"]);
    expect(await told(second)).toEqual(["parted", "merged", "parted"]);
    await findDuplicates(test.db, at(8));
    expect(await countDuplicates(test.db, ana!)).toMatchObject({ open: 0 });
  });

  it("leave an offer where the draw gave it, and the oldest day goes first again when it is over", async () => {
    const [first, second] = await twice();
    const offer = await addOffer(test.db, second);
    const pair = await pairOf();
    await both(pair, "merge");
    expect(await pool(first, second)).toEqual(["duplicate", "pooled"]);
    await test.db.updateTable("offer").set({ state: "lapsed" }).where("id", "=", offer).execute();
    await test.db.updateTable("application").set({ standing: "waiting" }).where("id", "=", second).execute();
    await settlePool(test.db);
    expect(await pool(first, second)).toEqual(["pooled", "duplicate"]);
  });

  it("stay two as long as both hold an offer", async () => {
    const [first, second] = await twice();
    const pair = await pairOf();
    await addOffer(test.db, first);
    await addOffer(test.db, second);
    expect(await both(pair, "merge")).toEqual(["two-hold", "not-kept"]);
    await withdraw(test.db, { place: first, at: at(6) });
    expect(await both(pair, "merge")).toEqual(["over", "not-kept"]);
  });

  it("wait with the second person's decision while a draw is under way", async () => {
    const [first, second] = await twice();
    const pair = await pairOf();
    const none = new Uint8Array(32);
    const run = { run: "20261202-1", state: "frozen" as const, on_date: "2026-12-02", parameters: "{}", ports: "{}" };
    const counts = { applications: 0, persons: 0, by_size: Array<number>(10).fill(0) };
    const hashes = { root: none, reveal: none, beacon: null, seed: null, result: null };
    await test.db
      .insertInto("draw_run")
      .values({ ...run, ...counts, ...hashes, frozen_at: at(6), finished_at: null })
      .execute();
    expect(await both(pair, "merge")).toEqual(["kept", "draw-under-way"]);
    await test.db.updateTable("draw_run").set({ state: "finished" }).execute();
    expect(await pool(first, second)).toEqual(["pooled", "pooled"]);
    expect(await decideDuplicate(test.db, bo!, { pair, isApproved: true, at: at(6) })).toBe("kept");
  });

  it("never have two chances: who came has had it, who withdraws one has the other", async () => {
    const [first, second] = await twice();
    await both(await pairOf(), "merge");
    await test.db
      .updateTable("application")
      .set({ standing: "done", ended_at: at(6) })
      .where("id", "=", first)
      .execute();
    await settlePool(test.db);
    expect(await pool(second)).toEqual(["duplicate"]);
    await test.db
      .updateTable("application")
      .set({ standing: "waiting", ended_at: null })
      .where("id", "=", first)
      .execute();
    await withdraw(test.db, { place: first, at: at(6) });
    expect(await pool(second)).toEqual(["pooled"]);
  });

  it("three of them are one, by way of the second, also where they claim one document", async () => {
    const documents = { documents: ["UA1"], poolState: "pooled" as const };
    const third = await add(party({ ...alexey, givenNames: "Oleksii" }), 1, documents);
    const [first, second] = await twice();
    await test.db.updateTable("person").set({ document_key: null }).where("application_id", "=", second).execute();
    for (const { id } of await openPairs()) await both(id, "merge");
    expect(await pool(first, second, third)).toEqual(["pooled", "duplicate", "duplicate"]);
    await withdraw(test.db, { place: first, at: at(6) });
    expect(await pool(second, third)).toEqual(["duplicate", "pooled"]);
  });

  it("are kept apart by one person, and not asked about again", async () => {
    await twice();
    const pair = await pairOf();
    expect(await keepApart(test.db, ana!, { pair, at: at(6) })).toBe("kept");
    expect(await openPairs()).toEqual([]);
    expect(await seeDuplicates(test.db, ana!, { state: "not-same", page: 1 })).toContainEqual(
      expect.objectContaining({ id: pair, waits: null }),
    );
  });

  it("are shown to the officers of their ports alone", async () => {
    const officer = mintStaffId(newId());
    await addStaffForTests(test.db, { id: officer, name: "Cy", role: "officer" });
    await add({ ...party({ ...oleksii, birthCity: "Одеса" }), ports: ["laredo"] }, 0);
    await add({ ...party(alexey), ports: ["hidalgo"] }, 5);
    const pair = await pairOf();
    expect(pair).not.toBe("");
    expect(await seeDuplicates(test.db, officer, { state: "open", page: 1 })).toEqual([]);
    await expect(seeDuplicate(test.db, officer, { pair, at: at(6) })).rejects.toThrow("not-your-port");
    await expect(keepApart(test.db, officer, { pair, at: at(6) })).rejects.toThrow("not-your-port");
  });

  it("are no pair any more when the answers were corrected", async () => {
    const [, second] = await twice();
    expect(await openPairs()).toHaveLength(1);
    const application = party({ ...alexey, givenNames: "Ihor", familyNames: "Bondar" });
    const amending = { place: second, application, revision: 0, locale: "en", at: at(6) };
    expect(await amendApplication(test.db, amending)).toMatchObject({ kept: true });
    expect(await openPairs()).toEqual([]);
  });
});

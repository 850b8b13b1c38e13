import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { newId } from "#server/chance.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { readWaiting } from "#server/draw/frozen-pool.ts";
import { placeRun } from "#server/draw/place-run.ts";
import { amendApplication } from "#server/place/amend-application.ts";
import { answerOffer } from "#server/place/answer-offer.ts";
import { addBlock, addOffer, addPlace, addPorts, noon, someApplication } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { offerAgain } from "#server/staff/offer-again.ts";
import { addScheduler, addStaffForTests } from "#server/staff/staff-for-tests.ts";
import { mintStaffId } from "#server/staff/staff-session.ts";
import { readAvoidedPorts } from "./avoided-ports.ts";
import { closeNogales, moveForSafety, winWithoutDate } from "./reseat-for-tests.ts";
import { reseatRound } from "./reseat-round.ts";

const [nogales, laredo, hidalgo] = [3, 6, 7];

describe.each(engines)("a port where a party is not safe, on %s", (engine) => {
  let test: TestDatabase;
  let ana: StaffId;
  let bo: StaffId;
  const officer = mintStaffId(newId());
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    [ana, bo] = [await addScheduler(test.db, "Ana"), await addScheduler(test.db, "Bo")];
    await addStaffForTests(test.db, { id: officer, name: "Cy", role: "officer" });
  });
  afterAll(() => test.remove());
  beforeEach(() => sql`truncate reseat, reseating, draw_run, application, block, audit cascade`.execute(test.db));

  const two = () => ({ db: test.db, ana, bo });
  const party = (place: PlaceId) =>
    test.db.selectFrom("application").selectAll().where("id", "=", place).executeTakeFirstOrThrow();
  const prefs = async (place: PlaceId) => [...(await party(place)).prefs].filter((code) => code > 0);
  const drawn = async () => {
    const { entries } = await readWaiting(test.db, new Uint8Array(8), 20_000, "1970-01-01");
    return [...entries.slice(8, 16)].filter((code) => code > 0);
  };
  const moved = async () => {
    const place = await addPlace(test.db);
    await addOffer(test.db, place, { state: "confirmed" });
    expect(await moveForSafety(two(), place)).toBe(true);
    return place;
  };
  const amend = async (place: PlaceId, ports: ("nogales" | "laredo" | "hidalgo")[]) => {
    const { revision } = await party(place);
    const application = someApplication({ ports });
    return amendApplication(test.db, { place, application, revision, locale: "en", at: noon });
  };

  it("stays out of later draws and closures, and the party's day and its other ports do not change", async () => {
    const place = await addPlace(test.db);
    const offer = await addOffer(test.db, place, { state: "confirmed" });
    const before = await party(place);
    expect(await moveForSafety(two(), place)).toBe(true);
    await addBlock(test.db, "laredo", 20, "2026-12-04");
    expect((await reseatRound(test.db, noon)).moved).toBe(1);
    expect(await party(place)).toMatchObject({ cohort_on: before.cohort_on, is_urgent: before.is_urgent });
    const { id } = await test.db.selectFrom("offer").select("id").where("id", "!=", offer).executeTakeFirstOrThrow();
    expect(await answerOffer(test.db, { place, offer: id, answer: "decline", at: noon })).toBe("kept");
    expect(await drawn()).toEqual([laredo]);
    expect((await readAvoidedPorts(test.db, place)).map(({ slug }) => slug)).toEqual(["nogales"]);
  });

  it("stays out whatever the party answers, and cannot be its only one", async () => {
    const place = await moved();
    expect(await amend(place, ["hidalgo", "nogales", "laredo"])).toMatchObject({ kept: true });
    expect(await prefs(place)).toEqual([hidalgo, laredo]);
    expect(await amend(place, ["nogales"])).toEqual({ kept: false, refusal: "port-not-safe" });
    expect(await prefs(place)).toEqual([hidalgo, laredo]);
  });

  it("is not decided where the party has no other port any more", async () => {
    const place = await addPlace(test.db);
    await addOffer(test.db, place, { state: "confirmed" });
    const { handle } = await party(place);
    const { proposeSafety, decideReseating } = await import("./reseatings.ts");
    const proposed = await proposeSafety(test.db, ana, { handle, at: noon });
    await amend(place, ["nogales"]);
    const proposal = "id" in proposed ? proposed.id : "";
    expect(await decideReseating(test.db, bo, { proposal, isApproved: true, at: noon })).toBe(false);
    expect(await prefs(place)).toEqual([nogales]);
  });

  it("gives no date to who won there meanwhile: the party is moved instead", async () => {
    const place = await moved();
    await test.db.updateTable("offer").set({ state: "declined" }).execute();
    await test.db.updateTable("application").set({ standing: "waiting" }).execute();
    await winWithoutDate(test.db, place);
    await addBlock(test.db, "nogales", 20, "2026-12-08");
    await addBlock(test.db, "laredo", 20, "2026-12-09");
    await winWithoutDate(test.db, await addPlace(test.db), "20261126-1");
    await test.db.updateTable("draw_run").set({ state: "walked" }).where("run", "=", "20261126-1").execute();
    await placeRun(test.db, "20261126-1", noon);
    expect((await party(place)).standing).toBe("waiting");
    expect((await reseatRound(test.db, noon)).moved).toBe(1);
    const at = test.db.selectFrom("offer").innerJoin("block", "block.id", "block_id").select("port_slug");
    expect(await at.where("application_id", "=", place).where("state", "=", "open").execute()).toEqual([
      { port_slug: "laredo" },
    ]);
  });

  it("comes back in its old order when the party asks at a counter, once, and the party is told", async () => {
    const contact = { preferred: "email" as const, email: "a@b.example" };
    const place = await addPlace(test.db, { answers: someApplication({ contact }) });
    await addOffer(test.db, place, { state: "confirmed" });
    await moveForSafety(two(), place);
    await reseatRound(test.db, noon);
    const before = await party(place);
    const counter = { port: "nogales", at: noon };
    const asked = { handle: before.handle, avoided: "nogales", checks: ["document" as const], counter };
    expect(await offerAgain(test.db, officer, { ...asked, avoided: "laredo" })).toBe(false);
    expect(await offerAgain(test.db, officer, asked)).toBe(true);
    expect(await offerAgain(test.db, officer, asked)).toBe(false);
    expect(await prefs(place)).toEqual([nogales, laredo]);
    expect(await party(place)).toMatchObject({ cohort_on: before.cohort_on, revision: before.revision });
    expect(await readAvoidedPorts(test.db, place)).toEqual([]);
    const letters = await test.db.selectFrom("letter").select("kind").where("application_id", "=", place).execute();
    expect(letters.map(({ kind }) => kind).toSorted()).toEqual(["changed", "reseated"]);
    const { revision } = await party(place);
    const application = someApplication({ contact, ports: ["nogales"] });
    expect(await amendApplication(test.db, { place, application, revision, locale: "en", at: noon })).toMatchObject({
      kept: true,
    });
  });

  it("is not given by a closure of the port to which the party was moved", async () => {
    const place = await addPlace(test.db, { answers: someApplication({ ports: ["laredo", "nogales"] }) });
    await addOffer(test.db, place, { port: "laredo", state: "confirmed" });
    await moveForSafety(two(), place);
    const there = await addBlock(test.db, "nogales", 20, "2026-12-04");
    await addBlock(test.db, "laredo", 20, "2026-12-09");
    await reseatRound(test.db, noon);
    await closeNogales(two(), "2026-12-04");
    await reseatRound(test.db, noon);
    const offer = test.db.selectFrom("offer").select("state").where("block_id", "=", there);
    expect(await offer.execute()).toEqual([{ state: "moved" }]);
    expect(
      await test.db.selectFrom("reseat").select("state").where("state", "=", "first-in-line").execute(),
    ).toHaveLength(1);
  });
});

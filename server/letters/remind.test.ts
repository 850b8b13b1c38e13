import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OfferState } from "#server/database/tables.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addBlock, addOffer, addPlace, addPorts, someApplication } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { queueReminders } from "./remind.ts";

const reached = someApplication({ contact: { preferred: "email", email: "ana@example.org" } });

describe.each(engines)("reminders on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  const remindersOf = async (application: string) =>
    (
      await test.db
        .selectFrom("letter")
        .select("kind")
        .where("application_id", "=", application)
        .where("kind", "=", "reminder")
        .execute()
    ).length;

  type Appointment = { port: string; on: string; state?: OfferState };

  /** An appointment at ten in the morning of a day, which its party accepted long before. */
  async function confirm(place: PlaceId, { port, on, state = "confirmed" }: Appointment): Promise<void> {
    const block = await addBlock(test.db, port);
    const zone = port === "nogales" ? "America/Phoenix" : "America/Los_Angeles";
    const starts_at = sql<Date>`${`${on} 10:00`}::timestamp at time zone ${zone}`;
    await test.db.updateTable("block").set({ on_date: on, starts_at }).where("id", "=", block).execute();
    await addOffer(test.db, place, { block, state });
  }

  /** How many reminders each hour from one instant on queues, as `instant: count` of those that queue any. */
  async function walk(from: string, hours: number): Promise<string[]> {
    const sent: string[] = [];
    for (let hour = 0; hour < hours; hour += 1) {
      const at = new Date(new Date(from).getTime() + hour * 3_600_000);
      const count = await queueReminders(test.db, at);
      if (count > 0) sent.push(`${at.toISOString().slice(0, 13)}: ${count}`);
    }
    return sent;
  }

  it("go out seven, two and one days before, at nine by the port's clock, across its summer time", async () => {
    const place = await addPlace(test.db, { answers: reached });
    // San Ysidro is 8 hours behind UTC until 2030-03-10, and 7 from then on.
    await confirm(place, { port: "san-ysidro", on: "2030-03-12" });
    expect(await walk("2030-03-01T00:30:00Z", 12 * 24)).toEqual([
      "2030-03-05T17: 1",
      "2030-03-10T16: 1",
      "2030-03-11T16: 1",
    ]);
    expect(await remindersOf(place)).toBe(3);
  });

  it("go to nobody without an address, before an answer, or after the place was given back", async () => {
    const silent = await addPlace(test.db);
    await confirm(silent, { port: "nogales", on: "2031-03-12" });
    const open = await addPlace(test.db, { answers: reached });
    await confirm(open, { port: "nogales", on: "2031-03-12", state: "open" });
    const declined = await addPlace(test.db, { answers: reached });
    await confirm(declined, { port: "nogales", on: "2031-03-12", state: "declined" });
    expect(await walk("2031-03-03T00:30:00Z", 10 * 24)).toEqual([]);
  });

  it("are queued once by two processes at the same time", async () => {
    const place = await addPlace(test.db, { answers: reached });
    await confirm(place, { port: "nogales", on: "2032-03-12" });
    const at = new Date("2032-03-05T18:00:00Z");
    await Promise.all([queueReminders(test.db, at), queueReminders(test.db, at), queueReminders(test.db, at)]);
    expect(await remindersOf(place)).toBe(1);
  });
});

import fc from "fast-check";
import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "#domain/application/calendar-date.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { newId } from "#server/chance.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { sweepOffers } from "#server/draw/sweep-offers.ts";
import { answerOffer } from "#server/place/answer-offer.ts";
import { addBlock, addOffer, addPlace, addPorts, someApplication } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { keepOutcome } from "#server/staff/check-in.ts";
import { addScheduler, addStaffForTests } from "#server/staff/staff-for-tests.ts";
import { mintStaffId } from "#server/staff/staff-session.ts";
import { closeNogales, lift, moveForSafety, winWithoutDate } from "./reseat-for-tests.ts";
import { reseatRound } from "./reseat-round.ts";

const day = "2026-12-04";
const at = new Date(`${day}T19:00:00Z`);
const counter = { port: "nogales", date: day, at };
const parties = 6;
const runs = 12;

/** What somebody does, and to which of the parties or days. */
const step = fc.record({
  act: fc.constantFrom(
    "close",
    "lift",
    "round",
    "rounds",
    "came",
    "not",
    "confirm",
    "decline",
    "lapse",
    "lay",
    "safety",
  ),
  which: fc.nat({ max: parties - 1 }),
});

/** Each order begins with a closure of today; without it hardly any of them moves somebody who then comes. */
const first = [
  { act: "close", which: 0 },
  { act: "round", which: 0 },
];

describe.each(engines)("closures with everything that happens meanwhile, on %s", (engine) => {
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

  let laid = 0;
  /** Two blocks of today with four parties, one with an offer ahead, and one that won without a date. */
  async function scene() {
    laid = 0;
    await sql`truncate reseat, reseating, draw_run, application, block, audit cascade`.execute(test.db);
    const [today, ahead] = [
      await addBlock(test.db, "nogales", 4, day),
      await addBlock(test.db, "nogales", 2, "2026-12-08"),
    ];
    await addBlock(test.db, "laredo", 1, "2026-12-09");
    const places: PlaceId[] = [];
    for (let n = 0; n < parties; n++) {
      const ports = n % 2 ? (["nogales", "laredo"] as const) : (["nogales"] as const);
      const place = await addPlace(test.db, { answers: someApplication({ ports: [...ports] }) });
      places.push(place);
      if (n === parties - 1) await winWithoutDate(test.db, place);
      else await addOffer(test.db, place, { block: n < 4 ? today : ahead, state: n === 3 ? "open" : "confirmed" });
    }
    return places;
  }

  const two = () => ({ db: test.db, ana, bo, at });
  const offerOf = (place: PlaceId, states: ("open" | "confirmed" | "moved" | "came")[]) =>
    test.db
      .selectFrom("offer")
      .innerJoin("block", "block.id", "block_id")
      .select("offer.id")
      .where("application_id", "=", place)
      .where("state", "in", states)
      .orderBy("starts_at")
      .executeTakeFirst();

  async function take(places: PlaceId[], { act, which }: { act: string; which: number }): Promise<void> {
    const place = places[which] as PlaceId;
    const days = [day, "2026-12-08", "2026-12-10"];
    if (act === "close") await closeNogales(two(), days[which % 3] as string);
    if (act === "safety") await moveForSafety(two(), place);
    if (act === "round") await reseatRound(test.db, at);
    if (act === "rounds") await Promise.all([reseatRound(test.db, at), reseatRound(test.db, at)]);
    if (act === "lay") await addBlock(test.db, which % 2 ? "laredo" : "nogales", 1, addDays("2026-12-10", laid++));
    if (act === "lapse")
      await test.db
        .updateTable("offer")
        .set({ expires_at: new Date(0) })
        .where("state", "=", "open")
        .execute();
    if (act === "lapse") await sweepOffers(test.db, at);
    if (act === "lift") {
      const closed = test.db.selectFrom("reseating").select("id").where("kind", "=", "closure").orderBy("decided_at");
      const [closure] = await closed.where("lifted_at", "is", null).execute();
      if (closure) await lift(two(), closure.id);
    }
    if (act === "came" || act === "not") {
      const offer = (await offerOf(place, ["moved", "came", "confirmed"]))?.id ?? "";
      await keepOutcome(test.db, officer, { offer, outcome: act === "came" ? "came" : "did-not-come", counter });
    }
    if (act === "confirm" || act === "decline") {
      const open = await offerOf(place, ["open"]);
      if (open) await answerOffer(test.db, { place, offer: open.id, answer: act, at });
    }
  }

  const none = async (what: string, query: RawBuilder<unknown>) => {
    expect((await query.execute(test.db)).rows, what).toEqual([]);
  };

  async function holds(): Promise<void> {
    await none("a block over its places", sql`select from block where booked > capacity`);
    await none(
      "a block whose booked places are not those of its parties",
      sql`select block.booked, sum(offer.size) from block left join offer on offer.block_id = block.id
        and (state in ('open', 'confirmed') or state in ('came', 'did-not-come') and not exists (
          select from reseat where reseat.offer_id = offer.id and reseat.state = 'came'))
        group by block.id having block.booked <> coalesce(sum(offer.size), 0)`,
    );
    await none(
      "a party with two live places",
      sql`select application_id from offer where state in ('open', 'confirmed') group by application_id having count(*) > 1`,
    );
    await none(
      "a party whose standing is not that of its place",
      sql`select standing from application where (standing in ('offered', 'confirmed')) <> exists (select from offer
        where application_id = application.id and state = case standing when 'offered' then 'open' else 'confirmed' end)`,
    );
    await none(
      "a place that was taken away without a record",
      sql`select from offer where state = 'moved' and not exists (select from reseat where reseat.offer_id = offer.id
        and reseat.state in ('moved', 'first-in-line', 'gone'))`,
    );
    await none(
      "a party that lost its place and waits in no line",
      sql`select from offer moved join application on application.id = moved.application_id
        where moved.state = 'moved' and standing = 'waiting' and not exists (select from reseat
          where reseat.application_id = application.id and reseat.state = 'first-in-line')
        and not exists (select from offer later where later.application_id = application.id
          and later.state in ('declined', 'lapsed'))`,
    );
    await none(
      "a winner who lost the win without a record",
      sql`select from award where is_placed and not exists (select from reseat
        where reseat.award_run = award.run and reseat.application_id = award.application_id)`,
    );
    await none(
      "an act upon a party without a row of the audit",
      sql`select from reseat where state in ('moved', 'first-in-line', 'came') and not exists (select from audit
        where audit.subject = 'application/' || reseat.application_id and audit.action = 'reseat')`,
    );
  }

  it("no block is over its places, no party has two, and nobody loses one without a record", {
    timeout: 180_000,
  }, async () => {
    const steps = fc.array(step, { minLength: 4, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const places = await scene();
        for (const one of [...first, ...taken]) {
          await take(places, one);
          await holds();
        }
        await reseatRound(test.db, at);
        await holds();
      }),
      { numRuns: runs },
    );
  });
});

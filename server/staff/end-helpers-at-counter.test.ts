import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { insertDraft } from "#server/database/draft.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { giveGrant } from "#server/helper/give-grant.ts";
import { addHelper } from "#server/helper/helper-for-tests.ts";
import { addBlock, addOffer, addPlace, addPorts, noon } from "#server/place/place-for-tests.ts";
import { endHelpersAtCounter } from "./check-in.ts";
import { mintStaffId } from "./staff-session.ts";

const [today, tomorrow] = ["2026-11-26", "2026-11-27"];
const counter = { port: "nogales", date: today, at: noon };
const grant = { mayChange: true, mayConfirm: true };

describe.each(engines)("the end of every helper's access at a counter, on %s", (engine) => {
  let test: TestDatabase;
  /** By port and day. */
  const blocks = new Map<string, string>();
  const [ana, bo] = [mintStaffId(newId()), mintStaffId(newId())];
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    for (const [id, port_slug] of [
      [ana, "nogales"],
      [bo, "laredo"],
    ] as const) {
      const row = { id, name: "Ana", email: `${id}@port.example`, role: "officer" as const, port_slug };
      await test.db
        .insertInto("staff")
        .values({ ...row, created_at: noon, updated_at: noon })
        .execute();
    }
  });
  afterAll(() => test.remove());

  /** A party with an appointment, two helpers, and a change that the first of them has begun. */
  async function appointed({
    port = counter.port,
    date = today,
    state = "confirmed" as "confirmed" | "cancelled",
  } = {}) {
    const place = await addPlace(test.db);
    const block = blocks.get(port + date) ?? (await addBlock(test.db, port, 20, date));
    blocks.set(port + date, block);
    const offer = await addOffer(test.db, place, { state, block });
    const helpers = [(await addHelper(test.db)).helper, (await addHelper(test.db)).helper];
    for (const helper of helpers) await giveGrant(test.db, { place, generation: 0, helper, grant, days: 30, at: noon });
    const draft = { id: newId(), tokenHash: Buffer.alloc(32), answers: {}, device: "shared" as const, locale: "en" };
    await insertDraft(test.db, { ...draft, channel: "helper", amendsId: place, helper: helpers[0], at: noon });
    return { place, offer };
  }
  const end = (offer: string, staff = ana, at = counter) => endHelpersAtCounter(test.db, staff, { offer, counter: at });
  const live = async (place: string) => {
    const grants = test.db.selectFrom("helper_grant").select("id").where("ended_at", "is", null);
    const drafts = test.db.selectFrom("draft").select("id").where("amends_id", "=", place);
    return {
      grants: (await grants.where("application_id", "=", place).execute()).length,
      drafts: (await drafts.execute()).length,
    };
  };
  const auditOf = (place: string) =>
    test.db
      .selectFrom("audit")
      .select(["at", "actor", "action", "detail"])
      .where("subject", "=", `application/${place}`)
      .execute();

  it("ends the grants of this party with what was begun under them, and of no other, and is kept with how many", async () => {
    const [party, other] = [await appointed(), await appointed()];
    expect(await end(party.offer)).toBe(true);
    expect(await live(party.place)).toEqual({ grants: 0, drafts: 0 });
    expect(await live(other.place)).toEqual({ grants: 2, drafts: 1 });
    const ended = test.db.selectFrom("helper_grant").select(["ended_at", "ended_by"]);
    expect(await ended.where("application_id", "=", party.place).execute()).toEqual(
      Array(2).fill({ ended_at: noon, ended_by: "counter" }),
    );
    const row = { at: noon, actor: ana, action: "end-helpers" };
    expect(await auditOf(party.place)).toEqual([{ ...row, detail: { count: 2 } }]);
    expect(await end(party.offer), "pressed again").toBe(true);
    expect((await auditOf(party.place)).map(({ detail }) => detail)).toContainEqual({ count: 0 });
    expect(await auditOf(other.place)).toEqual([]);
  });

  it("changes nothing where there is no such appointment at this port today", async () => {
    const elsewhere = [
      await appointed({ port: "laredo" }),
      await appointed({ date: tomorrow }),
      await appointed({ state: "cancelled" }),
    ];
    for (const { place, offer } of elsewhere) {
      expect(await end(offer)).toBe(false);
      expect(await live(place)).toEqual({ grants: 2, drafts: 1 });
      expect(await auditOf(place)).toEqual([]);
    }
    for (const offer of [newId(), "not-an-id"]) expect(await end(offer)).toBe(false);
  });

  it("is refused to staff of another port, also for an appointment of their own port", async () => {
    const [here, there] = [await appointed(), await appointed({ port: "laredo" })];
    await expect(end(here.offer, bo)).rejects.toThrow("not-your-port");
    await expect(end(there.offer, bo)).rejects.toThrow("not-your-port");
    expect(await live(here.place)).toEqual({ grants: 2, drafts: 1 });
    expect(await live(there.place)).toEqual({ grants: 2, drafts: 1 });
    expect(await end(there.offer, bo, { ...counter, port: "laredo" })).toBe(true);
    expect(await live(there.place)).toEqual({ grants: 0, drafts: 0 });
  });
});

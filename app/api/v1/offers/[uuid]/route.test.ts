import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { sweepOffers } from "#server/draw/sweep-offers.ts";
import { offerAnswerKey } from "#server/place/offer-answer-key.ts";
import { addOffer, addPlace, addPorts, misbooked } from "#server/place/place-for-tests.ts";
import { PUT } from "./route.ts";

const deadline = new Date("2026-11-29T17:00:00Z");
const graceOver = new Date("2026-11-30T05:00:00Z");
const world = globalThis as { [clock: symbol]: unknown };

describe.each(engines)("an answer that a device kept until it had a signal, on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(async () => {
    delete world[Symbol.for("paso.clock")];
    await test.remove();
  });

  async function put(offer: string, fields: Record<string, string>, at = deadline) {
    world[Symbol.for("paso.clock")] = () => at;
    const body = new URLSearchParams({ language: "es", ...fields });
    const request = new Request(`http://localhost/api/v1/offers/${offer}`, { method: "PUT", body });
    const response = await PUT(request, { params: Promise.resolve({ uuid: offer }) });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  }
  async function offered() {
    const application = await addPlace(test.db);
    const offer = await addOffer(test.db, application);
    return { offer, key: offerAnswerKey({ offer, application, generation: 0 }) };
  }
  const standing = async (offer: string) => {
    const row = await test.db
      .selectFrom("offer")
      .innerJoin("application", "application.id", "offer.application_id")
      .select(["offer.state", "application.standing"])
      .where("offer.id", "=", offer)
      .executeTakeFirstOrThrow();
    return `${row.standing} ${row.state}`;
  };

  it("confirms within the grace that everybody has, however often it is sent, also long after", async () => {
    const { offer, key } = await offered();
    const justInTime = new Date(graceOver.getTime() - 1);
    const first = await put(offer, { answer: "confirm", key }, justInTime);
    expect(first).toEqual({ status: 200, json: { outcome: "confirmed", text: expect.stringContaining("cita") } });
    expect(await put(offer, { answer: "confirm", key }, new Date("2026-12-08T00:00:00Z"))).toEqual(first);
    expect(await standing(offer)).toBe("confirmed confirmed");
    expect(await misbooked(test.db)).toEqual([]);
  });

  it("declines, and the places are free again", async () => {
    const { offer, key } = await offered();
    expect(await put(offer, { answer: "decline", key })).toMatchObject({ status: 200, json: { outcome: "declined" } });
    expect(await put(offer, { answer: "decline", key })).toMatchObject({ status: 200, json: { outcome: "declined" } });
    expect(await put(offer, { answer: "confirm", key })).toMatchObject({
      status: 409,
      json: { outcome: "refused", refusal: "already-declined" },
    });
    expect(await misbooked(test.db)).toEqual([]);
  });

  it("comes too late when the grace is over, whether the sweep has been there or not", async () => {
    const { offer, key } = await offered();
    const late = { status: 409, json: { outcome: "refused", refusal: "offer-over", text: expect.any(String) } };
    expect(await put(offer, { answer: "confirm", key }, graceOver)).toEqual(late);
    await sweepOffers(test.db, graceOver);
    expect(await put(offer, { answer: "confirm", key }, graceOver)).toEqual(late);
    expect(await standing(offer)).toBe("waiting lapsed");
  });

  it("does not give back with an old decline what was confirmed since", async () => {
    const { offer, key } = await offered();
    await put(offer, { answer: "confirm", key });
    expect(await put(offer, { answer: "decline", key })).toMatchObject({ json: { refusal: "already-confirmed" } });
    expect(await standing(offer)).toBe("confirmed confirmed");
  });

  it("needs this offer's own key, and tells a stranger nothing", async () => {
    const [{ offer, key }, other] = [await offered(), await offered()];
    const nothing = { status: 404, json: { outcome: "refused", refusal: "no-such-offer", text: expect.any(String) } };
    for (const wrong of [other.key, "", key.slice(1), `${key}A`, key.toUpperCase()]) {
      expect(await put(offer, { answer: "confirm", key: wrong })).toEqual(nothing);
    }
    const unknown = newId();
    const forged = offerAnswerKey({ offer: unknown, application: newId(), generation: 0 });
    expect(await put(unknown, { answer: "confirm", key: forged })).toEqual(nothing);
    expect(await put("1", { answer: "confirm", key })).toEqual(nothing);
    expect((await put(offer, { answer: "perhaps", key })).status).toBe(422);
    expect(await standing(offer)).toBe("offered open");
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anyApplication } from "#domain/application/application.arbitrary.ts";
import type { Application } from "#domain/application/application.ts";
import { documentText } from "#domain/party/identity.ts";
import { hasCheckDigits } from "#domain/receipt/check-digits.ts";
import { newId } from "#server/chance.ts";
import { blindKey } from "#server/keys/derived-secrets.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import { insertDraft } from "./draft.ts";
import { registerApplication } from "./register-application.ts";
import { engines, makeTestDatabase, type TestDatabase } from "./test-database.ts";

const at = new Date("2026-11-25T10:00:00Z");
const samples = fc.sample(anyApplication, { seed: 11, numRuns: 40 });

function without(documents: Application): Application {
  return {
    ...documents,
    party: documents.party.map(({ document: _, ...person }) => person),
  };
}

function withDocuments(application: Application, numbers: string[]): Application {
  const [first] = application.party;
  if (!first) throw new Error("a party has a first person");
  const party = numbers.map((number, index) => ({
    ...first,
    relation: index === 0 ? ("self" as const) : ("sibling" as const),
    document: { kind: "passport" as const, country: "HN", number },
  }));
  return { ...application, party };
}

describe.each(engines)("registering on %s", (engine) => {
  const folder = mkdtempSync(join(tmpdir(), "paso-register-"));
  let open: TestDatabase;

  beforeAll(async () => {
    process.env.DATA_DIR = folder;
    open = await makeTestDatabase(engine);
  });
  afterAll(async () => {
    await open.remove();
    rmSync(folder, { recursive: true });
  });

  const send = (application: Application, id = newId()) =>
    registerApplication(open.db, { id, application, channel: "api", locale: "en", at });
  const poolState = async (id: string) => {
    const row = await open.db.selectFrom("application").select("pool_state").where("id", "=", id).executeTakeFirst();
    return row?.pool_state;
  };

  it("keeps any application as it is, and its persons", async () => {
    for (const sample of samples.map(without)) {
      const id = newId();
      const sent = await send(sample, id);
      if (sent.outcome !== "registered") throw new Error(sent.outcome);
      expect(hasCheckDigits(sent.receipt.handle) && hasCheckDigits(sent.receipt.secret)).toBe(true);
      const row = await open.db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
      expect(openSealedRecord("application", id, row.wrapped_key).unseal("answers", row.answers_sealed)).toEqual(
        sample,
      );
      expect(row).toMatchObject({
        standing: "waiting",
        pool_state: "pooled",
        size: sample.party.length,
        registered_on: "2026-11-25",
        cohort_on: "2026-11-25",
        unavailable_on: sample.unavailable,
        handle: sent.receipt.handle,
      });
      const persons = await open.db.selectFrom("person").selectAll().where("application_id", "=", id).execute();
      expect(persons).toHaveLength(sample.party.length);
    }
  });

  it("gives fifty parallel sends of one id one application and one receipt", async () => {
    const [sample] = samples;
    if (!sample) throw new Error("no sample");
    const id = newId();
    const sent = await Promise.all(Array.from({ length: 50 }, () => send(withDocuments(sample, ["P-50"]), id)));
    expect(sent.filter(({ outcome }) => outcome === "registered")).toHaveLength(1);
    expect(sent.filter(({ outcome }) => outcome === "repeated")).toHaveLength(49);
    expect(new Set(sent.map((one) => "receipt" in one && `${one.receipt.handle} ${one.receipt.secret}`)).size).toBe(1);
    const persons = await open.db.selectFrom("person").select("id").where("application_id", "=", id).execute();
    expect(persons).toHaveLength(1);
    expect(await poolState(id)).toBe("pooled");
  });

  it("keeps the first of two different applications under one id", async () => {
    const [one, other] = samples.map(without);
    if (!one || !other) throw new Error("no samples");
    const id = newId();
    await send(one, id);
    expect(await send(other, id)).toEqual({ outcome: "conflict", registeredAt: at, size: one.party.length });
    expect(await send(one, id)).toMatchObject({ outcome: "repeated" });
  });

  it("takes the same answers for the same whatever the order of their keys", async () => {
    const [sample] = samples.map(without);
    if (!sample) throw new Error("no sample");
    const id = newId();
    await send(sample, id);
    const turned = Object.fromEntries(Object.entries(sample).reverse()) as Application;
    expect(await send(turned, id)).toMatchObject({ outcome: "repeated" });
  });

  it("gives a second application with a document a receipt and no place in the pool", async () => {
    const [sample] = samples;
    if (!sample) throw new Error("no sample");
    const [first, second] = [newId(), newId()];
    await send(withDocuments(sample, ["E 12-34", "E 99"]), first);
    expect(await send(withDocuments(sample, ["e1234", "E 55"]), second)).toMatchObject({ outcome: "registered" });
    expect(await poolState(first)).toBe("pooled");
    expect(await poolState(second)).toBe("duplicate");
    const claims = await open.db.selectFrom("pool_claim").select("application_id").execute();
    expect(claims.filter(({ application_id }) => application_id === second)).toEqual([]);
  });

  it("lets one of fifteen truly parallel parties with a document into the pool, and no other keeps a claim", async () => {
    const [sample] = samples;
    if (!sample) throw new Error("no sample");
    const parties = Array.from({ length: 15 }, (_, index) => withDocuments(sample, ["R 1", `S ${index % 3}`, "R 2"]));
    const ids = parties.map(newId);
    await whileSomebodyClaims("R 1", sample, () => parties.map((party, index) => send(party, ids[index])));
    const states = await Promise.all(ids.map(poolState));
    expect(states.filter((state) => state === "pooled")).toHaveLength(1);
    expect(states.filter((state) => state === "duplicate")).toHaveLength(14);
    const claims = await open.db
      .selectFrom("pool_claim")
      .select("application_id")
      .where("application_id", "in", ids)
      .execute();
    const pooled = ids[states.indexOf("pooled")];
    expect(claims.map(({ application_id }) => application_id)).toEqual([pooled, pooled, pooled]);
  });

  /** A claim that is neither kept nor given up yet: who sends now has looked already and waits; then all go on at once. */
  async function whileSomebodyClaims(number: string, sample: Application, begin: () => Promise<unknown>[]) {
    const other = newId();
    await send(without(sample), other);
    const [person] = withDocuments(sample, [number]).party;
    const document_key = blindKey("document", (person && documentText(person)) ?? "");
    let sent: Promise<unknown>[] = [];
    const givenUp = open.db.transaction().execute(async (tx) => {
      await tx.insertInto("pool_claim").values({ document_key, application_id: other }).execute();
      sent = begin();
      await sleep(1500);
      throw new Error("given up");
    });
    await expect(givenUp).rejects.toThrow("given up");
    await Promise.all(sent);
  }

  it("does not let a machine take the id of answers that somebody is filling in", async () => {
    const [sample] = samples.map(without);
    if (!sample) throw new Error("no sample");
    const id = newId();
    const draft = { id, tokenHash: new Uint8Array(32), answers: {}, device: "own" as const, locale: "en", at };
    await insertDraft(open.db, { ...draft, channel: "no-script" });
    expect(await send(sample, id)).toEqual({ outcome: "being-filled-in" });
    const own = { id, application: sample, channel: "no-script" as const, locale: "en", at };
    expect(await registerApplication(open.db, own)).toMatchObject({ outcome: "registered" });
    expect(await send(sample, id)).toMatchObject({ outcome: "repeated" });
  });

  it("makes another handle where one is taken", async () => {
    const world = globalThis as Record<symbol, unknown>;
    const [sample] = samples.map(without);
    if (!sample) throw new Error("no sample");
    let calls = 0;
    world[Symbol.for("paso.chance")] = (length: number) => {
      calls += 1;
      return new Uint8Array(length).fill(calls <= 2 ? 7 : calls);
    };
    try {
      const [one, other] = [await send(sample), await send(sample)];
      if (!("receipt" in one) || !("receipt" in other)) throw new Error("no receipt");
      expect(one.receipt.handle).not.toBe(other.receipt.handle);
      expect(calls).toBe(3);
    } finally {
      delete world[Symbol.for("paso.chance")];
    }
  });
});

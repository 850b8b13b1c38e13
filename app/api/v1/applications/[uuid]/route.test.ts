import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAnswers } from "#domain/application/answers.ts";
import { anyApplication } from "#domain/application/application.arbitrary.ts";
import type { Application } from "#domain/application/application.ts";
import { checkApplication } from "#domain/application/check-application.ts";
import { newId } from "#server/chance.ts";
import { now, todayUtc } from "#server/clock.ts";
import { registerApplication } from "#server/database/register-application.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import { PUT } from "./route.ts";

const samples = fc
  .sample(anyApplication, { seed: 5, numRuns: 6 })
  .map((sample): Application => ({ ...sample, party: sample.party.map(({ document: _, ...person }) => person) }));
const [one, other] = samples as [Application, Application];

async function put(id: string, body: unknown): Promise<{ status: number; json: Record<string, unknown> }> {
  const text = typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
  const request = new Request(`http://localhost/api/v1/applications/${id}`, { method: "PUT", body: text as BodyInit });
  const response = await PUT(request, { params: Promise.resolve({ uuid: id }) });
  return { status: response.status, json: await response.json() };
}

describe.each(engines)("the machine's door on %s", (engine) => {
  const folder = mkdtempSync(join(tmpdir(), "paso-door-"));
  let open: TestDatabase;

  beforeAll(async () => {
    process.env.DATA_DIR = folder;
    open = await makeTestDatabase(engine);
  });
  afterAll(async () => {
    await open.remove();
    rmSync(folder, { recursive: true });
  });

  it("gives a receipt, the same one for the same application, and keeps the first of two", async () => {
    const id = newId();
    const first = await put(id, one);
    expect(first.status).toBe(201);
    expect(first.json).toMatchObject({
      handle: expect.stringMatching(/^\d{10}$/),
      secret: expect.stringMatching(/^\d{14}$/),
    });
    expect(await put(id.toUpperCase(), one)).toEqual({ status: 200, json: first.json });
    const conflict = await put(id, other);
    expect(conflict).toMatchObject({ status: 409, json: { error: "another-application" } });
    expect(Object.keys(conflict.json.summary as object)).toEqual(["registeredAt", "people"]);
    expect(await put(id, one)).toEqual({ status: 200, json: first.json });
  });

  it("gives fifty parallel sends one receipt", async () => {
    const id = newId();
    const sent = await Promise.all(Array.from({ length: 50 }, () => put(id, one)));
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(49);
    expect(new Set(sent.map(({ json }) => JSON.stringify(json))).size).toBe(1);
  });

  it("lands an application by the form and one by PUT alike", async () => {
    for (const sample of samples) {
      const [byForm, byPut] = [newId(), newId()];
      const checked = checkApplication(writeAnswers(sample), { today: todayUtc() });
      if (!checked.ok) throw new Error(JSON.stringify(checked));
      const { application } = checked;
      await registerApplication(open.db, { id: byForm, application, channel: "script", locale: "en", at: now() });
      expect((await put(byPut, sample)).status).toBe(201);
      const [a, b] = await Promise.all([byForm, byPut].map(landed));
      expect({ ...a, locale: "" }).toEqual({ ...b, locale: "" });
    }
  });

  async function landed(id: string) {
    const row = await open.db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    const people = await open.db
      .selectFrom("person")
      .selectAll()
      .where("application_id", "=", id)
      .orderBy("position")
      .execute();
    const { standing, pool_state, size, locale, prefs, unavailable_on, needs_accessible, asks_urgent, has_email } = row;
    return {
      answers: openSealedRecord("application", id, row.wrapped_key).unseal("answers", row.answers_sealed),
      bodyHash: Buffer.from(row.body_hash).toString("hex"),
      ...{ standing, pool_state, size, locale, unavailable_on, needs_accessible, asks_urgent, has_email },
      prefs: [...prefs],
      people: people.map((person) => ({
        first: openSealedRecord("person", person.id, person.wrapped_key).unseal("first", person.first_sealed),
        likeness: person.likeness_key && Buffer.from(person.likeness_key).toString("hex"),
        isAdult: person.is_adult,
      })),
    };
  }

  it.each([
    ["an unknown key", { ...one, colour: "red" }, [{ path: "colour", problem: "unknown-key" }]],
    ["a port that is none", { ...one, ports: ["dover"] }, [{ path: "ports.0", problem: "unknown-port" }]],
    ["no JSON", "{", [{ path: "", problem: "not-json" }]],
    ["no UTF-8", Uint8Array.of(0x22, 0xff, 0x22), [{ path: "", problem: "not-json" }]],
    ["nothing", "", [{ path: "", problem: "not-json" }]],
  ])("names the problems of %s by path", async (_, body, problems) => {
    expect(await put(newId(), body)).toEqual({ status: 422, json: { error: "problems", problems } });
  });

  it("leads children alone to a person, refuses what is no id and what is too large", async () => {
    const [first] = one.party;
    const child = { ...first, birth: { precision: "year", year: 2015 }, relation: "self" };
    expect(await put(newId(), { ...one, party: [child] })).toMatchObject({
      status: 422,
      json: { error: "without-an-adult" },
    });
    expect((await put("1", one)).status).toBe(422);
    expect((await put(newId(), { ...one, padding: "x".repeat(70_000) })).status).toBe(413);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { hashToken, newToken } from "#app/_session/session-token.ts";
import { writeAnswers } from "#domain/application/answers.ts";
import { anyApplication } from "#domain/application/application.arbitrary.ts";
import type { Application } from "#domain/application/application.ts";
import { checkApplication } from "#domain/application/check-application.ts";
import { newId } from "#server/chance.ts";
import { now, todayUtc } from "#server/clock.ts";
import { type DraftId, insertDraft, readDraft } from "#server/database/draft.ts";
import { registerApplication } from "#server/database/register-application.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import { PUT } from "./route.ts";

// The request is Next's, from a browser that keeps no cookie; everything behind it is ours and real.
vi.mock("next/headers", () => ({ cookies: async () => ({ getAll: () => [] }) }));

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

  const form = { "content-type": "application/x-www-form-urlencoded;charset=UTF-8" };
  const fieldsOf = (answers: Record<string, string[]>) =>
    new URLSearchParams(Object.entries(answers).flatMap(([name, all]) => all.map((value) => [name, value])));
  async function putForm(id: string, answers: Record<string, string[]>, headers: Record<string, string> = {}) {
    const request = new Request(`http://localhost/api/v1/applications/${id}`, {
      method: "PUT",
      headers: { ...form, ...headers },
      body: fieldsOf(answers).toString(),
    });
    const response = await PUT(request, { params: Promise.resolve({ uuid: id }) });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  }

  it("lands an application sent by a form's fields as the same JSON does, and gives the code's picture", async () => {
    for (const sample of samples) {
      const id = newId();
      const sent = await putForm(id, { ...writeAnswers(sample), device: ["own"], by: ["script"] });
      expect(sent).toMatchObject({ status: 201, json: { qr: expect.stringMatching(/^M4 4h7v1H4z/) } });
      const { qr: _, ...receipt } = sent.json;
      expect(await put(id, sample)).toEqual({ status: 200, json: receipt });
      expect(await putForm(id, writeAnswers(sample))).toEqual({ status: 200, json: sent.json });
    }
    const { channel } = await open.db
      .selectFrom("application")
      .select("channel")
      .orderBy("registered_at", "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(channel).toBe("outbox");
  });

  const typedBirth = (parts: Record<string, string>) =>
    Object.fromEntries(Object.entries(parts).map(([part, value]) => [`party.0.birth.${part}`, [value]]));

  it("understands fields as the page of the answers does: countries, languages, digits, calendars", async () => {
    const id = newId();
    const plain: Application = {
      ...one,
      party: [
        {
          ...(one.party[0] as Application["party"][number]),
          birth: { precision: "day", year: 1990, month: 5, day: 17 },
          nationalities: ["HT"],
          birthCountry: "AF",
        },
      ],
      languages: { ...one.languages, speaks: ["ht"], reads: [] },
    };
    const answers = {
      ...writeAnswers(plain),
      "party.length": ["١"],
      "party.0.nationalities": ["Haïti"],
      "party.0.birthCountry": ["افغانستان"],
      "languages.speaks": ["Kreyòl ayisyen"],
      ...typedBirth({ precision: "day", calendar: "persian", year: "۱۳۶۹", month: "2", day: "۲۷" }),
    };
    const sent = await putForm(id, answers);
    expect(sent.status).toBe(201);
    expect((await put(id, plain)).status).toBe(200);
  });

  it("names a form's problems with the page where they are mended, in the sender's language", async () => {
    const answers = { ...writeAnswers(one), language: ["es"], "contact.email": ["nobody"], statement: [] };
    const { status, json } = await putForm(newId(), { ...answers, "party.0.birthCountry": ["Atlantis"] });
    expect(status).toBe(422);
    const told = (path: string, question: string) => {
      const found = (json.problems as { path: string }[]).find((problem) => problem.path === path);
      expect(found).toMatchObject({ question, text: expect.stringMatching(/^[A-ZÁÉÍÓÚ¿¡].+/) });
      return (found as unknown as { text: string }).text;
    };
    expect(told("party.0.birthCountry", "person/1")).toMatch(/país/i);
    expect(told("contact.email", "contact")).not.toMatch(/^[a-z-]+$/);
    expect(told("statement", "check")).toMatch(/verdad/);
  });

  it("leads a form's children alone to their page, in the sender's language", async () => {
    const answers = { ...writeAnswers({ ...one, party: [one.party[0]!] }), language: ["fr"] };
    const child = typedBirth({ precision: "year", year: "2015", month: "", day: "" });
    const { status, json } = await putForm(newId(), { ...answers, ...child });
    expect({ status, json }).toEqual({
      status: 422,
      json: {
        error: "without-an-adult",
        problems: [
          { path: "party", problem: "without-an-adult", question: "without-an-adult", text: expect.any(String) },
        ],
      },
    });
  });

  it("takes the id of answers being filled in from their owner only, and then they are sent", async () => {
    const { id, token } = { id: newId(), token: newToken() };
    await insertDraft(open.db, {
      ...{ id, tokenHash: hashToken(token), answers: {}, device: "own", locale: "en", channel: "no-script" },
      at: now(),
    });
    const answers = writeAnswers(one);
    expect(await putForm(id, answers)).toEqual({ status: 409, json: { error: "being-filled-in" } });
    const wrong = { cookie: `paso-draft-${id}=${newToken()}` };
    expect((await putForm(id, answers, wrong)).status).toBe(409);
    expect((await putForm(id, answers, { cookie: `a=b; paso-draft-${id}=${token}` })).status).toBe(201);
    expect((await readDraft(open.db, id as DraftId))?.sentAt).toEqual(expect.any(Date));
    expect((await putForm(id, answers)).status).toBe(200);
  });

  it("never registers a change of another application as one of its own", async () => {
    const { id, token } = { id: newId(), token: newToken() };
    await insertDraft(open.db, {
      ...{ id, tokenHash: hashToken(token), answers: {}, device: "own", locale: "en", channel: "no-script" },
      amendsId: newId(),
      at: now(),
    });
    const sent = await putForm(id, writeAnswers(one), { authorization: `Bearer ${token}` });
    expect(sent.status).toBe(409);
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

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeChallenge } from "#server/accounts/passkey-challenge.ts";
import { newId } from "#server/chance.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { newSealedRecord } from "#server/keys/sealed-record.ts";
import { forget } from "./forget.ts";

process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "paso-retention-"));

const clock = globalThis as Record<symbol, unknown>;
const today = new Date("2027-06-30T12:00:00Z");
const ago = (days: number, milliseconds = 0) => new Date(today.getTime() - days * 86_400_000 - milliseconds);

describe.each(engines)("what is kept long enough on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    clock[Symbol.for("paso.clock")] = () => today;
  });
  afterAll(async () => {
    delete clock[Symbol.for("paso.clock")];
    await test.remove();
  });

  it("is forgotten at its hour and not a moment before", async () => {
    const kept = await entry("1000000001", ago(180, -1));
    const gone = await entry("1000000002", ago(180));
    const waiting = await entry("1000000003", null);
    await draft(new Date(today.getTime() + 1));
    await draft(today);
    await audit(ago(731, -1));
    await audit(ago(731));

    expect(await forget(test.db)).toEqual({ drafts: 1, sessions: 0, entries: 1, audit: 1 });
    expect(await forget(test.db)).toEqual({ drafts: 0, sessions: 0, entries: 0, audit: 0 });

    const rows = await test.db.selectFrom("application").select(["id", "handle", "answers_sealed"]).execute();
    const sealed = new Map(rows.map((row) => [row.id, row.answers_sealed.length]));
    expect(sealed.get(gone)).toBe(0);
    expect(sealed.get(kept)).toBeGreaterThan(0);
    expect(sealed.get(waiting)).toBeGreaterThan(0);
    const people = await test.db.selectFrom("person").select("application_id").execute();
    expect(people.map((person) => person.application_id).sort()).toEqual([kept, waiting].sort());
    const asked = await test.db.selectFrom("correction_request").select("application_id").execute();
    expect(asked.map((request) => request.application_id).sort()).toEqual([kept, waiting].sort());
  });

  it("is forgotten with invitations that lapsed a month ago, and the names and addresses in them", async () => {
    const invite = (name: string, expires_at: Date) => ({
      ...{ email: `${name}@port.example`, name, expires_at, accepted_at: null, token_hash: Buffer.alloc(32, name) },
    });
    const [lapsed, recent] = [invite("ana", ago(30)), invite("ben", ago(30, -1))];
    const role = { role: "scheduler", port_slug: null, recovery_id: null } as const;
    const organisation = newId();
    await test.db
      .insertInto("organisation")
      .values({ id: organisation, name: "Casa", vouched_by: "somebody", added_at: today })
      .execute();
    for (const one of [lapsed, recent]) {
      await test.db
        .insertInto("staff_invitation")
        .values({ ...one, ...role })
        .execute();
      await test.db
        .insertInto("helper_invitation")
        .values({ ...one, organisation_id: organisation })
        .execute();
    }
    await forget(test.db);
    for (const table of ["staff_invitation", "helper_invitation"] as const) {
      expect(await test.db.selectFrom(table).select("name").execute(), table).toEqual([{ name: "ben" }]);
    }
  });

  it("is forgotten with the challenges of passkeys, in tables of each kind", async () => {
    for (const kind of ["staff", "helper"] as const) {
      const fresh = await makeChallenge(test.db, kind, { at: new Date(today.getTime() - 299_999) });
      await makeChallenge(test.db, kind, { at: new Date(today.getTime() - 300_000) });
      await forget(test.db);
      const rows = await test.db.selectFrom(`${kind}_passkey_challenge`).select("challenge").execute();
      expect(rows).toEqual([{ challenge: fresh.challenge }]);
    }
  });

  async function entry(handle: string, endedAt: Date | null): Promise<string> {
    const id = newId();
    const record = newSealedRecord("application", id);
    await test.db
      .insertInto("application")
      .values({
        id,
        handle,
        standing: endedAt ? "withdrawn" : "waiting",
        pool_state: "pooled",
        channel: "api",
        locale: "en",
        size: 1,
        registered_on: "2026-11-26",
        cohort_on: "2026-11-26",
        prefs: new Uint8Array(8),
        wrapped_key: record.wrappedKey,
        answers_sealed: record.seal("answers", { party: [] }),
        body_hash: new Uint8Array(32),
        registered_at: ago(200),
        changed_at: ago(200),
        ended_at: endedAt,
      })
      .execute();
    const personId = newId();
    const person = newSealedRecord("person", personId);
    await test.db
      .insertInto("person")
      .values({
        id: personId,
        application_id: id,
        position: 0,
        joined_on: "2026-11-26",
        is_adult: true,
        document_key: null,
        likeness_key: null,
        wrapped_key: person.wrappedKey,
        first_sealed: person.seal("first", {}),
        left_on: null,
      })
      .execute();
    const asked = { application_id: id, person_id: personId, thing: "name" as const, asked_at: ago(200) };
    await test.db
      .insertInto("correction_request")
      .values({ ...asked, id: newId(), words_sealed: record.seal("words", {}) })
      .execute();
    return id;
  }

  async function draft(expiresAt: Date): Promise<void> {
    const id = newId();
    const record = newSealedRecord("draft", id);
    await test.db
      .insertInto("draft")
      .values({
        id,
        token_hash: new Uint8Array(32),
        wrapped_key: record.wrappedKey,
        answers_sealed: record.seal("answers", {}),
        device: "own",
        locale: "en",
        channel: "script",
        amends_id: null,
        sent_at: null,
        touched_at: ago(3),
        expires_at: expiresAt,
      })
      .execute();
  }

  async function audit(at: Date): Promise<void> {
    const row = { id: newId(), at, actor: "test", action: "test", subject: null, reason: null, detail: null };
    await test.db.insertInto("audit").values(row).execute();
  }
});

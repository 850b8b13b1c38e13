import { mkdtempSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { offerEndsAt } from "#domain/offer/deadline.ts";
import { newId } from "#server/chance.ts";
import { inTransaction } from "#server/database/open-database.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { newSealedRecord, openSealedRecord } from "#server/keys/sealed-record.ts";
import { smtpCarrier } from "./carrier.ts";
import { composeLetter } from "./compose-letter.ts";
import { queueLetters } from "./queue-letters.ts";
import { sendLetters } from "./send-letters.ts";

process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "paso-letters-"));

/** A real SMTP server that takes letters, puts off "busy@" once and refuses "gone@" for ever. */
const taken: Array<{ to: string; text: string }> = [];
let busyOnce = true;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo(address, _session, done) {
    if (address.address.startsWith("gone@"))
      return done(Object.assign(new Error("no such box"), { responseCode: 550 }));
    if (address.address.startsWith("busy@") && busyOnce) {
      busyOnce = false;
      return done(Object.assign(new Error("try later"), { responseCode: 451 }));
    }
    done();
  },
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => {
      for (const { address } of session.envelope.rcptTo)
        taken.push({ to: address, text: Buffer.concat(parts).toString() });
      done();
    });
  },
});

beforeAll(() => new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready)));
afterAll(() => new Promise<void>((closed) => server.close(closed)));
const carrier = () =>
  smtpCarrier(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, "Paso <paso@example.org>");

describe.each(engines)("letters on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    taken.length = 0;
    busyOnce = true;
  });
  afterAll(() => test.remove());

  it("go out in the person's language, with nothing in them of whom they concern", async () => {
    const id = await register("ana@example.org", "es");
    await queueLetters(test.db, [{ applicationId: id, kind: "offer", locale: "es" }]);
    expect(await sendLetters(test.db, { email: carrier() }, "https://paso.example")).toEqual({
      sent: 1,
      failed: 0,
      later: 0,
    });
    expect(taken[0]?.to).toBe("ana@example.org");
    expect(taken[0]?.text).toContain("https://paso.example/es/my-place");
    expect(await sendLetters(test.db, { email: carrier() }, "https://paso.example")).toEqual({
      sent: 0,
      failed: 0,
      later: 0,
    });
  });

  it("about a new contact go to the old address, also once the answers hold the new one", async () => {
    const id = await register("new@example.org", "ht");
    const { wrapped_key } = await test.db
      .selectFrom("application")
      .select("wrapped_key")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const toSealed = openSealedRecord("application", id, wrapped_key).seal("letter-to", "old@example.org");
    await queueLetters(test.db, [{ applicationId: id, kind: "contact-asked", locale: "ht", toSealed }]);
    expect(await sendLetters(test.db, { email: carrier() }, "https://paso.example")).toMatchObject({ sent: 1 });
    expect(taken.at(-1)?.to).toBe("old@example.org");
    const row = await test.db.selectFrom("letter").selectAll().where("application_id", "=", id).executeTakeFirst();
    expect(row?.to_sealed).toBeNull();
  });

  it("are kept only together with the fact they tell of", async () => {
    const id = await register("ana@example.org", "en");
    const fails = inTransaction(test.db, async (tx) => {
      await queueLetters(tx, [{ applicationId: id, kind: "offer", locale: "en" }]);
      throw new Error("the fact was not kept");
    });
    await expect(fails).rejects.toThrow("the fact was not kept");
    const rows = await test.db.selectFrom("letter").where("application_id", "=", id).selectAll().execute();
    expect(rows).toEqual([]);
  });

  it("are tried again after a passing fault", async () => {
    const id = await register("busy@example.org", "fr");
    await queueLetters(test.db, [{ applicationId: id, kind: "offer", locale: "fr" }]);
    expect(await sendLetters(test.db, { email: carrier() }, "https://paso.example")).toMatchObject({ later: 1 });
    await test.db
      .updateTable("letter")
      .set({ next_try_at: new Date(0) })
      .where("application_id", "=", id)
      .execute();
    expect(await sendLetters(test.db, { email: carrier() }, "https://paso.example")).toMatchObject({ sent: 1 });
  });

  it("that no box takes let the offer stand until, with its grace, 72 hours before the appointment", async () => {
    const id = await register("gone@example.org", "en");
    const startsAt = new Date("2030-01-20T17:00:00Z");
    await offer(id, startsAt, new Date("2030-01-10T17:00:00Z"));
    await queueLetters(test.db, [{ applicationId: id, kind: "offer", locale: "en" }]);
    expect(await sendLetters(test.db, { email: carrier() }, "https://paso.example")).toMatchObject({ failed: 1 });
    const kept = await test.db
      .selectFrom("offer")
      .where("application_id", "=", id)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(kept).toMatchObject({ is_standing: true, expires_at: new Date("2030-01-17T05:00:00Z") });
    expect(offerEndsAt({ expiresAt: kept.expires_at, startsAt }, 12)).toEqual(new Date("2030-01-17T17:00:00Z"));
  });

  async function register(email: string, locale: string): Promise<string> {
    const id = newId();
    const record = newSealedRecord("application", id);
    await test.db
      .insertInto("application")
      .values({
        id,
        handle: String(Math.floor(Math.random() * 1e10)).padStart(10, "0"),
        standing: "waiting",
        pool_state: "pooled",
        channel: "api",
        locale,
        size: 1,
        registered_on: "2026-11-26",
        cohort_on: "2026-11-26",
        prefs: new Uint8Array(8),
        wrapped_key: record.wrappedKey,
        answers_sealed: record.seal("answers", { contact: { email } }),
        body_hash: new Uint8Array(32),
        registered_at: new Date(),
        changed_at: new Date(),
        ended_at: null,
      })
      .execute();
    return id;
  }

  async function offer(applicationId: string, startsAt: Date, expiresAt: Date): Promise<void> {
    const blockId = newId();
    const slug = `port-${blockId}`;
    const code = await test.db
      .selectFrom("port")
      .select(({ fn }) => fn.countAll().as("n"))
      .executeTakeFirstOrThrow();
    const text = { name: "", city: "", state: "", across: "", address: "", telephone: "", hours: "", time_zone: "UTC" };
    const number = Number(code.n) + 1;
    await test.db
      .insertInto("port")
      .values({ slug, code: number, position: number, ...text })
      .execute();
    await test.db
      .insertInto("block")
      .values({
        id: blockId,
        port_slug: slug,
        on_date: "2030-01-20",
        at_time: "17:00",
        starts_at: startsAt,
        utc_offset_minutes: 0,
        capacity: 20,
        booked: 1,
        released_in: null,
      })
      .execute();
    await test.db
      .insertInto("offer")
      .values({
        id: newId(),
        application_id: applicationId,
        run: null,
        block_id: blockId,
        size: 1,
        state: "open",
        made_at: new Date(),
        expires_at: expiresAt,
        answered_at: null,
        checked_in_at: null,
      })
      .execute();
  }
});

describe("a letter", () => {
  it.each(["en", "es", "ht", "pt-BR", "fr", "ru", "zh-Hans", "ar"])(
    "is written in %s and holds no other link",
    (locale) => {
      const letter = composeLetter(locale, "https://paso.example");
      expect(letter.subject).toMatch(/^Paso/);
      expect(letter.text.match(/https?:\S+/g)).toEqual([`https://paso.example/${locale}/my-place`]);
      const asked = composeLetter(locale, "https://paso.example", "contact-asked");
      expect(asked.text).toMatch(/24/);
      expect(asked.text.match(/https?:\S+/g)).toEqual([`https://paso.example/${locale}/my-place`]);
    },
  );
});

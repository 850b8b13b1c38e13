import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "#domain/application/application.ts";
import { newId } from "#server/chance.ts";
import { registerApplication } from "#server/database/register-application.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { readLastNewSecret } from "#server/place/new-secret.ts";
import { mintPlaceId, openPlace } from "#server/place/open-place.ts";
import { addPorts, noon, someApplication } from "#server/place/place-for-tests.ts";
import { readPlaceGuard, startPlaceSession } from "#server/place/place-session.ts";
import { findByName, readToCheck } from "./find-at-counter.ts";
import { makeSecretAtCounter } from "./new-secret-at-counter.ts";
import { mintStaffId } from "./staff-session.ts";

type Person = Application["party"][number];
const act = "make-secret-new";
const counter = { port: "nogales", at: noon };
const later = (minutes: number) => ({ ...counter, at: new Date(noon.getTime() + minutes * 60_000) });
const born = { precision: "day", year: 1984, month: 2, day: 29 } as const;
const [somebody] = someApplication().party as [Person];

describe.each(engines)("a new secret at a counter, on %s", (engine) => {
  let test: TestDatabase;
  const ana = mintStaffId(newId());
  const bo = mintStaffId(newId());
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    for (const id of [ana, bo]) {
      const row = { id, name: "Ana", email: `${id}@port.example`, role: "officer" as const, port_slug: "nogales" };
      await test.db
        .insertInto("staff")
        .values({ ...row, created_at: noon, updated_at: noon })
        .execute();
    }
  });
  afterAll(() => test.remove());

  async function register(person: Partial<Person>) {
    const id = newId();
    const application = someApplication({ party: [{ ...somebody, ...person }] });
    const registered = await registerApplication(test.db, { id, application, channel: "api", locale: "ar", at: noon });
    if (registered.outcome !== "registered") throw new Error(registered.outcome);
    return { place: mintPlaceId(id), ...registered.receipt };
  }
  const find = (givenNames: string, familyNames: string, birth: Person["birth"] = born) =>
    findByName(test.db, ana, { act, identity: { givenNames, familyNames, birth }, counter });
  const press = (handle: string, id = newId(), more: { staff?: typeof ana; at?: typeof counter } = {}) =>
    makeSecretAtCounter(test.db, more.staff ?? ana, {
      id,
      handle,
      reason: "lost",
      checks: ["births", "contact"],
      counter: more.at ?? counter,
    });
  const auditOf = (subject: string) =>
    test.db
      .selectFrom("audit")
      .select(["actor", "action", "reason", "detail"])
      .where("subject", "=", subject)
      .execute();

  it("finds somebody by all of their names and the day of birth only, and keeps that somebody looked", async () => {
    const { place, handle } = await register({ givenNames: "Zoë María", familyNames: "Núñez", birth: born });
    expect(await find("nunez", "MARIA ZOE")).toEqual([handle]);
    expect(await find("Zoë", "Núñez")).toEqual([]);
    expect(await find("Zoë María", "Núñez", { ...born, year: 1985 })).toEqual([]);
    await test.db.updateTable("person").set({ left_on: "2026-11-26" }).where("application_id", "=", place).execute();
    expect(await find("Zoë María", "Núñez")).toEqual([]);
    const rows = await auditOf("port/nogales");
    expect(rows.map(({ detail }) => detail)).toEqual(
      [1, 0, 0, 0].map((found) => ({ found, role: "officer", port: "nogales" })),
    );
    expect(JSON.stringify(rows)).not.toMatch(/n[uú][nñ]ez/i);
  });

  it("shows what is compared, and keeps each reading", async () => {
    const { place, handle } = await register({ givenNames: "Samir" });
    expect(await readToCheck(test.db, ana, { act, handle, counter })).toMatchObject({
      handle,
      answers: { party: [{ givenNames: "Samir" }] },
    });
    expect(await readToCheck(test.db, ana, { act, handle: "0000000000", counter })).toBeUndefined();
    const detail = { act: "make-secret-new", role: "officer", port: "nogales" };
    const row = { actor: ana, action: "read-record", reason: "person-asks", detail };
    expect(await auditOf(`application/${place}`)).toEqual([row]);
  });

  it("counts at once, ends what the old one opened, and is kept with who, why and what was made sure of", async () => {
    const { place, handle, secret } = await register({ givenNames: "Amal" });
    const session = await startPlaceSession(test.db, {
      ...{ place, generation: 0, device: "own" as const, tokenHash: Buffer.alloc(32), at: noon },
    });
    const slip = await press(handle);
    expect(slip).toMatchObject({ handle, locale: "ar" });
    expect(await openPlace(test.db, { handle, secret })).toBeUndefined();
    expect(await openPlace(test.db, { handle, secret: slip?.secret ?? "" })).toEqual({ place, generation: 1 });
    expect(await readPlaceGuard(test.db, session, noon)).toBeUndefined();
    const port = { name: "nogales", timeZone: "America/Phoenix" };
    expect(await readLastNewSecret(test.db, place)).toEqual({ at: noon, port });
    const [row] = await auditOf(`application/${place}`);
    const detail = { port: "nogales", checks: "births contact" };
    expect(row).toEqual({ actor: ana, action: "make-secret-new", reason: "lost", detail });
  });

  it("is one for a press that is repeated, by the same member of staff, for ten minutes, while it is the newest", async () => {
    const { place, handle } = await register({ givenNames: "Idris" });
    const id = newId();
    const [first, twin] = await Promise.all([press(handle, id), press(handle, id)]);
    expect(first).toBeDefined();
    expect(twin).toEqual(first);
    expect(await press(handle, id, { at: later(9) })).toEqual(first);
    expect(await press(handle, id, { at: later(10) })).toBeUndefined();
    expect(await press(handle, id, { staff: bo })).toBeUndefined();
    const other = await register({ givenNames: "Other" });
    expect(await press(other.handle), "as many secrets as the first").toBeDefined();
    expect(await press(other.handle, id)).toBeUndefined();
    const newer = await press(handle);
    expect(newer?.secret).not.toBe(first?.secret);
    expect(await press(handle, id)).toBeUndefined();
    expect(await press(handle, "not-an-id")).toBeUndefined();
    const rows = await auditOf(`application/${place}`);
    expect(rows.filter(({ action }) => action === "make-secret-new")).toHaveLength(2);
  });

  it("opens nothing of an application of which nothing is kept", async () => {
    const { place, handle } = await register({ givenNames: "Gone", birth: born });
    await test.db
      .updateTable("application")
      .set({ wrapped_key: Buffer.alloc(0) })
      .where("id", "=", place)
      .execute();
    expect(await press(handle)).toBeUndefined();
    expect(await readToCheck(test.db, ana, { act, handle, counter })).toBeUndefined();
    expect(await find("Gone", somebody.familyNames ?? "")).toEqual([]);
  });
});

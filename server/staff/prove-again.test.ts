import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mustProveAgain } from "#domain/staff/policy.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { deviceCode } from "../../e2e/fixtures/device-code.ts";
import { proveAgain } from "./prove-again.ts";
import { signInForTests } from "./sign-in-for-tests.ts";
import { findStaffInSession } from "./staff-session.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-proof-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(engines)("a proof of somebody who is signed in, on %s", (engine) => {
  let test: TestDatabase;
  let cookie = "";
  let key = "";
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    const jar = await signInForTests(test.db, {
      ...{ role: "administrator" as const, port: null },
      keep: (device) => {
        key = device;
      },
    });
    cookie = [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
    const signedInAt = new Date(Date.now() - 6 * 60_000);
    await test.db.updateTable("staff_session").set({ created_at: signedInAt }).execute();
  });
  afterAll(() => test.remove());

  const whoAsks = async () => {
    const staff = await findStaffInSession(test.db, cookie, new Date());
    if (!staff) throw new Error("nobody is signed in");
    return staff;
  };
  const prove = async (code: string) => proveAgain(test.db, (await whoAsks()).id, { cookie, code, at: new Date() });
  const isAsked = async () => mustProveAgain("run-draw", (await whoAsks()).provedAt, new Date());
  const right = () => deviceCode(key, new Date());

  it("is asked for five minutes after the sign-in, and refused with a wrong code, which is kept", async () => {
    expect(await isAsked()).toBe(true);
    const wrong = right().replace(/./g, (digit) => String((Number(digit) + 1) % 10));
    for (const code of ["", "abc", "12345", wrong]) expect(await prove(code), code).toBe("wrong-code");
    expect(await isAsked()).toBe(true);
    const kept = await test.db.selectFrom("audit").select("id").where("action", "=", "refuse-proof").execute();
    expect(kept).toHaveLength(1);
  });

  it("is taken with the code of the device, in any digits, and then nothing is asked", async () => {
    const arabic = right().replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    expect(await prove(` ${arabic.slice(0, 3)} ${arabic.slice(3)}`)).toBe("proved");
    expect(await isAsked()).toBe(false);
    const kept = await test.db.selectFrom("audit").select("reason").where("action", "=", "prove-again").execute();
    expect(kept).toEqual([{ reason: "code" }]);
  });

  it("begins no new session, and none without one", async () => {
    expect(await test.db.selectFrom("staff_session").select("id").execute()).toHaveLength(1);
    const { id } = await whoAsks();
    const other = await proveAgain(test.db, id, { cookie: "", code: right(), at: new Date() });
    expect(other).toBe("wrong-code");
  });
});

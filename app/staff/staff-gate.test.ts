import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Role } from "#domain/staff/policy.ts";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { layBlockForTests } from "#server/staff/party-for-tests.ts";
import { signInForTests } from "#server/staff/sign-in-for-tests.ts";

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), origin: "http://paso.test" as string | null }));

// The request is Next's; everything behind it is ours and real.
vi.mock("next/headers", () => ({
  headers: async () => {
    const sent = new Headers({ host: "paso.test" });
    if (browser.origin) sent.set("origin", browser.origin);
    return sent;
  },
  cookies: async () => ({
    getAll: () => [...browser.cookies].map(([name, value]) => ({ name, value })),
    get: (name: string) => (browser.cookies.has(name) ? { name, value: browser.cookies.get(name) } : undefined),
    set: (name: string, value: string) => void browser.cookies.set(name, value),
  }),
}));

type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<unknown>;
type Action = (...args: unknown[]) => Promise<unknown>;

const here = import.meta.dirname;
const withState =
  /submit-(?:capacity|look-up|propose|run-draw|enrol|add-organisation|invite-helper|find-person|disposition|unmasking|propose-place|new-passkey|new-secret)\.ts$/;

const folder = mkdtempSync(join(tmpdir(), "paso-gate-"));
process.env.DATA_DIR = folder;
let test: TestDatabase;
let block = "";

beforeAll(async () => {
  test = await makeTestDatabase("embedded");
  block = await layBlockForTests(test.db, { port: "nogales", code: 3, date: "2030-01-01" });
  await layBlockForTests(test.db, { port: "laredo", code: 6, date: "2030-01-01" });
});
afterAll(async () => {
  await test.remove();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  browser.cookies.clear();
  browser.origin = "http://paso.test";
});

/** Where a page or an action turns somebody to; undefined where it does not. */
async function turnedTo(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (thrown) {
    const [kind, , address] = String((thrown as { digest?: string }).digest).split(";");
    if (kind !== "NEXT_REDIRECT") throw thrown;
    return address;
  }
}

const open = (path: string) => async () => {
  const { default: page } = (await import(join(here, path))) as { default: Page };
  const params = Promise.resolve({
    slug: "nogales",
    block,
    person: randomUUID(),
    handle: "1000000064",
    cluster: randomUUID(),
  });
  return page({ params, searchParams: Promise.resolve({}) });
};

const post =
  (path: string, fields: Record<string, string> = {}, bound: string[] = ["nogales"]) =>
  async () => {
    const [action] = Object.values((await import(join(here, path))) as Record<string, Action>);
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const before = withState.test(path) ? [{ problems: [], typed: {} }] : [];
    const places = /ports\/|relations\/\[person\]|organisations\/\[|trends\/\[cluster\]\/\w+\//.test(path) ? bound : [];
    return action?.(...places, ...before, form);
  };

async function signIn(role: Role, port: string | null = null) {
  for (const [name, value] of await signInForTests(test.db, { role, port })) browser.cookies.set(name, value);
}

describe("with a session", () => {
  const capacity = "ports/[slug]/blocks/[block]/submit-capacity.ts";
  const change = { capacity: "31", reason: "more officers" };
  const places = async () =>
    (await test.db.selectFrom("block").select("capacity").where("id", "=", block).executeTakeFirstOrThrow()).capacity;

  it("an officer is turned from another port, and from what is not their task", async () => {
    await signIn("officer", "laredo");
    expect(await turnedTo(open("ports/[slug]/page.tsx"))).toBe("/staff/refused?why=not-your-port");
    expect(await turnedTo(open("ports/[slug]/check-in/page.tsx"))).toBe("/staff/refused?why=not-your-port");
    expect(await turnedTo(open("draws/run/page.tsx"))).toBe("/staff/refused?why=not-your-task");
    expect(await turnedTo(post(capacity, change, ["laredo", block]))).toBe("/staff/refused?why=not-your-task");
    expect(await turnedTo(post("draws/run/submit-run-draw.ts"))).toBe("/staff/refused?why=not-your-task");
  });

  it("a scheduler changes places, and problems come back beside what was typed", async () => {
    await signIn("scheduler");
    const wrong = await post(capacity, { capacity: "many", reason: "" }, ["nogales", block])();
    expect(wrong).toMatchObject({
      typed: { capacity: "many" },
      problems: [
        { path: "capacity", problem: "not-a-number" },
        { path: "reason", problem: "missing" },
      ],
    });
    expect(await turnedTo(post(capacity, change, ["nogales", block]))).toBe("/staff/ports/nogales?note=changed");
    expect(await places()).toBe(31);
  });

  it("a post from another site, or one that names no origin, does nothing", async () => {
    await signIn("scheduler");
    for (const origin of ["http://elsewhere.test", null]) {
      browser.origin = origin;
      const state = await post(capacity, { capacity: "5", reason: "mischief" }, ["nogales", block])();
      expect(state).toMatchObject({ problems: [], fault: expect.stringMatching(/^P-/) });
    }
    expect(await places()).toBe(31);
  });

  it("a scheduler runs the draw, and who ran it is kept", async () => {
    await signIn("scheduler");
    expect(await turnedTo(post("draws/run/submit-run-draw.ts"))).toMatch(/^\/staff\/draws\?ran=\d{8}-1$/);
    const audit = await test.db.selectFrom("audit").select("actor").where("action", "=", "run-draw").execute();
    expect(audit).toHaveLength(1);
  });

  it("an account whose codes are not set up opens nothing but the set-up", async () => {
    for (const [name, value] of await signInForTests(test.db, {
      role: "administrator",
      port: null,
      isEnrolled: false,
    })) {
      browser.cookies.set(name, value);
    }
    expect(await turnedTo(open("page.tsx"))).toBe("/staff/sign-in?note=ended");
  });
});

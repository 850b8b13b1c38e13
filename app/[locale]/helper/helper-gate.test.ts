import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";

// The request is Next's, from a browser without a cookie; everything behind it is ours and real.
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "paso.test", origin: "http://paso.test" }),
  cookies: async () => ({ getAll: () => [], get: () => undefined, set: () => undefined }),
}));

type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<unknown>;

const here = import.meta.dirname;
const pages = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((path) =>
  /(?:^|\/)page\.tsx$/.test(path),
);
// What these say is the same for everybody.
const open = ["access-ended", "caseload", "invitation", "sign-in", "sign-in/code", "whose"].map(
  (folder) => `${folder}/page.tsx`,
);

const folder = mkdtempSync(join(tmpdir(), "paso-helper-gate-"));
process.env.DATA_DIR = folder;
let test: TestDatabase;
beforeAll(async () => {
  test = await makeTestDatabase("embedded");
});
afterAll(async () => {
  await test.remove();
  rmSync(folder, { recursive: true });
});

/** Where a page turns somebody to; undefined where it does not. */
async function turnedTo(path: string): Promise<string | undefined> {
  const { default: page } = (await import(join(here, path))) as { default: Page };
  const ids = Object.fromEntries(["application", "draft", "grant", "person", "id"].map((name) => [name, randomUUID()]));
  try {
    await page({ params: Promise.resolve({ locale: "ar", ...ids }), searchParams: Promise.resolve({}) });
    return undefined;
  } catch (thrown) {
    const [kind, , address] = String((thrown as { digest?: string }).digest).split(";");
    if (kind !== "NEXT_REDIRECT") throw thrown;
    return address;
  }
}

describe("without a helper's session", () => {
  for (const path of pages.filter((each) => !open.includes(each))) {
    it(`the page ${path} turns to the sign-in`, async () => {
      expect(await turnedTo(path)).toBe("/ar/helper/sign-in?note=ended");
    });
  }
});

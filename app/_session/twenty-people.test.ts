import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { questionAt } from "#domain/application/questions.ts";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { signInHelperForTests } from "#server/helper/sign-in-helper-for-tests.ts";
import { mintPlaceId } from "#server/place/open-place.ts";
import { readPlaceAnswers } from "#server/place/read-place.ts";
import { type KnownParty, knownParty } from "../../e2e/fixtures/known-party.ts";
import type { Typed } from "../../e2e/fixtures/sample-answers.ts";
import { submitCheck } from "../[locale]/apply/check/submit-check.ts";
import { submitAnswers } from "../[locale]/apply/submit-answers.ts";
import { submitStart } from "../[locale]/helper/start/submit-start.ts";
import { answerOf } from "./doors-for-tests.ts";
import { runAction } from "./run-action.ts";

const jar = vi.hoisted(() => new Map<string, string>());

// The request is Next's; everything behind it is ours and real. All tabs of a browser share its cookies.
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "paso.test", origin: "http://paso.test" }),
  cookies: async () => ({
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => (value === "" ? jar.delete(name) : jar.set(name, value)),
  }),
}));

// The limits are made for hands, which are slower.
vi.mock("#server/limits.ts", async (actual) => ({
  ...(await actual<object>()),
  takeTurn: async () => ({ kind: "go" }),
}));

const folder = mkdtempSync(join(tmpdir(), "paso-twenty-"));
process.env.DATA_DIR = folder;
let test: TestDatabase;
const helpersCookies: [name: string, value: string][] = [];

beforeAll(async () => {
  test = await makeTestDatabase("embedded");
  const { cookie } = await signInHelperForTests(test.db);
  for (const pair of cookie.split("; ")) {
    const [name = "", ...value] = pair.split("=");
    helpersCookies.push([name, decodeURIComponent(value.join("="))]);
  }
});
afterAll(async () => {
  await test.remove();
  rmSync(folder, { recursive: true });
});

/** A tab of the browser: whom it is about, and the address of the page that it shows, which is all that it has. */
type Tab = { who?: KnownParty | undefined; address: string };

const formOf = (fields: Typed): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return form;
};

/** What a hand does next in a tab: it begins for the next person of the queue, or types a page and presses its button. */
async function press(tab: Tab, queue: KnownParty[]): Promise<void> {
  if (!tab.who) {
    const who = queue.shift();
    if (who) Object.assign(tab, { who, address: await answerOf(() => submitStart("ht", formOf(beginning))) });
    return;
  }
  const [, slug = ""] = /\/ht\/apply\/([a-z]+(?:\/\d+)?)/.exec(tab.address) ?? [];
  const a = new URL(tab.address, "http://paso.test").searchParams.get("a") ?? "";
  const form = formOf({ ...tab.who.typed[slug], a });
  const question = questionAt(slug);
  const submit =
    question && question !== "check"
      ? () => runAction("ht", form, (posted) => submitAnswers(question, posted))
      : () => submitCheck("ht", { problems: [] }, form);
  tab.address = await answerOf(submit);
  if (tab.address.startsWith("/ht/apply/receipt")) tab.who = undefined;
  else expect(tab.address, `${tab.who.name}, ${slug}`).toMatch(/^\/ht\/apply\/(?!check\?.*checked)/);
}

const beginning = { language: "ht", beside: "es" };

it("twenty people in one browser, two pages at a time in any order, are stored as each of them answered", async () => {
  const turns = fc.array(fc.boolean(), { minLength: 1000, maxLength: 1000 });
  await fc.assert(
    fc.asyncProperty(turns, async (order) => {
      const idsNow = () => test.db.selectFrom("application").select("id").execute();
      const before = new Set((await idsNow()).map(({ id }) => id));
      for (const [name, value] of helpersCookies) jar.set(name, value);
      const parties = Array.from({ length: 20 }, (_, index) => knownParty(index));
      const [queue, tabs] = [[...parties], [{ address: "" }, { address: "" }] as [Tab, Tab]];
      // An order that favours one tab long enough leaves people over: then both are pressed in turn until all are sent.
      for (let turn = 0; queue.length > 0 || tabs.some(({ who }) => who); turn++) {
        expect(turn, "everybody is sent at last").toBeLessThan(2 * order.length);
        await press(tabs[(order[turn] ?? turn % 2 === 0) ? 1 : 0], queue);
      }
      const rows = (await idsNow()).filter(({ id }) => !before.has(id));
      const stored = await Promise.all(rows.map(({ id }) => readPlaceAnswers(test.db, mintPlaceId(id))));
      const byName = new Map(stored.map(({ application }) => [application.party[0]?.givenNames, application]));
      expect(stored).toHaveLength(20);
      for (const one of parties) expect(byName.get(one.name), one.name).toEqual({ ...one.stored, language: "ht" });
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 300_000);

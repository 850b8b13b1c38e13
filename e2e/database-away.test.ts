import { randomUUID } from "node:crypto";
import { setTimeout as after } from "node:timers/promises";
import { expect, type Page, type Response } from "@playwright/test";
import pg from "pg";
import { answerPage, continueButton, goOn, questionOf, untilNextPage, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { test as base } from "./fixtures/journey.ts";
import { hasPostgres, type OwnPostgres, startOwnPostgres } from "./fixtures/own-postgres.ts";
import { sendApplication, sendBody } from "./fixtures/send-application.ts";
import { type Server, startServer } from "./fixtures/start-server.ts";
import { words } from "./fixtures/words.ts";

type Own = { postgres: OwnPostgres; paso: Server };

/** Everything here stops or blocks its database: it and its server are this file's own. */
const test = base.extend<object, Own>({
  postgres: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const postgres = await startOwnPostgres();
      await use(postgres);
      postgres.remove();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  paso: [
    async ({ postgres }, use) => {
      const paso = await startServer({ DATABASE_URL: postgres.url });
      await use(paso);
      await paso.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ paso }, use) => {
    await use(paso.origin);
  },
});

// biome-ignore lint/suspicious/noSkippedTests: only where there is nothing that could be stopped
test.skip(!hasPostgres, "the programs of PostgreSQL are not on this computer");
test.describe.configure({ timeout: 300_000 });

const typed = { "contact.phone": "+52 664 ١٢٣", "contact.email": "ñandú@example.org" };

/** The page of the front that says so, in the person's language, with a code and when to come again. */
async function expectAway(page: Page, locale: string, answer: Response | null): Promise<void> {
  expect(answer?.status()).toBe(503);
  expect(Number(answer?.headers()["retry-after"])).toBeGreaterThan(0);
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  await expect(page.locator("h1")).toHaveText(words(locale, "errors.database-away.title"));
  await expect(page.locator("main")).toContainText(/P-503-[A-Z0-9]{5}/);
}

async function press(page: Page, button = continueButton(page)): Promise<Response> {
  const answer = page.waitForResponse((one) => one.request().method() === "POST");
  await untilNextPage(page, () => button.click());
  return answer;
}

async function handedBack(page: Page): Promise<Record<string, string>> {
  const fields = await page
    .locator("main form input[type=hidden]")
    .evaluateAll((inputs) => (inputs as HTMLInputElement[]).map(({ name, value }) => [name, value] as const));
  return Object.fromEntries(fields);
}

const tryAgain = (page: Page, locale: string, role: "button" | "link") =>
  page.getByRole(role, { name: words(locale, "errors.steps.try-again") });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "with JavaScript off", () => {
    test.use({ javaScriptEnabled });

    test("who answers a question while the database is away keeps the answers and goes on", async ({
      page,
      postgres,
    }) => {
      await apply(page, "ar", { until: "contact" });
      await answerPage(page, typed);
      const question = page.url();
      postgres.stop();
      await expectAway(page, "ar", await press(page));
      if (javaScriptEnabled) await checkAxe(page, "the database is away");
      expect(await handedBack(page)).toMatchObject(typed);
      await expectAway(page, "ar", await press(page, tryAgain(page, "ar", "button")));
      expect(await handedBack(page), "also the second time").toMatchObject(typed);

      expect((await page.request.get("/ar"))?.status(), "the start page goes on").toBe(200);
      const health = await page.request.get("/api/health");
      expect([health.status(), (await health.json()).database]).toEqual([503, "away"]);

      postgres.startAgain();
      await Promise.all([page.waitForURL(/\/ar\/apply\/location/), tryAgain(page, "ar", "button").click()]);
      await page.goto(question);
      for (const [name, value] of Object.entries(typed)) expect(await valuesOf(page, name)).toEqual([value]);
      await answerPage(page, { "contact.email": "n@example.org", "contact.phone": "" });
      await goOn(page);
      await apply(page, "ar", { until: javaScriptEnabled ? "needs" : "receipt" });
    });

    test("who looks at their place, or answers there, while the database is away goes on after it", async ({
      page,
      paso,
      postgres,
    }) => {
      const receipt = await sendApplication(paso, { id: randomUUID(), language: "ht", familyNames: "Núñez" });
      await page.goto("/ht/my-place");
      await page.locator('[name="handle"]').fill(receipt.handle);
      await page.locator('[name="secret"]').fill(receipt.secret);
      await page.locator('[name="device"][value="own"]').check();
      postgres.stop();
      await expectAway(page, "ht", await press(page));
      expect(await handedBack(page)).toMatchObject({ handle: receipt.handle, secret: receipt.secret });
      postgres.startAgain();
      await Promise.all([page.waitForURL(/my-place\?m=/), tryAgain(page, "ht", "button").click()]);

      postgres.stop();
      await expectAway(page, "ht", await page.reload());
      postgres.startAgain();
      await Promise.all([page.waitForURL(/my-place\?m=/), tryAgain(page, "ht", "link").click()]);

      await page.locator('main a[href*="/my-place/withdraw?"]').first().click();
      await page.waitForURL("**/my-place/withdraw?**");
      postgres.stop();
      await expectAway(page, "ht", await press(page));
      postgres.startAgain();
      await Promise.all([page.waitForURL(/my-place\?/), tryAgain(page, "ht", "button").click()]);
      expect(await page.locator('a[href*="/my-place/withdraw?"]').count(), "the entry has ended").toBe(0);
    });
  });
}

test("a machine whose send finds the database away is told when to come again, and its second send lands", async ({
  paso,
  postgres,
}) => {
  const asked = { id: randomUUID(), language: "es", familyNames: "Ñandú" };
  postgres.stop();
  const answer = await fetch(`${paso.origin}/api/v1/applications/${asked.id}`, sendBody(asked));
  await expectTurnedAway(answer);
  postgres.startAgain();
  expect((await sendApplication(paso, asked)).handle).toMatch(/^\d{10}$/);
});

async function expectTurnedAway(answer: globalThis.Response): Promise<void> {
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(answer.headers.get("content-type")).toContain("application/json");
  expect(await answer.json()).toEqual({ error: "database-away", code: expect.stringMatching(/^P-503-[A-Z0-9]{5}$/) });
}

/** How many connections the server has, and how long a request waits for one (server/database/open-database.ts). */
const connections = 16;
const longestWaitMs = 5_000;

/** How many connections wait for the blocker, who cannot look itself: in a transaction nothing of this changes. */
async function blockedOn({ url }: OwnPostgres): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const asked = "select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'";
  const { rows } = await client.query(asked);
  await client.end();
  return rows[0].n;
}

test("under a full pool nobody is told of a fault: who waits too long is turned away and lands later", async ({
  page,
  paso,
  postgres,
}) => {
  await apply(page, "fr", { until: "party" });
  await answerPage(page, { "party.length": "3" });
  const blocker = new pg.Client({ connectionString: postgres.url });
  await blocker.connect();
  await blocker.query("begin");
  await blocker.query("lock table application in access exclusive mode");

  const sends = Array.from({ length: 48 }, () => ({ id: randomUUID(), language: "es", familyNames: "Ñandú" }));
  const answers = sends.map((asked) => fetch(`${paso.origin}/api/v1/applications/${asked.id}`, sendBody(asked)));
  await expect.poll(() => blockedOn(postgres), { timeout: 60_000 }).toBe(connections);
  const pressed = press(page);
  // The pool is free again just when the first have waited too long: who asked the database then would hear an answer.
  await after(longestWaitMs + 1_000);
  await blocker.query("rollback");
  await blocker.end();

  const statuses = await Promise.all(answers.map(async (answer) => (await answer).status));
  expect(statuses.filter((status) => status !== 201 && status !== 503)).toEqual([]);
  expect(statuses.filter((status) => status === 201).length, "who had a connection").toBeGreaterThan(0);
  const turnedAway = statuses.filter((status) => status === 503).length;
  expect(turnedAway, "the control: the pool was full").toBeGreaterThan(0);
  for (const answer of answers) if ((await answer).status === 503) await expectTurnedAway(await answer);

  const answered = await pressed;
  if (answered.status() === 503) {
    await expectAway(page, "fr", answered);
    expect(await handedBack(page)).toMatchObject({ "party.length": "3" });
    await Promise.all([page.waitForURL(/\/apply\/person/), tryAgain(page, "fr", "button").click()]);
  }
  expect(questionOf(page)).toBe("person/1");
  for (const [index, asked] of sends.entries()) {
    if (statuses[index] === 503) await sendApplication(paso, asked);
  }
});

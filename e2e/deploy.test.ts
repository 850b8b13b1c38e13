import { type BrowserContext, expect, type Page } from "@playwright/test";
import { answerPage, goOn, questionOf, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { beginKept, choosePages, draftOf, kept, type Pages, untilFilled, untilKept } from "./fixtures/device.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { test } from "./fixtures/updated-server.ts";
import { words } from "./fixtures/words.ts";

// biome-ignore lint/suspicious/noSkippedTests: not where one server is given
test.skip(!!process.env["PASO_E2E_ORIGIN"], "An update needs two servers of its own.");
test.slow();
// One update finds everybody on their way, so that one worker has them all.
test.describe.configure({ mode: "default" });

/** What a person does up to an update, which answers what they do from then on. */
type Journey = (page: Page, context: BrowserContext) => Promise<() => Promise<void>>;

const isLater = "(2)";
const email = { "contact.email": "marie@example.org" };
const answers = kept(sampleAnswers());

/** Answers what is still open, and presses Send. */
async function send(page: Page): Promise<void> {
  await apply(page, "en", { answers, until: "check" });
  await untilFilled(page);
  await expect(page.locator("main")).toContainText("Tijuana", { timeout: 40_000 });
  await answerPage(page, { statement: "yes" });
  await goOn(page);
}

async function handleOf(page: Page): Promise<string> {
  await expect(page.locator("#handle")).toHaveText(/\d/, { timeout: 60_000 });
  return (await page.locator("#handle").innerText()).replaceAll(/\D/g, "");
}

type Put = { body: string; status: number; handle: string };

/** What is sent, by the page or by its worker, with what the server answers. */
function watchSends(context: BrowserContext): Put[] {
  const sends: Put[] = [];
  context.on("response", async (response) => {
    const request = response.request();
    if (request.method() !== "PUT") return;
    const { handle } = (await response.json()) as { handle: string };
    sends.push({ body: request.postData() ?? "", status: response.status(), handle });
  });
  return sends;
}

/** The server has made one application, whoever sent it and however often. */
async function expectOne(sends: Put[], handle: string): Promise<void> {
  await expect.poll(() => sends.map(({ status }) => status)).toContain(201);
  expect(sends.map(({ status }) => status).sort()).toEqual([...sends.slice(1).map(() => 200), 201]);
  expect(new Set(sends.map((sent) => sent.handle))).toEqual(new Set([handle]));
}

const journeys: Record<string, Journey> = {
  "a page of the build before, and those that its worker keeps, finish a send on the new server": async (
    page,
    context,
  ) => {
    await beginKept(page, "en");
    await untilKept(page, "en");
    await apply(page, "en", { answers, until: "contact" });
    await untilFilled(page);
    return async () => {
      const sends = watchSends(context);
      await expect(page.locator("body")).not.toHaveId("later");
      await send(page);
      await expectOne(sends, await handleOf(page));
    };
  },

  "an update between the outbox and the signal: the new server takes what waits, exactly once": async (
    page,
    context,
  ) => {
    await beginKept(page, "en");
    await untilKept(page, "en");
    await context.setOffline(true);
    await send(page);
    await expect(page.locator("#ready-at")).toHaveText(/\d/);
    return async () => {
      const sends = watchSends(context);
      await context.setOffline(false);
      await expectOne(sends, await handleOf(page));
      // What waited names no build's action.
      const bodies = sends.map(({ body }) => body).join("\n");
      expect(bodies).toContain("statement=yes");
      expect(bodies).not.toContain("ACTION");
    };
  },

  "a new page under the worker of the build before finishes a send": async (page, context) => {
    // This page lets the worker keep nothing, so that the next one comes from the new server.
    await page.goto("/en/finish");
    await page.evaluate(() => navigator.serviceWorker.register("/worker.js"));
    await page.evaluate(() => navigator.serviceWorker.ready);
    await watchWorker(page);
    return async () => {
      const sends = watchSends(context);
      const next = await context.newPage();
      await beginKept(next, "en");
      await expect(next.locator("body")).toHaveId("later");
      await apply(next, "en", { answers, until: "contact" });
      await expect(next.locator("h1")).toContainText(isLater);
      await send(next);
      await expectOne(sends, await handleOf(next));
      // A new one may be found by now, or later: until then, and then too, the one before answers.
      expect((await workersOf(page)).isChanged).toBe(false);
    };
  },

  "an update found while somebody types waits, and takes nothing from the page": async (page) => {
    await beginKept(page, "en");
    await untilKept(page, "en");
    await page.goto(`/en/apply/contact?d=${draftOf(page)}`);
    await untilFilled(page);
    await watchWorker(page);
    const field = page.locator('[name="contact.email"]');
    await field.pressSequentially("marie@");
    return async () => {
      // A browser looks for a new worker by itself at every page, and once a day.
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      await expect.poll(() => workersOf(page), { timeout: 30_000 }).toEqual({ isWaiting: true, isChanged: false });
      await expect(field).toBeFocused();
      await page.keyboard.type("example.org");
      await expect(field).toHaveValue("marie@example.org");
      await answerPage(page, { "contact.preferred": "email" });
      await goOn(page);
      await page.goto(`/en/apply/contact?d=${draftOf(page)}`);
      await untilFilled(page);
      expect(await valuesOf(page, "contact.email")).toEqual(["marie@example.org"]);
    };
  },

  "an old page of the server's draft, whose action is gone, hands its answers to the new build": async (page) => {
    await apply(page, "ar", { until: "contact" });
    await answerPage(page, { ...email, "contact.preferred": "email" });
    return async () => {
      await goOn(page);
      await expect(page.locator("h1")).toHaveText(words("ar", "errors.stale.title"));
      await goOn(page);
      expect(questionOf(page)).toBe("contact");
      expect(await valuesOf(page, "contact.email")).toEqual(["marie@example.org"]);
      await apply(page, "ar", { until: "check" });
      await answerPage(page, { statement: "yes" });
      await goOn(page);
      expect(questionOf(page)).toBe("receipt");
    };
  },
};

const withoutScript: Journey = async (page) => {
  await page.goto("/en/apply/contact");
  await answerPage(page, email);
  return async () => {
    await goOn(page);
    await goOn(page);
    if (questionOf(page) !== "contact") await page.goto(page.url().replace(/apply\/\w+/, "apply/contact"));
    expect(await valuesOf(page, "contact.email")).toEqual(["marie@example.org"]);
  };
};

const people: [title: string, pages: Pages | undefined, journey: Journey][] = [
  ...Object.entries(journeys).flatMap(([title, journey]) =>
    (["light", "full"] as const).map((pages): (typeof people)[number] => [`${title} (${pages} pages)`, pages, journey]),
  ),
  ["without a script, an old blank page loses nothing of what is typed", undefined, withoutScript],
];

/** What each person does from the update on: one update finds them all on their way. */
const rest = new Map<string, () => Promise<void>>();

test.beforeAll(async ({ browser, paso }) => {
  test.setTimeout(900_000);
  for (const [title, pages, journey] of people) {
    const context = await browser.newContext({ baseURL: paso.origin, javaScriptEnabled: pages !== undefined });
    if (pages) await choosePages(context, paso.origin, pages);
    rest.set(title, await test.step(title, async () => journey(await context.newPage(), context)));
  }
  await paso.update();
});

for (const [title] of people) test(title, () => rest.get(title)?.());

/** Notes when the page's worker is changed under it. */
function watchWorker(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const workers = navigator.serviceWorker;
    if (!workers.controller) await new Promise((resolve) => workers.addEventListener("controllerchange", resolve));
    workers.addEventListener("controllerchange", () => document.body.setAttribute("data-changed", ""));
  });
}

/** Whether a new worker waits, and whether the page's own was changed under it. */
function workersOf(page: Page): Promise<{ isWaiting: boolean; isChanged: boolean }> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return { isWaiting: !!registration?.waiting, isChanged: document.body.hasAttribute("data-changed") };
  });
}

import { type BrowserContext, expect, type Page } from "@playwright/test";
import { answerPage, goOn } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { beginKept, choosePages, draftOf, kept, untilFilled, untilKept } from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { words } from "./fixtures/words.ts";

test.slow();

type Put = { status: number; handle: string };

test("with every page closed, the worker sends what waits when the signal comes, and the next page shows it as sent", async ({
  page,
  context,
  server,
}) => {
  await choosePages(context, server.origin, "light");
  await beginKept(page, "en");
  await untilKept(page, "en");
  await context.setOffline(true);
  await apply(page, "en", { answers: kept(sampleAnswers()), until: "check" });
  await untilFilled(page);
  await expect(page.locator("main")).toContainText("Tijuana", { timeout: 40_000 });
  await answerPage(page, { statement: "yes" });
  await goOn(page);
  await expect(page.locator("#ready-at")).toHaveText(/\d/);
  const id = draftOf(page);
  await expect.poll(() => wokenFor(page)).toEqual(["outbox"]);
  const puts = watchPuts(context);
  const wake = await waker(context, server.origin);
  await page.close();
  expect(context.pages().filter((other) => other.url().startsWith(server.origin))).toEqual([]);
  await context.setOffline(false);
  await wake();
  await expect.poll(() => puts.map(({ status }) => status), { timeout: 30_000 }).toEqual([201]);

  // A sync that comes once more has nothing to send.
  await wake();
  const next = await context.newPage();
  await next.goto("/en/help");
  await expect(next.getByRole("status")).toContainText(words("en", "offline.outbox.sent"), { timeout: 30_000 });
  await next.getByRole("status").getByRole("link").click();
  await expect(next.locator("h1:visible")).toHaveText(words("en", "apply.receipt.title"));
  await expect(next.locator("#handle")).toHaveText(/\d/);
  expect((await next.locator("#handle").innerText()).replaceAll(/\D/g, "")).toBe(puts[0]?.handle);
  expect(draftOf(next)).toBe(id);
  expect(puts).toHaveLength(1);
});

test("a page that is open and has a signal sends by itself, once, and the worker does not", async ({
  page,
  context,
  server,
}) => {
  await choosePages(context, server.origin, "light");
  const puts = watchPuts(context);
  await beginKept(page, "en");
  await untilKept(page, "en");
  await apply(page, "en", { answers: kept(sampleAnswers()) });
  await expect(page.locator("#handle")).toHaveText(/\d/, { timeout: 30_000 });
  // The worker's turn comes ten seconds after the browser has woken it, which nobody outside can see.
  await page.waitForTimeout(12_000);
  expect(puts.map(({ status }) => status)).toEqual([201]);
});

function watchPuts(context: BrowserContext): Put[] {
  const puts: Put[] = [];
  context.on("response", async (response) => {
    if (response.request().method() !== "PUT") return;
    const { handle } = (await response.json()) as Put;
    puts.push({ status: response.status(), handle });
  });
  return puts;
}

/** What the page has asked the browser to wake the worker for. */
function wokenFor(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const ready = (await navigator.serviceWorker.ready) as unknown as { sync: { getTags(): Promise<string[]> } };
    return ready.sync.getTags();
  });
}

/**
 * Wakes the worker of an origin as a browser does when a network is there. The browser itself knows nothing of the network
 * that a test takes away, so that its own event comes at once and its next one minutes later. It asks from an empty page.
 */
async function waker(context: BrowserContext, origin: string): Promise<() => Promise<void>> {
  const session = await context.newCDPSession(await context.newPage());
  let registrationId = "";
  session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
    const found = registrations.find(({ scopeURL, isDeleted }) => scopeURL.startsWith(origin) && !isDeleted);
    registrationId = found?.registrationId ?? registrationId;
  });
  await session.send("ServiceWorker.enable");
  await expect.poll(() => registrationId).not.toBe("");
  return async () => {
    await session.send("ServiceWorker.dispatchSyncEvent", { origin, registrationId, tag: "outbox", lastChance: false });
  };
}

import { expect, type Page } from "@playwright/test";
import { answerPage, goOn, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { complaintsOf } from "./fixtures/complaints.ts";
import { beginKept, choosePages, draftOf, kept, untilFilled, untilKept } from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { words } from "./fixtures/words.ts";

test.slow();

const dayMs = 86_400_000;

/** Sets the clock of a page's device apart from the world's, from its next page on. */
async function setClock(page: Page, offMs: number): Promise<void> {
  await page.addInitScript((off) => {
    const RightDate = Object.assign(window, {
      RightDate: (window as { RightDate?: DateConstructor }).RightDate ?? Date,
    }).RightDate as DateConstructor;
    window.Date = new Proxy(RightDate, {
      construct: (right, given) => (given.length ? Reflect.construct(right, given) : new right(right.now() + off)),
      get: (right, name) => (name === "now" ? () => right.now() + off : Reflect.get(right, name)),
    });
  }, offMs);
}

for (const [name, off] of [
  ["a day ahead", dayMs],
  ["a day behind", -dayMs],
  ["a year ahead", 365 * dayMs],
  ["a year behind", -365 * dayMs],
] as const) {
  test(`a device whose clock is ${name} keeps its draft, and its receipt is the server's`, async ({
    page,
    context,
    server,
  }) => {
    const complaints = complaintsOf(page);
    await choosePages(context, server.origin, "light");
    await setClock(page, off);
    await beginKept(page, "en");
    await untilKept(page, "en");
    await context.setOffline(true);
    await apply(page, "en", { answers: kept(sampleAnswers()), until: "check" });
    await untilFilled(page);
    await page.reload();
    await expect(page.locator("main")).toContainText("Tijuana", { timeout: 40_000 });
    await answerPage(page, { statement: "yes" });
    await goOn(page);
    const year = new Date(Date.now() + off).getUTCFullYear();
    await expect(page.locator("#ready-at")).toContainText(String(year));
    await expect(page.locator("h1:visible")).toHaveText(words("en", "offline.paper.title"));
    await expect(page.locator("#sent")).toBeHidden();
    const answered = page.waitForResponse((response) => response.request().method() === "PUT");
    await context.setOffline(false);
    const { registeredAt } = (await (await answered).json()) as { registeredAt: string };
    expect(Math.abs(Date.parse(registeredAt) - Date.now())).toBeLessThan(60_000);
    await expect(page.locator("#handle")).toHaveText(/\d/);
    // The paper about the tries gives the device's times as such, and the server's own time beside them.
    await page.getByText(words("en", "offline.attempts.title")).click();
    const paper = page.locator("#sent details");
    await expect(paper).toContainText(words("en", "offline.attempts.paper.device"));
    await expect(paper).toContainText(String(new Date().getUTCFullYear()));
    await expect(paper).toContainText(String(year));
    expect(complaints).toEqual([]);
  });
}

/** Answers two pages, sets the clock in the middle, and asks for the second page again. */
async function setClockInTheMiddle(page: Page, off: number): Promise<void> {
  await beginKept(page, "en");
  await answerPage(page, { "party.length": "2" });
  await goOn(page);
  await untilFilled(page);
  await answerPage(page, { "party.0.givenNames": "Ana María" });
  await page.waitForTimeout(500);
  await setClock(page, off);
  await page.reload();
}

for (const [name, off] of [
  ["a day ahead", dayMs],
  ["a day behind", -dayMs],
  ["a year behind", -365 * dayMs],
] as const) {
  test(`a draft outlives a clock that is set ${name} in the middle`, async ({ page, context, server }) => {
    await choosePages(context, server.origin, "light");
    await setClockInTheMiddle(page, off);
    await untilFilled(page);
    expect(await valuesOf(page, "party.0.givenNames")).toEqual(["Ana María"]);
    await page.goto(`/en/apply/party?d=${draftOf(page)}`);
    await untilFilled(page);
    expect(await valuesOf(page, "party.length")).toEqual(["2"]);
  });
}

test("a clock that is set a year ahead in the middle ends a draft as 72 hours do, and the page says so", async ({
  page,
  context,
  server,
}) => {
  // A device has no other clock than its own: a year's jump looks like a year's rest, and the promise is to forget.
  await choosePages(context, server.origin, "light");
  await setClockInTheMiddle(page, 365 * dayMs);
  await expect(page.locator("body")).toContainText(words("en", "offline.keep.ended"));
});

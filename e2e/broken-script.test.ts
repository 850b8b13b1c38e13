import { expect, type Page, type Route } from "@playwright/test";
import { answerPage, goOn, questionOf, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { beginKept, choosePages, draftOf, kept, untilFilled, untilTakenOver } from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { words } from "./fixtures/words.ts";

test.slow();
test.use({ serviceWorkers: "block" });

const plain = "**/scripts/plain-*.js";

/** A file that is not whole is kept by no browser. */
const once = { "content-type": "text/javascript", "cache-control": "no-store" };

/** What a weak signal, a proxy or a fault of ours can do to a script. */
const broken: Record<string, (route: Route) => Promise<void>> = {
  "does not come": (route) => route.abort(),
  "comes half": async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, headers: once, body: text.slice(0, text.length / 2) });
  },
  "throws when it begins": async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: once,
      body: `throw new Error("broken on purpose");${await response.text()}`,
    });
  },
};

async function startPerson(page: Page): Promise<string> {
  await beginKept(page, "en");
  const id = draftOf(page);
  await answerPage(page, { "party.length": "1" });
  await goOn(page);
  await untilFilled(page);
  await answerPage(page, { "party.0.givenNames": "Ana", "party.0.familyNames": "Núñez" });
  await page.waitForTimeout(400);
  return id;
}

for (const [name, breakIt] of Object.entries(broken)) {
  for (const pages of ["light", "full"] as const) {
    test(`the script ${name} (${pages}): the form posts, and the device's draft joins the server's on the next page`, async ({
      page,
      context,
      server,
    }) => {
      await choosePages(context, server.origin, pages);
      const id = await startPerson(page);
      await page.route(plain, breakIt);
      await page.reload();
      await answerPage(page, { ...sampleAnswers()["person/1"], "party.0.givenNames": "Ana María" });
      await goOn(page);
      expect(questionOf(page)).toBe("languages");
      expect(new URL(page.url()).searchParams.get("a")).toContain(id);
      await page.unroute(plain);
      await answerPage(page, { "languages.speaks": ["es"] });
      await page.reload();
      await page.waitForURL(new RegExp(`/apply/languages\\?d=${id}`));
      await untilFilled(page);
      // What both had, and had differently, is said; the newer one stands.
      await expect(page.getByRole("status")).toContainText(words("en", "offline.keep.differ"));
      await page.goto(`/en/apply/person/1?d=${id}`);
      await untilFilled(page);
      expect(await valuesOf(page, "party.0.givenNames")).toEqual(["Ana María"]);
      expect(await valuesOf(page, "party.0.birthCountry")).not.toEqual([""]);
      // That it was said is kept in the background: a page opened at once may say it again.
      await page.reload();
      await untilFilled(page);
      await expect(page.getByRole("status")).toHaveCount(0);
      await apply(page, "en", { answers: kept(sampleAnswers()), until: "check" });
      await expect(page.locator("main")).toContainText("Ana María", { timeout: 40_000 });
      await answerPage(page, { statement: "yes" });
      await goOn(page);
      await expect(page.locator("#handle")).toHaveText(/\d/, { timeout: 30_000 });
    });
  }
}

for (const [what, files] of [
  ["React's pieces do", "**/_next/static/**/*.js"],
  ["what React needs to know of a page does", "**/react/**"],
] as const) {
  test(`${what} not come: the draft is kept, checked and sent all the same`, async ({ page, context, server }) => {
    await choosePages(context, server.origin, "full");
    await page.route(files, (route) => route.abort());
    await beginKept(page, "en");
    await apply(page, "en", { answers: kept(sampleAnswers()), until: "check" });
    await expect(page.locator("main")).toContainText("Tijuana", { timeout: 60_000 });
    await answerPage(page, { statement: "yes" });
    await goOn(page);
    // Words of a full page change when React is done with it; that it never comes is known after half a minute.
    await expect(page.locator("#handle")).toHaveText(/\d/, { timeout: 60_000 });
  });
}

for (const missing of ["more", "outbox"]) {
  test(`the script ${missing} does not come: nothing stops, and the next page that has it sends`, async ({
    page,
    context,
    server,
  }) => {
    await choosePages(context, server.origin, "light");
    const id = await startPerson(page);
    const address = `**/scripts/${missing}-*.js`;
    await page.route(address, (route) => route.abort());
    await page.reload();
    await apply(page, "en", { answers: kept(sampleAnswers()), until: "check" });
    await answerPage(page, { statement: "yes" });
    await goOn(page);
    expect(questionOf(page), page.url()).toBe("check");
    await page.unroute(address);
    await page.reload();
    await page.waitForURL(new RegExp(`/apply/check\\?d=${id}`));
    await expect(page.locator("main")).toContainText("Tijuana", { timeout: 40_000 });
    await answerPage(page, { statement: "yes" });
    await goOn(page);
    await expect(page.locator("#handle")).toHaveText(/\d/, { timeout: 30_000 });
  });
}

test("with no consent kept anywhere, a half-loaded script still asks nothing of the person but the form", async ({
  page,
  context,
  server,
}) => {
  await choosePages(context, server.origin, "light");
  await page.route("**/scripts/**", broken["comes half"] as (route: Route) => Promise<void>);
  await apply(page, "ar");
  await expect(page.locator(".code").first()).toBeVisible();
});

for (const [name, lose] of Object.entries({
  "do not come": (route: Route) => route.abort(),
  "hang on a weak signal": async () => {},
})) {
  test(`the rules of a question ${name}: Continue does not wait for them, and the server says what is wrong`, async ({
    page,
    context,
    server,
  }) => {
    await choosePages(context, server.origin, "full");
    let lost = 0;
    await page.route("**/_next/static/**", async (route) => {
      const response = await route.fetch();
      if (!(await response.text()).includes("without-an-adult")) return route.fulfill({ response });
      lost += 1;
      return lose(route);
    });
    await page.goto("/en/apply/device");
    await untilTakenOver(page);
    expect(lost, "a page that is only looked at asks for no rules").toBe(0);
    await answerPage(page, { device: "shared" });
    await expect.poll(() => lost).toBeGreaterThan(0);
    await goOn(page);
    lost = 0;
    await page.reload();
    await untilTakenOver(page);
    await page.locator("#answers input:not([type=hidden])").first().focus();
    await expect.poll(() => lost).toBeGreaterThan(0);
    // With the rules this page would say it itself, and no other would follow.
    await goOn(page);
    expect(questionOf(page)).toBe("party");
    await expect(page.locator(".summary")).toBeVisible();
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
}

test("one of React's pieces is lost once the others have come: the form and what is typed stay", async ({
  page,
  context,
  server,
}) => {
  await choosePages(context, server.origin, "full");
  let lost = 0;
  await page.route("**/_next/static/**", async (route) => {
    const response = await route.fetch();
    if (!(await response.text()).includes("ContactForm")) return route.fulfill({ response });
    await page.waitForTimeout(2_000);
    lost += 1;
    return route.abort();
  });
  await page.goto("/en/apply/contact");
  await answerPage(page, { "contact.email": "ana@example.org" });
  // A browser's own second try, and React's, come within a second.
  await expect.poll(() => lost).toBeGreaterThan(0);
  await page.waitForTimeout(4_000);
  expect(await valuesOf(page, "contact.email")).toEqual(["ana@example.org"]);
  expect(new URL(page.url()).pathname).toBe("/en/apply/contact");
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

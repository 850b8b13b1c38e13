import { randomUUID } from "node:crypto";
import { expect, type Page, type Route } from "@playwright/test";
import { answerPage, continueButton, questionOf, untilNextPage } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { test } from "./fixtures/journey.ts";
import { enrol } from "./fixtures/kiosk.ts";
import { knownParty } from "./fixtures/known-party.ts";
import { sendApplication } from "./fixtures/send-application.ts";
import { words } from "./fixtures/words.ts";

test.describe.configure({ timeout: 300_000 });

const locale = "es";
const sentence = words(locale, "kiosk.no-network");

/** What stands in the page's fields now. */
const typedOn = (page: Page) =>
  page
    .locator("main form")
    .evaluateAll((forms) =>
      forms.flatMap((form) => [...new FormData(form as HTMLFormElement)].map(([name, value]) => `${name}=${value}`)),
    );

/** Whoever presses twice stays on the page, is told what to do in their language, and has lost nothing. */
async function expectHeld(page: Page, press: () => Promise<void>, said = sentence): Promise<void> {
  const [address, typed] = [page.url(), await typedOn(page)];
  for (const _ of ["once", "and again"]) {
    await page.locator("#kiosk-told p").evaluateAll((all) => all.map((one) => one.setAttribute("data-said", "before")));
    await press();
    await expect(page.locator("#kiosk-told p:not([data-said])")).toHaveText(said);
  }
  expect(page.url()).toBe(address);
  expect(await typedOn(page)).toEqual(typed);
}

/** Goes on from a page by way of every loss of the network that there can be, with the same press. */
async function goOnInSpite(page: Page, press: () => Promise<void>, said = sentence): Promise<void> {
  await goOffline(page, () => expectHeld(page, press, said));
  await untilNextPage(page, press);
}

async function goOffline(page: Page, act: () => Promise<void>): Promise<void> {
  await page.context().setOffline(true);
  await act();
  await page.context().setOffline(false);
}

/** The network holds while the page asks for it, and is gone for the post behind that: on its way there, or back. */
async function losePosts(page: Page, press: () => Promise<void>): Promise<void> {
  const lost: string[] = [];
  const lose = async (route: Route) => {
    if (route.request().method() !== "POST" || route.request().url().includes("/kiosk/")) return route.fallback();
    const isOnWayBack = lost.length % 2 === 1;
    if (isOnWayBack) expect((await route.fetch({ maxRedirects: 0 })).status()).toBeLessThan(400);
    lost.push(route.request().url());
    return route.abort("internetdisconnected");
  };
  await page.route("**/*", lose);
  await expectHeld(page, press);
  await page.unroute("**/*", lose);
  expect(lost, "both posts were lost").toHaveLength(2);
}

test("the network goes at every page of a kiosk: each says what to do, and every answer is stored once", async ({
  page,
  ownServer: server,
}) => {
  const { typed, stored } = knownParty(1);
  await enrol(page, server);
  await page.goto(server.origin);
  // The page of languages says it in the one that it is written in.
  await goOnInSpite(
    page,
    () => page.locator(`.languages a[href="/${locale}"]`).click(),
    words("en", "kiosk.no-network"),
  );
  await goOnInSpite(page, () => page.locator(`main a.button[href="/${locale}/apply/device"]`).click());

  const asked: string[] = [];
  for (let question = questionOf(page); question && question !== "receipt"; question = questionOf(page)) {
    asked.push(question);
    await answerPage(page, typed[question] ?? {});
    const press = () => continueButton(page).click();
    await losePosts(page, press);
    await goOnInSpite(page, press);
    expect(asked, `${question} leads on`).not.toContain(questionOf(page));
  }
  expect(asked).toEqual(Object.keys(typed));

  const [handle = ""] = await page.locator(".receipt .code").allInnerTexts();
  const applications = await server.stored();
  expect(applications).toEqual([
    { handle: handle.replaceAll(/\D/g, ""), application: { ...stored, language: locale } },
  ]);

  // The receipt stays too, and the end waits.
  await page.context().setOffline(true);
  await expectHeld(page, () => page.locator('main a[href*="/my-place"]').first().click());
  await page.locator(".kiosk-finish").click();
  const yes = page.getByRole("alertdialog").getByRole("button", { name: words(locale, "home.finish.button") });
  await yes.click();
  await expect(page.locator("main")).toContainText(words(locale, "kiosk.ended.wait"));
  await expect(page.locator("main")).toContainText(words(locale, "kiosk.ended.again"));
  await page.context().setOffline(false);
  await page.waitForURL((at) => at.pathname === "/", { timeout: 20_000 });
  await page.goto(`/${locale}/apply/check`);
  await expect(page.locator("body")).not.toContainText("PersonB");
});

test("the network goes at every page of somebody's place, and of the draws, at a kiosk", async ({ page, server }) => {
  const { handle, secret } = await sendApplication(server, {
    id: randomUUID(),
    language: locale,
    familyNames: "Maldonado",
  });
  await enrol(page, server);
  await page.goto(`/${locale}/my-place`);
  await answerPage(page, { handle, secret });
  await losePosts(page, () => continueButton(page).click());
  await goOnInSpite(page, () => continueButton(page).click());
  await expect(page.locator(".whose")).toContainText("Maldonado");
  const place = page.url();
  const ways = await page
    .locator("main a[href*='/my-place/']")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
  expect(ways.length).toBeGreaterThan(2);
  for (const way of ways) {
    await goOnInSpite(page, () => page.locator(`main a[href="${way}"]`).first().click());
    expect(new URL(page.url()).pathname).toBe(way.replace(/\?.*/, ""));
    const isForm = await continueButton(page).isVisible();
    if (isForm) await goOffline(page, () => expectHeld(page, () => continueButton(page).click()));
    await page.goto(place);
  }
  await goOnInSpite(page, () => page.locator(".kiosk-bar").getByText(words(locale, "kiosk.bar.phone")).click());
  await losePosts(page, () => continueButton(page).click());
  await goOnInSpite(page, () => continueButton(page).click());
  await expect(page.locator("#pin")).toBeVisible();

  await page.goto(`/${locale}/draws`);
  await goOnInSpite(page, () => page.locator(`main a[href^="/${locale}/"]`).first().click());
});

test("a page that is lost after the answer was taken comes by itself when the network is back, once", async ({
  page,
  ownServer: server,
}) => {
  const { typed, stored } = knownParty(1);
  await enrol(page, server);
  await page.goto(`${server.origin}/${locale}/apply/device`);
  // The next question, and the receipt with what is shown once.
  for (const until of ["contact", "check"]) {
    await apply(page, locale, { answers: typed, until });
    await answerPage(page, typed[until] ?? {});
    const lost: string[] = [];
    const lose = async (route: Route) => {
      if (!route.request().isNavigationRequest()) return route.fallback();
      lost.push(route.request().url());
      return route.abort("internetdisconnected");
    };
    await page.route("**/*", lose);
    await continueButton(page).click();
    await expect.poll(() => lost.length, "the next page was asked for").toBe(1);
    await page.unroute("**/*", lose);
    // The browser's own page stands there until it asks again, a little later each time.
    await expect(page.locator(".kiosk-bar")).toBeVisible({ timeout: 40_000 });
    expect([page.url()]).toEqual(lost);
  }
  await expect(page.locator(".receipt .code").nth(1)).toHaveText(/\d/);
  expect((await server.stored()).map(({ application }) => application)).toEqual([{ ...stored, language: locale }]);
});

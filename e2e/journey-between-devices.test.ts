import { type Browser, expect, type Page } from "@playwright/test";
import { answerPage, continueButton, goOn, questionOf, untilNextPage } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { joinHelper } from "./fixtures/helper.ts";
import { test } from "./fixtures/journey.ts";
import { atKiosk, beginAtKiosk, enrol } from "./fixtures/kiosk.ts";
import { readQr } from "./fixtures/read-qr.ts";
import { sampleAnswers, type Typed } from "./fixtures/sample-answers.ts";
import type { SentReceipt } from "./fixtures/send-application.ts";
import { words } from "./fixtures/words.ts";

test.describe.configure({ timeout: 300_000 });

const who = [{ givenNames: "Chidinma", familyNames: "Okafor" }];

/** Each device has a browser of its own; the telephone and the laptop are such that no script runs. */
async function newDevice(browser: Browser, baseURL: string, javaScriptEnabled: boolean): Promise<Page> {
  return (await browser.newContext({ baseURL, javaScriptEnabled })).newPage();
}

const digitsIn = async (page: Page, selector: string, nth = 0) =>
  (await page.locator(selector).nth(nth).innerText()).replace(/\s/g, "");

async function takeReceipt(page: Page): Promise<SentReceipt> {
  const [handle, secret] = [await digitsIn(page, ".receipt .code"), await digitsIn(page, ".receipt .code", 1)];
  expect(handle).toMatch(/^\d{10}$/);
  expect(secret).toMatch(/^\d{14}$/);
  return { handle, secret };
}

async function openPlace(page: Page, locale: string, receipt: SentReceipt, device?: "own"): Promise<void> {
  await page.goto(`/${locale}/my-place`);
  await answerPage(page, { ...receipt, ...(device ? { device } : {}) });
  await goOn(page);
  await expect(page.locator(".whose")).toContainText("Okafor");
}

/** Goes from my place to the answers; what is shown there is all that is kept. */
async function beginChange(page: Page): Promise<void> {
  await untilNextPage(page, () => page.locator('main a[href*="/my-place/change?"]').click());
  await goOn(page);
  expect(questionOf(page)).toBe("check");
}

/** Answers one question anew, from the answers and back to them. */
async function answerAnew(page: Page, question: string, typed: Typed): Promise<void> {
  await untilNextPage(page, () => page.locator(`main a[href*="/apply/${question}?"]`).first().click());
  await answerPage(page, typed);
  await goOn(page);
}

async function sendChange(page: Page, locale: string): Promise<void> {
  await answerPage(page, { statement: "yes" });
  await goOn(page);
  await expect(page.getByRole("status")).toContainText(words(locale, "my-place.kept.changed"));
}

/** "Continue on my phone": the picture and the number of the kiosk, read and typed on the telephone. */
async function moveToPhone(kiosk: Page, phone: Page, locale: string): Promise<void> {
  await untilNextPage(kiosk, () => kiosk.locator(".kiosk-bar").getByText(words(locale, "kiosk.bar.phone")).click());
  await untilNextPage(kiosk, () => continueButton(kiosk).click());
  await phone.goto(await readQr(kiosk));
  await answerPage(phone, { pin: await digitsIn(kiosk, "#pin") });
  await goOn(phone);
}

/** The kiosk loads its page anew, which is over, and Finish does not ask: nothing is open any more. */
async function finishNothing(kiosk: Page): Promise<void> {
  await kiosk.reload();
  await expect(kiosk.locator("body")).not.toContainText(/Chidinma|Okafor/);
  await untilNextPage(kiosk, () => kiosk.locator(".kiosk-finish").click());
  await expect(kiosk.locator(".languages").first()).toBeVisible();
}

/** The next person at the kiosk sees nothing of the one before, wherever the browser goes. */
async function expectForgotten(kiosk: Page, before: string): Promise<void> {
  for (const go of [() => kiosk.goBack(), () => kiosk.goto(before)]) {
    await go().catch(() => undefined);
    await expect(kiosk.locator("body")).not.toContainText(/Chidinma|Okafor/);
  }
}

/** The helper had the person open at this address, and has it no more, nor anybody else. */
async function expectHelperOut(laptop: Page, before: string): Promise<void> {
  await laptop.goto(before);
  await expect(laptop.locator("h1")).toHaveText(words("es", "helper.access.ended.title"));
  await expect(laptop.locator("body")).not.toContainText(/Chidinma|Okafor/);
  await laptop.goto("/es/helper");
  await expect(laptop.locator(".roster > li")).toHaveCount(0);
}

async function endHelp(phone: Page, locale: string): Promise<void> {
  const helpers = phone.locator("#helpers");
  await expect(helpers).toContainText(words(locale, "my-place.helpers.acts.title"));
  await untilNextPage(phone, () => helpers.locator("form button").click());
  await expect(phone.getByRole("status")).toHaveText(words(locale, "my-place.kept.helper-ended"));
  await expect(helpers.locator("form")).toHaveCount(0);
}

/** A telephone, a device that becomes a kiosk, and a helper's laptop. */
async function newDevices(browser: Browser, origin: string): Promise<[Page, Page, Page]> {
  return [
    await newDevice(browser, origin, false),
    await newDevice(browser, origin, true),
    await newDevice(browser, origin, false),
  ];
}

for (const locale of ["es", "ht", "ar"]) {
  test(`one application goes from a telephone over a kiosk and a helper back to the telephone, in ${locale}`, async ({
    browser,
    server: { origin },
    server,
  }) => {
    const [phone, kiosk, laptop] = await newDevices(browser, origin);
    await apply(phone, locale, { answers: sampleAnswers(who) });
    const receipt = await takeReceipt(phone);

    // On the kiosk a change is begun, and goes to the telephone with what was typed.
    await enrol(kiosk, server);
    await openPlace(kiosk, locale, receipt);
    await beginChange(kiosk);
    await answerAnew(kiosk, "location", { "location.city": "Ensenada" });
    const atTheKiosk = kiosk.url();
    await moveToPhone(kiosk, phone, locale);
    await expect(phone.locator(".whose")).toContainText("Okafor");
    await finishNothing(kiosk);
    await expectForgotten(kiosk, atTheKiosk);
    await apply(phone, locale, { answers: { device: { device: "own" } }, until: "check" });
    await expect(phone.locator("main")).toContainText("Ensenada");
    await sendChange(phone, locale);

    // The helper is let in by a code, and changes something else.
    await joinHelper(laptop, server, { name: `Lucia-${locale}`, locale: "es" });
    await laptop.goto("/es/helper/code");
    await laptop.getByRole("button", { name: words("es", "helper.access.code.button") }).click();
    const code = await digitsIn(laptop, "#helper-code");
    await untilNextPage(phone, () => phone.locator('main a[href*="/my-place/helper?"]').click());
    await answerPage(phone, { code });
    await goOn(phone);
    await answerPage(phone, { may: "change" });
    await goOn(phone);
    await laptop.goto("/es/helper");
    await expect(laptop.locator(".roster > li"), "one application").toHaveCount(1);
    await untilNextPage(laptop, () => laptop.locator(".roster form button").first().click());
    const withHelper = laptop.url();
    await beginChange(laptop);
    await expect(laptop.locator("main")).toContainText("Ensenada");
    await answerAnew(laptop, "ports", { "ports.1": "laredo" });
    await sendChange(laptop, "es");

    // Back on the telephone: the same numbers, everything that was said, and nobody else in control.
    await phone.goto(phone.url().replace(/&(?:kept|refused)=[^&]*/, ""));
    await endHelp(phone, locale);
    await expectHelperOut(laptop, withHelper);
    await openPlace(phone, locale, receipt, "own");
    await beginChange(phone);
    for (const said of ["Chidinma", "Ensenada", "Laredo"]) await expect(phone.locator("main")).toContainText(said);
    for (const page of [phone, kiosk, laptop]) await page.context().close();
  });

  test(`one application goes from a kiosk to a telephone, back to the kiosk, and a helper who joins is sent off, in ${locale}`, async ({
    browser,
    server: { origin },
    server,
  }) => {
    const [phone, kiosk, laptop] = await newDevices(browser, origin);
    const answers = atKiosk(who);
    await enrol(kiosk, server);
    await beginAtKiosk(kiosk, locale);
    await apply(kiosk, locale, { answers, until: "location" });
    await answerPage(kiosk, { "location.city": "Ensenada" });
    await moveToPhone(kiosk, phone, locale);
    await apply(phone, locale, {
      answers: { ...answers, device: { device: "own" }, location: { "location.country": "México" } },
      until: "check",
    });
    for (const said of ["Chidinma", "Ensenada"]) await expect(phone.locator("main")).toContainText(said);
    await apply(phone, locale, { answers });
    const receipt = await takeReceipt(phone);

    // The helper is let in by the numbers, which the person types on the laptop.
    await joinHelper(laptop, server, { name: `Irma-${locale}`, locale: "es" });
    await laptop.goto("/es/helper/join");
    await answerPage(laptop, { ...receipt, may: "change" });
    await goOn(laptop);
    await expect(laptop.locator(".whose")).toContainText("Okafor");
    const withHelper = laptop.url();

    // The kiosk opens the place anew, and gives it to the telephone: the kiosk has it no more.
    await finishNothing(kiosk);
    await openPlace(kiosk, locale, receipt);
    const atTheKiosk = kiosk.url();
    await expect(kiosk.locator("#helpers")).toContainText(`Irma-${locale}`);
    await moveToPhone(kiosk, phone, locale);
    await expect(phone.locator(".whose")).toContainText("Okafor");
    await finishNothing(kiosk);
    await expectForgotten(kiosk, atTheKiosk);

    // What the helper is in the middle of goes no further once the person has ended it.
    await beginChange(laptop);
    await untilNextPage(laptop, () => laptop.locator('main a[href*="/apply/ports?"]').first().click());
    await answerPage(laptop, { "ports.1": "laredo" });
    await endHelp(phone, locale);
    await goOn(laptop);
    await expect(laptop.locator("h1")).toHaveText(words("es", "helper.access.ended.title"));
    await expectHelperOut(laptop, withHelper);

    await openPlace(phone, locale, receipt, "own");
    await beginChange(phone);
    for (const said of ["Chidinma", "Ensenada", "Calexico"]) await expect(phone.locator("main")).toContainText(said);
    await expect(phone.locator("main")).not.toContainText("Laredo");
    for (const page of [phone, kiosk, laptop]) await page.context().close();
  });
}

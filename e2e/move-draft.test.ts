import { expect, type Page } from "@playwright/test";
import { answerPage, continueButton, goOn, questionOf, untilNextPage, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { kept, untilFilled } from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";
import { enrol, finishAtKiosk } from "./fixtures/kiosk.ts";
import {
  digitsIn,
  lookAgain,
  type Numbers,
  newPhone,
  showCode,
  toContinue,
  typeNumbers,
  ways,
} from "./fixtures/move-draft.ts";
import { readQr } from "./fixtures/read-qr.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { tracesInBrowser } from "./fixtures/traces.ts";
import { words } from "./fixtures/words.ts";

test.describe.configure({ timeout: 240_000 });

const answers = sampleAnswers([{ givenNames: "Chidinma", familyNames: "Okafor" }]);
const ofPerson = ["Chidinma", "Okafor", "chidinma@example.org"];

/** Types both numbers at a kiosk, whose page stays, says the one sentence, and has what was typed. */
async function expectNoMatch(other: Page, locale: string, typed: Numbers): Promise<void> {
  await answerPage(other, typed);
  await continueButton(other).click();
  await expect(other.locator("main .problem")).toContainText([words(locale, "kiosk.move.take.problems.no-match")]);
  expect([await valuesOf(other, "code"), await valuesOf(other, "pin")]).toEqual([[typed.code], [typed.pin]]);
}

for (const [way, locale] of [
  ["full", "es"],
  ["no JavaScript", "ht"],
  ["light", "ar"],
] as const) {
  test(`a begun application goes from a telephone to a kiosk, comes back when it is left there, and goes on, in ${locale} (${way})`, async ({
    browser,
    server,
  }) => {
    const { origin } = server;
    const phone = await newPhone(browser, origin, way);
    const isScripted = ways[way].javaScriptEnabled;
    const ofPhone = isScripted ? kept(answers) : answers;
    await apply(phone, locale, { answers: ofPhone, until: "contact" });
    if (isScripted) await untilFilled(phone);
    await answerPage(phone, { "contact.phone": "+52 55 1234 5678" });
    const look = async (name: string) => (isScripted ? checkAxe(phone, name) : undefined);
    const numbers = await showCode(phone, look);
    expect(numbers).toEqual({ code: expect.stringMatching(/^\d{10}$/), pin: expect.stringMatching(/^\d{4}$/) });

    const kioskContext = await browser.newContext({ baseURL: origin, bypassCSP: true });
    const kiosk = await kioskContext.newPage();
    await enrol(kiosk, server);
    await toContinue(kiosk, locale);
    await checkAxe(kiosk, "continue what was begun elsewhere");
    await continueButton(kiosk).click();
    await expect(kiosk.locator(".summary")).toBeVisible();
    await checkAxe(kiosk, "continue, with problems");
    const wrong = { ...numbers, pin: numbers.pin === "0000" ? "1111" : "0000" };
    await expectNoMatch(kiosk, locale, wrong);
    await typeNumbers(kiosk, numbers);
    expect(questionOf(kiosk), "where it was").toBe("contact");
    expect(await valuesOf(kiosk, "contact.phone")).toEqual(["+52 55 1234 5678"]);
    await answerPage(kiosk, { "contact.email": "chidinma@example.org" });
    await goOn(kiosk);

    await lookAgain(phone);
    await expect(phone.locator("h1")).toHaveText(words(locale, "kiosk.move.away.title"));
    await expect(phone.locator("body")).not.toContainText("Okafor");
    await look("it is elsewhere");

    // Finished without sending: the kiosk has nothing, the telephone has all of it.
    await finishAtKiosk(kiosk, locale);
    expect(await tracesInBrowser(kiosk, kioskContext, ofPerson)).toEqual([]);
    await kiosk.goBack().catch(() => undefined);
    await expect(kiosk.locator("body")).not.toContainText("Okafor");
    await lookAgain(phone);
    await expect(phone.locator("main")).toContainText(words(locale, "kiosk.move.over"));
    await look("it is here again");
    await untilNextPage(phone, () => phone.locator("main a.back").click());
    if (isScripted) await phone.waitForURL(/[?&]d=/);
    if (isScripted) await untilFilled(phone);
    expect(questionOf(phone)).toBe("contact");
    expect(await valuesOf(phone, "contact.email")).toEqual(["chidinma@example.org"]);

    // Once more, and back by the picture.
    const again = await showCode(phone);
    expect(again).not.toEqual(numbers);
    await toContinue(kiosk, locale);
    await expectNoMatch(kiosk, locale, numbers);
    await typeNumbers(kiosk, again);
    await apply(kiosk, locale, { answers, until: "location" });
    await answerPage(kiosk, { "location.city": "Ensenada" });
    await untilNextPage(kiosk, () => kiosk.locator(".kiosk-bar").getByText(words(locale, "kiosk.bar.phone")).click());
    await untilNextPage(kiosk, () => continueButton(kiosk).click());
    await phone.goto(await readQr(kiosk));
    await typeNumbers(phone, { pin: await digitsIn(kiosk, "#pin") } as Numbers);
    expect(questionOf(phone)).toBe("device");
    if (isScripted) await phone.waitForURL(/device\?d=/);
    if (isScripted) await untilFilled(phone);
    await answerPage(phone, { device: "own", ...(isScripted ? { keep: "yes" } : {}) });
    await untilNextPage(phone, () => continueButton(phone).click());
    await phone.waitForURL(isScripted ? /location\?.*d=/ : /location\?/);
    await kiosk.reload();
    await expect(kiosk.locator("body")).not.toContainText("Okafor");
    await apply(phone, locale, { answers: { ...ofPhone, location: { "location.country": "México" } }, until: "check" });
    for (const said of ["Chidinma", "chidinma@example.org", "Ensenada"]) {
      await expect(phone.locator("main")).toContainText(said);
    }
    await apply(phone, locale, { answers: ofPhone });
    await expect(phone.locator(".receipt .code").first()).toBeVisible();
    for (const page of [phone, kiosk]) await page.context().close();
  });
}

test("what was typed at a kiosk is seen before it is sent, on a page that was open on the telephone all the time", async ({
  browser,
  server,
}) => {
  const phone = await newPhone(browser, server.origin, "light");
  await apply(phone, "en", { answers: kept(answers), until: "contact" });
  await untilFilled(phone);
  const open = phone.url();
  const numbers = await showCode(phone);
  const kiosk = await (await browser.newContext({ baseURL: server.origin, bypassCSP: true })).newPage();
  await enrol(kiosk, server);
  await toContinue(kiosk, "en");
  await typeNumbers(kiosk, numbers);
  await answerPage(kiosk, { "contact.email": "kiosk@example.org" });
  await goOn(kiosk);
  await finishAtKiosk(kiosk, "en");

  await phone.goto(open);
  await untilFilled(phone);
  expect(await valuesOf(phone, "contact.email")).not.toEqual(["kiosk@example.org"]);
  await apply(phone, "en", { answers: { ...kept(answers), contact: {} }, until: "check" });
  await expect(phone.locator("main")).toContainText("kiosk@example.org");
  for (const page of [phone, kiosk]) await page.context().close();
});

test("a begun application goes to another telephone for good, and the one before says that it is elsewhere", async ({
  browser,
  server,
}) => {
  const phone = await newPhone(browser, server.origin, "light");
  const other = await newPhone(browser, server.origin, "no JavaScript");
  await apply(phone, "en", { answers: kept(answers), until: "languages" });
  await untilFilled(phone);
  await untilNextPage(phone, () => phone.locator('footer button[value="phone"]').click());
  const handIn = phone.url();
  await expect(phone.locator('[name="kept"]')).not.toHaveValue("");
  await phone.context().setOffline(true);
  await continueButton(phone).click();
  await expect(phone.getByRole("status")).toContainText(words("en", "offline.keep.no-network"));
  await phone.context().setOffline(false);
  await untilNextPage(phone, () => continueButton(phone).click());
  const numbers = { code: await digitsIn(phone, "#code"), pin: await digitsIn(phone, "#pin") };

  await toContinue(other, "en");
  await typeNumbers(other, numbers);
  expect(questionOf(other)).toBe("device");
  await answerPage(other, { device: "own" });
  await goOn(other);
  expect(questionOf(other), "where it was").toBe("languages");
  await phone.goto("/en");
  await untilNextPage(phone, () => phone.getByRole("link", { name: words("en", "offline.keep.go-on") }).click());
  await expect(phone.getByRole("heading", { name: words("en", "kiosk.move.away.title") })).toBeVisible();
  await expect(continueButton(phone)).toBeHidden();
  await checkAxe(phone, "what this device keeps is elsewhere");

  await apply(other, "en", { answers });
  await expect(other.locator(".receipt .code").first()).toBeVisible();
  // The telephone has lost nothing; what it has cannot become a second application.
  await untilNextPage(phone, () => phone.getByRole("link", { name: words("en", "kiosk.move.away.here") }).click());
  await untilFilled(phone);
  expect(questionOf(phone)).toBe("languages");
  await answerPage(phone, answers["languages"] ?? {});
  await goOn(phone);
  await phone.goto(handIn);
  await expect(phone.locator('[name="kept"]')).not.toHaveValue("");
  await untilNextPage(phone, () => continueButton(phone).click());
  expect(new URL(phone.url()).searchParams.has("h"), "no code for what was sent").toBe(false);
  await expect(phone.getByRole("heading", { name: words("en", "kiosk.move.away.title") })).toBeVisible();
  for (const page of [phone, other]) await page.context().close();
});

import { type Browser, expect, type Page } from "@playwright/test";
import { answerPage, continueButton, goInHistory, goOn, questionOf, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { isTakenOver, untilIdle, untilTakenOver } from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";
import { answerByKeyboard } from "./fixtures/keyboard.ts";
import { type SampleAnswers, sampleAnswers } from "./fixtures/sample-answers.ts";
import { words } from "./fixtures/words.ts";

const two = sampleAnswers([
  { givenNames: "Ana María", familyNames: "Núñez" },
  { givenNames: "José", familyNames: "Núñez", relation: "child", year: "2015" },
]);

/** The handle and the secret as the receipt shows them, without their spaces. */
async function receiptOf(page: Page): Promise<{ handle: string; secret: string }> {
  const digits = async (length: number) => {
    const text = await page.locator("main").innerText();
    const found = text.match(/(?:\d{1,4}[ \u00a0-]?)+/g)?.map((group) => group.replace(/\D/g, "")) ?? [];
    return found.find((one) => one.length === length) ?? "";
  };
  return { handle: await digits(10), secret: await digits(14) };
}

async function expectReceipt(page: Page): Promise<{ handle: string; secret: string }> {
  expect(questionOf(page)).toBe("receipt");
  const receipt = await receiptOf(page);
  expect(receipt.handle).toMatch(/^\d{10}$/);
  expect(receipt.secret).toMatch(/^\d{14}$/);
  return receipt;
}

test("a party applies with the keyboard alone", async ({ page }) => {
  test.slow();
  await apply(page, "en", { answers: two, answer: answerByKeyboard });
  await expectReceipt(page);
});

test("focus is on the page's start after each question, not lost", async ({ page }) => {
  await apply(page, "en", {
    until: "party",
    visit: async () => {
      await page.keyboard.press("Tab");
      await expect(page.locator(":focus")).toHaveCount(1);
    },
  });
});

/** One of each kind of field. */
const early: SampleAnswers = {
  device: { device: "own" },
  "person/1": { "party.0.givenNames": "Ana", "party.0.birth.month": "2", "party.0.gender": "f" },
  languages: { "languages.speaks": ["es"] },
};

for (const [question, typed] of Object.entries(early)) {
  test(`what is answered before the scripts have arrived is kept when they come (${question})`, async ({ page }) => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route("**/_next/static/**/*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/en/apply/${question}`, { waitUntil: "commit" });
    await answerPage(page, typed);
    expect(await isTakenOver(page), "the control: React is not here yet").toBe(false);
    letGo();
    await untilTakenOver(page);
    await untilIdle(page);
    for (const [name, value] of Object.entries(typed)) {
      expect((await valuesOf(page, name)).filter(Boolean)).toEqual([value].flat());
    }
  });
}

test("a person applies in Arabic, from right to left", async ({ page }) => {
  await apply(page, "ar", {
    visit: async () => {
      await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
      await expect(page.locator("html")).toHaveAttribute("lang", "ar");
    },
  });
  const { handle } = await expectReceipt(page);
  const shown = page.locator("bdi[dir=ltr], [dir=ltr]").filter({ hasText: handle.slice(0, 3) });
  await expect(shown.first()).toBeVisible();
});

test("the language button keeps what is typed and not yet sent", async ({ page }) => {
  await apply(page, "es", { until: "contact" });
  await answerPage(page, { "contact.email": "ana@example.org" });
  await page.getByRole("button", { name: words("es", "common.header.language") }).click();
  await page.waitForURL(/\/language/);
  await page.getByText("Français", { exact: true }).click();
  await page.waitForURL(/\/fr\/apply\/contact/);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  expect(await valuesOf(page, "contact.email")).toEqual(["ana@example.org"]);
});

test("two applications in two tabs do not mix", async ({ context, page }) => {
  const other = await context.newPage();
  const first = sampleAnswers([{ givenNames: "Mariam", familyNames: "Haddad" }]);
  const second = sampleAnswers([{ givenNames: "Ivan", familyNames: "Petrov" }]);
  await apply(page, "en", { answers: first, until: "languages" });
  await apply(other, "en", { answers: second, until: "languages" });
  await apply(page, "en", {
    answers: first,
    visit: async (question) => {
      if (question !== "receipt") await expect(page.locator("body")).toContainText("Mariam");
      await expect(page.locator("body")).not.toContainText("Ivan");
    },
  });
  await apply(other, "en", {
    answers: second,
    visit: async (question) => {
      if (question !== "receipt") await expect(other.locator("body")).toContainText("Ivan");
      await expect(other.locator("body")).not.toContainText("Mariam");
    },
  });
  const [one, two] = [await expectReceipt(page), await expectReceipt(other)];
  expect(one.handle).not.toBe(two.handle);
});

test("Back and Change lose no answer", async ({ page }) => {
  await apply(page, "en", { until: "contact" });
  await answerPage(page, { "contact.phone": "+52 664 123 4567" });
  await goOn(page);
  await goInHistory(page, "back");
  await goInHistory(page, "back");
  expect(await valuesOf(page, "languages.speaks")).toContain("es");
  await goInHistory(page, "forward");
  expect(await valuesOf(page, "contact.phone")).toEqual(["+52 664 123 4567"]);
});

test("adding and taking out a person keeps the others", async ({ page }) => {
  await apply(page, "en", { answers: two, until: "languages" });
  const address = new URL(page.url());
  address.pathname = "/en/apply/party";
  await page.goto(address.href);
  await answerPage(page, { "party.length": "3" });
  await goOn(page);
  address.pathname = "/en/apply/person/2";
  await page.goto(address.href);
  expect(await valuesOf(page, "party.1.givenNames")).toEqual(["José"]);
});

const names = [
  { script: "Latin with diacritics", givenNames: "Nguyễn Thị Ánh-Dương", familyNames: "D’Ávila Çelik Łoś" },
  { script: "Cyrillic", givenNames: "Надежда", familyNames: "Їжакевич-Ёлкина" },
  { script: "Arabic", givenNames: "عَبْدُ الرَّحْمٰن", familyNames: "الحُسَيْنِيّ" },
  { script: "Ethiopic", givenNames: "ኃይለ ሥላሴ", familyNames: "ገብረ እግዚአብሔር" },
  { script: "Han", givenNames: "𠮷野", familyNames: "歐陽" },
];

test("names in five scripts come back unchanged wherever they are shown", async ({ page }) => {
  test.slow();
  const travellers = names.map((name, index) => ({ ...name, relation: index === 0 ? "self" : "sibling" }));
  await apply(page, "en", { answers: sampleAnswers(travellers), until: "check" });
  for (const { givenNames, familyNames } of names) {
    await expect(page.locator("main")).toContainText(givenNames);
    await expect(page.locator("main")).toContainText(familyNames);
  }
  for (const [index, { givenNames, familyNames }] of names.entries()) {
    const address = new URL(page.url());
    address.pathname = `/en/apply/person/${index + 1}`;
    await page.goto(address.href);
    expect(await valuesOf(page, `party.${index}.givenNames`)).toEqual([givenNames]);
    expect(await valuesOf(page, `party.${index}.familyNames`)).toEqual([familyNames]);
  }
});

test("the same send repeated gives the same receipt", async ({ page }) => {
  await apply(page, "en", { until: "check" });
  await answerPage(page, { statement: "yes" });
  await goOn(page);
  const first = await expectReceipt(page);
  await goInHistory(page, "back");
  if (questionOf(page) === "check") {
    await answerPage(page, { statement: "yes" });
    await continueButton(page).click();
    await page.waitForURL(/receipt/);
  } else await goInHistory(page, "forward");
  expect(await expectReceipt(page)).toEqual(first);
});

async function withoutScript(browser: Browser, origin: string, cookies = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: origin });
  if (!cookies)
    await context.route("**/*", (route) => route.continue({ headers: { ...route.request().headers(), cookie: "" } }));
  return context.newPage();
}

test("a party applies without JavaScript", async ({ browser, server }) => {
  const page = await withoutScript(browser, server.origin);
  await apply(page, "en", { answers: two });
  await expectReceipt(page);
  await page.context().close();
});

test("a person applies without JavaScript and without cookies", async ({ browser, server }) => {
  const page = await withoutScript(browser, server.origin, false);
  await apply(page, "ht", {});
  await expectReceipt(page);
  await page.context().close();
});

import { expect, type Page } from "@playwright/test";
import { untilNextPage } from "./fixtures/answer-page.ts";
import { joinHelper } from "./fixtures/helper.ts";
import { test } from "./fixtures/journey.ts";

/** Keys beyond the text typed, for a party of three whose answers are at hand. */
const mostKeys = 90;

/** Counts what a hand does: each key that is no letter of an answer. */
function countedKeyboard(page: Page) {
  let keys = 0;
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time++) {
      keys += 1;
      await page.keyboard.press(key);
    }
  };
  return {
    press,
    /** The text of an answer; free. */
    type: async (text: string) => {
      await untilFocused(page);
      await page.keyboard.type(text);
    },
    /** The first letters of an entry of a list: each is a key. */
    choose: async (letters: string) => {
      keys += letters.length;
      await untilFocused(page);
      await page.keyboard.type(letters);
    },
    /** Goes on from wherever the focus is in the form. */
    enter: async () => {
      await untilFocused(page);
      await untilNextPage(page, () => press("Enter"));
    },
    /** Tab until this field has the focus. */
    tabTo: async (name: string) => {
      for (let step = 0; step < 60; step++) {
        await press("Tab");
        if ((await focusedName(page)) === name) return;
      }
      throw new Error(`Tab never came to ${name} on ${page.url()}`);
    },
    /** Enter in a list opens it: the button is gone to. */
    tabToContinue: async () => {
      for (let step = 0; step < 60; step++) {
        await press("Tab");
        const isThere = "main form button[type=submit]:not([name])";
        if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, isThere)) return;
      }
      throw new Error(`Tab never came to Continue on ${page.url()}`);
    },
    keys: () => keys,
  };
}

/** A browser gives the focus a moment after the page has loaded; nobody types as fast as a test. */
function untilFocused(page: Page): Promise<void> {
  return expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

function focusedName(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("name") ?? null);
}

const party = [
  { given: "Marie", family: "Joseph", year: "1988", passport: "PP1234567" },
  { given: "Jean", family: "Joseph", year: "1985", relation: "M", passport: "PP2345678" },
  { given: "Rose", family: "Joseph", year: "2015", relation: "P", passport: "PP3456789" },
];

test(`a helper completes a party of three by keyboard alone, with at most ${mostKeys} keys beside the text`, async ({
  page,
  server,
}) => {
  test.setTimeout(180_000);
  await joinHelper(page, server, { name: "Quick" });
  await page.goto("/es/helper/start");
  const hand = countedKeyboard(page);
  expect(await focusedName(page)).toBe("language");
  await hand.choose("K");
  await hand.press("Tab", 2);
  await hand.enter();
  expect(page.url()).toContain("/ht/apply/party");
  await hand.type("3");
  await hand.enter();
  for (const [index, { given, family, year, relation, passport }] of party.entries()) {
    const at = `party.${index}`;
    if (relation) {
      expect(await focusedName(page)).toBe(`${at}.relation`);
      await hand.choose(relation);
      await hand.tabTo(`${at}.givenNames`);
    }
    expect(await focusedName(page)).toBe(`${at}.givenNames`);
    await hand.type(given);
    await hand.tabTo(`${at}.familyNames`);
    await hand.type(family);
    await hand.tabTo(`${at}.birth.day`);
    await hand.type("9");
    await hand.tabTo(`${at}.birth.month`);
    await hand.choose("3");
    await hand.tabTo(`${at}.birth.year`);
    await hand.type(year);
    await hand.tabTo(`${at}.birthCountry`);
    await hand.type("Ayiti");
    await hand.tabTo(`${at}.nationalities`);
    await hand.type("Ayiti");
    await hand.tabTo(`${at}.document.kind`);
    await hand.choose("P");
    await hand.tabTo(`${at}.document.country`);
    await hand.type("Ayiti");
    await hand.tabTo(`${at}.document.number`);
    await hand.type(passport);
    await hand.enter();
  }
  expect(page.url()).toContain("/apply/languages");
  while (!(await page.evaluate(() => (document.activeElement as HTMLInputElement).value === "ht")))
    await hand.press("Tab");
  await hand.press("Space");
  await hand.enter();
  expect(page.url()).toContain("/apply/contact");
  await hand.tabTo("contact.email");
  await hand.type("marie@example.org");
  await hand.enter();
  await hand.type("Meksik");
  await hand.enter();
  await hand.choose("S");
  await hand.tabToContinue();
  await hand.enter();
  expect(page.url()).toContain("/apply/needs");
  await hand.enter();
  await hand.enter();
  expect(page.url()).toContain("/apply/check");
  expect(await focusedName(page)).toBe("statement");
  await hand.press("Space");
  await hand.tabTo("grant.see");
  await hand.press("Space");
  await hand.enter();
  await expect(page.locator(".receipt .code")).toHaveCount(2);
  test.info().annotations.push({ type: "keys", description: String(hand.keys()) });
  process.stdout.write(`keys beside the text: ${hand.keys()}\n`);
  expect(hand.keys()).toBeLessThanOrEqual(mostKeys);
});

import { type Browser, expect, type Page } from "@playwright/test";
import { answerPage, goInHistory, goOn, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { test } from "./fixtures/journey.ts";
import { atKiosk, beginAtKiosk, enrol } from "./fixtures/kiosk.ts";
import type { Server } from "./fixtures/start-server.ts";
import { words } from "./fixtures/words.ts";

const ana = atKiosk([{ givenNames: "Ana", familyNames: "Reyes" }]);
const keys = ".kiosk-keyboard";
const choices = ".kiosk-choices";
const given = '[name="party.0.givenNames"]';
const family = '[name="party.0.familyNames"]';
const toLatin = `abc ${words("zh-Hans", "kiosk.keys.script")}`;
const toHanzi = `拼音 ${words("zh-Hans", "kiosk.keys.script")}`;

const key = (page: Page, name: string) => page.locator(keys).getByRole("button", { name, exact: true });

/** Taps letters one after the other, each where it stands. */
async function tap(page: Page, letters: string): Promise<void> {
  for (const letter of letters) await key(page, letter).tap();
}

/** A kiosk with a touch screen, on the question about the first person in Chinese. */
async function atNames(browser: Browser, server: Server, size = { width: 1280, height: 800 }): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.origin, hasTouch: true, viewport: size });
  const page = await context.newPage();
  await enrol(page, server);
  await beginAtKiosk(page, "zh-Hans");
  await apply(page, "zh-Hans", { answers: ana, until: "person/1" });
  return page;
}

/** Touches a field, and waits for what writes Chinese. */
async function touch(page: Page, field: string): Promise<void> {
  await page.locator(field).tap();
  await expect(key(page, toLatin)).toBeVisible();
}

for (const size of [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
]) {
  test(`a finger writes 王小明 at ${size.width} pixels, goes on, and finds it again`, async ({ browser, server }) => {
    const page = await atNames(browser, server, size);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await touch(page, family);
    await tap(page, "wang");
    await expect(page.locator(choices)).toHaveAttribute("lang", "zh-Hans");
    await expect(page.locator(keys).getByRole("status")).toHaveText(/^wang: 1 王 2 往 3 网/);
    const seen = await page.evaluate(() => {
      const boxes = [].slice.call(document.querySelectorAll(".kiosk-choices button")) as HTMLElement[];
      const field = document.activeElement as HTMLElement;
      return {
        small: boxes.filter((one) => one.offsetWidth < 60 || one.offsetHeight < 60).length,
        wide: document.documentElement.scrollWidth,
        isFieldSeen:
          field.getBoundingClientRect().bottom <=
          (document.querySelector(".kiosk-keyboard") as HTMLElement).getBoundingClientRect().top,
      };
    });
    expect(seen).toEqual({ small: 0, wide: size.width, isFieldSeen: true });
    await checkAxe(page, `characters at ${size.width}`);
    await key(page, "王").tap();
    expect(await valuesOf(page, "party.0.familyNames")).toEqual(["王"]);
    await expect(page.locator(choices)).toBeHidden();

    // Two characters one after the other, of letters in one go.
    await touch(page, given);
    await tap(page, "xiaoming");
    await key(page, "小").tap();
    await key(page, "明").tap();
    expect(await valuesOf(page, "party.0.givenNames")).toEqual(["小明"]);
    await page.locator('[name="party.0.birth.day"]').tap();
    await expect(key(page, "q")).toHaveCount(0);
    await answerPage(page, { ...ana["person/1"], "party.0.givenNames": "小明", "party.0.familyNames": "王" });
    await goOn(page);
    expect(page.url()).not.toContain("person/1");
    await goInHistory(page, "back");
    expect(await valuesOf(page, "party.0.familyNames")).toEqual(["王"]);
    expect(await valuesOf(page, "party.0.givenNames")).toEqual(["小明"]);
    expect(asked.filter((path) => path.includes("hanzi"))).toHaveLength(1);
    await page.context().close();
  });
}

test("without a network the characters go on; rarer ones are turned to, and plain letters are one key away", async ({
  browser,
  server,
}) => {
  const page = await atNames(browser, server);
  await touch(page, family);
  await page.context().setOffline(true);
  await tap(page, "yi");
  const first = await page.locator(choices).getByRole("button").allInnerTexts();
  for (let turned = 0; (await key(page, "毅").count()) === 0 && turned < 9; turned++)
    await key(page, words("zh-Hans", "kiosk.keys.more")).tap();
  await expect(page.locator(choices).getByRole("button").first()).not.toHaveText(first[0] as string);
  await key(page, "毅").tap();
  // A letter too many is taken back, and then the character.
  await tap(page, "lix");
  await key(page, words("zh-Hans", "kiosk.keys.back")).tap();
  await key(page, words("zh-Hans", "kiosk.keys.space")).tap();
  expect(await valuesOf(page, "party.0.familyNames")).toEqual(["毅里"]);
  await key(page, words("zh-Hans", "kiosk.keys.back")).tap();
  await tap(page, "ma");
  // What has not become a character stays as it was written.
  await key(page, toLatin).tap();
  await tap(page, "x");
  expect(await valuesOf(page, "party.0.familyNames")).toEqual(["毅max"]);
  await key(page, toHanzi).tap();
  await tap(page, "ma");
  await page.locator(given).tap();
  expect(await valuesOf(page, "party.0.familyNames")).toEqual(["毅maxma"]);
  await page.context().close();
});

test("a keyboard on the desk writes characters with the keys that everybody knows for it", async ({
  browser,
  server,
}) => {
  const page = await atNames(browser, server);
  await touch(page, family);
  await page.keyboard.type("wang1");
  await page.keyboard.type("ouyang ");
  expect(await valuesOf(page, "party.0.familyNames")).toEqual(["王欧阳"]);
  await expect(page.locator(keys).getByRole("status")).toHaveText("欧阳");
  await page.locator(family).fill("");
  await page.keyboard.type("li");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageUp");
  await page.keyboard.press("Escape");
  await page.keyboard.type("Wang 3");
  await page.keyboard.type("li");
  await page.keyboard.press("Enter");
  expect(await valuesOf(page, "party.0.familyNames")).toEqual(["Wang 3li"]);
  expect(page.url()).toContain("person/1");
  // Whoever goes on before a character was chosen goes on with what was written.
  await answerPage(page, ana["person/1"] ?? {});
  await page.locator(family).focus();
  await page.keyboard.type("wei");
  await goOn(page);
  await goInHistory(page, "back");
  expect(await valuesOf(page, "party.0.familyNames")).toEqual(["Reyeswei"]);
  await page.context().close();
});

test("numbers and e-mail keep their Latin keys, and no other page or language asks for the characters", async ({
  browser,
  server,
}) => {
  const page = await atNames(browser, server);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const ofHanzi = () => asked.splice(0).filter((path) => path.includes("hanzi"));
  const latin = async (field: string) => {
    await page.locator(field).tap();
    await expect(key(page, words("zh-Hans", "kiosk.keys.back"))).toBeVisible();
    await expect(key(page, toLatin).or(key(page, toHanzi))).toHaveCount(0);
  };
  await page
    .locator("summary")
    .first()
    .evaluate(() => {
      for (const one of document.querySelectorAll("details")) one.open = true;
    });
  await latin('[name="party.0.document.number"]');
  expect(ofHanzi()).toEqual([]);
  await answerPage(page, ana["person/1"] ?? {});
  await goOn(page);
  await apply(page, "zh-Hans", { answers: ana, until: "contact" });
  expect(ofHanzi()).toHaveLength(1);
  await latin('[name="contact.email"]');
  await page.goto("/en/my-place");
  await page.locator("#main input[type=text], #main input[type=tel]").first().tap();
  expect(ofHanzi()).toEqual([]);
  await page.context().close();
});

test("where the characters cannot be had the Latin keys stay, and who turns to Chinese is told so", async ({
  browser,
  server,
}) => {
  const page = await atNames(browser, server);
  await page.route("**/scripts/hanzi*", (route) => route.abort());
  await page.locator(family).tap();
  await expect(key(page, toHanzi)).toBeVisible();
  await expect(page.locator(keys).getByRole("status")).toHaveText("");
  await tap(page, "L");
  await tap(page, "i");
  expect(await valuesOf(page, "party.0.familyNames")).toEqual(["Li"]);
  await key(page, toHanzi).tap();
  await expect(page.locator(keys).getByText(words("zh-Hans", "kiosk.keys.no-hanzi"))).toBeVisible();
  await checkAxe(page, "no characters");
  // When the way is open again, the same key brings them.
  await page.unroute("**/scripts/hanzi*");
  await key(page, toHanzi).tap();
  await expect(key(page, toLatin)).toBeVisible();
  await tap(page, "li");
  await key(page, "李").tap();
  expect(await valuesOf(page, "party.0.familyNames")).toEqual(["Li李"]);
  await page.context().close();
});

import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { answerPage, continueButton, goOn, untilNextPage } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { test } from "./fixtures/journey.ts";
import { atKiosk, enrol } from "./fixtures/kiosk.ts";
import { sendApplication } from "./fixtures/send-application.ts";
import { words } from "./fixtures/words.ts";

test.describe.configure({ timeout: 180_000 });

const answers = atKiosk([
  { givenNames: "Ana", familyNames: "Núñez", document: "A123" },
  { givenNames: "Luz", familyNames: "Núñez", relation: "child", year: "2015" },
]);

/** What a finger may press on the page and is less than 60 pixels high or wide; a box to tick goes with its words. */
async function expectLarge(page: Page, where: string): Promise<void> {
  const small = await page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      "a[href],button,input:not([type=hidden]),select,textarea,summary",
    );
    const reached = [...targets].map((one) => one.closest<HTMLElement>(".choice") ?? one);
    return reached.flatMap((one) => {
      const { width, height, bottom, right } = one.getBoundingClientRect();
      // Nobody's finger reaches what is only there for the keyboard, or is not shown.
      if (width === 0 || bottom < 0 || right < 0) return [];
      return width < 60 || height < 60
        ? [`${Math.round(width)} x ${Math.round(height)} ${one.outerHTML.slice(0, 120)}`]
        : [];
    });
  });
  expect.soft([...new Set(small)], where).toEqual([]);
}

for (const locale of ["es", "zh-Hans", "ar"]) {
  test(`whatever can be pressed at a kiosk is at least 60 pixels high and wide, on every page in ${locale}`, async ({
    page,
    server,
  }) => {
    await enrol(page, server);
    await expectLarge(page, "languages");
    const seen = new Set<string>();
    const todo = [`/${locale}`, `/${locale}/draws`, `/${locale}/my-place`];
    for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
      const name = path.replace(/[?#].*/, "");
      if (seen.has(name) || name.includes("/finish") || !new RegExp(`^/${locale}(?:/|$)`).test(name)) continue;
      seen.add(name);
      await page.goto(path);
      await expectLarge(page, name);
      todo.push(
        ...(await page.locator("a[href^='/']").evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""))),
      );
    }
    await page.goto(`/${locale}/apply/device`);
    await apply(page, locale, { answers, visit: (question) => expectLarge(page, question) });
    await expectLarge(page, "receipt");

    const { handle, secret } = await sendApplication(server, {
      id: randomUUID(),
      language: locale,
      familyNames: "Sol",
    });
    await page.goto(`/${locale}/my-place`);
    await answerPage(page, { handle: "1", secret: "2" });
    await continueButton(page).click();
    await page.locator(".summary").waitFor();
    await expectLarge(page, "my place, with a problem");
    await answerPage(page, { handle, secret });
    await goOn(page);
    await expectLarge(page, "my place");
    const own = await page
      .locator("main a[href*='/my-place/']")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
    expect(own.length).toBeGreaterThan(2);
    for (const path of own) {
      await page.goto(path);
      await expectLarge(page, path.replace(/\?.*/, ""));
    }

    await untilNextPage(page, () => page.locator(".kiosk-bar").getByText(words(locale, "kiosk.bar.phone")).click());
    await expectLarge(page, "on my phone");
    await goOn(page);
    await expect(page.locator("#pin")).toBeVisible();
    await expectLarge(page, "the picture and its four digits");
    const finish = page.locator(".kiosk-finish");
    await finish.click();
    await expect(page.getByRole("alertdialog")).toBeVisible();
    await expectLarge(page, "the question whether to finish");
    await page.getByRole("button", { name: words(locale, "kiosk.stay") }).click();
    await page.goto((await finish.getAttribute("href")) ?? "");
    await expectLarge(page, "finish");
  });
}

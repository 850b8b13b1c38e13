import { expect, type Page } from "@playwright/test";
import fc from "fast-check";
import { answerPage, continueButton, goOn, untilNextPage } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { joinHelper } from "./fixtures/helper.ts";
import { test } from "./fixtures/journey.ts";
import { type SampleAnswers, sampleAnswers } from "./fixtures/sample-answers.ts";
import { words } from "./fixtures/words.ts";

/** The answers of somebody with a helper, whose laptop is not asked about. */
const answersOf = (givenNames: string): SampleAnswers => ({
  ...sampleAnswers([{ givenNames, familyNames: "Joseph" }]),
  device: {},
});

/** Begins for somebody who reads one language, with another beside. */
async function begin(page: Page, language: string, beside: string): Promise<void> {
  await page.goto(`/${beside}/helper/start`);
  await page.selectOption('[name="language"]', language);
  await page.selectOption('[name="beside"]', beside);
  await untilNextPage(page, () => page.locator("main form button").click());
  expect(page.url()).toContain(`/${language}/apply/party`);
}

for (const scripted of [true, false]) {
  const how = scripted ? "" : " (no JavaScript)";

  test(`a helper fills in for somebody, whose secret is shown once${how}`, async ({ browser, server }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ baseURL: server.origin });
    const first = await context.newPage();
    await joinHelper(first, server, { name: scripted ? "Ines" : "Noe" });
    const state = await context.storageState();
    const own = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: scripted, storageState: state });
    const page = await own.newPage();

    await begin(page, "ht", "es");
    await expect(page.locator("h1 + .beside")).toHaveText(words("es", "apply.party.title"));
    await apply(page, "ht", {
      answers: answersOf("Marie"),
      until: "check",
      visit: async (question) => {
        await expect(page.locator('[data-beside="es"]')).toHaveCount(1);
        expect(await page.locator(".beside[lang=es]").count(), question).toBeGreaterThan(0);
        expect(await page.locator(":is(label,legend,button,h1,h2) .beside").count(), question).toBe(0);
        if (scripted) await checkAxe(page, question);
      },
    });
    const check = page.url();
    await expect(page.locator(".beside-said[lang=ht]")).toContainText(words("ht", "helper.beside.script.check"));
    await answerPage(page, { statement: "yes", "grant.see": "yes", "grant.change": "yes" });
    await goOn(page);
    const secret = page.locator(".receipt .code").nth(1);
    await expect(secret).toHaveText(/\d/);
    const shown = (await secret.innerText()).replace(/\s/g, "");
    expect(shown).toMatch(/^\d{14}$/);
    if (scripted) await checkAxe(page, "the receipt");
    const receipt = page.url();

    const never = async (asked: Page) => {
      expect((await asked.content()).replace(/<[^>]*>|\s/g, "")).not.toContain(shown);
    };
    await page.goto(receipt);
    await never(page);
    await expect(page.locator(".receipt")).toContainText(words("ht", "helper.beside.receipt.gone"));
    await page.goto(check);
    await never(page);
    const second = await (await browser.newContext({ baseURL: server.origin })).newPage();
    await joinHelper(second, server, { name: scripted ? "Other" : "Another" });
    await second.context().addCookies((await own.cookies()).filter(({ name }) => name.startsWith("paso-draft")));
    await second.goto(receipt);
    expect(second.url()).toContain("/ht/helper/access-ended");
    await second.goto(check);
    expect(second.url()).toContain("/ht/helper/access-ended");
    await never(second);
    await second.context().close();
    await own.close();
    await context.close();
  });
}

test("another language beside is chosen on the page, and what is typed stays", async ({ page, server }) => {
  await joinHelper(page, server, { name: "Beside" });
  await begin(page, "ar", "en");
  await apply(page, "ar", { answers: answersOf("Samira"), until: "contact" });
  await answerPage(page, { "contact.email": "samira@example.org" });
  await page.locator(".beside-bar summary").click();
  await untilNextPage(page, () => page.locator('button[value="beside-fr"]').click());
  await expect(page.locator("h1 + .beside[lang=fr][dir=ltr]")).toHaveText(words("fr", "apply.contact.title"));
  await expect(page.locator('[name="contact.email"]')).toHaveValue("samira@example.org");
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.locator(".beside-bar summary").click();
  await untilNextPage(page, () => page.locator('button[value="beside-none"]').click());
  await expect(page.locator(".beside")).toHaveCount(0);
  await expect(page.locator('[name="contact.email"]')).toHaveValue("samira@example.org");
});

test("that children alone do not wait is read aloud in the person's language", async ({ page, server }) => {
  await joinHelper(page, server, { name: "Grave" });
  await begin(page, "ht", "es");
  const a = new URL(page.url()).searchParams.get("a");
  await page.goto(`/ht/apply/without-an-adult?a=${a}`);
  await expect(page.locator("h1 + .beside[lang=es]")).toHaveText(words("es", "apply.without-an-adult.title"));
  for (const locale of ["ht", "es"]) {
    await expect(page.locator(`.beside-said[lang=${locale}]`)).toContainText(
      words(locale, "helper.beside.script.without-an-adult"),
    );
  }
  await checkAxe(page, "children alone, with a helper");
});

test("a helper who would apply for themselves is asked once", async ({ page, server }) => {
  await joinHelper(page, server, { name: "Self" });
  await page.goto("/es/apply/device");
  expect(page.url()).toContain("/es/helper/whose");
  await checkAxe(page, "whose");
  await page.getByRole("link", { name: words("es", "helper.start.whose.self") }).click();
  await expect(page).toHaveURL(/\/es\/apply\/device$/);
  await page.goto("/es/apply/device");
  await expect(page).toHaveURL(/\/es\/apply\/device$/);
});

test("twenty people in one browser, two pages at a time in any order, are never mixed", async ({ page, server }) => {
  test.setTimeout(600_000);
  await joinHelper(page, server, { name: "Twenty" });
  const other = await page.context().newPage();
  const pages = [page, other];
  const seed = Date.now() % 1_000_000;
  process.stdout.write(`seed of the interleaving: ${seed}\n`);
  const [turns = []] = fc.sample(fc.array(fc.boolean(), { minLength: 600, maxLength: 600 }), { seed, numRuns: 1 });
  const queue = Array.from({ length: 20 }, (_, index) => `Person${String.fromCharCode(65 + index)}`);
  const now: (string | undefined)[] = [undefined, undefined];
  const done: string[] = [];
  for (const turn of turns) {
    const which = turn ? 1 : 0;
    const tab = pages[which] as Page;
    const who = now[which];
    if (who === undefined) {
      const next = queue.shift();
      if (next === undefined) {
        if (done.length === 20) break;
        continue;
      }
      now[which] = next;
      await begin(tab, "ht", "es");
      continue;
    }
    const question = /\/apply\/([a-z]+(?:\/\d+)?)/.exec(tab.url())?.[1] ?? "";
    if (question === "check") {
      const names = (await tab.locator("main").innerText()).match(/Person[A-T]/g);
      expect(new Set(names)).toEqual(new Set([who]));
    }
    await answerPage(tab, answersOf(who)[question] ?? {});
    await untilNextPage(tab, () => continueButton(tab).click());
    if (!tab.url().includes("/apply/receipt")) continue;
    await expect(tab.locator(".whose")).toContainText(who);
    done.push(who);
    now[which] = undefined;
  }
  expect(done).toHaveLength(20);
});

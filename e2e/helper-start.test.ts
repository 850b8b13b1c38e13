import { expect, type Page } from "@playwright/test";
import fc from "fast-check";
import { answerPage, continueButton, goOn, questionOf, untilNextPage, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { joinHelper } from "./fixtures/helper.ts";
import { test } from "./fixtures/journey.ts";
import { type KnownParty, knownParty } from "./fixtures/known-party.ts";
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

/** A page of the browser, whom it is about now, and the address that has been typed into. */
type Turned = { tab: Page; who?: KnownParty | undefined; typed: string };

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

test("the next person finds the place of the one before, and nothing else of anybody", async ({ page, server }) => {
  test.setTimeout(180_000);
  await joinHelper(page, server, { name: "Next" });
  await begin(page, "ht", "es");
  const marie = {
    ...answersOf("Marie"),
    contact: { "contact.preferred": "email", "contact.email": "marie@example.org" },
    needs: { "needs.codes": ["wheelchair"] },
  };
  await apply(page, "ht", { answers: marie });
  const taken = page.getByRole("button", { name: words("ht", "helper.beside.receipt.take") });
  await untilNextPage(page, () => taken.click());
  await page.getByRole("link", { name: words("es", "helper.beside.receipt.next") }).click();
  await expect(page.locator("main .panel")).toContainText("Tijuana");
  await page.selectOption('[name="language"]', "es");
  await untilNextPage(page, () => page.locator("main form button").click());
  const asked: Record<string, string> = {
    "person/1": "party.0.givenNames",
    contact: "contact.email",
    location: "location.city",
    ports: "ports.0",
    needs: "needs.codes",
  };
  const found: Record<string, string[]> = {};
  await apply(page, "es", {
    answers: answersOf("Rosa"),
    until: "check",
    visit: async (question) => {
      const name = asked[question];
      if (name) found[name] = await valuesOf(page, name);
    },
  });
  expect(found).toEqual({
    "party.0.givenNames": [""],
    "contact.email": [""],
    "location.city": ["Tijuana"],
    "ports.0": ["san-ysidro"],
    "needs.codes": [],
  });
});

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

test("twenty people in one browser, two pages at a time in any order, are stored as each of them answered", async ({
  page,
  server,
}) => {
  test.setTimeout(900_000);
  await joinHelper(page, server, { name: "Twenty" });
  const seed = Number(process.env.PASO_SEED ?? Date.now() % 1_000_000);
  process.stdout.write(`seed of the interleaving: ${seed}\n`);
  const [turns = []] = fc.sample(fc.array(fc.boolean(), { minLength: 1200, maxLength: 1200 }), { seed, numRuns: 1 });
  const queue = Array.from({ length: 20 }, (_, index) => knownParty(index));
  const tabs: Turned[] = [page, await page.context().newPage()].map((tab) => ({ tab, typed: "" }));
  const known = new Map<string, object>();
  const before = new Set((await server.stored()).map(({ handle }) => handle));
  // Each turn is one thing that a hand does in one of the two pages: it begins, types a page, or presses the button.
  for (const turn of turns) {
    const one = tabs[turn ? 1 : 0] as Turned;
    const { tab, who } = one;
    if (who === undefined) {
      one.who = queue.shift();
      if (one.who) await begin(tab, "ht", "es");
      continue;
    }
    const question = questionOf(tab) ?? "";
    if (one.typed !== tab.url()) {
      if (question === "check") {
        const names = (await tab.locator("main").innerText()).match(/Person[A-T]/g);
        expect(new Set(names)).toEqual(new Set([who.name]));
      }
      await answerPage(tab, who.typed[question] ?? {});
      one.typed = tab.url();
      continue;
    }
    await untilNextPage(tab, () => continueButton(tab).click());
    if (questionOf(tab) !== "receipt") continue;
    await expect(tab.locator(".whose")).toContainText(who.name);
    const handle = await tab.locator(".receipt .code").first().innerText();
    known.set(handle.replaceAll(/\D/g, ""), { ...who.stored, language: "ht" });
    one.who = undefined;
  }
  const stored = (await server.stored()).filter(({ handle }) => !before.has(handle));
  expect(stored).toHaveLength(20);
  for (const { handle, application } of stored) expect(application, handle).toEqual(known.get(handle));
});

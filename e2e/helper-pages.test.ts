import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { answerPage, continueButton, goOn, untilNextPage } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { addOrganisation, type Helper, joinHelper, pressForHelper, typeHelperPassphrase } from "./fixtures/helper.ts";
import { type Walk, walk } from "./fixtures/look-and-listen.ts";
import { sameDay, startMovedServer } from "./fixtures/moved-server.ts";
import { type SampleAnswers, sampleAnswers } from "./fixtures/sample-answers.ts";
import { type SentReceipt, sendApplication } from "./fixtures/send-application.ts";
import { codes } from "./fixtures/spoken-transcript.ts";
import type { Server } from "./fixtures/start-server.ts";
import { locales, words } from "./fixtures/words.ts";

test.describe.configure({ mode: "default", timeout: 240_000 });
test.use({ bypassCSP: true });

/** The person's language beside each helper's: each of the eight is heard on both sides, left to right and right to left. */
const personsOf = (locale: string) => locales[(locales.indexOf(locale) + 3) % locales.length] as string;

const passphrase = "lantern barley seven oxen";

/** Numbers, hours, the laptop's own day and the key of a device are those of one run. */
const once: [RegExp, string][] = [
  codes,
  [/\d{1,2}:\d\d/g, "<hour>"],
  [/\d{4}-\d\d-\d\d/g, "<day>"],
  [/\d{4} \d{3} \d{3}(?=\u2069)/g, "<number>"],
  [/(?<=\| )[A-Z2-7]{4}( [A-Z2-7]{4})+$/gm, "<key>"],
  [/(?<=\| )[0-9A-Za-z]{5}-[0-9A-Za-z]{5}$/gm, "<code>"],
];
const main = { part: "main" as const, hide: once };
const checked = { ...main, isKept: false };
const whole = { part: "page" as const, hide: once };

let server: Server;
let organisation: string;
const offered = new Map<string, SentReceipt>();
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startMovedServer(sameDay);
  organisation = await addOrganisation(server, "Al Otro Lado");
  for (const locale of locales) {
    const sent = { id: randomUUID(), language: personsOf(locale), familyNames: "Núñez" };
    offered.set(locale, await sendApplication(server, sent));
  }
  await server.paso("draw");
});
test.afterAll(() => server.stop());

/** A helper's walk: the pages of one language, with the person's language beside where it stands so. */
type Heard = Walk & { locale: string; persons: string; go(page: Page, path: string): Promise<unknown> };

const press = (page: Page, locale: string, key: string) => untilNextPage(page, () => pressForHelper(page, locale, key));
const follow = (page: Page, path: string) =>
  untilNextPage(page, () => page.locator(`main a[href*="/${path}?"]`).first().click());

/** Presses the button with a field empty or wrong, and waits until the page says so. */
async function showProblems(page: Page): Promise<void> {
  await continueButton(page).click();
  await page.locator(".summary").waitFor();
}

/** Fills in for somebody, from whose language it is to the receipt that is shown once. */
async function startForSomebody(page: Page, { locale, persons, visit, go }: Heard): Promise<void> {
  await go(page, "apply/device");
  await visit(page, "whose application it is", main);
  await go(page, "helper/start");
  await untilNextPage(page, () => page.locator("main form button").click());
  await visit(page, "start for somebody, with a problem", main);
  await page.selectOption('[name="language"]', persons);
  await page.selectOption('[name="beside"]', locale);
  await untilNextPage(page, () => page.locator("main form button").click());
  const answers: SampleAnswers = {
    ...sampleAnswers([{ givenNames: "Marie", familyNames: "Joseph" }]),
    device: {},
  };
  const kept: Record<string, typeof main | typeof whole> = { party: whole, contact: main, check: main };
  await apply(page, persons, {
    answers,
    until: "check",
    visit: async (question) => {
      await visit(page, `bilingual: ${question}`, kept[question] ?? checked);
      if (question !== "party" && question !== "person/1") return;
      const address = page.url();
      await page.locator('main input[type="text"]').first().fill("");
      await showProblems(page);
      await visit(page, `bilingual, with problems: ${question}`, question === "party" ? main : checked);
      await page.goto(address);
    },
  });
  await answerPage(page, { statement: "yes", "grant.see": "yes" });
  await goOn(page);
  await visit(page, "bilingual: receipt", main);
  await untilNextPage(page, () =>
    page.getByRole("button", { name: words(persons, "helper.beside.receipt.take"), exact: true }).click(),
  );
  await visit(page, "bilingual: the receipt is taken", main);
}

/** The person lets the helper in by a code on their own telephone, and sees who helps. */
async function letIn(browser: Browser, laptop: Page, { locale, visit, go }: Heard): Promise<Page> {
  await go(laptop, "helper/code");
  await laptop.getByRole("button", { name: words(locale, "helper.access.code.button") }).click();
  const code = (await laptop.locator("#helper-code").innerText()).replace(/\s/g, "");
  await visit(laptop, "a code for a telephone", main);
  const phone = await browser.newPage({ bypassCSP: true });
  await go(phone, "my-place");
  const { handle, secret } = offered.get(locale) as SentReceipt;
  await answerPage(phone, { handle, secret, device: "own" });
  await goOn(phone);
  await follow(phone, "my-place/helper");
  await showProblems(phone);
  await visit(phone, "the telephone asks for the helper's code", main);
  await phone.fill('[name="code"]', code);
  await goOn(phone);
  await visit(phone, "whom to let in", main);
  await phone.check('[name="may"][value="change"]');
  await phone.check('[name="may"][value="confirm"]');
  await goOn(phone);
  await visit(phone, "who helps", { within: "#helpers", hide: once });
  return phone;
}

/** A place under a grant, and what a helper cannot do alone there. */
async function seePlace(page: Page, { locale, visit, go }: Heard): Promise<string> {
  await go(page, "helper");
  await visit(page, "the roster", main);
  await page.fill("#typed", "nunez");
  await untilNextPage(page, () => page.locator("search button").click());
  await visit(page, "found on the roster", main);
  await untilNextPage(page, () => page.locator(".roster form button").first().click());
  const place = page.url();
  await visit(page, "a place under a grant", whole);
  await follow(page, "my-place/offer");
  await visit(page, "an offer under a grant", main);
  await follow(page, "my-place/offer/decline");
  await visit(page, "decline under a grant", main);
  await page.goto(place.replace("/my-place?", "/my-place/withdraw?"));
  await showProblems(page);
  await visit(page, "withdraw, with a problem", main);
  await page.goto(place.replace("/my-place?", "/my-place/change?"));
  await visit(page, "change under a grant", main);
  await goOn(page);
  const a = new URL(page.url()).searchParams.get("a");
  for (const path of ["refused?why=without-an-adult&", "leave?"]) {
    await go(page, `my-place/change/${path}a=${a}`);
    await visit(page, `change/${path.split("?")[0]}`, main);
  }
  expect(page.url()).toContain(`/${locale}/my-place/change/leave`);
  return place;
}

/** The person makes a new secret, which ends what the helper has open. */
async function makeSecret(phone: Page, { locale, visit }: Heard): Promise<void> {
  await follow(phone, "my-place/new-secret");
  await showProblems(phone);
  await visit(phone, "a new secret", main);
  await phone.fill('[name="persons-secret"]', (offered.get(locale) as SentReceipt).secret);
  await goOn(phone);
  await visit(phone, "a new secret is shown", main);
  await goOn(phone);
  await visit(phone, "the new secret counts", main);
  await phone.context().close();
}

/** What a laptop of the helper's own keeps: begun, open, a question, and locked. */
async function keepCaseload(page: Page, { locale, visit, go }: Heard): Promise<void> {
  const button = (key: string) =>
    page.locator("main").getByRole("button", { name: words(locale, `helper.caseload.${key}`), exact: true });
  await go(page, "helper/caseload");
  await page.fill('[name="passphrase"]', "too short");
  await button("make.button").click();
  await page.locator(".summary").waitFor();
  await visit(page, "keep a caseload, with problems", main);
  await page.fill('[name="passphrase"]', passphrase);
  await page.fill('[name="again"]', passphrase);
  await page.check('[name="mine"]');
  await button("make.button").click();
  await expect(page.locator("[role=status]").first()).toContainText(words(locale, "helper.caseload.list.done"), {
    timeout: 60_000,
  });
  await visit(page, "the open caseload", main);
  await button("list.lock").click();
  await expect(button("open.button")).toBeVisible();
  await visit(page, "the locked caseload", main);
}

async function signOutAndIn(page: Page, helper: Helper, { locale, visit, go }: Heard): Promise<void> {
  await go(page, "helper");
  await press(page, locale, "frame.sign-out");
  await visit(page, "signed out", main);
  await pressForHelper(page, locale, "account.sign-in.button");
  await page.locator(".summary").waitFor();
  await visit(page, "sign in, with problems", main);
  await typeHelperPassphrase(page, helper, locale);
  await page.fill("#code", "000000");
  await pressForHelper(page, locale, "account.code.button");
  await page.locator(".summary").waitFor();
  await visit(page, "the code, with a problem", main);
  await go(page, "helper/invitation?i=nothing");
  await visit(page, "an invitation that is over", main);
}

for (const locale of locales) {
  test(`every page of a helper is without a fault and is said as it should be in ${locale}`, async ({
    browser,
    page,
  }) => {
    const go = (on: Page, path: string) => on.goto(`${server.origin}/${locale}/${path}`);
    const heard: Heard = { locale, persons: personsOf(locale), go, ...walk(locale) };
    const { visit } = heard;
    const look = (on: Page, name: string) => visit(on, name, main);
    const helper = await joinHelper(page, server, { name: `Hana-${locale}`, locale, organisation, look });
    await go(page, "helper");
    await visit(page, "the helper's first page", whole);
    await go(page, "helper/ways-to-sign-in");
    await visit(page, "ways to sign in", main);
    await startForSomebody(page, heard);
    await go(page, "helper/join");
    await showProblems(page);
    await visit(page, "join, with problems", main);
    const phone = await letIn(browser, page, heard);
    const place = await seePlace(page, heard);
    await makeSecret(phone, heard);
    await page.goto(place);
    await visit(page, "access has ended", main);
    await keepCaseload(page, heard);
    await signOutAndIn(page, helper, heard);
    expect(heard.said()).toMatchSnapshot(`${locale}/helper.txt`);
  });
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { answerPage, goOn } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { test as base } from "./fixtures/journey.ts";
import { atKiosk, beginAtKiosk, enrol, finishAtKiosk } from "./fixtures/kiosk.ts";
import type { SampleAnswers } from "./fixtures/sample-answers.ts";
import type { Server } from "./fixtures/start-server.ts";
import { tracesInBrowser, tracesOnDisk } from "./fixtures/traces.ts";

base.slow();

/** A browser with a profile on the disk, as a kiosk has one, which can be closed and opened again. */
type Device = { profile: string; open(): Promise<{ context: BrowserContext; page: Page }> };

const test = base.extend<{ device: Device }>({
  device: async ({ playwright, launchOptions, server }, use) => {
    const profile = mkdtempSync(join(tmpdir(), "paso-kiosk-"));
    const opened: BrowserContext[] = [];
    const open = async () => {
      const context = await playwright.chromium.launchPersistentContext(profile, {
        ...launchOptions,
        baseURL: server.origin,
      });
      opened.push(context);
      return { context, page: context.pages()[0] ?? (await context.newPage()) };
    };
    await use({ profile, open });
    for (const context of opened) await context.close();
    rmSync(profile, { recursive: true, force: true });
  },
});

function answersOf(given: string, family: string, phone: string): SampleAnswers {
  const answers = atKiosk([{ givenNames: given, familyNames: family }]);
  answers["contact"] = { "contact.phone": phone, "contact.preferred": "phone" };
  return answers;
}

const first = answersOf("Chidinmaqz", "Okaforwx", "+52 664 908 1234");
const typed = ["Chidinmaqz", "Okaforwx", "664 908 1234"];
const second = answersOf("Wojtekvy", "Zielonkx", "+52 664 907 4321");

/** What a page shows, and what its fields hold. */
function shownOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [].slice.call(document.querySelectorAll("input,select,textarea")) as HTMLInputElement[];
    return [document.title, document.body.innerText, ...fields.map(({ value }) => value)].join(" ");
  });
}

const found = (text: string, words: string[]) => words.filter((word) => text.includes(word));

/** Each page that Back leads to, as far as it goes, and where the words stand on one. */
async function foundBack(page: Page, words: string[]): Promise<string[]> {
  const places: string[] = [];
  for (let step = 0; step < 25; step++) {
    const before = page.url();
    const isThere = await page.goBack({ waitUntil: "load", timeout: 10_000 }).catch(() => null);
    await page.waitForTimeout(200);
    await page.waitForLoadState("load");
    if (isThere === null && page.url() === before) break;
    places.push(...found(await shownOn(page), words).map((word) => `${word}: Back ${step + 1}, ${page.url()}`));
  }
  return places;
}

/** Applies, reads the receipt, and looks at the place with it. Gives its numbers and the addresses where somebody was. */
async function useKiosk(page: Page, answers: SampleAnswers): Promise<{ numbers: string[]; addresses: string[] }> {
  const addresses = new Set<string>();
  await beginAtKiosk(page, "en");
  await apply(page, "en", { answers, visit: async () => void addresses.add(page.url()) });
  await expect(page.locator(".receipt")).toBeVisible();
  addresses.add(page.url());
  const [handle, secret] = await page.locator(".receipt .code").allInnerTexts();
  const numbers = [handle ?? "", secret ?? ""];
  await page.goto("/en/my-place");
  await answerPage(page, { handle: numbers[0] ?? "", secret: numbers[1] ?? "" });
  await goOn(page);
  expect(await shownOn(page)).toContain(answers["person/1"]?.["party.0.givenNames"]);
  addresses.add(page.url());
  return { numbers: numbers.flatMap((number) => [number, number.replaceAll(/\s/g, "")]), addresses: [...addresses] };
}

async function expectNothing(page: Page, context: BrowserContext, words: string[], addresses: string[]): Promise<void> {
  expect(found(await shownOn(page), words)).toEqual([]);
  expect(await tracesInBrowser(page, context, words)).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect((await context.cookies()).map(({ name }) => name).filter((name) => /draft|place|look/.test(name))).toEqual([]);
  expect(await foundBack(page, words)).toEqual([]);
  for (const address of addresses) {
    await page.goto(address);
    expect(found(await shownOn(page), words), address).toEqual([]);
  }
}

function expectNotInLogs(server: Server, words: string[]): void {
  const printed = server.printed();
  expect(printed).toContain('"msg":"answered"');
  expect(found(printed, words)).toEqual([]);
}

test("of two people in a row the second finds nothing of the first, and nobody anything of either", async ({
  device,
  server,
}) => {
  const { context, page } = await device.open();
  await enrol(page, server);
  const ana = await useKiosk(page, first);
  const ofFirst = [...typed, ...ana.numbers];
  await finishAtKiosk(page, "en");
  await expectNothing(page, context, ofFirst, ana.addresses);

  // The second is in a hurry: the power is cut in the middle of a page.
  await page.goto("/kiosk/start");
  await beginAtKiosk(page, "en");
  const seen: string[] = [];
  await apply(page, "en", {
    answers: second,
    until: "location",
    visit: async () => void seen.push(await shownOn(page)),
  });
  expect(found(seen.join(" "), ofFirst)).toEqual([]);
  expect(seen.join(" "), "the control: the search sees who is there").toContain("Wojtekvy");
  await page.locator('[name="location.city"]').fill("Zielonkx-Ciudad");
  const ofSecond = ["Wojtekvy", "Zielonkx", "664 907 4321"];
  const left = page.url();
  await context.close();

  const again = await device.open();
  await again.page.goto(left);
  expect(found(await shownOn(again.page), [...ofFirst, ...ofSecond])).toEqual([]);
  await again.page.goto("/kiosk/start");
  await expect(again.page.locator(".kiosk-bar"), "it is a kiosk still").toBeVisible();
  await expectNothing(again.page, again.context, [...ofFirst, ...ofSecond], []);
  await again.context.close();
  expect(tracesOnDisk(device.profile, [...ofFirst, ...ofSecond])).toEqual([]);
  expectNotInLogs(server, [...ofFirst, ...ofSecond]);
});

test("the control: whoever does not finish is found by Back, and one trace that is left is found on page and disk", async ({
  device,
  server,
}) => {
  const { context, page } = await device.open();
  await enrol(page, server);
  await beginAtKiosk(page, "en");
  await apply(page, "en", { answers: first, until: "contact" });
  await page.goto("/en/help");
  expect(await foundBack(page, typed)).not.toEqual([]);

  await page.goto("/en/help");
  await page.evaluate(async () => {
    sessionStorage.setItem("left", "Chidinmaqz");
    await (await caches.open("left")).put("/left", new Response("Okaforwx"));
  });
  expect(await tracesInBrowser(page, context, typed)).toEqual([
    expect.stringContaining("Chidinmaqz"),
    expect.stringContaining("Okaforwx"),
  ]);
  await page.waitForTimeout(1_000);
  await context.close();
  expect(tracesOnDisk(device.profile, typed)).not.toEqual([]);
});

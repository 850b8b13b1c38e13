import { expect } from "@playwright/test";
import { answerPage, goOn, questionOf, untilNextPage, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { brokenStorage } from "./fixtures/break-storage.ts";
import { complaintsOf } from "./fixtures/complaints.ts";
import { beginKept, choosePages, draftOf, kept, untilFilled } from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { words } from "./fixtures/words.ts";

test.slow();

const pagesOf = (name: string) => (name === "is refused" ? "full" : "light");

for (const [name, breakIt] of Object.entries(brokenStorage)) {
  test(`the device's storage ${name}: the page says so, keeps what is typed, and the application is sent`, async ({
    page,
    context,
    server,
  }) => {
    await choosePages(context, server.origin, pagesOf(name));
    await page.goto("/api/health");
    await breakIt(page);
    const complaints = complaintsOf(page);
    await beginKept(page, "en");
    await expect(page.getByRole("status")).toContainText(words("en", "offline.keep.tab"));
    await answerPage(page, { "party.length": "1" });
    await goOn(page);
    await untilFilled(page);
    await answerPage(page, { "party.0.givenNames": "Ana María" });
    await page.reload();
    await untilFilled(page);
    await expect(page.locator('[name="party.0.givenNames"]')).toHaveValue("Ana María");
    await apply(page, "en", { answers: kept(sampleAnswers()), until: "check" });
    await untilFilled(page);
    await expect(page.locator("main")).toContainText("Tijuana", { timeout: 40_000 });
    await answerPage(page, { statement: "yes" });
    await goOn(page);
    await expect(page.locator("#handle")).toHaveText(/\d/, { timeout: 30_000 });
    expect(complaints).toEqual([]);
  });
}

/** Over plain http a browser notes of every page that it passes over this header. */
const ofPlainHttp = /The Cross-Origin-Opener-Policy header has been ignored/;

test("a browser without cryptography, as over plain http on another name, loses nothing either", async ({
  playwright,
  launchOptions,
  server,
}) => {
  const args = [...(launchOptions.args ?? []), "--host-resolver-rules=MAP paso.test 127.0.0.1"];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const origin = `http://paso.test:${new URL(server.origin).port}`;
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  await choosePages(context, origin, "light");
  const complaints = complaintsOf(page);
  await beginKept(page, "ar");
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await expect(page.getByRole("status")).toContainText(words("ar", "offline.keep.tab"));
  await apply(page, "ar", { answers: kept(sampleAnswers()), until: "check" });
  await untilFilled(page);
  await expect(page.locator("main")).toContainText("Tijuana", { timeout: 40_000 });
  await answerPage(page, { statement: "yes" });
  await goOn(page);
  await expect(page.locator("#handle")).toHaveText(/\d/, { timeout: 30_000 });
  expect(complaints.filter((text) => !ofPlainHttp.test(text))).toEqual([]);
  await browser.close();
});

test("an answer and Continue at once, where only the tab keeps: also what was left as offered is kept", async ({
  page,
  context,
  server,
}) => {
  await choosePages(context, server.origin, "light");
  await page.goto("/api/health");
  await brokenStorage["has no cryptography"]?.(page);
  // As on a slow device: what waits a moment to be kept has its turn before what is kept at once is done.
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    window.setTimeout = ((act: () => void, ms = 0, ...given: unknown[]) =>
      later(act, ms < 100 ? 0 : ms, ...given)) as typeof window.setTimeout;
  });
  await beginKept(page, "en");
  const id = draftOf(page);
  await page.goto(`/en/apply/languages?d=${id}`);
  await untilFilled(page);
  // The next page takes a while to come, and until then this one works on.
  await page.route("**/apply/contact?**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await untilNextPage(page, () =>
    page.evaluate(() => {
      const part = (selector: string) => document.querySelector(selector) as HTMLElement;
      part("[name='languages.speaks'][value=es]").click();
      part("#answers .button-row .button").click();
    }),
  );
  const draft = await page.evaluate((name) => JSON.parse(sessionStorage.getItem(`paso-${name}`) ?? "{}"), id);
  expect(draft.answers["languages.speaks"]).toContain("es");
  expect(draft.answers["languages.interpreter"]).toEqual(["none"]);
});

for (const store of ["draft", "outbox", "place", "key"] as const) {
  test(`a garbled record among the device's ${store} records does not stop the journey`, async ({
    page,
    context,
    server,
  }) => {
    await choosePages(context, server.origin, "light");
    const complaints = complaintsOf(page);
    await beginKept(page, "en");
    await answerPage(page, { "party.length": "2" });
    await untilFilled(page);
    await page.waitForTimeout(300);
    await page.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open("paso");
          request.onsuccess = () => {
            const transaction = request.result.transaction(name, "readwrite");
            const records = transaction.objectStore(name);
            records.put("garbled", "garbled");
            records.openCursor().onsuccess = ({ target }) => {
              const { result: cursor } = target as IDBRequest<IDBCursorWithValue | null>;
              cursor?.update("garbled");
              cursor?.continue();
            };
            transaction.oncomplete = () => resolve();
            transaction.onabort = () => reject(transaction.error);
          };
        }),
      store,
    );
    await page.reload();
    await untilFilled(page);
    if (store === "draft" || store === "key") {
      await expect(page.getByRole("status")).toBeVisible();
      await answerPage(page, { "party.length": "3" });
    } else expect(await valuesOf(page, "party.length")).toEqual(["2"]);
    await goOn(page);
    expect(questionOf(page)).toBe("person/1");
    await untilFilled(page);
    await answerPage(page, { "party.0.givenNames": "Ana" });
    await page.reload();
    await untilFilled(page);
    expect(await valuesOf(page, "party.0.givenNames")).toEqual(["Ana"]);
    expect(complaints).toEqual([]);
  });
}

import { expect, type Page } from "@playwright/test";
import { untilNextPage } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { joinHelper } from "./fixtures/helper.ts";
import { test } from "./fixtures/journey.ts";
import { enrol } from "./fixtures/kiosk.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { asLight, questionPaths, wireBytes } from "./fixtures/wire-bytes.ts";
import { locales } from "./fixtures/words.ts";

/** A light question page; what a first visit may take in one window. */
const [ofPage, ofWindow] = [3_500, 14_600];

/** The browser's cookies, as it would send them; the pages are light ones. */
async function asBrowser(page: Page): Promise<{ cookie: string }> {
  return {
    cookie: [asLight.cookie, ...(await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)].join(
      "; ",
    ),
  };
}

test("a question of a kiosk is a light page, and comes with its script and its style in one window", async ({
  page,
  server,
}) => {
  await enrol(page, server);
  const cookies = await asBrowser(page);
  const over: Record<string, number> = {};
  let [most, mostOfAll] = [0, 0];
  for (const locale of locales) {
    await page.goto(`/${locale}`);
    const files = await page.evaluate(() =>
      ([].slice.call(document.querySelectorAll("script[src],link[rel=stylesheet]")) as Element[]).map(
        (one) => one.getAttribute("src") ?? one.getAttribute("href") ?? "",
      ),
    );
    expect(files.map((file) => file.replace(/\..*/, "")).sort()).toEqual([`/scripts/kiosk_${locale}`, "/style/kiosk"]);
    let beside = 0;
    for (const file of files) beside += (await wireBytes(server.origin, file)).whole;
    for (const question of questionPaths) {
      const path = `/${locale}/apply/${question}`;
      const { body, whole } = await wireBytes(server.origin, path, cookies);
      [most, mostOfAll] = [Math.max(most, body), Math.max(mostOfAll, whole + beside)];
      if (body > ofPage || whole + beside > ofWindow) over[path] = body;
    }
  }
  process.stdout.write(`a question of a kiosk: at most ${most} B, with its files ${mostOfAll} B\n`);
  expect(over).toEqual({});
});

test("a helper's pages are light ones, and a question in two languages takes no more than two", async ({
  page,
  server,
}) => {
  await joinHelper(page, server, { name: "Bytes", locale: "ru" });
  const own: Record<string, number> = {};
  for (const path of ["helper", "helper/start", "helper/join", "helper/code"]) {
    own[path] = (await wireBytes(server.origin, `/ru/${path}`, await asBrowser(page))).body;
  }
  await page.goto("/ru/helper/start");
  await page.selectOption('[name="language"]', "ar");
  await untilNextPage(page, () => page.locator("main form button").click());
  const both: Record<string, number> = {};
  await apply(page, "ar", {
    answers: { ...sampleAnswers([{ givenNames: "Samira", familyNames: "Haddad" }]), device: {} },
    until: "check",
    visit: async (question) => {
      const { pathname, search } = new URL(page.url());
      both[question] = (await wireBytes(server.origin, pathname + search, await asBrowser(page))).body;
    },
  });
  process.stdout.write(`${JSON.stringify({ own, both })}\n`);
  expect(Object.values(own).filter((bytes) => bytes > ofPage)).toEqual([]);
  expect(Object.keys(both)).toContain("check");
  expect(Object.values(both).filter((bytes) => bytes > 2 * ofPage)).toEqual([]);
});

import { expect, type Page } from "@playwright/test";
import { answerPage, goOn } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { atKiosk, enrol } from "./fixtures/kiosk.ts";
import { test } from "./fixtures/kiosk-profile.ts";
import { searchAll } from "./fixtures/kiosk-searches.ts";
import { startServer } from "./fixtures/start-server.ts";
import { tracesOnDisk } from "./fixtures/traces.ts";

test.slow();

const word = "Chidinmaqz";

/** A trace that is left on purpose, and where the search of kiosk-forgets.test.ts must find it. */
type Left = { leave: (page: Page) => Promise<unknown>; place: string; as: RegExp };

const inBrowser: Record<string, Left> = {
  "in a field": {
    leave: (page) => page.locator("#handle").fill(word),
    place: "page",
    as: /^Chidinmaqz$/,
  },
  "in the page's storage": {
    leave: (page) => page.evaluate((text) => localStorage.setItem("left", text), word),
    place: "storage, history and cookies",
    as: /: local$/,
  },
  "in the tab's storage": {
    leave: (page) => page.evaluate((text) => sessionStorage.setItem("left", text), word),
    place: "storage, history and cookies",
    as: /: session$/,
  },
  "in a cache": {
    leave: (page) => page.evaluate(async (text) => (await caches.open("left")).put("/left", new Response(text)), word),
    place: "storage, history and cookies",
    as: /: cache left /,
  },
  "in a database": {
    leave: (page) =>
      page.evaluate(
        (text) =>
          new Promise<void>((resolve) => {
            const request = indexedDB.open("left");
            request.onupgradeneeded = () => request.result.createObjectStore("left").put(text, "left");
            request.onsuccess = () => {
              request.result.close();
              resolve();
            };
          }),
        word,
      ),
    place: "storage, history and cookies",
    as: /: database left left$/,
  },
  "in a cookie": {
    leave: (page) => page.evaluate((text) => cookieStore.set("left", text), word),
    place: "storage, history and cookies",
    as: /: cookies$/,
  },
  "in the history's state": {
    leave: (page) => page.evaluate((text) => history.replaceState(text, ""), word),
    place: "storage, history and cookies",
    as: /: state$/,
  },
  "in the address": {
    leave: (page) => page.goto(`/en/help?left=${word}`),
    place: "storage, history and cookies",
    as: /: address$/,
  },
  "on a page that Back leads to": {
    leave: async (page) => {
      await page.goto(`/en/help`);
      await page.route("**/left", (route) => route.fulfill({ contentType: "text/html", body: `<h1>${word}</h1>` }));
      await page.goto("/left");
      await page.goto("/en/help");
    },
    place: "Back",
    as: /^Chidinmaqz: Back 1/,
  },
};

test("each trace that is left in a kiosk's browser on purpose is found by the search of its place", async ({
  device,
  server,
}) => {
  const { context, page } = await device.open();
  await enrol(page, server);
  for (const [how, { leave, place, as }] of Object.entries(inBrowser)) {
    await page.goto("/en/my-place");
    const searched = { page, context, server, addresses: [] };
    const before = await searchAll([word], searched);
    expect(before, `nothing before one is left ${how}`).toEqual({});
    await page.goto("/en/my-place");
    await leave(page);
    expect((await searchAll([word], searched))[place], how).toEqual(
      expect.arrayContaining([expect.stringMatching(as)]),
    );
    await context.clearCookies({ name: "left" });
    await page.goto("/kiosk/start");
  }
});

test("a worker that is left on purpose is found, and a device that becomes a kiosk has none", async ({
  device,
  server,
}) => {
  const { context, page } = await device.open();
  const searched = { page, context, server, addresses: [] };
  await page.goto("/en/help");
  await page.evaluate(async () => {
    await navigator.serviceWorker.register("/worker.js");
    await navigator.serviceWorker.ready;
  });
  expect((await searchAll([], searched))["worker"]).toEqual([`${server.origin}/`]);
  await enrol(page, server);
  await expect.poll(() => searchAll([], searched)).toEqual({});
});

test("what a server prints of a person on purpose is found in its logs", async ({ device }) => {
  const preload = new URL("fixtures/telling-log.mjs", import.meta.url).href;
  const server = await startServer({ NODE_OPTIONS: `--import ${preload}` });
  const { context, page } = await device.open();
  await enrol(page, server);
  await page.goto(`${server.origin}/en/apply/device`);
  await apply(page, "en", { answers: atKiosk([{ givenNames: word, familyNames: "Okaforwx" }]), until: "person/1" });
  await answerPage(page, { "party.0.givenNames": word });
  await goOn(page);
  expect((await searchAll([word], { page, context, server, addresses: [] }))["logs"]).toEqual([word]);
  await context.close();
  await server.stop();
});

/** What each kind of trace is kept in by Chromium, and what leaves it there on a page that forgets nothing. */
const onDisk: Record<string, RegExp> = {
  "the history": /^Default\/History/,
  "what was filled in": /^Default\/Web Data/,
  "what stood on tabs": /^Default\/Sessions\//,
  "the page's storage": /^Default\/Local Storage\//,
  "a database": /^Default\/IndexedDB\//,
  "a cache": /^Default\/Service Worker\/CacheStorage\//,
};

test("each trace that is left in a file of the profile on purpose is found there", async ({ device, server }) => {
  const { context, page } = await device.open();
  await page.route("**/left", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<title>${word}</title><form action="/left" method="post"><input name="city"><button>Go</button></form>`,
    }),
  );
  await page.goto("/left");
  for (const how of ["in the page's storage", "in a cache", "in a database"]) await inBrowser[how]?.leave(page);
  await page.locator("input").pressSequentially(word);
  await page.locator("button").click();
  await page.locator("input").pressSequentially(word);
  await page.waitForTimeout(6_000);
  await context.close();
  const files = tracesOnDisk(device.profile, [word]);
  for (const [what, where] of Object.entries(onDisk)) {
    expect.soft(files, what).toEqual(expect.arrayContaining([expect.stringMatching(where)]));
  }
  expect(server.printed()).toContain('"msg":"answered"');
});

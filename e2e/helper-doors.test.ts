import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { answerPage, goOn, untilNextPage } from "./fixtures/answer-page.ts";
import { joinHelper } from "./fixtures/helper.ts";
import { expectShut, findDoors, type HelperDoors, knock, sessionsIn } from "./fixtures/helper-doors.ts";
import { test } from "./fixtures/journey.ts";
import { type SentReceipt, sendApplication } from "./fixtures/send-application.ts";
import type { Server } from "./fixtures/start-server.ts";
import { words } from "./fixtures/words.ts";

test.describe.configure({ timeout: 300_000 });

const name = "Okafor";
const apply = (server: Server) => sendApplication(server, { id: randomUUID(), language: "ht", familyNames: name });
const newLaptop = async (browser: Browser, { origin }: Server): Promise<Page> =>
  (await browser.newContext({ baseURL: origin, javaScriptEnabled: false })).newPage();

/** The person types both numbers on the helper's laptop, and allows so much for so long. */
async function letIn(page: Page, receipt: SentReceipt, may: string[], days = "30"): Promise<string> {
  await page.goto("/es/helper/join");
  const { handle, secret } = receipt;
  await answerPage(page, { handle, secret, days });
  for (const what of may) await page.check(`[name="may"][value="${what}"]`);
  await goOn(page);
  await expect(page.locator(".whose")).toContainText(name);
  return new URL(page.url()).searchParams.get("m") ?? "";
}

/** Opens a change of somebody's answers, and gives what names it in addresses. */
async function beginChange(page: Page, m: string): Promise<string> {
  await page.goto(`/es/my-place/change?m=${m}`);
  await goOn(page);
  return new URL(page.url()).searchParams.get("a") ?? "";
}

/** All pages and forms that a helper with the widest grant has for somebody. */
async function allDoors(page: Page, m: string): Promise<HelperDoors> {
  const a = await beginChange(page, m);
  const ofPlace = ["", "/change", "/withdraw"].map((path) => `/es/my-place${path}?m=${m}`);
  const ofChange = ["apply/check", "apply/person/1", "apply/contact", "apply/ports", "my-place/change/leave"];
  return findDoors(page, [...ofPlace, ...ofChange.map((path) => `/es/${path}?a=${a}`)], name);
}

const lines = (server: Server) => server.printed().split("a helper was refused").length;

/** Every door stays shut in this browser, tells nothing, and writes its line. */
async function expectAllShut(context: BrowserContext, doors: HelperDoors, server: Server, handle: string) {
  const person = new RegExp(`${name}|${handle.slice(0, 4)} ?${handle.slice(4, 7)}`);
  const before = lines(server);
  const answers = await knock(context, doors);
  expect(answers.length).toBeGreaterThan(12);
  for (const answer of answers) await expectShut(answer, person);
  await expect
    .poll(() => lines(server), { message: "a line for each" })
    .toBeGreaterThanOrEqual(before + answers.length);
}

/** As the person sees it: nothing has changed but who helps. */
async function expectUntouched(page: Page, receipt: SentReceipt) {
  await page.goto("/es/my-place");
  const { handle, secret } = receipt;
  await answerPage(page, { handle, secret, device: "own" });
  await goOn(page);
  await expect(page.locator("main")).toContainText(words("es", "my-place.stand.waiting.title"));
  for (const act of ["changed-answers", "withdrew"]) {
    const [, said = ""] = words("es", `my-place.helpers.acts.${act}`).split("{who}");
    expect(said).not.toBe("");
    await expect(page.locator("#helpers")).not.toContainText(said);
  }
}

test("another organisation's helper, one who is signed out, and one whose grant has ended find every door shut", async ({
  browser,
  server,
}) => {
  const [ours, theirs, none, own] = [
    await newLaptop(browser, server),
    await newLaptop(browser, server),
    await newLaptop(browser, server),
    await newLaptop(browser, server),
  ];
  await joinHelper(ours, server, { name: "Dora", locale: "es" });
  await joinHelper(theirs, server, { name: "Elio", locale: "es" });
  const [receipt, elsewhere] = [await apply(server), await apply(server)];
  const m = await letIn(ours, receipt, ["change", "confirm"]);
  const doors = await allDoors(ours, m);

  // The other helper has everything of the first one's but the account.
  await letIn(theirs, elsewhere, ["change", "confirm"]);
  await theirs.context().addCookies(await sessionsIn(ours.context()));
  await expectAllShut(theirs.context(), doors, server, receipt.handle);
  await ours.goto("/es/helper");
  const grant = (await ours.locator('.roster input[name="grant"]').first().getAttribute("value")) ?? "";
  const roster = await findDoors(theirs, ["/es/helper"], name);
  const opening = roster.posts.filter(({ fields }) => fields.some(([field]) => field === "grant"));
  expect(opening).toHaveLength(1);
  for (const wrong of [grant, randomUUID(), grant.slice(1), ""]) {
    const [answer] = await knock(theirs.context(), { pages: [], posts: opening }, { grant: wrong });
    if (answer) await expectShut(answer, new RegExp(name));
  }

  await none.context().addCookies(await sessionsIn(ours.context()));
  await expectAllShut(none.context(), doors, server, receipt.handle);
  for (const answer of await knock(none.context(), { pages: [`${server.origin}/es/helper`], posts: opening })) {
    await expectShut(answer, new RegExp(name));
  }

  await own.goto("/es/my-place");
  await answerPage(own, { handle: receipt.handle, secret: receipt.secret, device: "own" });
  await goOn(own);
  await untilNextPage(own, () => own.locator("#helpers form button").click());
  await expectAllShut(ours.context(), doors, server, receipt.handle);
  await expectUntouched(own, receipt);
  for (const page of [ours, theirs, none, own]) await page.context().close();
});

test("a narrower grant leaves the doors shut that it does not name, and all that a wider one had opened", async ({
  browser,
  server,
}) => {
  const [laptop, own] = [await newLaptop(browser, server), await newLaptop(browser, server)];
  await joinHelper(laptop, server, { name: "Flor", locale: "es" });
  const narrow = await apply(server);
  const wide = await allDoors(laptop, await letIn(laptop, narrow, ["change", "confirm"]));
  const m = await letIn(laptop, narrow, []);

  // What was opened under the wider grant is over with it; what changes answers stays shut under the narrower one.
  await expectAllShut(laptop.context(), wide, server, narrow.handle);
  const before = lines(server);
  const changing = wide.posts.filter(({ address }) => address.includes("/my-place/change?"));
  const pages = [`${server.origin}/es/my-place/change?m=${m}`];
  const answers = await knock(laptop.context(), { pages, posts: changing }, { m });
  expect(answers).toHaveLength(2);
  for (const { door, answer } of answers) {
    expect(await answer.text(), door).toContain(words("es", "my-place.refused.not-allowed"));
  }
  await expect.poll(() => lines(server)).toBe(before + 2);
  await expectUntouched(own, narrow);
  for (const page of [laptop, own]) await page.context().close();
});

test("a person makes the secret new while a helper is on the page: what the old one opened is over", async ({
  browser,
  server,
}) => {
  const [laptop, own] = [await newLaptop(browser, server), await newLaptop(browser, server)];
  await joinHelper(laptop, server, { name: "Gil", locale: "es" });
  const receipt = await apply(server);
  const doors = await allDoors(laptop, await letIn(laptop, receipt, ["change", "confirm"]));

  await own.goto("/ht/my-place");
  await answerPage(own, { handle: receipt.handle, secret: receipt.secret, device: "own" });
  await goOn(own);
  const old = own.url();
  await untilNextPage(own, () => own.locator('main a[href*="/my-place/new-secret?"]').last().click());
  await answerPage(own, { "persons-secret": receipt.secret.slice(7) + receipt.secret.slice(0, 7) });
  await goOn(own);
  await expect(own.locator(".receipt")).toHaveCount(0);
  await answerPage(own, { "persons-secret": receipt.secret });
  await goOn(own);
  const secret = (await own.locator(".receipt .code").nth(1).innerText()).replace(/\s/g, "");
  expect(secret).toMatch(/^\d{14}$/);
  const shown = own.url();
  // Until it counts, the helper goes on, and no page of theirs shows it.
  for (const { answer } of await knock(laptop.context(), { pages: doors.pages, posts: [] })) {
    const html = (await answer.text()).replaceAll(/<[^>]*>|\s/g, "");
    expect(html).toContain(name);
    expect(html).not.toContain(secret);
  }
  await goOn(own);
  await expect(own.getByRole("status")).toHaveText(words("ht", "my-place.kept.new-secret"));
  await expect(own.locator("#helpers form")).toHaveCount(0);

  await expectAllShut(laptop.context(), doors, server, receipt.handle);
  await laptop.goto("/es/helper/join");
  await answerPage(laptop, { handle: receipt.handle, secret: receipt.secret });
  await goOn(laptop);
  await expect(laptop.locator("main")).toContainText(words("es", "my-place.open.problems.handle.no-match"));
  await expect(laptop.locator("body")).not.toContainText(name);
  for (const over of [old, shown]) {
    await own.goto(over);
    await expect(own.locator("body")).not.toContainText(name);
  }
  await letIn(laptop, { handle: receipt.handle, secret }, []);
  await expectUntouched(own, { handle: receipt.handle, secret });
  for (const page of [laptop, own]) await page.context().close();
});

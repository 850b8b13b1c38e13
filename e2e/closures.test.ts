import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { confirmOffer } from "./fixtures/confirm-offer.ts";
import { joinStaff, press } from "./fixtures/staff.ts";
import { type Server, startServer } from "./fixtures/start-server.ts";
import { words } from "./fixtures/words.ts";

const say = (key: string) => words("en", `staff.${key}`);

let server: Server;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startServer();
});
test.afterAll(() => server.stop());

/** A party of one that can reach these ports, sent by the machine's door. */
async function register(request: APIRequestContext, ports: string[]) {
  const person = { givenNames: "Zoë", birth: { precision: "year", year: 1990 }, nationalities: ["HT"] };
  const application = {
    version: 1,
    language: "ht",
    party: [{ ...person, birthCountry: "HT", relation: "self" }],
    languages: { speaks: ["ht"], reads: ["ht"], interpreter: "none" },
    contact: { preferred: "none" },
    location: { country: "MX" },
    ports,
    unavailable: [],
    needs: { codes: [], urgent: false },
    destination: { kind: "unknown" },
    statement: true,
  };
  const answer = await request.put(`${server.origin}/api/v1/applications/${randomUUID()}`, { data: application });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as { handle: string; secret: string };
}

test.use({ javaScriptEnabled: false });

test("a port closes by two persons' act: its party is moved, and everybody sees why", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(300_000);
  const party = await register(request, ["nogales", "laredo"]);
  await joinStaff(page, server, { name: "Ana", role: "scheduler" });
  await page.goto(`${server.origin}/staff/draws/run`);
  await press(page, "run-draw.button");
  await expect(page.getByRole("status")).toContainText(/\d{8}-1/);
  const applicant = await browser.newPage({ javaScriptEnabled: false });
  const date = await confirmOffer(applicant, server.origin, party);
  const day = date.toISOString().slice(0, 10);
  const place = new URL(applicant.url());
  place.pathname = "/en/my-place";
  let proposal = "";

  await test.step("one person proposes, and cannot decide", async () => {
    await page.goto(`${server.origin}/staff/reseating/close`);
    await press(page, "close-port.button");
    await expect(page.locator(".summary")).toContainText(say("close-port.port.problems.missing"));
    await checkAxe(page, "close a port, with problems");
    await page.selectOption("#port", "nogales");
    await page.selectOption("#from", day);
    await page.selectOption("#to", day);
    await page.selectOption("#reason", "flooding");
    await press(page, "close-port.button");
    await expect(page.getByRole("status")).toHaveText(say("reseating.kept"));
    await expect(page.locator("tbody tr")).toHaveCount(1);
    await expect(page.locator("main")).toContainText(say("see-reseating.own"));
    await expect(page.getByRole("button", { name: say("see-reseating.approve") })).toHaveCount(0);
    await checkAxe(page, "a proposal");
    proposal = page.url();
  });

  const open = async (path: string) => {
    await applicant.goto(`${server.origin}/en/${path}`);
    return applicant.locator("main");
  };
  const closed = words("en", "help.closed.title");
  expect(await (await open("help")).innerText()).not.toContain(closed);

  await test.step("another one approves, and sees who was moved and who hears nothing", async () => {
    const other = await browser.newPage({ javaScriptEnabled: false });
    await joinStaff(other, server, { name: "Bo", role: "scheduler" });
    await other.goto(proposal);
    await press(other, "see-reseating.approve");
    await expect(other.getByRole("status")).toHaveText(say("reseating.kept"));
    const main = other.locator("main");
    await expect(main).toContainText(say("see-reseating.outcomes.moved"));
    await expect(main.locator("tbody tr")).toHaveCount(1);
    await expect(main.locator("tbody tr")).toContainText(say("see-reseating.reach.nowhere"));
    await looked(other);
    await other.close();
  });

  await test.step("the public page says so at once", async () => {
    const main = await open("help");
    await expect(main).toContainText(closed);
    await expect(main).toContainText(words("en", "help.closed.reasons.flooding"));
    await checkAxe(applicant, "help while a port is closed");
  });

  await test.step("the party reads why on its place, in its language, and has an offer", async () => {
    await applicant.goto(place.href);
    const main = applicant.locator("main");
    await expect(main).toContainText(words("en", "my-place.reseat.moved.title"));
    await expect(main).toContainText(words("en", "help.closed.reasons.flooding"));
    await expect(main).toContainText(words("en", "my-place.stand.offered.title"));
    await checkAxe(applicant, "my place, moved");
    place.pathname = "/ht/my-place";
    await applicant.goto(place.href);
    await expect(main).toContainText(words("ht", "my-place.reseat.moved.title"));
    place.pathname = "/en/my-place/slip";
    await applicant.goto(place.href);
    await expect(main).not.toContainText(day);
    await expect(applicant).not.toHaveURL(/slip/);
  });
  await applicant.close();
});

/** The console's pages of closures pass axe, in both languages. */
async function looked(page: Page) {
  for (const language of ["en", "es"]) {
    for (const path of [
      new URL(page.url()).pathname,
      "/staff/reseating",
      "/staff/reseating/close",
      "/staff/reseating/safety",
    ]) {
      await page.goto(`${server.origin}${path}`);
      await expect(page.locator("h1")).toHaveCount(1);
      await checkAxe(page, `${path} in ${language}`);
    }
    if (language === "en") await page.getByRole("button", { name: "Español" }).click();
  }
}

import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { checkAxeWithScript } from "./fixtures/check-axe.ts";
import { confirmOffer } from "./fixtures/confirm-offer.ts";
import { deviceCode } from "./fixtures/device-code.ts";
import { type MovedServer, startMovedServer } from "./fixtures/moved-server.ts";
import { joinStaff, press } from "./fixtures/staff.ts";
import { words } from "./fixtures/words.ts";

const say = (key: string) => words("en", `staff.${key}`);

let server: MovedServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startMovedServer();
});
test.afterAll(() => server.stop());

/** Whoever works there looks at their clock so many minutes later. */
const minutesOn = (minutes: number) => server.moveTo(new Date(Date.now() + minutes * 60_000));

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
  const ana = await joinStaff(page, server, { name: "Ana", role: "scheduler" });
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
    await page.selectOption("#port", "nogales");
    await page.selectOption("#from", day);
    await page.selectOption("#to", day);
    await page.selectOption("#reason", "flooding");
    minutesOn(6);
    await press(page, "close-port.button");
    await expect(page.locator(".summary")).toContainText(say("prove.code.problems.needed"));
    await expect(page.locator("#from")).toHaveValue(day);
    await expect(page.locator("#reason")).toHaveValue("flooding");
    await page.fill("#proof", deviceCode(ana.key, new Date()));
    await press(page, "close-port.button");
    minutesOn(0);
    await expect(page.getByRole("status")).toHaveText(say("reseating.kept"));
    await expect(page.locator("tbody tr")).toHaveCount(1);
    await expect(page.locator("main")).toContainText(say("see-reseating.own"));
    await expect(page.getByRole("button", { name: say("see-reseating.approve") })).toHaveCount(0);
    await checkAxeWithScript(page, page.url());
    proposal = page.url();
  });

  const open = async (path: string) => {
    await applicant.goto(`${server.origin}/en/${path}`);
    return applicant.locator("main");
  };
  const closed = words("en", "help.closed.title");
  expect(await (await open("help")).innerText()).not.toContain(closed);

  const other = await browser.newPage({ javaScriptEnabled: false });
  await test.step("another one approves, and sees who was moved and who hears nothing", async () => {
    const bo = await joinStaff(other, server, { name: "Bo", role: "scheduler" });
    await other.goto(proposal);
    minutesOn(6);
    await press(other, "see-reseating.approve");
    await expect(other.locator("h1")).toHaveText(say("prove.title"));
    await other.fill("#code", deviceCode(bo.key, new Date()));
    await press(other, "prove.button");
    await expect(other).toHaveURL(proposal.replace(/\?.*/, ""));
    await press(other, "see-reseating.approve");
    await expect(other.getByRole("status")).toHaveText(say("reseating.kept"));
    const main = other.locator("main");
    minutesOn(0);
    await expect(main).toContainText(say("see-reseating.outcomes.moved"));
    await expect(main.locator("tbody tr")).toHaveCount(1);
    await expect(main.locator("tbody tr")).toContainText(say("see-reseating.reach.nowhere"));
    await looked(other);
  });

  await test.step("the public page says so at once", async () => {
    // A page is kept for a second, and one visitor may still see the one before.
    await expect(async () => expect(await (await open("help")).innerText()).toContain(closed)).toPass({
      timeout: 5000,
    });
    const main = applicant.locator("main");
    await expect(main).toContainText(words("en", "help.closed.reasons.flooding"));
    await checkAxeWithScript(applicant, applicant.url());
  });

  await test.step("the party reads why on its place, in its language, and has an offer", async () => {
    await applicant.goto(place.href);
    const main = applicant.locator("main");
    await expect(main).toContainText(words("en", "my-place.reseat.moved.title"));
    await expect(main).toContainText(words("en", "help.closed.reasons.flooding"));
    await expect(main).toContainText(words("en", "my-place.stand.offered.title"));
    await checkAxeWithScript(applicant, place.href);
    place.pathname = "/ht/my-place";
    await applicant.goto(place.href);
    await expect(main).toContainText(words("ht", "my-place.reseat.moved.title"));
    place.pathname = "/en/my-place/slip";
    await applicant.goto(place.href);
    await expect(main).not.toContainText(day);
    await expect(applicant).not.toHaveURL(/slip/);
  });

  await test.step("the port opens again early by two persons: all pages say so, and the party keeps its new place", async () => {
    await page.goto(proposal);
    await press(page, "see-reseating.lift.button");
    await expect(page.getByRole("status")).toHaveText(say("reseating.kept"));
    await expect(page.locator("main")).toContainText(say("see-reseating.own"));
    await other.goto(page.url().replace(/\?.*/, ""));
    await checkAxeWithScript(other, other.url());
    // Bo reads Spanish since the pages were looked at.
    await other.getByRole("button", { name: words("es", "staff.see-reseating.lift.approve") }).click();
    await expect(other.getByRole("status")).toHaveText(words("es", "staff.reseating.kept"));
    await expect(async () => expect(await (await open("help")).innerText()).not.toContain(closed)).toPass({
      timeout: 5000,
    });
    place.pathname = "/en/my-place";
    await applicant.goto(place.href);
    await expect(applicant.locator("main")).toContainText(words("en", "my-place.reseat.lifted"));
    await expect(applicant.locator("main")).toContainText(words("en", "my-place.stand.offered.title"));
  });
  await other.close();
  await applicant.close();
});

test("places that are booked are cut by two persons: who must move is shown, and moved", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(300_000);
  const party = await register(request, ["calexico"]);
  await joinStaff(page, server, { name: "Cy", role: "scheduler" });
  await page.goto(`${server.origin}/staff/draws/run`);
  await press(page, "run-draw.button");
  await expect(page.getByRole("status")).toContainText(/\d{8}-\d/);
  const applicant = await browser.newPage({ javaScriptEnabled: false });
  await confirmOffer(applicant, server.origin, party);
  const place = new URL(applicant.url());
  place.pathname = "/en/my-place";

  await page.goto(`${server.origin}/staff/ports/calexico`);
  await page
    .locator("tbody tr")
    .filter({ has: page.locator("td:nth-child(4)", { hasText: /^1$/ }) })
    .getByRole("link")
    .click();
  await page.getByRole("link", { name: say("capacity.cut") }).click();
  await press(page, "cut.button");
  await expect(page.locator(".summary")).toContainText(say("cut.places.problems.missing"));
  await checkAxeWithScript(page, page.url());
  await page.fill("#places", "0");
  await page.selectOption("#reason", "too-few-staff");
  await press(page, "cut.button");
  await expect(page.locator("tbody tr")).toHaveCount(1);
  const proposal = page.url();

  const other = await browser.newPage({ javaScriptEnabled: false });
  await joinStaff(other, server, { name: "Di", role: "scheduler" });
  await other.goto(proposal);
  await press(other, "see-reseating.approve");
  await expect(other.locator("main")).toContainText(say("see-reseating.outcomes.moved"));
  await other.close();

  await applicant.goto(place.href);
  await expect(applicant.locator("main")).toContainText(words("en", "my-place.reseat.moved.title"));
  await expect(applicant.locator("main")).toContainText(words("en", "help.closed.reasons.too-few-staff"));
  await expect(applicant.locator("main")).toContainText(words("en", "my-place.stand.offered.title"));
  await applicant.close();
});

/** The console's pages of closures pass axe, in both languages. */
async function looked(page: Page) {
  const own = new URL(page.url()).pathname;
  for (const language of ["en", "es"]) {
    for (const path of [own, "/staff/reseating", "/staff/reseating/close", "/staff/reseating/safety"]) {
      await checkAxeWithScript(page, `${server.origin}${path}`);
    }
    if (language === "en") await page.getByRole("button", { name: "Español" }).click();
  }
}

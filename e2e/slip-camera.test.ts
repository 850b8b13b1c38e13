import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { camerasOn, filmCode, launchWithCamera, watchCamera } from "./fixtures/camera.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { complaintsOf } from "./fixtures/complaints.ts";
import {
  keepDay,
  main,
  officerAt,
  offline,
  type PortDay,
  path,
  say,
  startPortDay,
  unlock,
} from "./fixtures/port-day.ts";
import { press } from "./fixtures/staff.ts";

// One day at the port is made for all of them: they follow each other.
test.describe.configure({ mode: "default" });

/** From the press of the button until the party stands there. The promise is 20 seconds for the whole of it. */
const mostMs = 5_000;

const counter = "/staff/ports/nogales/check-in";
let day: PortDay;
let camera: Browser;
let film = "";

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  day = await startPortDay(browser, ["Zoë", "Iria"]);
  film = join(test.info().project.outputDir, `film-${test.info().workerIndex}.y4m`);
  camera = await launchWithCamera(film);
});
test.afterAll(async () => {
  await camera.close();
  await day.server.stop();
});

const said = (page: Page) => page.locator(".read-by-camera > [role=status]");
const picture = (page: Page) => page.getByRole("dialog", { name: say("camera.title") });
const policyOf = async (page: Page, address: string) =>
  (await page.request.get(`${day.server.origin}${address}`)).headers()["permissions-policy"];

/** Reads the slip of a party, and tells how long it took. */
async function readSlip(page: Page, which: number, name: string, where: string): Promise<void> {
  filmCode(film, day.parties[which]?.letters ?? "");
  const startedAt = Date.now();
  await press(page, "camera.open");
  await expect(main(page).locator(".counter-people")).toContainText(name);
  const tookMs = Date.now() - startedAt;
  test.info().annotations.push({ type: "from the press to the party", description: `${where}: ${tookMs} ms` });
  expect(tookMs, where).toBeLessThan(mostMs);
}

test("the camera reads a slip at the counter, and is off as soon as it is not needed", async () => {
  test.setTimeout(120_000);
  const context = await camera.newContext({ permissions: ["camera"] });
  const { page } = await officerAt(day, context, "Kim");
  const complaints = complaintsOf(page);
  await watchCamera(page);
  await page.clock.install({ time: day.date });
  await page.goto(`${day.server.origin}${counter}`);
  expect(await policyOf(page, counter)).toContain("camera=(self)");
  expect(await policyOf(page, path)).toContain("camera=(self)");
  for (const other of ["/staff/ports/nogales", "/staff", "/en", "/en/my-place", "/en/check-a-slip"]) {
    expect(await policyOf(page, other), other).toContain("camera=()");
  }

  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  filmCode(film, "https://example.org/another-code");
  await page.getByRole("button", { name: say("camera.open") }).press("Enter");
  await expect(picture(page)).toContainText(say("camera.other-code"));
  await expect(page.getByRole("button", { name: say("camera.stop") })).toBeFocused();
  await checkAxe(page, "the camera looks for a slip");
  expect(await camerasOn(page)).toEqual({ ever: 1, now: 1 });
  expect(
    asked.filter((address) => !/^\/scripts\/qr\.\w+\.js$/.test(address)),
    "nothing of it is sent",
  ).toEqual([]);
  expect(asked.length, "the reader is asked for when it is wanted").toBe(1);
  await page.keyboard.press("Escape");
  await expect(said(page)).toHaveText(say("camera.stopped"));
  await expect(page.getByRole("button", { name: say("camera.open") })).toBeFocused();
  expect(await camerasOn(page)).toEqual({ ever: 1, now: 0 });

  await press(page, "camera.open");
  await expect(picture(page)).toBeVisible();
  await page.clock.fastForward(61_000);
  await expect(said(page)).toHaveText(say("camera.over"));
  expect(await camerasOn(page)).toEqual({ ever: 2, now: 0 });
  await expect(page.locator("#handle"), "nothing was typed").toHaveValue("");

  await press(page, "camera.open");
  await expect(picture(page)).toBeVisible();
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(picture(page)).toHaveCount(0);
  expect(await camerasOn(page)).toEqual({ ever: 3, now: 0 });

  await readSlip(page, 0, "Zoë", "at the counter");
  await expect(page.getByRole("button", { name: say("camera.open") })).toHaveCount(0);
  await press(page, "check-in.party.came");
  await expect(page.getByRole("status")).toHaveText(say("port.kept"));
  expect(complaints).toEqual([]);
  await context.close();
});

test("without a network the camera reads a slip of the day that is kept, though it was never used before", async () => {
  test.setTimeout(120_000);
  const context = await camera.newContext({ permissions: ["camera"] });
  const { page } = await officerAt(day, context, "Lea");
  await watchCamera(page);
  await keepDay(day, page);
  await context.setOffline(true);
  await page.goto(`${day.server.origin}${path}`);
  await unlock(page);
  await readSlip(page, 1, "Iria", "without a network");
  expect(await camerasOn(page)).toEqual({ ever: 1, now: 0 });
  await press(page, "check-in.party.came");
  await expect(main(page)).toContainText(offline("check.kept"));
  await context.close();
});

test("where nobody allows the camera, the page says what to do, and the number is typed", async () => {
  const context = await camera.newContext();
  const { page } = await officerAt(day, context, "Max");
  await page.goto(`${day.server.origin}${counter}`);
  await press(page, "camera.open");
  await expect(said(page)).toHaveText(say("camera.refused"));
  await expect(page.getByRole("button", { name: say("camera.open") })).toBeFocused();
  await checkAxe(page, "the camera is not allowed");
  await page.fill("#handle", day.parties[1]?.letters ?? "");
  await press(page, "check-in.button");
  await expect(main(page).locator(".counter-people")).toContainText("Iria");
  await context.close();
});

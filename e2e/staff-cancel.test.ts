import { expect } from "@playwright/test";
import { checkAxeWithScript } from "./fixtures/check-axe.ts";
import { test } from "./fixtures/journey.ts";
import { joinStaff, press } from "./fixtures/staff.ts";
import { words } from "./fixtures/words.ts";

const say = (key: string) => words("en", `staff.${key}`);
const because = "A port was counted twice.";

test.use({ javaScriptEnabled: false });

test("two persons cancel a draw that was committed to, and everybody can read why", async ({
  page,
  browser,
  ownServer: server,
}) => {
  test.setTimeout(180_000);
  await joinStaff(page, server, { name: "Ana", role: "scheduler" });
  await page.goto(`${server.origin}/staff/draws/commitments`);
  await page.locator("main form button").first().click();
  await expect(page.getByRole("status")).toHaveText(say("commitments.notes.made"));
  const other = await browser.newPage({ javaScriptEnabled: false });
  await joinStaff(other, server, { name: "Ben", role: "administrator" });
  await other.goto(`${server.origin}/staff/draws/commitments`);
  await other.locator("td form button").first().click();
  await expect(other.getByRole("status")).toHaveText(say("commitments.notes.signed"));

  await page.goto(`${server.origin}/staff/draws`);
  await page.getByRole("link", { name: say("draws.cancel") }).click();
  await press(page, "cancel-draw.button");
  await expect(page.locator(".summary")).toContainText(say("cancel-draw.run.problems.missing"));
  await page.fill("#because", "x".repeat(301));
  await press(page, "cancel-draw.button");
  await expect(page.locator(".summary")).toContainText(say("cancel-draw.because.problems.long"));
  await expect(page.locator("#because")).toHaveValue("x".repeat(301));
  await page.fill("#because", because);
  const run = (await page.locator("#run option").nth(1).getAttribute("value")) ?? "";
  await page.selectOption("#run", run);
  await press(page, "cancel-draw.button");
  await expect(page.getByRole("status")).toHaveText(say("cancel-draw.notes.proposed"));
  await expect(page.locator("main")).toContainText(say("cancel-draw.own"));
  await expect(page.getByRole("button", { name: say("cancel-draw.approve"), exact: true })).toHaveCount(0);
  await checkAxeWithScript(page, `${server.origin}/staff/draws/cancel`);

  await other.goto(`${server.origin}/staff/draws/cancel`);
  await expect(other.locator("main")).toContainText(because);
  await other
    .getByRole("button", { name: say("cancel-draw.approve-label").replace("{run}", run), exact: true })
    .click();
  await expect(other.getByRole("status")).toHaveText(say("cancel-draw.notes.cancelled"));
  const published = await fetch(`${server.origin}/draws/${run}/cancelled.json`);
  expect(await published.json()).toMatchObject({ because });
  await other.goto(`${server.origin}/en/draws/${run}`);
  await expect(other.locator("main")).toContainText(because);
  await other.close();
});

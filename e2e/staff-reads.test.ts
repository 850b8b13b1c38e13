import { expect, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { type MovedServer, startMovedServer } from "./fixtures/moved-server.ts";
import { openPlace, registerParty } from "./fixtures/party-of-staff.ts";
import { joinStaff } from "./fixtures/staff.ts";
import { locales, words } from "./fixtures/words.ts";

let server: MovedServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startMovedServer();
});
test.afterAll(() => server.stop());

test("the auditor's page passes axe, and so does what a party's people see of it", async ({ page, request }) => {
  test.setTimeout(240_000);
  await joinStaff(page, server, { name: "Eva", role: "auditor" });
  for (const language of ["en", "es"]) {
    await page.goto(`${server.origin}/staff/reads`);
    await checkAxe(page, `reads in ${language}`);
    for (const before of [
      "",
      "1.",
      `1.${"a".repeat(36)}`,
      `9999999999999.${"0".repeat(8)}-0000-0000-0000-${"0".repeat(12)}`,
    ]) {
      await page.goto(`${server.origin}/staff/reads?before=${before}&reader=-&handle=`);
      await expect(page.locator("h1"), before).toHaveText(words(language, "staff.reads.title"));
    }
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `reads at 320 px in ${language}`).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole("button", { name: language === "en" ? "Español" : "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language === "en" ? "es" : "en");
  }
  await openPlace(page, server, await registerParty(request, server, "Iris"));
  const { searchParams } = new URL(page.url());
  for (const locale of locales) {
    await page.goto(`${server.origin}/${locale}/my-place/looks?m=${searchParams.get("m")}`);
    await expect(page.locator("main")).toContainText(words(locale, "my-place.looks.none"));
    await checkAxe(page, `looks in ${locale}`);
  }
});

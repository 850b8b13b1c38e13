import { expect, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { openPlace, registerParty } from "./fixtures/party-of-staff.ts";
import { joinStaff, press } from "./fixtures/staff.ts";
import { type Server, startServer } from "./fixtures/start-server.ts";
import { locales, words } from "./fixtures/words.ts";

const say = (key: string) => words("en", `staff.${key}`);

let server: Server;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startServer();
});
test.afterAll(() => server.stop());

for (const javaScriptEnabled of [false, true]) {
  const how = javaScriptEnabled ? "" : " (no JavaScript)";
  test(`an officer puts a name right, is told what is somebody else, and the person sees what changed${how}`, async ({
    browser,
    request,
  }) => {
    test.setTimeout(240_000);
    const { handle, secret } = await registerParty(request, server, "Iria");
    const officer = await browser.newPage({ javaScriptEnabled });
    await joinStaff(officer, server, { name: javaScriptEnabled ? "Bo" : "Bea", role: "officer", port: "nogales" });
    await officer.goto(`${server.origin}/staff/ports/nogales`);
    await officer.getByRole("link", { name: say("correct.title") }).click();
    await officer.fill("#handle", handle);
    await press(officer, "new-secret.find");
    await officer.getByRole("link", { name: /Iria/ }).click();
    await officer.fill("[name='givenNames']", "Eva");
    await officer.fill("[name='birth.year']", "1980");
    await press(officer, "correct.button");
    await expect(officer.locator(".summary")).toContainText(say("new-secret.checks.problems.too-few"));
    await expect(officer.locator("[name='givenNames']")).toHaveValue("Eva");
    await officer.check("[name='checks'][value='document']");
    await press(officer, "correct.button");
    await expect(officer.locator(".summary")).toContainText(say("correct.givenNames.problems.somebody-else"));
    if (javaScriptEnabled) await checkAxe(officer, "correction, with a problem");
    await officer.fill("[name='birth.year']", "");
    await press(officer, "correct.button");
    await expect(officer.locator(".summary")).toContainText(words("en", "apply.person.birth.year.problems.missing"));
    await officer.fill("[name='birth.year']", "1990");
    await officer.fill("[name='givenNames']", "Iria María");
    await officer.fill("[name='document.number']", "P 77");
    await press(officer, "correct.button");
    await expect(officer.locator(".summary")).toContainText(words("en", "apply.person.document.kind.problems.missing"));
    await officer.selectOption("[name='document.kind']", "passport");
    await officer.fill("[name='document.country']", "Ayiti");
    await press(officer, "correct.button");
    await expect(officer.getByRole("status")).toHaveText(say("port.corrected"));
    await officer.close();

    const own = await browser.newPage({ javaScriptEnabled });
    await openPlace(own, server, { handle, secret });
    const m = new URL(own.url()).searchParams.get("m");
    for (const locale of locales) {
      await own.goto(`${server.origin}/${locale}/my-place?m=${m}`);
      const section = own.locator("section[aria-labelledby='corrections']");
      await expect(section).toContainText("Iria María");
      await expect(section).toContainText(words(locale, "my-place.corrections.wrong"));
      await expect(section).toContainText(words(locale, "my-place.corrections.nothing"));
      await expect(section).toContainText("P 77");
      if (javaScriptEnabled) await checkAxe(own, `what was put right, in ${locale}`);
    }
    await own.setViewportSize({ width: 390, height: 844 });
    await own.screenshot({ path: test.info().outputPath("put-right.png"), fullPage: true });
    await own.close();
  });
}

import { expect, type Page, test } from "@playwright/test";
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

/** Says on my place what is wrong of a person, and sees that it waits. */
async function sayWrong(own: Page, name: string, thing: string, said: string): Promise<void> {
  await own.getByRole("link", { name: words("en", "my-place.wrong.title") }).click();
  await own.getByLabel(name).check();
  await own.locator(`[name=thing][value=${thing}]`).check();
  await own.fill("[name=words]", said);
  await own.getByRole("button", { name: words("en", "my-place.wrong.button"), exact: true }).click();
  await expect(own.getByRole("status")).toHaveText(words("en", "my-place.kept.wrong-said"));
  const section = own.locator("section[aria-labelledby='wrong']");
  await expect(section).toContainText(said);
  await expect(section).toContainText(words("en", "my-place.wrong.asked.states.open"));
}

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
    const own = await browser.newPage({ javaScriptEnabled });
    await openPlace(own, server, { handle, secret });
    const m = new URL(own.url()).searchParams.get("m");
    await test.step("two say what is wrong, each in their own words", async () => {
      await sayWrong(own, "Iria", "name", "Non mwen se Iria María.");
      await sayWrong(own, "Bea", "other", "Mwen se fanm.");
      await own.getByRole("link", { name: words("en", "my-place.wrong.title") }).click();
      await own.getByLabel("Bea").check();
      await own.locator("[name=thing][value=birth]").check();
      await own.getByRole("button", { name: words("en", "my-place.wrong.button"), exact: true }).click();
      await expect(own.locator(".summary")).toContainText(words("en", "my-place.wrong.words.problems.missing"));
      await own.fill("[name=words]", "1991");
      await own.getByRole("button", { name: words("en", "my-place.wrong.button"), exact: true }).click();
      await expect(own.locator(".summary")).toContainText(words("en", "my-place.wrong.person.problems.asked-already"));
      await expect(own.locator("[name=words]")).toHaveValue("1991");
      if (javaScriptEnabled) await checkAxe(own, "what is wrong, with a problem");
    });
    await test.step("one is on the work list by number, is read with a reason, and answered", async () => {
      await officer.goto(`${server.origin}/staff/work?kind=corrections`);
      const waiting = officer.locator("tbody tr").filter({ hasText: handle.slice(-3) });
      await expect(waiting).toHaveCount(2);
      await expect(officer.locator("main")).not.toContainText("Iria");
      if (javaScriptEnabled) await checkAxe(officer, "corrections asked for");
      await waiting
        .filter({ hasText: say("work.what.other") })
        .getByRole("link")
        .click();
      await expect(officer.locator("main")).toContainText("Mwen se fanm.");
      await expect(officer.locator("main")).toContainText("Bea");
      await expect(officer.locator("main")).not.toContainText("Iria");
      if (javaScriptEnabled) {
        await checkAxe(officer, "what somebody says is wrong");
        await officer.screenshot({ path: test.info().outputPath("asked.png"), fullPage: true });
      }
      await press(officer, "answer-correction.answers.come-with-paper");
      await expect(officer.getByRole("status")).toHaveText(say("work.notes.answered"));
      await expect(waiting).toHaveCount(1);
    });
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

    for (const locale of locales) {
      await own.goto(`${server.origin}/${locale}/my-place?m=${m}`);
      const section = own.locator("section[aria-labelledby='corrections']");
      await expect(section).toContainText("Iria María");
      await expect(section).toContainText(words(locale, "my-place.corrections.wrong"));
      await expect(section).toContainText(words(locale, "my-place.corrections.nothing"));
      await expect(section).toContainText("P 77");
      const asked = own.locator("section[aria-labelledby='wrong']");
      await expect(asked).toContainText(words(locale, "my-place.wrong.asked.states.corrected"));
      await expect(asked).toContainText(words(locale, "my-place.wrong.asked.states.come-with-paper"));
      await expect(asked.getByRole("button")).toHaveCount(0);
      if (!javaScriptEnabled) continue;
      await checkAxe(own, `what was put right, in ${locale}`);
      await own.goto(`${server.origin}/${locale}/my-place/wrong?m=${m}`);
      await checkAxe(own, `what is wrong, in ${locale}`);
    }
    await test.step("one is taken back, and gone", async () => {
      await own.goto(`${server.origin}/en/my-place?m=${m}`);
      await sayWrong(own, "Bea", "document", "I have no passport any more.");
      await own.getByRole("button", { name: words("en", "my-place.wrong.asked.take-back"), exact: true }).click();
      await expect(own.getByRole("status")).toHaveText(words("en", "my-place.kept.wrong-taken-back"));
      await expect(own.locator("main")).not.toContainText("I have no passport any more.");
    });
    await own.goto(`${server.origin}/en/my-place?m=${m}`);
    await own.setViewportSize({ width: 390, height: 844 });
    await own.screenshot({ path: test.info().outputPath("put-right.png"), fullPage: true });
    await own.close();
  });
}

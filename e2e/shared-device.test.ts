import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { answerPage, goInHistory, goOn, untilNextPage, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { beginKept, choosePages, isPlaceKept } from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { sendApplication } from "./fixtures/send-application.ts";
import { words } from "./fixtures/words.ts";

const onShared = (givenNames: string) => ({
  ...sampleAnswers([{ givenNames, familyNames: "Okafor" }]),
  device: { device: "shared" },
});

for (const scripted of [true, false]) {
  test(`after Finish the next person sees nothing of the one before ${scripted ? "" : "(no JavaScript)"}`, async ({
    browser,
    server,
  }) => {
    const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: scripted });
    const page = await context.newPage();
    await apply(page, "en", { answers: onShared("Chidinma"), until: "contact" });
    await answerPage(page, { "contact.email": "chidinma@example.org" });
    const address = page.url();
    await page.getByRole("link", { name: words("en", "common.footer.finish") }).click();
    await page.waitForURL(/\/finish/);
    const finish = page.locator("main form button[type=submit]").first();
    if (await finish.isVisible()) await untilNextPage(page, () => finish.click());

    for (let step = 0; step < 8; step++) {
      await goInHistory(page, "back").catch(() => undefined);
      await expect(page.locator("body")).not.toContainText("Chidinma");
      await expect(page.locator('[value="chidinma@example.org"], [value*="Chidinma"]')).toHaveCount(0);
    }
    await page.goto(address);
    await expect(page.locator("body")).not.toContainText("Chidinma");
    expect(new URL(page.url()).pathname).not.toContain("/contact");

    await apply(page, "fr", { answers: onShared("Marie"), until: "contact" });
    expect(await valuesOf(page, "contact.email")).toEqual([""]);
    await expect(page.locator("body")).toContainText("Marie");
    await expect(page.locator("body")).not.toContainText("Chidinma");
    await context.close();
  });
}

test("a shared device does not offer to complete, asks who has gone away for 13 minutes, and leaves after 15", async ({
  page,
}) => {
  await page.clock.install();
  await apply(page, "en", { answers: onShared("Ada"), until: "contact" });
  await expect(page.locator('[name="contact.email"]')).toHaveAttribute("autocomplete", "off");
  // An error page that hands answers back knows by it that it must go too.
  await expect(page.locator("#answers [name=shared]")).toHaveValue("yes");
  await checkAxe(page, "a question on a shared device");

  // Whoever types is there: the minutes begin anew, here and on the server.
  const toldBy = async (act: () => Promise<unknown>) => {
    const told = page.waitForRequest((request) => request.method() === "HEAD" && request.url() === page.url());
    await act();
    expect((await (await told).response())?.status()).toBe(200);
  };
  await page.clock.runFor(300_000);
  await toldBy(() => page.fill('[name="contact.email"]', "ada@example.org"));
  const question = page.getByRole("alertdialog");
  await page.clock.runFor(775_000);
  await expect(question).toHaveCount(0);
  await page.clock.runFor(10_000);
  await expect(question).toContainText(/Seconds left: 11\d/);
  await checkAxe(page, "the question before a shared device's end");
  const left = question.locator("[aria-live]");
  for (const step of [0, 1, 2]) {
    await page.clock.runFor(step * 1_000);
    const seconds = Number(/\d+/.exec(await left.innerText())?.[0]);
    await expect(left).toHaveAttribute("aria-live", seconds % 10 ? "off" : "assertive");
  }
  await toldBy(() => question.getByRole("button", { name: words("en", "kiosk.still.here") }).click());
  await expect(question).toHaveCount(0);
  await page.clock.runFor(785_000);
  await expect(question).toBeVisible();
  await toldBy(() => page.keyboard.press("Escape"));
  await expect(question).toHaveCount(0);
  expect(await valuesOf(page, "contact.email")).toEqual(["ada@example.org"]);

  // A touch beside the question answers nothing.
  await page.clock.runFor(785_000);
  await expect(question).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(question).toBeVisible();
  await page.clock.runFor(125_000);
  await page.waitForURL(/\/en\/finish\?ended=yes$/);
});

for (const scripted of [true, false]) {
  const how = scripted ? "where the script that asks does not come" : "without JavaScript";
  test(`a shared device's page leaves by itself ${how}`, async ({ browser, server }) => {
    const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: scripted });
    const page = await context.newPage();
    await apply(page, "ar", { answers: onShared("Ada"), until: "contact" });
    await context.route(/\/scripts\/(?:idle|plain)/, (route) => route.abort());
    if (scripted) await page.clock.install();
    // Without JavaScript nobody moves the browser's clock: the same page, with a second in place of the minutes.
    else {
      await context.route(/\/contact/, async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: (await answer.text()).replace("905;url", "1;url") });
      });
    }
    await page.goto(page.url());
    if (scripted) await page.clock.runFor(906_000);
    await page.waitForURL(/\/ar\/finish\?ended=yes$/);
    await context.close();
  });
}

test("a place that somebody looks at as on a shared device is not kept, even where a draft is", async ({
  page,
  context,
  server,
}) => {
  await choosePages(context, server.origin, "light");
  const { handle, secret } = await sendApplication(server, { id: randomUUID(), language: "en", familyNames: "Okafor" });
  await beginKept(page, "en");
  const isKeptAfter = async (device: "shared" | "own") => {
    await page.goto("/en/my-place");
    await answerPage(page, { handle, secret, device });
    await goOn(page);
    await page.waitForTimeout(1_500);
    return isPlaceKept(page);
  };
  expect(await isKeptAfter("shared")).toBe(false);
  expect(await isKeptAfter("own"), "the control: one's own device keeps it").toBe(true);
});

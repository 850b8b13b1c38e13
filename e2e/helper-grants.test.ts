import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { continueButton, goOn, untilNextPage, valuesOf } from "./fixtures/answer-page.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { joinHelper } from "./fixtures/helper.ts";
import { test } from "./fixtures/journey.ts";
import { type SentReceipt, sendApplication } from "./fixtures/send-application.ts";
import type { Server } from "./fixtures/start-server.ts";
import { words } from "./fixtures/words.ts";

test.describe.configure({ timeout: 300_000 });

const apply = (server: Server) => sendApplication(server, { id: randomUUID(), language: "es", familyNames: "Núñez" });

/** Opens somebody's place on a device of their own. */
async function openPlace(page: Page, locale: string, { handle, secret }: SentReceipt): Promise<void> {
  await page.goto(`/${locale}/my-place`);
  await page.fill('[name="handle"]', handle);
  await page.fill('[name="secret"]', secret);
  await page.check('[name="device"][value="own"]');
  await goOn(page);
  await page.waitForURL(/\/my-place\?m=/);
}

for (const scripted of [true, false]) {
  const how = scripted ? "" : " (no JavaScript)";

  test(`a person lets a helper in by a code on the own phone, sees what was done, and ends it${how}`, async ({
    browser,
    server,
  }) => {
    const options = { baseURL: server.origin, javaScriptEnabled: scripted };
    const [theirs, own] = [await browser.newContext(options), await browser.newContext(options)];
    const [laptop, phone] = [await theirs.newPage(), await own.newPage()];
    const name = scripted ? "Lucia" : "Irma";
    await joinHelper(laptop, server, { name });
    const receipt = await apply(server);
    await laptop.goto("/es/helper/code");
    await laptop.getByRole("button", { name: words("es", "helper.access.code.button") }).click();
    const code = (await laptop.locator("#helper-code").innerText()).replace(/\s/g, "");
    expect(code).toMatch(/^\d{10}$/);

    await openPlace(phone, "ar", receipt);
    await untilNextPage(phone, () => phone.locator('a[href*="/my-place/helper?"]').click());
    await phone.fill(
      '[name="code"]',
      code.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10)),
    );
    await continueButton(phone).click();
    await expect(phone.locator("main")).toContainText(words("ar", "my-place.helper.problems.code.wrong-digit"));
    await phone.fill('[name="code"]', code);
    await goOn(phone);
    await expect(phone.locator(".binding")).toContainText(name);
    if (scripted) await checkAxe(phone, "whom to let in");
    await phone.check('[name="may"][value="change"]');
    await goOn(phone);
    const helpers = phone.locator("#helpers");
    await expect(helpers).toContainText(name);
    await expect(helpers).toContainText(words("ar", "my-place.helpers.change"));
    await expect(helpers).not.toContainText(words("ar", "my-place.helpers.confirm"));
    if (scripted) await checkAxe(phone, "who helps");

    await laptop.goto("/es/helper");
    await untilNextPage(laptop, () => laptop.locator(".roster form button").first().click());
    await expect(laptop.locator("main")).toContainText(words("es", "my-place.as-helper.roster"));
    expect((await laptop.content()).replace(/<[^>]*>|\s/g, "")).not.toContain(receipt.secret);
    // The person applied in Spanish, as the page is, and nothing stands beside; in another language, the person's does.
    await expect(laptop.locator(".beside")).toHaveCount(0);
    const inSpanish = laptop.url();
    await laptop.goto(inSpanish.replace("/es/", "/ar/"));
    await expect(laptop.locator("h1 + .beside[lang=es][dir=ltr]")).toHaveText(words("es", "my-place.title"));
    expect(await laptop.locator(":is(label,legend,button,a,h1,h2) .beside").count()).toBe(0);
    if (scripted) await checkAxe(laptop, "a place under a grant, with the person's language beside");
    await laptop.goto(inSpanish);
    if (scripted) await checkAxe(laptop, "a place under a grant");
    await untilNextPage(laptop, () => laptop.locator('main a[href*="/my-place/change?"]').click());

    await phone.reload();
    await expect(helpers).toContainText(words("ar", "my-place.helpers.acts.title"));
    await untilNextPage(phone, () => helpers.locator("form button").click());
    await expect(helpers.locator("form")).toHaveCount(0);

    // The helper is in the middle of a change, and goes no further.
    await goOn(laptop);
    await expect(laptop.locator("main")).toContainText(words("es", "helper.access.ended.title"));
    await laptop.goto("/es/helper");
    await expect(laptop.locator(".roster > li")).toHaveCount(0);
    await theirs.close();
    await own.close();
  });

  test(`a helper ends an application only with the secret that the person types${how}`, async ({ browser, server }) => {
    const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: scripted });
    const page = await context.newPage();
    await joinHelper(page, server, { name: scripted ? "Pilar" : "Nora" });
    const receipt = await apply(server);
    await page.goto("/es/helper/join");
    // The person sees only now that there is their language: what they typed stays, but for the secret.
    await page.fill('[name="handle"]', receipt.handle);
    await page.fill('[name="secret"]', receipt.secret);
    await page.locator('[name="may"][value="change"]').check();
    await untilNextPage(page, () => page.getByRole("button", { name: "Kreyòl ayisyen" }).click());
    expect(new URL(page.url()).pathname).toBe("/ht/helper/join");
    const typed = async () => [
      await valuesOf(page, "handle"),
      await valuesOf(page, "may"),
      await valuesOf(page, "secret"),
    ];
    expect(await typed()).toEqual([[receipt.handle], ["change"], [""]]);
    await page.locator(".beside-bar summary").click();
    await untilNextPage(page, () => page.locator(".beside-bar").getByRole("button", { name: "Français" }).click());
    await expect(page.locator("h1 + .beside[lang=fr]")).toHaveText(words("fr", "helper.access.join.title"));
    await page.locator(".beside-bar summary").click();
    await untilNextPage(page, () => page.locator(".beside-bar").getByRole("button", { name: "Español" }).click());
    expect(await typed()).toEqual([[receipt.handle], ["change"], [""]]);
    await page.locator('[name="may"][value="change"]').uncheck();
    await expect(page.locator("h1 + .beside[lang=es]")).toHaveText(words("es", "helper.access.join.title"));
    await expect(page.locator(".beside-said")).toHaveText([/Tanpri ekri/, /Por favor, escriba/]);
    if (scripted) await checkAxe(page, "join");
    // Both numbers in the first field, but for a digit: the secret is not given back.
    await page.fill('[name="handle"]', receipt.handle + receipt.secret.slice(1));
    await continueButton(page).click();
    await expect(page.locator(".problem").first()).toBeVisible();
    if (!scripted) expect((await page.content()).replace(/\s/g, "")).not.toContain(receipt.secret.slice(1, 8));
    await page.fill('[name="handle"]', receipt.handle);
    await page.fill('[name="secret"]', receipt.secret);
    await goOn(page);
    await page.waitForURL(/\/ht\/my-place\?m=/);
    await expect(page.locator("h1 + .beside[lang=es]")).toHaveText(words("es", "my-place.title"));
    await expect(page.getByRole("link", { name: words("ht", "my-place.as-helper.roster") })).toHaveAttribute(
      "href",
      "/es/helper",
    );
    // What was not allowed is not offered.
    await expect(page.locator('main a[href*="/my-place/change?"]')).toHaveCount(0);

    await page.goto(page.url().replace("/my-place?", "/my-place/withdraw?"));
    await continueButton(page).click();
    await expect(page.locator("main")).toContainText(words("ht", "my-place.open.problems.secret.missing"));
    // What is wrong stands there in the person's language too, which no other page says.
    const [beside, missing] = [page.locator(".beside[lang=es]"), words("es", "my-place.open.problems.secret.missing")];
    await expect(beside.filter({ hasText: words("es", "common.form.summary") })).toHaveCount(1);
    await expect(beside.filter({ hasText: missing })).toHaveCount(2);
    expect(await page.locator(":is(label,legend,button,a,h1,h2) .beside").count()).toBe(0);
    const wrong = receipt.secret.slice(7) + receipt.secret.slice(0, 7);
    await page.fill('[name="persons-secret"]', wrong);
    await continueButton(page).click();
    await expect(page.locator(".problem").first()).toBeVisible();
    if (!scripted) expect(await page.content()).not.toContain(wrong);
    if (scripted) await checkAxe(page, "a secret that is asked for");
    await page.fill('[name="persons-secret"]', receipt.secret);
    await goOn(page);

    const person = await (await browser.newContext({ baseURL: server.origin })).newPage();
    await openPlace(person, "es", receipt);
    await expect(person.locator("#helpers")).toContainText(
      words("es", "my-place.helpers.acts.withdrew").replace("{who}", "").trim().slice(-20),
    );
    await person.context().close();
    await context.close();
  });
}

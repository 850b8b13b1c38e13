import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { answerPage, goOn } from "./fixtures/answer-page.ts";
import { choosePages, leftOnDevice, type Pages, untilKept } from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";
import { type SentReceipt, sendApplication } from "./fixtures/send-application.ts";
import type { Server } from "./fixtures/start-server.ts";
import { words } from "./fixtures/words.ts";

test.slow();

async function openPlace(page: Page, { origin }: Server, { handle, secret }: SentReceipt): Promise<void> {
  await page.goto(`${origin}/en/my-place`);
  await answerPage(page, { handle, secret, device: "own" });
  await goOn(page);
}

for (const pages of ["light", "full"] satisfies Pages[]) {
  test(`an offer is confirmed without a signal, and my place is seen as it was last (${pages})`, async ({
    page,
    context,
    ownServer,
  }) => {
    const receipt = await sendApplication(ownServer, { id: randomUUID(), language: "en", familyNames: "Núñez" });
    await ownServer.paso("draw");
    await choosePages(context, ownServer.origin, pages);
    await page.goto(`${ownServer.origin}/en/apply/device`);
    await answerPage(page, { device: "own", keep: "yes" });
    await goOn(page);
    await untilKept(page, "en");

    const before = await leftOnDevice(page);
    await openPlace(page, ownServer, receipt);
    const seen = await page.locator("main h2").first().innerText();
    await expect.poll(async () => (await leftOnDevice(page)).place).toBeGreaterThan(before.place ?? 0);
    await page.locator('main a[href*="/my-place/offer?"]').first().click();
    await page.waitForURL("**/my-place/offer?**");

    await context.setOffline(true);
    await page.locator("form[data-answer=confirm] button").click();
    await expect(page.getByText(words("en", "offline.outbox.offer"))).toBeVisible();
    await page.goto(`${ownServer.origin}/en/my-place`);
    await expect(page.getByText(words("en", "offline.outbox.as-of"))).toBeVisible();
    await expect(page.locator("main h2").first()).toHaveText(seen);

    const answered = page.waitForResponse((response) => response.request().method() === "PUT");
    await context.setOffline(false);
    expect(await (await answered).json()).toMatchObject({ outcome: "confirmed" });
    await openPlace(page, ownServer, receipt);
    await expect(page.locator('main a[href*="/my-place/slip?"]').first()).toBeVisible();
  });
}

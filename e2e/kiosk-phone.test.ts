import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { answerPage, continueButton, goOn, questionOf, untilNextPage, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { test } from "./fixtures/journey.ts";
import { atKiosk, enrol, finishAtKiosk } from "./fixtures/kiosk.ts";
import { readQr } from "./fixtures/read-qr.ts";
import { sendApplication } from "./fixtures/send-application.ts";
import { words } from "./fixtures/words.ts";

const ana = atKiosk([{ givenNames: "Chidinma", familyNames: "Okafor" }]);

for (const scripted of [true, false]) {
  test(`an application goes from the kiosk to a telephone, once, with what was just typed${scripted ? "" : " (no JavaScript)"}`, async ({
    browser,
    server,
  }) => {
    const options = { baseURL: server.origin, javaScriptEnabled: scripted };
    const kiosk = await (await browser.newContext(options)).newPage();
    await enrol(kiosk, server);
    await apply(kiosk, "en", { answers: ana, until: "contact" });
    await answerPage(kiosk, { "contact.email": "chidinma@example.org" });
    await untilNextPage(kiosk, () => kiosk.locator(".kiosk-bar").getByText(words("en", "kiosk.bar.phone")).click());
    await untilNextPage(kiosk, () => continueButton(kiosk).click());
    const pin = (await kiosk.locator("#pin").innerText()).replaceAll(/\s/g, "");
    // It is not for paper.
    await expect(kiosk.locator("main")).not.toContainText(words("en", "kiosk.print.hint"));
    const address = await readQr(kiosk);
    expect(address).toMatch(new RegExp(`^${server.origin}/en/phone\\?t=`));

    const phone = await (await browser.newContext(options)).newPage();
    await phone.goto(address);
    await expect(phone.locator("body")).not.toContainText("Chidinma");
    await answerPage(phone, { pin: pin === "0000" ? "1111" : "0000" });
    await goOn(phone);
    await expect(phone.locator("main")).toContainText(words("en", "kiosk.phone.take.problems.no-match"));
    await answerPage(phone, { pin });
    await goOn(phone);
    expect(questionOf(phone)).toBe("device");
    await answerPage(phone, { device: "own" });
    await goOn(phone);
    await apply(phone, "en", { answers: ana, until: "contact" });
    expect(await valuesOf(phone, "contact.email")).toEqual(["chidinma@example.org"]);

    const second = await (await browser.newContext(options)).newPage();
    await second.goto(address);
    await answerPage(second, { pin });
    await goOn(second);
    await expect(second.locator("h1")).toHaveText(words("en", "kiosk.phone.take.over.title"));

    await kiosk.reload();
    await expect(kiosk.locator("body")).not.toContainText("Chidinma");
    if (scripted) await untilNextPage(kiosk, () => kiosk.locator(".kiosk-finish").click());
    await apply(phone, "en", { answers: ana });
    await expect(phone.locator(".receipt"), "the end of the kiosk ends nothing on the telephone").toBeVisible();
    for (const page of [kiosk, phone, second]) await page.context().close();
  });
}

test("a place that a receipt opened on the kiosk goes to a telephone, and the kiosk has it no more", async ({
  browser,
  server,
}) => {
  const sent = { id: randomUUID(), language: "ht", familyNames: "Okafor" };
  const { handle, secret } = await sendApplication(server, sent);
  const kiosk = await (await browser.newContext({ baseURL: server.origin, javaScriptEnabled: false })).newPage();
  await enrol(kiosk, server);
  await kiosk.goto("/ht/my-place");
  await answerPage(kiosk, { handle, secret });
  await goOn(kiosk);
  await expect(kiosk.locator(".whose")).toContainText("Okafor");
  await untilNextPage(kiosk, () => kiosk.locator(".kiosk-bar").getByText(words("ht", "kiosk.bar.phone")).click());
  await expect(kiosk.locator("main")).toContainText(words("ht", "kiosk.phone.place"));
  await untilNextPage(kiosk, () => continueButton(kiosk).click());
  const pin = (await kiosk.locator("#pin").innerText()).replaceAll(/\s/g, "");
  const address = await readQr(kiosk);

  const [phone, second] = await Promise.all([browser.newPage(), browser.newPage()]);
  for (const one of [phone, second]) {
    await one.goto(address);
    await answerPage(one, { pin });
    await goOn(one);
  }
  await expect(phone.locator(".whose")).toContainText("Okafor");
  await expect(phone.locator("[data-shared=alone]"), "nobody has said whose telephone it is").toHaveCount(1);
  await expect(second.locator("h1")).toHaveText(words("ht", "kiosk.phone.take.over.title"));
  await kiosk.reload();
  await expect(kiosk.locator("body")).not.toContainText("Okafor");
  await phone.reload();
  await expect(phone.locator(".whose"), "what ends on the kiosk ends nothing on the telephone").toContainText("Okafor");
  for (const page of [kiosk, phone, second]) await page.context().close();
});

test("a picture that its person left by finishing works for nobody", async ({ browser, server }) => {
  const kiosk = await (await browser.newContext({ baseURL: server.origin })).newPage();
  await enrol(kiosk, server);
  await apply(kiosk, "en", { answers: ana, until: "languages" });
  await untilNextPage(kiosk, () => kiosk.locator(".kiosk-bar").getByText(words("en", "kiosk.bar.phone")).click());
  await untilNextPage(kiosk, () => continueButton(kiosk).click());
  const pin = (await kiosk.locator("#pin").innerText()).replaceAll(/\s/g, "");
  const address = await readQr(kiosk);
  await finishAtKiosk(kiosk, "en");
  await kiosk.context().close();
  const phone = await (await browser.newContext()).newPage();
  await phone.goto(address);
  await answerPage(phone, { pin });
  await goOn(phone);
  await expect(phone.locator("h1")).toHaveText(words("en", "kiosk.phone.take.over.title"));
  await phone.context().close();
});

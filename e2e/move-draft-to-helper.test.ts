import { expect } from "@playwright/test";
import { answerPage, goOn, questionOf, untilNextPage } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { joinHelper } from "./fixtures/helper.ts";
import { test } from "./fixtures/journey.ts";
import { lookAgain, newPhone, showCode, toContinue, typeNumbers } from "./fixtures/move-draft.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { words } from "./fixtures/words.ts";

test.describe.configure({ timeout: 240_000 });

const answers = sampleAnswers([{ givenNames: "Chidinma", familyNames: "Okafor" }]);

test("on the laptop of a helper who sits beside it goes on in both languages, back when they finish, and is sent", async ({
  browser,
  server,
}) => {
  const phone = await newPhone(browser, server.origin, "no JavaScript");
  const laptop = await (await browser.newContext({ baseURL: server.origin })).newPage();
  await joinHelper(laptop, server, { name: "Beatriz" });
  await apply(phone, "ht", { answers, until: "needs" });
  const numbers = await showCode(phone);
  await toContinue(laptop, "es");
  await typeNumbers(laptop, numbers);
  expect(questionOf(laptop), "it is not asked whose device this is").toBe("needs");
  await expect(laptop.locator("[data-shared=alone]")).toHaveCount(1);
  await expect(laptop.locator("html")).toHaveAttribute("lang", "ht");
  await expect(laptop.locator("h1 + .beside[lang=es]")).toHaveText(words("es", "apply.needs.title"));
  await checkAxe(laptop, "what came to a helper's laptop");
  await goOn(laptop);
  const left = laptop.url();
  await untilNextPage(laptop, () => laptop.getByRole("link", { name: words("ht", "common.footer.finish") }).click());
  await expect(laptop.locator("main")).toContainText(words("ht", "home.finish.back"));
  await untilNextPage(laptop, () => laptop.getByRole("button", { name: words("ht", "home.finish.button") }).click());
  await laptop.goto(left);
  await expect(laptop.locator("body")).not.toContainText("Okafor");
  await lookAgain(phone);
  await untilNextPage(phone, () => phone.locator("main a.back").click());
  expect(questionOf(phone)).toBe("needs");
  await apply(phone, "ht", { answers, until: "check" });
  await expect(phone.locator("main")).toContainText("Chidinma");

  // Once more, to the end: the person gives the helper a grant, and the secret is the person's.
  const again = await showCode(phone);
  await toContinue(laptop, "es");
  await typeNumbers(laptop, again);
  await answerPage(laptop, { statement: "yes", "grant.see": "yes" });
  await goOn(laptop);
  await expect(laptop.locator(".receipt .code")).toHaveCount(2);
  await untilNextPage(laptop, () => laptop.locator("#take-receipt").click());
  await expect(laptop.locator(".receipt")).toContainText(words("ht", "helper.beside.receipt.gone"));
  await laptop.goto("/es/helper");
  await expect(laptop.locator(".roster > li")).toHaveCount(1);
  for (const page of [phone, laptop]) await page.context().close();
});

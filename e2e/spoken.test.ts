import { expect, type Page } from "@playwright/test";
import { continueButton } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { test } from "./fixtures/journey.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { codes, spokenTranscript } from "./fixtures/spoken-transcript.ts";

test.use({ bypassCSP: true });

/** The impossible days of the ports page are those of the next three weeks: other ones tomorrow. */
async function daysShown(page: Page): Promise<[RegExp, string][]> {
  const days = await page.locator('label[for^="unavailable"]').allTextContents();
  return days.map((day) => [new RegExp(day, "g"), "<day>"]);
}

/** One page before anything is known, and one that names whose it is. */
const wholePages = new Set(["device", "person/2"]);

const withProblems = new Set(["device", "party", "person/1", "languages", "location", "ports", "check"]);

/** Whether an installation is for practice is a matter of its database, not of what is asked. */
async function forgetPractice(page: Page): Promise<void> {
  await page.locator(".mark-practice").evaluateAll((marks) => {
    for (const mark of marks) mark.remove();
  });
}

for (const locale of ["en", "es", "ht", "ar"]) {
  test(`a screen reader says every question, problem and the receipt in ${locale}`, async ({ page }) => {
    test.setTimeout(600_000);
    await apply(page, locale, {
      answers: sampleAnswers([
        { givenNames: "Ana", familyNames: "Núñez" },
        { givenNames: "José", familyNames: "Núñez", relation: "child" },
      ]),
      visit: async (question) => {
        const name = question.replace("/", "-");
        const hide = question === "receipt" ? [codes] : await daysShown(page);
        await forgetPractice(page);
        const said = await spokenTranscript(page, { part: wholePages.has(question) ? "page" : "main", hide });
        expect.soft(said).toMatchSnapshot(`${locale}/${name}.txt`);
        if (!withProblems.has(question)) return;
        const address = page.url();
        await continueButton(page).click();
        await page.locator(".summary").waitFor();
        const wrong = await spokenTranscript(page, { part: "main", hide });
        expect.soft(wrong).toMatchSnapshot(`${locale}/${name}-problems.txt`);
        await page.goto(address);
      },
    });
  });
}

import { expect, type Page } from "@playwright/test";
import { continueButton } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { test } from "./fixtures/journey.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { spokenTranscript } from "./fixtures/spoken-transcript.ts";

test.use({ bypassCSP: true });

/** Days that come and go: the impossible days of the ports page are those of the next three weeks. */
const digits: [RegExp, string] = [/\d+/g, "#"];

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
        const hasDays = question === "ports";
        const hide = question === "receipt" || hasDays ? [digits] : [];
        await forgetPractice(page);
        const said = await spokenTranscript(page, { part: question === "device" ? "page" : "main", hide });
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

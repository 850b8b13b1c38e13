import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { answerPage, expectProblems, goOn, questionOf, valuesOf } from "./fixtures/answer-page.ts";
import { test } from "./fixtures/journey.ts";
import { words } from "./fixtures/words.ts";

// A page that a device fills in by itself, whose script did not come: the server takes over.
test.use({ javaScriptEnabled: false });

test("a blank page's answers begin a draft under the device's own id, later than the device's", async ({ page }) => {
  const id = randomUUID();
  await page.goto(`/en/apply/contact?d=${id}&r=7`);
  await answerPage(page, { "contact.email": "marie@example.org" });
  await goOn(page);
  expect(questionOf(page)).toBe("location");
  expect(new URL(page.url()).searchParams.get("a")).toBe(id);

  const kept = await page.request.get(`/api/v1/drafts/${id}`);
  expect(kept.headers()["cache-control"]).toBe("no-store");
  expect(await kept.json()).toMatchObject({
    answers: { "contact.email": ["marie@example.org"] },
    revisions: { "contact.email": 8 },
    revision: 8,
    locale: "en",
  });
});

test("a second blank page goes on with the same draft, and says what is wrong with nothing lost", async ({ page }) => {
  const id = randomUUID();
  await page.goto(`/en/apply/contact?d=${id}`);
  await answerPage(page, { "contact.email": "marie@example.org" });
  await goOn(page);
  await page.goto(`/en/apply/person/2?d=${id}&r=9&to=check`);
  await answerPage(page, { "party.1.givenNames": "Jean" });
  await goOn(page);
  expect(new URL(page.url()).searchParams.get("a")).toBe(id);
  expect(questionOf(page)).toBe("person/2");
  await expect(page.locator(".summary")).toBeVisible();
  expect(await valuesOf(page, "party.1.givenNames")).toEqual(["Jean"]);
  const { answers, revisions } = await (await page.request.get(`/api/v1/drafts/${id}`)).json();
  expect(answers).toMatchObject({ "contact.email": ["marie@example.org"], "party.length": ["2"] });
  expect(revisions).toMatchObject({ "party.1.givenNames": 10 });
  expect(revisions).not.toHaveProperty("party.length");
});

test("the answers of a blank page travel into another language", async ({ page }) => {
  await page.goto(`/en/apply/location?d=${randomUUID()}`);
  await answerPage(page, { "location.country": "MX", "location.city": "Tijuana" });
  await page.locator('button[name="then"][value="language"]').first().click();
  await page.getByRole("link", { name: "Español" }).first().click();
  expect(questionOf(page)).toBe("location");
  expect(await valuesOf(page, "location.city")).toEqual(["Tijuana"]);
});

test("a blank page of all answers, sent, shows which ones the server does not have", async ({ page }) => {
  await page.goto(`/en/apply/check?d=${randomUUID()}`);
  await answerPage(page, { statement: "yes" });
  await goOn(page);
  expect(questionOf(page)).toBe("check");
  await expect(page.locator("#open a").first()).toBeVisible();
});

test("the proof of a paper is checked where there is no script", async ({ page }) => {
  const told = { application: randomUUID(), attempts: ["2026-11-25T22:00:00Z"], language: "en" };
  const { text, proof } = await (await page.request.post("/api/v1/attempts", { data: told })).json();
  await page.goto("/en/attempts");
  await goOn(page);
  await expectProblems(page, ["proof"]);
  await answerPage(page, { proof: `${text}\n${proof.replace(/(.{50})/g, "$1\n")}` });
  await goOn(page);
  await expect(page.getByRole("status")).toContainText(words("en", "offline.attempts.check.signed"));
  await answerPage(page, { proof: proof.replace("22:00", "21:00") });
  await goOn(page);
  await expect(page.locator(".summary")).toContainText(words("en", "offline.attempts.check.problems.not-ours"));
});

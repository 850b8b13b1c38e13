import { expect, type Page } from "@playwright/test";
import { answerPage, goOn } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { atKiosk, beginAtKiosk, enrol, finishAtKiosk } from "./fixtures/kiosk.ts";
import { test } from "./fixtures/kiosk-profile.ts";
import { found, searchAll, shownOn } from "./fixtures/kiosk-searches.ts";
import type { SampleAnswers } from "./fixtures/sample-answers.ts";
import { tracesOnDisk } from "./fixtures/traces.ts";

test.use({ backFromMemory: true });
test.slow();

function answersOf(given: string, family: string, phone: string): SampleAnswers {
  const answers = atKiosk([{ givenNames: given, familyNames: family }]);
  answers["contact"] = { "contact.phone": phone, "contact.preferred": "phone" };
  return answers;
}

const first = answersOf("Chidinmaqz", "Okaforwx", "+52 664 908 1234");
const typed = ["Chidinmaqz", "Okaforwx", "664 908 1234"];
const second = answersOf("Wojtekvy", "Zielonkx", "+52 664 907 4321");
const typedBySecond = ["Wojtekvy", "Zielonkx", "664 907 4321"];

/** Applies, reads the receipt, and looks at the place with it. Gives its numbers and the addresses where somebody was. */
async function useKiosk(page: Page, answers: SampleAnswers): Promise<{ numbers: string[]; addresses: string[] }> {
  const addresses = new Set<string>();
  await beginAtKiosk(page, "en");
  await apply(page, "en", { answers, visit: async () => void addresses.add(page.url()) });
  await expect(page.locator(".receipt")).toBeVisible();
  addresses.add(page.url());
  const [handle, secret] = await page.locator(".receipt .code").allInnerTexts();
  const numbers = [handle ?? "", secret ?? ""];
  await page.goto("/en/my-place");
  await answerPage(page, { handle: numbers[0] ?? "", secret: numbers[1] ?? "" });
  await goOn(page);
  expect(await shownOn(page)).toContain(answers["person/1"]?.["party.0.givenNames"]);
  addresses.add(page.url());
  return { numbers: numbers.flatMap((number) => [number, number.replaceAll(/\s/g, "")]), addresses: [...addresses] };
}

test("of two people in a row the second finds nothing of the first, and nobody anything of either", async ({
  device,
  server,
}) => {
  const { context, page } = await device.open();
  await enrol(page, server);
  const ana = await useKiosk(page, first);
  const ofFirst = [...typed, ...ana.numbers];
  await finishAtKiosk(page, "en");
  expect(await searchAll(ofFirst, { page, context, server, addresses: ana.addresses })).toEqual({});

  await page.goto("/kiosk/start");
  await beginAtKiosk(page, "en");
  const seen: string[] = [];
  await apply(page, "en", {
    answers: second,
    until: "location",
    visit: async () => void seen.push(await shownOn(page)),
  });
  expect(found(seen.join(" "), ofFirst)).toEqual([]);
  expect(seen.join(" "), "the control: the search sees who is there").toContain("Wojtekvy");
  const left = page.url();
  await page.locator('[name="location.city"]').fill("Zielonkx-Ciudad");
  await context.close();

  const again = await device.open();
  await again.page.goto(left);
  expect(found(await shownOn(again.page), [...ofFirst, ...typedBySecond])).toEqual([]);
  await again.page.goto("/kiosk/start");
  await expect(again.page.locator(".kiosk-bar"), "it is a kiosk still").toBeVisible();
  const searched = { ...again, server, addresses: [left, ...ana.addresses] };
  expect(await searchAll([...ofFirst, ...typedBySecond], searched)).toEqual({});
  await again.context.close();
  expect(tracesOnDisk(device.profile, [...ofFirst, ...typedBySecond])).toEqual([]);
});

test("the control: whoever does not finish is found on the page, by Back and at their addresses", async ({
  device,
  server,
}) => {
  const { context, page } = await device.open();
  await enrol(page, server);
  await beginAtKiosk(page, "en");
  await apply(page, "en", { answers: first, until: "contact" });
  const addresses = [page.url().replace("contact", "person/1")];
  await page.goto(addresses[0] ?? "");
  expect(await searchAll(typed, { page, context, server, addresses })).toEqual({
    page: [typed[0], typed[1]],
    Back: expect.arrayContaining([expect.stringContaining("Chidinmaqz: Back")]),
    addresses: [expect.stringContaining("Chidinmaqz"), expect.stringContaining("Okaforwx")],
    "cookies of a person": [expect.stringContaining("draft")],
  });
});

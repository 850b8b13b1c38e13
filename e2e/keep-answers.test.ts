import { expect } from "@playwright/test";
import { answerPage, continueButton, expectProblems, goOn, questionOf, valuesOf } from "./fixtures/answer-page.ts";
import { beginKept, choosePages, draftOf, expectNothingLeft, untilFilled, untilTakenOver } from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";
import { words } from "./fixtures/words.ts";

for (const pages of ["light", "full"] as const) {
  test.describe(`${pages} pages`, () => {
    test.beforeEach(async ({ context, server }) => choosePages(context, server.origin, pages));

    test("what is typed is there again after a reload, in a new tab, and in another language", async ({
      page,
      context,
    }) => {
      await beginKept(page, "en");
      await answerPage(page, { "party.length": "1" });
      await goOn(page);
      await answerPage(page, {
        "party.0.givenNames": "Ana María",
        "party.0.birth.month": "2",
        "party.0.nationalities": ["", "Haiti"],
        "party.0.gender": "f",
      });
      const seesAll = async (at: typeof page) => {
        await untilFilled(at);
        await expect(at.locator('[name="party.0.givenNames"]')).toHaveValue("Ana María");
        expect(await valuesOf(at, "party.0.birth.month")).toEqual(["2"]);
        expect(await valuesOf(at, "party.0.nationalities")).toEqual(["", "Haiti"]);
        expect(await valuesOf(at, "party.0.gender")).toEqual(["f"]);
        await expect(at.locator(".whose")).toContainText("Ana María");
      };
      await page.reload();
      await seesAll(page);
      const address = page.url();
      await page.close();
      const other = await context.newPage();
      await other.goto(address);
      await seesAll(other);
      await other.locator("header button.language").click();
      await other.waitForURL(/\/language/);
      await untilFilled(other);
      await other.locator('main a[hreflang="ar"]').click();
      await other.waitForURL(/\/ar\/apply\/person\/1/);
      await seesAll(other);
    });

    test("a page says what is wrong, beside the field and in a summary, and keeps it", async ({ page }) => {
      await beginKept(page, "en");
      if (pages === "full") await untilTakenOver(page);
      await continueButton(page).click();
      await expectProblems(page, ["party.length"]);
      await answerPage(page, { "party.length": "1" });
      await goOn(page);
      // Before React is there a full page goes on, and the check page says what is wrong.
      if (pages === "full") await untilTakenOver(page);
      await answerPage(page, {
        "party.0.givenNames": "Ana",
        "party.0.birth.day": "31",
        "party.0.birth.month": "2",
        "party.0.birth.year": "1990",
        "party.0.birthCountry": "Haiti",
      });
      await continueButton(page).click();
      await expectProblems(page, ["party.0.birth.day"]);
      await expect(page.locator(".problem")).toContainText(words("en", "apply.person.birth.day.problems.not-a-date"));
      await answerPage(page, { "party.0.birth.day": "28" });
      await goOn(page);
      expect(questionOf(page)).toBe("languages");
    });

    test("forgetting takes everything off the device, and Back shows nothing", async ({ page }) => {
      await beginKept(page, "en");
      await answerPage(page, { "party.length": "1" });
      await goOn(page);
      await answerPage(page, { "party.0.givenNames": "Chidinma" });
      await untilFilled(page);
      page.on("dialog", (dialog) => void dialog.accept());
      await page.getByRole("button", { name: words("en", "offline.keep.forget") }).click();
      await page.waitForURL(/\/finish/);
      await expectNothingLeft(page);
      for (let step = 0; step < 3; step++) {
        await page.goBack().catch(() => undefined);
        await expect(page.locator("body")).not.toContainText("Chidinma");
        await expect(page.locator('[name="party.0.givenNames"]'))
          .not.toHaveValue("Chidinma", { timeout: 500 })
          .catch(() => undefined);
      }
    });

    test("what is on its way to be kept when somebody forgets is not kept after that", async ({ page }) => {
      await beginKept(page, "en");
      await answerPage(page, { "party.length": "1" });
      await goOn(page);
      await untilFilled(page);
      page.on("dialog", (dialog) => void dialog.accept());
      const client = await page.context().newCDPSession(page);
      await client.send("Emulation.setCPUThrottlingRate", { rate: 6 });
      // Changes that come one after the other, as fast as a hand types, while the answer to "Forget" is carried out.
      await page.locator('[name="party.0.givenNames"]').evaluate(
        (field, forget) => {
          const type = () => {
            (field as HTMLInputElement).value += "a";
            field.dispatchEvent(new Event("input", { bubbles: true }));
          };
          setInterval(type, 20);
          setTimeout(
            () => [...document.querySelectorAll("button")].find((one) => one.textContent === forget)?.click(),
            200,
          );
        },
        words("en", "offline.keep.forget"),
      );
      await page.waitForURL(/\/finish/);
      await page.waitForLoadState("load");
      await expectNothingLeft(page);
    });

    test("two tabs change two answers of one draft, and both stay", async ({ page, context }) => {
      await beginKept(page, "en");
      const id = draftOf(page);
      const [one, two] = [page, await context.newPage()];
      await one.goto(`/en/apply/contact?d=${id}`);
      await two.goto(`/en/apply/location?d=${id}`);
      await Promise.all([untilFilled(one), untilFilled(two)]);
      await Promise.all([
        answerPage(one, { "contact.phone": "+52 664 123 4567" }),
        answerPage(two, { "location.country": "México" }),
      ]);
      await Promise.all([one.waitForTimeout(800), two.waitForTimeout(800)]);
      await Promise.all([one.reload(), two.reload()]);
      await Promise.all([untilFilled(one), untilFilled(two)]);
      expect(await valuesOf(one, "contact.phone")).toEqual(["+52 664 123 4567"]);
      expect(await valuesOf(two, "location.country")).toEqual(["México"]);
    });
  });
}

test("where the browser refuses a database, answers last as long as the tab, and the page says so", async ({
  page,
  context,
  server,
}) => {
  await choosePages(context, server.origin, "light");
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined }));
  await beginKept(page, "en");
  await expect(page.getByRole("status")).toContainText(words("en", "offline.keep.tab"));
  await answerPage(page, { "party.length": "2" });
  await page.waitForTimeout(500);
  await page.reload();
  await untilFilled(page);
  expect(await valuesOf(page, "party.length")).toEqual(["2"]);
});

test("with nowhere to keep answers, they go to the server", async ({ page, context, server }) => {
  await choosePages(context, server.origin, "light");
  await page.addInitScript(() => {
    for (const name of ["indexedDB", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("refused", "SecurityError");
        },
      });
    }
  });
  await page.goto("/en/apply/device");
  await answerPage(page, { device: "own", keep: "yes" });
  await goOn(page);
  expect(questionOf(page)).toBe("party");
  expect(new URL(page.url()).searchParams.has("a")).toBe(true);
});

test("a draft that cannot be read is dropped with a sentence, and the page goes on", async ({
  page,
  context,
  server,
}) => {
  await choosePages(context, server.origin, "light");
  await beginKept(page, "en");
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open("paso");
        request.onsuccess = () => {
          const store = request.result.transaction("draft", "readwrite").objectStore("draft");
          const cursor = store.openCursor();
          cursor.onsuccess = () => {
            cursor.result?.update({ ...cursor.result.value, sealed: new ArrayBuffer(7) });
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await expect(page.getByRole("status")).toContainText(words("en", "offline.keep.unreadable"));
  await answerPage(page, { "party.length": "3" });
  await goOn(page);
  expect(questionOf(page)).toBe("person/1");
});

test("on a shared device nothing is written, and leaving asks first", async ({ page }) => {
  await page.goto("/en/apply/device");
  await answerPage(page, { device: "shared" });
  await goOn(page);
  await answerPage(page, { "party.length": "2" });
  await page.waitForTimeout(500);
  await expectNothingLeft(page);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.evaluate(() => {
    location.href = "/en/help";
  });
  await page.waitForURL(/\/help/);
  expect(asked).toEqual(["beforeunload"]);
});

test("without a network a page of the server's draft is not posted into nothing", async ({ page, context }) => {
  await page.goto("/en/apply/device");
  await answerPage(page, { device: "own", keep: "no" });
  await goOn(page);
  await answerPage(page, { "party.length": "2" });
  await context.setOffline(true);
  await continueButton(page).click();
  await expect(page.getByRole("status")).toContainText(words("en", "offline.keep.no-network"));
  expect(await valuesOf(page, "party.length")).toEqual(["2"]);
  await context.setOffline(false);
  await goOn(page);
  expect(questionOf(page)).toBe("person/1");
});

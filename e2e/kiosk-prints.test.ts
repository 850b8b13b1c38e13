import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { apply } from "./fixtures/apply.ts";
import { test as base } from "./fixtures/journey.ts";
import { atKiosk, beginAtKiosk, enrol, finishAtKiosk } from "./fixtures/kiosk.ts";
import { type OwnPrinter, printerPrograms, startPrinter } from "./fixtures/own-printer.ts";
import { startScreen } from "./fixtures/own-screen.ts";
import { tracesOnDisk } from "./fixtures/traces.ts";
import { words } from "./fixtures/words.ts";

base.slow();

/** A kiosk's browser as the recipe runs it, with a screen and a queue of its own. */
type PrintingKiosk = { page: Page; printer: OwnPrinter; folder: string; close(): Promise<void> };

type Queue = { isRecipe: boolean; hasPrinter: boolean };

const test = base.extend<{ queue: Queue; kiosk: PrintingKiosk }>({
  queue: [{ isRecipe: true, hasPrinter: true }, { option: true }],
  kiosk: async ({ playwright, launchOptions, server, queue }, use) => {
    const programs = printerPrograms();
    // biome-ignore lint/suspicious/noSkippedTests: said only where the programs cannot be installed
    test.skip(!programs, "CUPS, a screen or a reader of PDF is not on this machine and could not be installed.");
    if (!programs) return;
    const folder = mkdtempSync(join(tmpdir(), "paso-prints-"));
    for (const part of ["home", "tmp", "cups"]) mkdirSync(join(folder, part));
    const [printer, screen] = await Promise.all([
      startPrinter(programs.cupsd, join(folder, "cups"), queue),
      startScreen(programs.screen),
    ]);
    const context = await playwright.chromium.launchPersistentContext(join(folder, "profile"), {
      ...launchOptions,
      headless: false,
      args: [...(launchOptions.args ?? []), ...recipeFlags()],
      env: {
        ...(process.env as Record<string, string>),
        DISPLAY: screen.display,
        CUPS_SERVER: printer.address,
        HOME: join(folder, "home"),
        TMPDIR: join(folder, "tmp"),
      },
      baseURL: server.origin,
    });
    const [page = await context.newPage()] = context.pages();
    await use({ page, printer, folder, close: () => context.close() });
    await context.close();
    screen.stop();
    await printer.stop();
    rmSync(folder, { recursive: true, force: true });
  },
});

/** The flags with which the recipe starts Chromium; its profile lies elsewhere here. */
function recipeFlags(): string[] {
  const script = readFileSync(join(import.meta.dirname, "../deploy/kiosk/run-kiosk.sh"), "utf8");
  const command = /HOME=\S+ chromium ([\s\S]*?)"\$@"/.exec(script)?.[1] ?? "";
  const flags = command.match(/--[\w-]+(?:=[\w,]+)?(?=[\s\\])/g) ?? [];
  expect(flags).toContain("--kiosk-printing");
  return flags;
}

const ana = atKiosk([{ givenNames: "Chidinmaqz", familyNames: "Okaforwx" }]);

/** Somebody applies, and reads their numbers off the screen. Gives all that would tell of them. */
async function applyAtKiosk(page: Page): Promise<{ numbers: string[]; traces: string[] }> {
  await beginAtKiosk(page, "en");
  await apply(page, "en", { answers: ana });
  const numbers = await page
    .locator(".receipt .code")
    .evaluateAll((codes) => codes.map((code) => (code.textContent ?? "").trim()));
  expect(numbers).toHaveLength(2);
  const title = await page.title();
  const written = numbers.flatMap((number) => [number, number.replaceAll(/\s/g, "")]);
  return { numbers, traces: [...written, "Chidinmaqz", "Okaforwx", title] };
}

const printButton = (page: Page) => page.getByRole("button", { name: words("en", "kiosk.print.button") });

test("one press prints one slip, and then neither the queue nor its history nor its logs know of it", async ({
  kiosk: { page, printer, folder, close },
  server,
}) => {
  await enrol(page, server);
  const { numbers, traces } = await applyAtKiosk(page);
  await page.keyboard.press("Control+p");
  await page.keyboard.press("Control+Shift+P");
  await printButton(page).dblclick();
  await printButton(page).click({ force: true });
  await expect(page.locator("main")).toContainText(words("en", "kiosk.print.hint"));
  await expect.poll(() => printer.slips(), { timeout: 30_000 }).toHaveLength(1);
  const [slip] = printer.slips();
  for (const number of numbers) expect(slip).toContain(number);
  await expect(page.getByRole("button", { name: words("en", "kiosk.print.again") })).toBeVisible({ timeout: 15_000 });
  expect(printer.slips()).toHaveLength(1);
  expect(slip, "what is for the screen is not on paper").not.toContain(words("en", "kiosk.print.hint"));
  await finishAtKiosk(page, "en");
  await expect.poll(() => printer.jobs(), { timeout: 30_000 }).toBe("");
  expect(printer.slips(), "and no second one while the next person begins").toHaveLength(1);
  expect(printer.traces(traces)).toEqual([]);
  await close();
  for (const part of ["profile", "home", "tmp"]) {
    expect(tracesOnDisk(join(folder, part), traces.slice(0, -1)), part).toEqual([]);
  }
});

test.describe("as Debian sets CUPS up", () => {
  test.use({ queue: { isRecipe: false, hasPrinter: true } });

  test("the control: the slip and its name are found in the queue, and the job in the history", async ({
    kiosk: { page, printer },
    server,
  }) => {
    await enrol(page, server);
    const { numbers, traces } = await applyAtKiosk(page);
    await printButton(page).click();
    await expect.poll(() => printer.slips(), { timeout: 30_000 }).toHaveLength(1);
    await finishAtKiosk(page, "en");
    expect(printer.jobs()).toContain("paper-1");
    expect(printer.traces(numbers)).toEqual([expect.stringMatching(/spool\/d00001-001$/)]);
    // CUPS writes what it knows of a job to the disk half a minute later at most.
    await expect.poll(() => printer.traces(traces.slice(-1)), { timeout: 60_000 }).toContain("c00001");
  });
});

test.describe("without a printer", () => {
  test.use({ queue: { isRecipe: true, hasPrinter: false } });

  test("the page says what to do instead, goes on, and leaves no file behind", async ({
    kiosk: { page, printer, folder, close },
    server,
  }) => {
    await enrol(page, server);
    const { traces } = await applyAtKiosk(page);
    await printButton(page).click();
    await expect(page.locator("main")).toContainText(words("en", "kiosk.print.hint"));
    await expect(page.locator("main [role=status]").first()).toHaveText("", { timeout: 30_000 });
    await finishAtKiosk(page, "en");
    expect(printer.jobs()).toBe("");
    expect(printer.traces(traces)).toEqual([]);
    await close();
    for (const part of ["profile", "home", "tmp"]) {
      expect(tracesOnDisk(join(folder, part), traces.slice(0, -1)), part).toEqual([]);
    }
  });
});

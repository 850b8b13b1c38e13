import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Cookie, expect, type Page } from "@playwright/test";
import { apply } from "./fixtures/apply.ts";
import { atKiosk, beginAtKiosk, enrol, finishAtKiosk } from "./fixtures/kiosk.ts";
import { type KioskDevice, test } from "./fixtures/kiosk-profile.ts";
import { searchAll, shownOn } from "./fixtures/kiosk-searches.ts";
import { tracesOnDisk } from "./fixtures/traces.ts";

test.slow();

const ana = atKiosk([{ givenNames: "Chidinmaqz", familyNames: "Okaforwx" }]);
const typed = ["Chidinmaqz", "Okaforwx", "664 908 1234", "Tijuanaqz"];

/** Somebody is in the middle of a page, and has been on others. Gives the addresses. */
async function inMiddle(page: Page): Promise<string[]> {
  const addresses: string[] = [];
  await beginAtKiosk(page, "en");
  await apply(page, "en", {
    answers: { ...ana, contact: { "contact.phone": "+52 664 908 1234", "contact.preferred": "phone" } },
    until: "location",
    visit: async () => void addresses.push(page.url()),
  });
  await page.locator('[name="location.city"]').pressSequentially("Tijuanaqz");
  // As long as a browser waits before it writes down what is open.
  await page.waitForTimeout(6_000);
  return addresses;
}

/** What the recipe does with a profile (deploy/kiosk/run-kiosk.sh), by its own lines; nothing that speaks is ended here. */
function recipe({ memory }: KioskDevice, step: "fresh_profile" | "keep_token"): void {
  const script = readFileSync(join(import.meta.dirname, "../deploy/kiosk/run-kiosk.sh"), "utf8");
  const [steps = ""] = /^memory=[\s\S]*?(?=^# Each minute)/m.exec(script) ?? [];
  expect(steps).toContain(`${step}() {`);
  const env = { ...process.env, XDG_RUNTIME_DIR: memory, kept: keptOf({ memory }) };
  execFileSync("sh", ["-euc", `pkill() { :; }\n${steps}\n${step}`], { env, stdio: "pipe" });
}

const keptOf = ({ memory }: Pick<KioskDevice, "memory">) => join(memory, "kept");

/** What the server shows at an address to whoever brings the cookies of before. */
async function shownElsewhere(address: string, cookies: Cookie[]): Promise<string> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return (await fetch(address, { headers: { cookie }, redirect: "manual" })).text();
}

for (const isRecipe of [true, false]) {
  const how = isRecipe ? "with the profile that the recipe makes" : "on the same profile, as a plain tablet does";

  test(`after a cut of the power in the middle of a page the kiosk begins ${how}, and nothing of anybody is left`, async ({
    device,
    server,
  }) => {
    mkdirSync(keptOf(device));
    if (isRecipe) recipe(device, "fresh_profile");
    const setUp = await device.open();
    await enrol(setUp.page, server);
    await setUp.context.close();
    if (isRecipe) recipe(device, "keep_token");

    const before = await device.open();
    await before.page.goto("/kiosk/start");
    const addresses = await inMiddle(before.page);
    const left = before.page.url();
    const cookies = await before.context.cookies();
    if (isRecipe) recipe(device, "keep_token");
    await device.cutPower();
    expect(tracesOnDisk(device.memory, typed), "what the browser had written down").toEqual([]);
    const draft = cookies.find(({ name }) => name.includes("draft"))?.value ?? "";
    expect(tracesOnDisk(keptOf(device), [...typed, draft]), "what is kept on the disk").toEqual([]);
    const [answered = ""] = addresses.filter((address) => address.includes("/person/1"));
    expect(await shownElsewhere(answered, cookies), "the server's short session stands").toContain("Chidinmaqz");

    if (isRecipe) recipe(device, "fresh_profile");
    const { page, context } = await device.open();
    await page.goto(left);
    const shown = await shownOn(page);
    for (const word of typed) expect(shown).not.toContain(word);
    // What a kiosk's browser is started with.
    await page.goto("/kiosk/start");
    await expect(page.locator(".kiosk-bar"), "it is a kiosk still").toBeVisible();
    for (const address of addresses) {
      for (const word of typed)
        expect(await shownElsewhere(address, cookies), "the session is over").not.toContain(word);
    }
    expect(await searchAll(typed, { page, context, server, addresses })).toEqual({});

    await page.goto("/kiosk/start");
    await beginAtKiosk(page, "es");
    await apply(page, "es", { answers: ana, until: "check" });
    await finishAtKiosk(page, "es");
    await context.close();
    expect(tracesOnDisk(device.memory, typed)).toEqual([]);
  });
}

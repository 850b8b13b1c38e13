import { generateKeyPairSync, randomUUID } from "node:crypto";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { confirmOffer } from "./fixtures/confirm-offer.ts";
import { type MovedServer, startMovedServer } from "./fixtures/moved-server.ts";
import { joinStaff, press } from "./fixtures/staff.ts";
import { words } from "./fixtures/words.ts";

const say = (key: string) => words("en", `staff.${key}`);
const twoDays = 2 * 24 * 60 * 60_000;

let server: MovedServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startMovedServer();
});
test.afterAll(() => server.stop());

/** A party of one that can reach Nogales, sent by the machine's door. */
async function register(request: APIRequestContext) {
  const birth = { precision: "year", year: 1990 };
  const application = {
    version: 1,
    language: "ht",
    party: [{ givenNames: "Zoë", birth, nationalities: ["HT"], birthCountry: "HT", relation: "self" }],
    languages: { speaks: ["ht"], reads: ["ht"], interpreter: "spoken" },
    contact: { preferred: "none" },
    location: { country: "MX" },
    ports: ["nogales"],
    unavailable: [],
    needs: { codes: [], urgent: false },
    destination: { kind: "unknown" },
    statement: true,
  };
  const answer = await request.put(`${server.origin}/api/v1/applications/${randomUUID()}`, { data: application });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as { handle: string; secret: string };
}

/** Writes a key pair, as a port makes it, beside the server's data; gives the two files. */
function keyFiles(): { publicFile: string; privateFile: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const files = { publicFile: join(server.folder, "port.pem"), privateFile: join(server.folder, "port-private.pem") };
  writeFileSync(files.publicFile, publicKey.export({ type: "spki", format: "pem" }));
  writeFileSync(files.privateFile, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  return files;
}

async function see(page: Page): Promise<void> {
  await page.goto(`${server.origin}/staff`);
  await page.getByRole("link", { name: say("header.handover"), exact: true }).click();
}

test.use({ javaScriptEnabled: false });

test("a day goes to the port's own systems by two persons, opens there, and comes back as a note", async ({
  page,
  browser,
  request,
}, info) => {
  test.setTimeout(300_000);
  const party = await register(request);
  const files = keyFiles();
  await joinStaff(page, server, { name: "Ana", role: "scheduler" });
  await page.goto(`${server.origin}/staff/draws/run`);
  await press(page, "run-draw.button");
  const applicant = await browser.newPage({ javaScriptEnabled: false });
  const date = await confirmOffer(applicant, server.origin, party);
  const day = date.toISOString().slice(0, 10);
  server.moveTo(new Date(date.getTime() - twoDays));

  const cleo = await browser.newPage({ javaScriptEnabled: false });
  const bo = await browser.newPage({ javaScriptEnabled: false });
  await joinStaff(cleo, server, { name: "Cleo", role: "scheduler" });
  await joinStaff(bo, server, { name: "Bo", role: "administrator" });
  const nogales = (of: Page) => of.locator("section[aria-labelledby=nogales]");
  const picture = async (name: string) => {
    const body = await cleo.screenshot({ fullPage: true });
    await info.attach(name, { body, contentType: "image/png" });
  };

  await test.step("without a key nothing can be proposed", async () => {
    await see(cleo);
    await expect(nogales(cleo)).toContainText(say("handover.no-key"));
    await expect(nogales(cleo).getByRole("button")).toHaveCount(0);
    const printed = await server.paso("handover", "key", "--port", "nogales", "--file", files.publicFile);
    const [fingerprint = ""] = /(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/.exec(printed) ?? [];
    expect(fingerprint).not.toBe("");
    await see(cleo);
    await expect(nogales(cleo)).toContainText(fingerprint);
  });

  await test.step("one person proposes, and another approves", async () => {
    await nogales(cleo)
      .getByRole("button", { name: say("handover.propose") })
      .click();
    await expect(cleo.getByRole("status")).toHaveText(say("handover.notes.proposed"));
    await expect(nogales(cleo)).toContainText(say("handover.own"));
    await expect(nogales(cleo).getByRole("button")).toHaveCount(0);
    await see(bo);
    await expect(bo.locator("main")).not.toContainText("Zoë");
    await nogales(bo)
      .getByRole("button", { name: say("handover.approve") })
      .click();
    await expect(bo.getByRole("status")).toHaveText(say("handover.notes.approved"));
    await expect(nogales(bo)).toContainText(`${day}-1.jwe`);
    await expect(nogales(bo)).toContainText(say("handover.all-told"));
  });

  await test.step("the file opens where the port is, and says who comes", async () => {
    const folder = join(server.folder, "handover", "nogales");
    expect(readdirSync(folder)).toEqual([`${day}-1.jwe`]);
    const file = join(folder, `${day}-1.jwe`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { keys } = (await (await request.get(`${server.origin}/api/v1/keys`)).json()) as {
      keys: [{ publicKey: string }];
    };
    const asked = ["--key", files.privateFile, "--file", file, "--public", keys[0].publicKey];
    const opened = await server.paso("handover", "open", ...asked);
    expect(opened).toContain("Signed by the key");
    expect(opened).toContain("Zoë");
    expect(opened).toContain(party.handle);
  });

  await test.step("the party's people see that it was handed over", async () => {
    await applicant.goto(`${server.origin}/en/my-place`);
    await applicant.fill("#handle", party.handle);
    await applicant.fill("#secret", party.secret);
    await applicant.check("input[value=own]");
    await applicant.getByRole("button", { name: words("en", "my-place.open.button"), exact: true }).click();
    await applicant.getByRole("link", { name: words("en", "my-place.looks.title") }).click();
    await expect(applicant.locator("dl.answers dd")).toHaveText([
      `${words("en", "my-place.looks.who.administrator")} ${words("en", "my-place.looks.why.handover")}`,
    ]);
  });

  await test.step("the page passes axe in both languages, and fits a telephone", async () => {
    const scripted = await browser.newContext({ javaScriptEnabled: true });
    await scripted.addCookies(await cleo.context().cookies());
    const look = await scripted.newPage();
    for (const locale of ["en", "es"] as const) {
      await look.goto(`${server.origin}/staff/handover`);
      if (locale === "es") await look.getByRole("button", { name: "Español" }).click();
      await expect(look.locator("html")).toHaveAttribute("lang", locale);
      await look.goto(`${server.origin}/staff/handover`);
      await expect(look.locator("h1")).toHaveText(words(locale, "staff.handover.title"));
      await checkAxe(look, `handover in ${locale}`);
      await look.setViewportSize({ width: 390, height: 800 });
      const width = await look.evaluate(() => document.documentElement.scrollWidth);
      expect(width, "nothing is cut off").toBeLessThanOrEqual(390);
      const body = await look.screenshot({ fullPage: true });
      await info.attach(`handover-${locale}-narrow`, { body, contentType: "image/png" });
      await look.setViewportSize({ width: 1280, height: 800 });
    }
    await picture("handover");
  });

  await test.step("what comes back is a note for the officer, and no act", async () => {
    const notes = join(server.folder, "notes.ndjson");
    writeFileSync(notes, `${JSON.stringify({ handle: party.handle, note: "Bring the blue folder" })}\n`);
    expect(await server.paso("handover", "notes", "--port", "nogales", "--file", notes)).toContain("1 note was kept");
    server.moveTo(date);
    const officer = await browser.newPage({ javaScriptEnabled: false });
    await joinStaff(officer, server, { name: "Eli", role: "officer", port: "nogales" });
    await officer.goto(`${server.origin}/staff/ports/nogales/check-in`);
    await officer.fill("#handle", party.handle);
    await press(officer, "check-in.button");
    const section = officer.locator("section[aria-labelledby=port-notes]");
    await expect(section).toContainText("Bring the blue folder");
    await expect(section.locator("button, input, a")).toHaveCount(0);
    await info.attach("check-in", { body: await officer.screenshot({ fullPage: true }), contentType: "image/png" });
  });
});

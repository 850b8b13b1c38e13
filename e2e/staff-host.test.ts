import { request } from "node:http";
import { expect, test } from "@playwright/test";
import { complaintsOf } from "./fixtures/complaints.ts";
import { plugInPasskeyDevice } from "./fixtures/passkey-device.ts";
import { joinStaff, press, signInStaff } from "./fixtures/staff.ts";
import { freePort, type Server, startServer } from "./fixtures/start-server.ts";
import { words } from "./fixtures/words.ts";

let server: Server;
let staff: string;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  const port = await freePort();
  // Browsers lead each name under localhost to this machine.
  staff = `http://staff.localhost:${port}`;
  server = await startServer({ PORT: `${port}`, PUBLIC_ORIGIN: `http://localhost:${port}`, STAFF_ORIGIN: staff });
});
test.afterAll(() => server.stop());

test("staff join, sign in by code and by passkey, and work at a host of their own", async ({ page }) => {
  test.setTimeout(240_000);
  expect(server.printed()).toContain(`The staff console is at ${staff}/staff`);
  const complaints = complaintsOf(page);
  await plugInPasskeyDevice(page);
  const colleague = await joinStaff(page, server, { name: "Marta", role: "administrator" });
  expect(new URL(page.url()).origin).toBe(staff);
  await page.goto(`${staff}/staff/ways-to-sign-in`);
  await page.fill("#name", "Laptop");
  await press(page, "ways-to-sign-in.button");
  await expect(page.getByRole("status")).toHaveText(words("en", "staff.ways-to-sign-in.added"));
  await press(page, "header.sign-out");
  await press(page, "passkey.sign-in");
  await expect(page).toHaveURL(`${staff}/staff`);
  await press(page, "header.sign-out");
  await expect(page).toHaveURL(/sign-in/);
  await signInStaff(page, staff, colleague);
  await page.goto(staff);
  await expect(page).toHaveURL(`${staff}/staff`);
  await expect(page.getByRole("navigation")).toContainText("Marta");
  expect(complaints).toEqual([]);

  const cookie = (await page.context().cookies(staff)).map(({ name, value }) => `${name}=${value}`).join("; ");
  const ask = (origin: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { host: new URL(staff).host, origin, cookie, accept: "application/json" };
      const path = `${server.origin}/staff/ways-to-sign-in/passkey`;
      const asked = request(path, { method: "POST", headers: { ...headers, "content-type": "application/json" } });
      asked.on("response", (answer) => resolve(answer.resume().statusCode)).on("error", reject);
      asked.end(JSON.stringify({ name: "x" }));
    });
  expect([await ask(staff), await ask(server.origin)], "people's pages ask nothing of the console").toEqual([200, 403]);

  const atPeople = await page.request.get(`${server.origin}/staff/sign-in`);
  expect(atPeople.status(), "the console says nothing of itself elsewhere").toBe(404);
  await page.goto(`${staff}/en/help`);
  await expect(page).toHaveURL(`${server.origin}/en/help`);
});

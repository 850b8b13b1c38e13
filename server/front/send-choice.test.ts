import { afterAll, expect, test } from "vitest";
import { frontForTests } from "./front-for-tests.ts";

const { ask, close } = await frontForTests((_request, response) => {
  response.statusCode = 404;
  response.end();
});
afterAll(() => close());

const headers = { host: "localhost:4000" };

test.each([
  ["/en/pages?version=light&from=apply/contact", "/en/apply/contact"],
  ["/en/pages?version=light&from=", "/en"],
  ["/es/pages?version=light&from=my-place&m=7.8", "/es/my-place?m=7.8"],
  ["/ar/pages?a=7&to=check&version=light&from=apply%2Fperson%2F2&d=1", "/ar/apply/person/2?a=7&to=check&d=1"],
  ["/en/pages?version=light&from=//evil.example", "/en"],
  ["/en/pages?version=light&from=https://evil.example/", "/en"],
  ["/en/pages?version=light&from=../staff", "/en"],
])("%s keeps the choice and goes back to %s", async (path, to) => {
  const { status, headers: answered } = await ask(path, { headers });
  expect(status).toBe(303);
  expect(answered.location).toBe(`http://localhost:4000${to}`);
  expect(answered["set-cookie"]).toEqual(["paso-pages=light;Path=/;SameSite=Lax;Max-Age=31536000"]);
  expect(answered["cache-control"]).toBe("no-store");
});

test("another version is none", async () => {
  expect((await ask("/en/pages?version=evil&from=apply/contact", { headers })).status).toBe(404);
  expect((await ask("/en/pages", { headers })).status).toBe(404);
});

import { afterAll, expect, test } from "vitest";
import { frontForTests } from "#server/front/front-for-tests.ts";
import { choiceIn } from "./worker/keep-choice.ts";

const { ask, close } = await frontForTests((_request, response) => {
  response.statusCode = 404;
  response.end();
});
afterAll(() => close());

const origin = "http://localhost:4000";

test.each([
  "/en/pages?version=light&from=apply/contact",
  "/en/pages?version=full&from=",
  "/es/pages?version=light&from=my-place&m=7.8",
  "/ar/pages?a=7&to=check&version=light&from=apply%2Fperson%2F2&d=1&r=100&light&other=x",
  "/pt-BR/pages?d=1%262&version=light&from=apply/needs&d=3",
  "/en/pages?version=light&from=//evil.example",
  "/en/pages?version=light&from=/%5Cevil.example",
  "/en/pages?version=light&from=https://evil.example/",
  "/en/pages?version=light&from=javascript:alert(1)",
  "/en/pages?version=light&from=../staff",
  "/en/pages?version=light&from=staff/today",
  "/en/pages?version=light&from=apply%0D%0A",
  "/en/pages?version=light&from=a/b/c/d/e/f",
  "/en/pages?version=light&version=full&from=help&from=privacy",
  "/en/pages?version=evil&from=apply/contact",
  "/en/pages?from=apply/contact",
  "/en/pages",
  "/en/pages/more?version=light&from=apply/contact",
])("without a network %s leads where the server leads", async (path) => {
  const { status, headers } = await ask(path, { headers: { host: "localhost:4000" } });
  const choice = choiceIn(new URL(path, origin));
  expect(choice && `${origin}${choice.back}`).toBe(status === 303 ? headers.location : undefined);
  if (choice) expect(headers["set-cookie"]).toEqual([expect.stringMatching(`^paso-pages=${choice.version};`)]);
});

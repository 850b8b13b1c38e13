import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeEach, expect, test } from "vitest";
import { answerWith } from "./answer-with.ts";
import { errorWords } from "./error-words.ts";
import { frontForTests, multipart } from "./front-for-tests.ts";
import { type Trouble, troubles } from "./trouble.ts";

let fails: (path: string) => { status: number; type?: string; unknown?: boolean } = () => ({ status: 500 });
let isDatabaseThere = true;

const tested = await frontForTests(
  (request, response) => {
    const { status, type = "text/plain", unknown } = fails(request.url ?? "");
    if (unknown) response.setHeader("x-nextjs-action-not-found", "1");
    response.writeHead(status, { "content-type": type });
    response.end("Internal Server Error: secret detail");
  },
  {
    databaseAnswers: async () => isDatabaseThere,
    settings: { PUBLIC_ORIGIN: "http://paso.example", ALLOWED_HOSTS: undefined },
  },
);
const { ask } = tested;
beforeEach(() => {
  isDatabaseThere = true;
  fails = () => ({ status: 500 });
});
afterAll(() => tested.close());

const locales = [...errorWords().keys()];
const typed = 'Ñandú "王" عائشة <b>&amp;</b>\r\nሰላም \u202eabc\u202c 🙂\'';

/** What a browser's parser makes of an attribute of the page. */
const parsed = (text: string) => text.replace(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)));
const hidden = (page: string) =>
  [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [
    parsed(name ?? ""),
    parsed(value ?? ""),
  ]);
const formOf = (page: string) =>
  parsed(/<form method="post" enctype="multipart\/form-data" action="([^"]*)"/.exec(page)?.[1] ?? "");

const cause: Record<Trouble, () => Parameters<typeof ask>[1] & object> = {
  "not-found": () => ({}),
  stale: () => ({ method: "POST" }),
  fault: () => ({}),
  "database-away": () => ({}),
  "too-many-tries": () => ({}),
  "too-large": () => ({ method: "POST", body: Buffer.alloc(200_000) }),
  "wrong-host": () => ({ headers: { host: "evil.example" } }),
};
const statuses: Record<Trouble, number> = {
  "not-found": 404,
  stale: 409,
  fault: 500,
  "database-away": 503,
  "too-many-tries": 429,
  "too-large": 413,
  "wrong-host": 421,
};

test("the error pages are in the eight languages", () => {
  expect(locales.sort()).toEqual(["ar", "en", "es", "fr", "ht", "pt-BR", "ru", "zh-Hans"]);
});

test.each(locales.flatMap((locale) => troubles.map((trouble) => [trouble, locale] as const)))(
  "%s is a whole page in %s with a code",
  async (trouble, locale) => {
    isDatabaseThere = trouble !== "database-away";
    fails = () => ({ status: trouble === "database-away" ? 500 : statuses[trouble] });
    const { status, headers, body } = await ask(`/${locale}/apply/contact?a=1`, cause[trouble]());
    const page = body.toString();
    const words = errorWords().get(locale);
    expect(status).toBe(statuses[trouble]);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page).toContain(`<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}">`);
    expect(parsed(page)).toContain(`<h1>${words?.errors[trouble].title}</h1>`);
    expect(page).toMatch(new RegExp(`P-${statuses[trouble]}-[A-Z0-9]{5}`));
    expect(page).not.toContain("secret detail");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["retry-after"]).toBe([429, 503].includes(status) ? "60" : undefined);
  },
);

test("a failed post gives every field back, byte for byte, to be sent again", async () => {
  const fields: [string, string][] = [
    ["$ACTION_ID_40aa", ""],
    ["a", "0b0e7a0e-1111-4222-8333-444455556666.token"],
    ["party.0.givenNames", typed],
    ["languages.speaks", "es"],
    ["languages.speaks", "mam"],
    ["empty", ""],
  ];
  const { status, body } = await ask("/en/apply/person/1?a=1&b=<x>", { method: "POST", ...(await multipart(fields)) });
  expect(status).toBe(500);
  expect(formOf(body.toString())).toBe("/en/apply/person/1?a=1&b=<x>");
  expect(hidden(body.toString())).toEqual(fields);
});

test.each([
  ["on a shared device they leave it by themselves", [["shared", "yes"]], true],
  ["so they do where somebody has just said that it is shared", [["device", "shared"]], true],
  ["on one's own device they stay", [["device", "own"]], false],
] as const)("answers that are handed back: %s", async (_title, extra, leaves) => {
  fails = () => ({ status: 503 });
  const fields = [["contact.email", "a@example.org"], ...extra].map(([name, value]): [string, string] => [name, value]);
  const { body } = await ask("/es/apply/contact?a=1", { method: "POST", ...(await multipart(fields)) });
  expect(hidden(body.toString())).toEqual(fields);
  expect(body.toString().includes('http-equiv="refresh" content="905;url=/es/finish?ended=yes"')).toBe(leaves);
});

test("the answers on a page of another build go to the draft, without the fields of that build", async () => {
  fails = () => ({ status: 409, unknown: true });
  const form = await multipart([
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", "{}"],
    ["a", "0b0e7a0e-1111-4222-8333-444455556666"],
    ["party.0.givenNames", typed],
  ]);
  const { status, body } = await ask("/pt-BR/apply/person/1", { method: "POST", ...form });
  expect(status).toBe(409);
  expect(formOf(body.toString())).toBe("/api/v1/drafts/pt-BR/person/1?a=0b0e7a0e-1111-4222-8333-444455556666");
  expect(hidden(body.toString())).toEqual([
    ["a", "0b0e7a0e-1111-4222-8333-444455556666"],
    ["party.0.givenNames", typed],
  ]);
});

test("an action id of another shape is a stale page too", async () => {
  fails = () => ({ status: 400, unknown: true });
  const { status } = await ask("/en/my-place", { method: "POST", ...(await multipart([["handle", "1"]])) });
  expect(status).toBe(409);
});

test.each(["http://evil.example", "null", "http://localhost.evil.example:3000"])(
  "fields that a form of %s posted are not handed back",
  async (origin) => {
    const { headers, body } = await multipart([["statement", "true"]]);
    const answer = await ask("/en/apply/check?a=1", { method: "POST", body, headers: { ...headers, origin } });
    expect(answer.status).toBe(500);
    expect(answer.body.toString()).not.toMatch(/<form|statement/);
  },
);

test("what staff post is not handed back, in the language of their console", async () => {
  const { headers, body } = await multipart([["passphrase", "river lamp seven horse"]]);
  const asked = { method: "POST", body, headers: { ...headers, cookie: "a=1; paso-staff-language=es" } };
  const answer = await ask("/staff/sign-in", asked);
  expect(answer.status).toBe(500);
  expect(answer.body.toString()).toContain('<html lang="es"');
  expect(answer.body.toString()).not.toMatch(/<form|river lamp/);
});

test.each([
  ["/ar/fault?from=%2Far%2Fapply%2Fcontact%3Fa%3D1", "/ar/apply/contact?a=1"],
  ["/ar/fault?from=%2F%2Fevil.example", "/ar"],
  ["/ar/fault?from=javascript:alert(1)", "/ar"],
])("a browser whose script has failed finds the way back from %s to %s", async (url, to) => {
  const { status, body } = await ask(url);
  expect(status).toBe(500);
  expect(body.toString()).toContain(`<a class="button" href="${to}">`);
});

test("a page or an action may ask for an error page by itself", async () => {
  const other = await frontForTests(() => answerWith(429));
  const { status, body } = await other.ask("/fr/my-place", { method: "POST", ...(await multipart([["handle", "7"]])) });
  await other.close();
  expect(status).toBe(429);
  expect(hidden(body.toString())).toEqual([["handle", "7"]]);
});

test("the language is the address's, else the one chosen before, else English", async () => {
  const langOf = async (path: string, cookie = "") => {
    const { body } = await ask(path, { headers: cookie ? { cookie } : {} });
    return /<html lang="([^"]+)"/.exec(body.toString())?.[1];
  };
  expect(await langOf("/ru/x", "paso-language=ar")).toBe("ru");
  expect(await langOf("/x", "a=b; paso-language=ar")).toBe("ar");
  expect(await langOf("/x", "paso-language=xx")).toBe("en");
});

test("a machine and a script hear no page", async () => {
  const machine = await ask("/api/v1/applications/1", { method: "PUT", body: "{}" });
  expect(JSON.parse(machine.body.toString())).toEqual({ error: "fault", code: expect.stringMatching(/^P-500-/) });
  const action = await ask("/en/apply/contact", { method: "POST", headers: { "next-action": "40aa" } });
  expect(action.headers["content-type"]).toBe("text/plain");
  expect(action.headers["x-content-type-options"]).toBe("nosniff");
});

test("a picture or a script that is not there costs no page", async () => {
  fails = () => ({ status: 404, type: "text/html" });
  const { status, body } = await ask("/favicon.ico", { headers: { "sec-fetch-dest": "image", accept: "image/*,*/*" } });
  expect(status).toBe(404);
  expect(body.length).toBeLessThan(100);
});

test("an error page is compressed, and says the way to Paso to who came to another host", async () => {
  const { body } = await ask("/en", { headers: { host: "evil.example", "accept-encoding": "br" } });
  expect(brotliDecompressSync(body).toString()).toContain('href="http://paso.example/"');
});

test("a handler that throws before it answers ends in the page too", async () => {
  const other = await frontForTests(async () => {
    throw new Error("secret detail");
  });
  const { status, body } = await other.ask("/es/apply/contact");
  await other.close();
  expect(status).toBe(500);
  expect(body.toString()).toContain(errorWords().get("es")?.errors.fault.title);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { frontForTests } from "./front-for-tests.ts";

const dir = mkdtempSync(join(tmpdir(), "paso-front-"));
const page = `<!DOCTYPE html><html lang="en" dir="ltr"><head><link rel="stylesheet" href="/_next/static/chunks/x.css" data-precedence="next"/><script>guard()</script></head><body><p class="a">x</p></body></html>`;
mkdirSync(join(dir, ".next/static/chunks"), { recursive: true });
mkdirSync(join(dir, ".next/server/app"), { recursive: true });
writeFileSync(join(dir, ".next/static/chunks/x.css"), ".a{top:0}.b{top:1px}@supports (--finer: 1){.a{color:red}}");
writeFileSync(join(dir, ".next/server/app/en.html"), page);

const { ask, close } = await frontForTests(
  (_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(page);
  },
  { dir },
);
afterAll(async () => {
  await close();
  rmSync(dir, { recursive: true });
});

const light = async (path: string, cookie = "") =>
  (await ask(path, { headers: { cookie: `paso-pages=light${cookie}` } })).body.toString();
const inline = "<style>.a{top:0}</style>";

test("a light page comes in one request, until the browser has the file of style", async () => {
  expect(await light("/en/apply/contact")).toContain(inline);
  const address = /<link rel=stylesheet href=(\/style\/en\.[\w-]+\.css)>/.exec(await light("/en"))?.[1] ?? "";
  const file = await ask(address);
  expect(file.body.toString()).toBe(".a{top:0}.b{top:1px}");
  expect(file.headers["cache-control"]).toBe("private,max-age=31536000,immutable");
  const [cookie] = String(file.headers["set-cookie"]).split(";");
  const linked = await light("/en/apply/contact?a=1", `; ${cookie}`);
  expect(linked).toContain(`href=${address}`);
  expect(linked).not.toContain("<style>");
  expect(await light("/en/apply/contact", `; ${cookie}`)).toContain(`href=${address}`);
});

test("a file of another build, pages for everybody and full pages have their rules in them", async () => {
  expect(await light("/en/apply/contact", "; paso-style=00000000")).toContain(inline);
  const { body } = await ask("/en?light");
  expect(body.toString()).toContain(inline);
  expect((await ask("/en")).body.toString()).toContain("<style>.a{top:0}@supports (--finer: 1){.a{color:red}}</style>");
});

test("the address of an older build's style has the newest", async () => {
  expect((await ask("/style/en.older000.css")).body.toString()).toContain(".b{top:1px}");
  for (const path of ["/style/en.older001.css", "/style/en.older002.css"]) {
    expect((await ask(path)).headers.etag).toBe((await ask("/style/en.older000.css")).headers.etag);
  }
  expect((await ask("/style/xx.older000.css")).headers["content-type"]).toContain("text/html");
});

test("a light page has the guard of every page in a file that the browser keeps, a full page in itself", async () => {
  const html = await light("/en/apply/contact");
  const address = /<script src="(\/scripts\/page\.[\w-]+\.js)" defer><\/script><\/head>/.exec(html)?.[1] ?? "";
  expect((await ask(address)).body.toString()).toBe("guard()");
  expect((await ask("/en/apply/contact")).body.toString()).toContain("<script>guard()</script>");
  const { headers } = await ask("/en/apply/contact?light");
  expect(String(headers["content-security-policy"]).match(/sha256-/g)).toHaveLength(1);
});

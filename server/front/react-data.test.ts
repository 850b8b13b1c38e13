import { runInNewContext } from "node:vm";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, expect, test, vi } from "vitest";
import { frontForTests } from "./front-for-tests.ts";
import type { InnerHandler } from "./front-handler.ts";

let asked: string[] = [];

/** Pages as Next writes them; what React is told is in them once more. */
const says =
  (words: () => string): InnerHandler =>
  (request, response) => {
    asked.push(String(request.url));
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      `<!DOCTYPE html><html lang="en"><head><script src="/_next/static/a.js" async=""></script></head><body><p>${"words ".repeat(50)}</p><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"told ${words()} of ${request.url} ${"again ".repeat(50)}"])</script></body></html>`,
    );
  };

let words = "one";
const first = await frontForTests(says(() => words));
const second = await frontForTests(says(() => "one"));
afterAll(() => Promise.all([first.close(), second.close()]));

const addressIn = (html: Buffer) => /\/react\/[^"]+/.exec(html.toString())?.[0] ?? "none";

test("a page that everybody may have names a file with what React needs to know of it", async () => {
  const { body } = await first.ask("/en/apply/contact");
  expect(body.toString()).not.toContain("told");
  asked = [];
  const file = await first.ask(addressIn(body), { headers: { "accept-encoding": "br" } });
  expect(brotliDecompressSync(file.body).toString()).toContain('"told one of /en/apply/contact');
  expect(file.headers).toMatchObject({
    "cache-control": "public,max-age=31536000,immutable",
    "content-type": "text/javascript;charset=utf-8",
    "x-content-type-options": "nosniff",
  });
  expect(asked).toEqual([]);
});

test.each(["/en/apply/contact?a=Xochitl", "/en/my-place?m=Xochitl"])(
  "%s says where it differs from the page of nobody, and nothing of that is in a file",
  async (path) => {
    const { body, headers } = await second.ask(path);
    expect(body.toString()).toContain('self.pasoOwn=[["",0,');
    expect(headers["cache-control"]).toBe("no-store");
    const blank = (await second.ask(String(path.split("?")[0]))).body;
    expect(addressIn(body)).toBe(addressIn(blank));
    const file = await second.ask(addressIn(body));
    expect(file.status).toBe(200);
    expect(file.body.toString()).not.toContain("Xochitl");
    const self = { __next_f: [] as unknown[][] };
    const own = /self\.pasoOwn=.*?\]\];/.exec(body.toString())?.[0];
    runInNewContext(`${own}${file.body}`, {
      self,
      document: { createElement: () => ({}), head: { append() {}, appendChild() {} } },
    });
    expect(self.__next_f.at(-1)?.[1]).toBe(`told one of ${path} ${"again ".repeat(50)}`);
  },
);

test("the page of nobody is made anew before a person's page refers to it, as for anybody", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  words = "one";
  const before = addressIn((await first.ask("/en/apply/needs?a=1")).body);
  words = "two";
  expect(addressIn((await first.ask("/en/apply/needs?a=1")).body)).toBe(before);
  vi.advanceTimersByTime(61_000);
  const after = addressIn((await first.ask("/en/apply/needs?a=1")).body);
  vi.useRealTimers();
  words = "one";
  expect(after).not.toBe(before);
  expect(after).toBe(addressIn((await first.ask("/en/apply/needs")).body));
});

test.each(["/en/finish", "/en/finish?a=1", "/en/apply/receipt/more?a=1"])(
  "%s has no page of nobody: it carries all of this itself",
  async (path) => {
    const { body } = await first.ask(path);
    expect(body.toString()).toContain(`told one of ${path}`);
    expect(addressIn(body)).toBe("none");
  },
);

test("another process, or this one started anew, makes the file when it is asked for it", async () => {
  const address = addressIn((await first.ask("/en/apply/party")).body);
  const file = await second.ask(address, { headers: { cookie: "paso-pages=light" } });
  expect(file.status).toBe(200);
  expect(file.body.toString()).toBe((await first.ask(address)).body.toString());
});

test.each(["/react/en/apply/party.00000000.js", "/react/en/apply/nowhere.00000000.js", "/react/en.00000000.js"])(
  "%s is of another build or of no page: there is nothing, and nobody keeps that",
  async (address) => {
    const { status, headers } = await second.ask(address, { headers: { "sec-fetch-dest": "script" } });
    expect([status, headers["cache-control"]]).toEqual([404, "no-store"]);
  },
);

test.each(["/react/react/en.00000000.js", "/react/xx/help.00000000.js", "/react/en/help.00000000.js?d=1"])(
  "%s is no address of such a file, and no page is made for it",
  async (address) => {
    asked = [];
    await second.ask(address);
    expect(asked).toEqual([address]);
  },
);

test("of a page that changes the newest two files are kept, for who has just got the one before", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const addresses: string[] = [];
  for (const each of ["one", "two", "three"]) {
    words = each;
    vi.advanceTimersByTime(61_000);
    addresses.push(addressIn((await first.ask("/en/apply/ports")).body));
  }
  vi.useRealTimers();
  const found = await Promise.all(addresses.map((address) => first.ask(address)));
  expect(found.map(({ status }) => status)).toEqual([404, 200, 200]);
});

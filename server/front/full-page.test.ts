import { expect, test } from "vitest";
import { fullPage } from "./full-page.ts";
import { type ReactData, reactDataOf } from "./react-data.ts";
import { readStyle } from "./read-style.ts";

const push = (text: string) => `<script>self.__next_f.push([1,${JSON.stringify(text)}])</script>`;
const told = `1:"$Sreact.fragment"\n:HL["/_next/static/c/x.css","style"]\n5:["$","head",null,[["$","link","0",{"rel":"stylesheet","href":"/_next/static/c/x.css","precedence":"next","nonce":"$undefined"}],"&"]]\n`;
const page = `<html lang="en"><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/r.js"/><link rel="stylesheet" href="/_next/static/c/x.css" data-precedence="next"/><script src="/_next/static/a.js" async=""></script><script>guard()</script><script src="/_next/static/old.js" noModule=""></script></head><body><p class="a">x</p><script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"x":1});</script><script src="/_next/static/b.js" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script>${push(told.slice(0, 40))}<script>self.__next_f.push([2,null])</script>${push(told.slice(40))}</body></html>`;

const full = fullPage(page, () => readStyle(".a{top:0}.b{top:0}"));

test("the rules stand in the page, and React is not told of a stylesheet that it would ask for", () => {
  expect(full).toContain("<style>.a{top:0}</style>");
  expect(full).not.toMatch(/\.css|stylesheet|preload/);
  expect(full).toContain('5:[\\"$\\",\\"head\\",null,[null,\\"\\u0026\\"]]\\n');
});

test("every script of Next's is loaded late by one inline script; the guard stays where it was", () => {
  expect(full.match(/<script/g)).toHaveLength(2);
  expect(full).toContain("<script>guard()</script></head>");
  expect(full).toContain(`["/_next/static/a.js"],"/_next/static/b.js"`);
  expect(full).toContain("self.__next_f.push([2,null]);self.__next_f.push([1,");
});

test("a page whose stylesheet is not in the build leaves React's data as it is", () => {
  expect(fullPage(page, () => undefined)).toContain("HL[");
});

test("what React needs to know of a page that everybody may have goes into a file, and its pieces follow it", () => {
  let script = "";
  const bare = fullPage(page, () => readStyle(".a{top:0}"), {
    addressOf: (text) => {
      script = text;
      return "/react/en.0a.js";
    },
  });
  expect(bare).not.toMatch(/_next\/|TURBOPACK|Sreact/);
  expect(bare.match(/<script/g)).toHaveLength(2);
  expect(bare).toContain('"/react/en.0a.js"');
  // Without the queue the plain script would take the page for a light one.
  expect(bare).toContain("<script>self.__next_f=[];");
  expect(script).toMatch(
    /TURBOPACK[\s\S]*push\(\[0\]\)[\s\S]*Sreact[\s\S]*"\/_next\/static\/a.js"\],"\/_next\/static\/b.js"/,
  );
  expect(script).not.toContain("<");
});

test("a person's page says only where it differs from the file of nobody's page, and no word of a person ends the script", () => {
  const of = (words: string) =>
    `<html lang="en"><body><script>(self.__next_f=self.__next_f||[]).push([0])</script>${push(`${told}${words}`)}<script src="/_next/static/a.js" async=""></script></body></html>`;
  let blank: ReactData = { address: "/react/en.0a.js", body: Buffer.from("") };
  const addressOf = (script: string) => {
    blank = reactDataOf("/en", script);
    return blank.address;
  };
  fullPage(of(""), () => undefined, { addressOf });
  const own = fullPage(of("</script><script>alert(1)</script>\u2028<!--"), () => undefined, { blank });
  expect(own).toContain(`"${blank.address}"`);
  expect(own).not.toMatch(/Sreact|alert\(1\)<|<!--|\u2028/);
  expect(own.match(/<script/g)).toHaveLength(1);
  expect(own).toContain("\\u003c/script\\u003e\\u003cscript\\u003ealert(1)");
});

test("a person's page says all itself where it needs a piece of React for which the file does not ask", () => {
  const of = (piece: string) =>
    `<html lang="en"><body><script>(self.__next_f=self.__next_f||[]).push([0])</script>${push(told.repeat(9))}<script src="/_next/static/${piece}.js" async=""></script></body></html>`;
  let blank: ReactData = { address: "", body: Buffer.from("") };
  const addressOf = (script: string) => {
    blank = reactDataOf("/en", script);
    return blank.address;
  };
  const both = of("a").replace("</body>", '<script src="/_next/static/more.js" async=""></script></body>');
  fullPage(both, () => undefined, { addressOf });
  expect(fullPage(of("a"), () => undefined, { blank })).toContain(`"${blank.address}"`);
  expect(fullPage(of("b"), () => undefined, { blank })).toContain('"/_next/static/b.js"');
});

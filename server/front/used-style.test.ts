import { expect, test } from "vitest";
import { pageNames } from "./page-names.ts";
import { readStyle } from "./read-style.ts";
import { usedStyle } from "./used-style.ts";

const used = (css: string, body: string, lang = "en") => {
  const html = `<html lang="${lang}"><body>${body}</body></html>`;
  return usedStyle(readStyle(css), pageNames(html), html);
};

test.each([
  [".a{color:red}.b{color:red}", '<p class="x a">', ".a{color:red}"],
  [".a .b,.c>p{color:red}", '<p class="c">', ".c>p{color:red}"],
  ["#main:focus{outline:0}#other{top:0}", '<main id="main">', "#main:focus{outline:0}"],
  ["input[type=text]{top:0}input[type=tel]{top:1px}", '<input type="text"/>', "input[type=text]{top:0}"],
  ['[dir="rtl"]{top:0}a[href^="/x"]{top:1px}', '<a href="/y">', 'a[href^="/x"]{top:1px}'],
  ["p:not(.b)::before{top:0}table td{top:0}", "<p>", "p:not(.b)::before{top:0}"],
  ["@media print{.a{top:0}.b{top:0}}@media (min-width:1px){.b{top:0}}", '<p class="a">', "@media print{.a{top:0}}"],
  [
    "@page{margin:1cm}@font-face{font-family:x;src:url(y)}",
    "<p>",
    "@page{margin:1cm}@font-face{font-family:x;src:url(y)}",
  ],
])("of %s, %s needs %s", (css, body, expected) => {
  expect(used(css, body)).toBe(expected);
});

test("a custom property that no used rule takes goes, and one that is taken through another stays", () => {
  const css =
    ":root{--a:1px;--b:var(--a);--c:2px}@media print{:root{--a:3px;--b:4px;--c:5px}}p{top:var(--b)}.x{top:var(--c)}";
  expect(used(css, "<p>")).toBe(":root{--a:1px;--b:var(--a)}@media print{:root{--a:3px;--b:4px}}p{top:var(--b)}");
  expect(used(css, '<b style="top:var(--c)">')).toContain("--c:2px");
});

test("a custom property with one value everywhere is written where it is taken", () => {
  expect(used(":root{--unit:8px}p{margin:calc(var(--unit) * 1.5) var(--unit)}", "<p>")).toBe("p{margin:12px 8px}");
});

const rightToLeft = (vendor: string) => `:${vendor}(:lang(ae),:lang(ar),:lang(he))`;
const sided = ["-webkit-any", "is"]
  .map(
    (vendor) =>
      `.a:not(${rightToLeft(vendor)}){left:0}.b>:not(${rightToLeft(vendor)}){left:0}.a${rightToLeft(vendor)}{right:0}`,
  )
  .join("");

test("what is written for two directions becomes one where the page has one", () => {
  const body = '<p class="a b">';
  expect(used(sided, body)).toBe(".a{left:0}.b>*{left:0}.a{left:0}.b>*{left:0}");
  expect(used(sided, body, "ar")).toBe(".a{right:0}");
  expect(used(sided, `${body}<b lang="en">`, "ar")).toContain(".a:not(:lang(ar)){left:0}");
  expect(used(sided, `${body}<b lang="en">`, "ar")).toContain(".a:lang(ar){right:0}");
  expect(used(":lang(zh){top:0}:lang(fr){top:0}", "", "zh-Hans")).toBe(":lang(zh){top:0}");
});

test("what scripts put into a page later keeps its rules: a notice everywhere, problems in forms", () => {
  const css = ".summary{top:0}.panel{top:0}";
  expect(used(css, "<form></form>")).toBe(css);
  expect(used(css, "<p>")).toBe(".panel{top:0}");
});

test("the button under a receipt that takes the draft off the device keeps its rules", () => {
  const css = "button{font:inherit}.as-link{border:0}.summary{top:0}";
  expect(used(css, '<section class="receipt">')).toBe("button{font:inherit}.as-link{border:0}");
  expect(used(css, '<section class="slip">')).toBe("");
});

import { expect, test } from "vitest";
import { lightPage } from "./light-page.ts";
import { readStyle } from "./read-style.ts";

const style = readStyle(".a{top:0}.b{top:0}");
const light = (html: string) => lightPage(html, () => style);

const page = `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/c/x.css" data-precedence="next"/><link rel="preload" href="/a.js" as="script"/><script src="/_next/a.js" async=""></script><script>guard(1>0)</script><script src="/b.js" noModule=""></script></head><body><div hidden=""><!--$--><!--/$--></div><h1 class="a">Who?<!-- --> </h1><form action="/en/x" encType="multipart/form-data" method="POST" noValidate=""><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;7&quot;}"/><input type="text" name="n" value="O&#x27;Neill &quot;x&quot; &lt;b&gt; a=b"/></form><ul><li data-choose="light"><a>Light</a></li><li data-choose="full" hidden=""><a>Full</a></li></ul><script id="_R_">x</script><script>self.__next_f.push([1,"<\\u002fscript>"])</script></body></html>`;

test("React, its data and its marks go; the guard in the head, the forms and what is typed stay", () => {
  expect(light(page)).toBe(
    `<!DOCTYPE html><html lang=en><head><meta charset=utf-8><style>.a{top:0}</style><script>guard(1>0)</script></head><body><h1 class=a>Who? </h1><form action=/en/x enctype=multipart/form-data method=POST novalidate><input type=hidden name=$ACTION_1:0 value='{"id":"7"}'><input type=text name=n value='O&#x27;Neill "x" &lt;b&gt; a=b'></form><ul><li><a>Full</a></ul></body></html>`,
  );
});

test("decoration and lists of suggestions are left out", () => {
  const html = `<html lang="en"><head></head><body><svg aria-hidden="true"><path d="M0"/></svg><p><input list="c" name="n"/></p><datalist id="c"><option value="Perú"></option></datalist></body></html>`;
  expect(light(html)).toBe("<html lang=en><head></head><body><p><input name=n></p></body></html>");
});

test("a question that waits for a script is written by one, for text browsers show what is hidden", () => {
  const html =
    '<html lang="en"><head></head><body><div id="consent" hidden=""><div class="field"><fieldset><legend lang="a b">Keep?</legend></fieldset></div></div><p id="sent" hidden="">Sent</p></body></html>';
  expect(light(html)).toBe(
    String.raw`<html lang=en><head></head><body><div id=consent hidden><script>document.write("<div class=field><fieldset><legend lang=\"a b\">Keep?<\/legend><\/fieldset><\/div>")</script></div><p id=sent hidden>Sent</p></body></html>`,
  );
});

test("an empty value stays one", () => {
  const html = '<html lang="en"><head></head><body><option value="" selected="">Choose</option></body></html>';
  expect(light(html)).toContain('<option value="" selected>Choose');
});

test("a page whose stylesheet is not in the build keeps the link", () => {
  expect(lightPage(page, () => undefined)).toContain("<link rel=stylesheet");
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentPolicy } from "./content-policy.ts";
import { scriptsOfBuild } from "./device-scripts.ts";
import { errorPage } from "./error-page.ts";
import { errorWords } from "./error-words.ts";
import { inOrder, lookIn, turned } from "./kiosk-look.ts";
import { kioskPage, withKioskScript } from "./kiosk-page.ts";
import { leaveShared } from "./leave-shared.ts";

const note = errorWords().get("en")?.common["quick-exit-note"].replaceAll('"', "&quot;") ?? "";

const page = `<!doctype html><html lang="en" dir="ltr"><head><link rel="manifest" href="/en/manifest.webmanifest"/>${leaveShared("en")}</head><body><header class="page-header"></header>
<p class="way-out"><a id="quick-exit" class="quick-exit" href="https://www.wikipedia.org/" rel="noreferrer">Leave</a></p>
<form id="answers"><input type="hidden" name="a" value="1"/><input type="tel" name="n" autoComplete="tel"/><input name="m"/>
<textarea name="t"></textarea><select name="s"></select><button type="submit" form="answers" value="language" class="language" name="then">L</button></form>
<a href="tel:+1">+1</a> <a href="/en/my-place/slip/calendar.ics?m=1">Calendar</a> <a href="//evil.example/">x</a> <a href="/draws/1/SHA256SUMS">Sums</a> <a class="x" href="/en/draws.csv?p=1">Table</a> <a href="/en/help">Help</a> <a href="#main">skip</a>
<ul><li data-choose="light"><a href="/en/pages?version=light">Light</a></li><li data-choose="full" hidden="">F</li>
<li><a href="/en/finish?a=1">Finish</a></li></ul><p>${note}</p></body></html>`;

const shown = kioskPage(page, { url: "/en/apply/contact?a=1", look: "" });

test("nothing on it leads out of Paso or to a file, and nothing is said of the quick exit", () => {
  const led = [...shown.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
  expect(led.filter((address) => !/^[/#](?!\/)/.test(address ?? ""))).toEqual([]);
  expect(shown).toContain("<span>+1</span>");
  for (const file of ["Sums", "Table"]) expect(shown).toContain(`<span>${file}</span>`);
  for (const gone of ["wikipedia", ".ics", "data-choose", "manifest", "refresh", "leaving", note])
    expect(shown).not.toContain(gone);
  expect(shown).toContain('<a href="/en/help">Help</a>');
});

test("no browser completes what is typed on it", () => {
  const fields = shown.match(/<(?:form|input|textarea|select)\b[^>]*>/g) ?? [];
  expect(fields).toHaveLength(6);
  expect(fields.filter((field) => !/autocomplete="off"|type="hidden"/.test(field))).toEqual([]);
  expect(shown).not.toContain('autoComplete="tel"');
});

test("above it stand the looks and the end; on a form they post what is typed, and Enter does not turn them", () => {
  const bar = /<nav class="kiosk-bar"[\s\S]*?<\/nav>/.exec(shown)?.[0] ?? "";
  expect(bar).toContain('href="/en/finish?a=1"');
  expect(bar.indexOf("enter-button")).toBeLessThan(bar.indexOf("look-l"));
  expect(bar.match(/name="then" value="look-[lcsk]"/g)).toHaveLength(4);
  expect(bar).toMatch(/data-look="k"[^>]* hidden>/);
  const plain = kioskPage(page.replace('name="then"', "").replace("?a=1", ""), {
    url: "/en/help",
    look: "lc",
  });
  expect(plain).toContain('<html class="kiosk kiosk-larger kiosk-contrast" lang="en"');
  expect(plain).toContain('href="/kiosk/look?from=%2Fen%2Fhelp&#38;look=c"');
  expect(plain).toContain('class="kiosk-finish" href="/kiosk/start"');
});

test("the script is a file, with what stands in for it before it, and both come when the page has been read", () => {
  const dir = mkdtempSync(join(tmpdir(), "paso-kiosk-"));
  mkdirSync(join(dir, ".next/paso"), { recursive: true });
  for (const [file, text] of Object.entries({
    "scripts.json": JSON.stringify({ "kiosk_en.js": "kiosk_en.1b.js" }),
    "kiosk_en.1b.js": "forget()",
    "stand-in.js": "watch()",
  })) {
    writeFileSync(join(dir, ".next/paso", file), text);
  }
  const scripted = withKioskScript(shown, scriptsOfBuild(dir), { url: "/en/help" });
  rmSync(dir, { recursive: true });
  expect(scripted).toContain('<script>watch()</script><script src="/scripts/kiosk_en.1b.js" defer></script></head>');
  expect(scripted).not.toContain("forget()");
  expect(contentPolicy(scripted, "light")).toMatch(/^default-src 'self' 'sha256-/);
});

test("without a script an idle page leaves by itself, except the page of languages", () => {
  const scripts = scriptsOfBuild("/nowhere");
  expect(withKioskScript(shown, scripts, { url: "/en/help" })).toContain(
    '<noscript><meta http-equiv="refresh" content="905;url=/kiosk/start"></noscript>',
  );
  expect(withKioskScript(shown, scripts, { url: "/" })).not.toContain("refresh");
});

test("a page about trouble leads nowhere else either", () => {
  for (const words of errorWords().values()) {
    const html = errorPage({ trouble: "fault", words, code: "P-500-ACDEF", goOn: { kind: "go-back" } });
    const dressed = kioskPage(html, { url: `/${words.locale}/apply/contact`, look: "" });
    expect(dressed, words.locale).not.toMatch(/https?:\/\//);
    expect(dressed, words.locale).toContain("kiosk-bar");
  }
});

test("a look has letters that are known, each once, in order", () => {
  expect(lookIn("a=1; paso-look=sl")).toBe("ls");
  expect(lookIn(undefined)).toBe("");
  expect(inOrder("zzcc")).toBe("c");
  expect(turned("ls", "l")).toBe("s");
  expect(turned("s", "c")).toBe("cs");
});

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { locales } from "#app/_i18n/locales.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-scripts-"));
let files: Record<string, string> = {};

beforeAll(async () => {
  const builder = new URL("../../scripts/build-scripts.mjs", import.meta.url).href;
  const { buildScripts } = (await import(builder)) as { buildScripts(folder: string): Promise<void> };
  await buildScripts(folder);
  files = JSON.parse(readFileSync(join(folder, "scripts.json"), "utf8")) as Record<string, string>;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (name: string) => readFileSync(join(folder, files[name] ?? name), "utf8");
const bytesOf = (name: string) => brotliCompressSync(textOf(name)).length;

// `more` is asked for by pages of a kept draft only, and when something is wrong; `check` by its check page.
const budgets: [string, number][] = [
  ["plain", 3000],
  ["more", 4000],
  ["outbox", 3000],
  ["check", 2100],
];

/** What few pages ask for, named apart. */
const apart: [string, number][] = [
  ["proof", 5000],
  ["hand", 1500],
];

for (const { tag } of locales) {
  test.each(apart)(`the script %s takes at most %i bytes on the wire in ${tag}`, (name, most) => {
    expect(bytesOf(`${name}_${tag}.js`)).toBeLessThanOrEqual(most);
  });
  test.each(budgets)(`the script %s takes at most %i bytes on the wire in ${tag}`, (name, most) => {
    expect(bytesOf(`${name}-${tag}.js`)).toBeLessThanOrEqual(most);
  });
}

test("what writes Chinese takes at most 30,000 bytes on the wire, and is in no other script", () => {
  expect(bytesOf("hanzi_zh-Hans.js")).toBeLessThanOrEqual(30_000);
  expect(Object.keys(files).filter((name) => textOf(name).includes("王往网"))).toEqual(["hanzi_zh-Hans.js"]);
  expect(Object.keys(files).filter((name) => textOf(name).includes(files["hanzi_zh-Hans.js"] as string))).toEqual([
    "kiosk_zh-Hans.js",
  ]);
});

test("the camera costs nobody who does not use it: what reads its codes is a script apart", () => {
  for (const tag of ["en", "es"]) expect(bytesOf(`camera_${tag}.js`)).toBeLessThanOrEqual(2500);
  expect(bytesOf("qr.js")).toBeLessThanOrEqual(15_000);
  const asking = Object.keys(files).filter((name) => textOf(name).includes(files["qr.js"] as string));
  expect(asking.sort()).toEqual(["camera_en.js", "camera_es.js", "day_en.js", "day_es.js"]);
});

test("the worker takes at most 6,500 bytes on the wire", () => {
  expect(bytesOf("worker.js")).toBeLessThanOrEqual(6500);
});

test("no page script has a word of JavaScript that came after 2009", () => {
  const ofFewPages = [...apart.map(([name]) => `${name}_en.js`), "hanzi_zh-Hans.js"];
  for (const name of [...budgets.map(([name]) => `${name}-en.js`), ...ofFewPages]) {
    const script = textOf(name).replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
    expect(script, name).not.toMatch(/=>|`|\b(?:let|const|class|async|await)\b/);
  }
});

test("a script says its words in its own language", () => {
  expect(textOf("more-ar.js")).toContain("امحُ إجاباتي");
  expect(textOf("more-es.js")).toContain("Borrar mis respuestas");
});

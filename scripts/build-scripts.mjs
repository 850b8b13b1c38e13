import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "@swc/core";
import { build } from "esbuild";
import { getManifest } from "workbox-build";
import { hanziTable } from "./hanzi-table.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "app", "_offline");

/** The scripts that pages carry in their own language; each may load those before it. */
const PAGE_SCRIPTS = ["more", "check", "outbox", "plain"];

/**
 * What pages of kiosks have (app/_kiosk), of shared devices, of a draw (app/_proof), and the page that hands in what a
 * device keeps. Named apart: no worker keeps it for a phone.
 */
const SHARED_SCRIPTS = { kiosk: "../_kiosk/kiosk", idle: "idle", proof: "../_proof/proof", hand: "hand-in" };

/** Chinese characters for the keys of a kiosk (app/_kiosk), which only its pages in this language ask for. */
const HANZI_SCRIPT = { entry: "../_kiosk/hanzi", locale: "zh-Hans" };

/** What the page of a helper's own laptop has beside the plain script (app/_caseload): no other page asks for it. */
const CASELOAD_SCRIPT = "../_caseload/caseload";

/**
 * What the page has on which an officer's device keeps the day of a port (app/_day), in the languages of the console; and
 * what takes that day away, on the page of the sign-in.
 */
const DAY_SCRIPT = "../_day/day";
const DAY_END_SCRIPT = "../_day/day-end.ts";

/**
 * What the counter's page has to read a slip with the camera (app/_camera), in the languages of the console; and what reads
 * the code where a browser cannot, the same in every language: both pages with a camera ask for it when it is wanted.
 */
const CAMERA_SCRIPT = "../_camera/camera";
const QR_SCRIPT = "../_camera/qr.ts";

/** What pages have where somebody signs in with a passkey or adds one (app/_passkeys). Its words stand in the page. */
const PASSKEYS_SCRIPT = "../_passkeys/passkeys.ts";

/** What stands in for a kiosk's script in the page itself until that has come, the same in every language. */
const STAND_IN = "../_kiosk/stand-in";

/** The styles of pages that carry one of their own, which no other page pays for (app/_kiosk, app/_beside, …). */
const OWN_STYLES = ["kiosk", "beside", "caseload"];

/**
 * Builds what runs in old browsers and in the worker, as the front serves it: `.next/paso/<name>.<hash>.js`, and
 * `scripts.json` with the file of each name. A file that did not change keeps its name, and so its place in caches.
 */
export async function buildScripts(folder = join(root, ".next", "paso")) {
  const built = { "worker.js": await buildWorker() };
  const files = { "worker.js": hashed("worker.js", built["worker.js"]) };
  built["passkeys.js"] = await bundle(PASSKEYS_SCRIPT, { minify: true, target: "es2018" });
  files["passkeys.js"] = hashed("passkeys.js", built["passkeys.js"]);
  built["day-end.js"] = await bundle(DAY_END_SCRIPT, { minify: true });
  files["day-end.js"] = hashed("day-end.js", built["day-end.js"]);
  built["qr.js"] = await bundle(QR_SCRIPT, { minify: true });
  files["qr.js"] = hashed("qr.js", built["qr.js"]);
  for (const locale of locales().filter(isForStaff)) {
    for (const [script, entry] of Object.entries({ day: DAY_SCRIPT, camera: CAMERA_SCRIPT })) {
      const name = `${script}_${locale}.js`;
      built[name] = await buildForLaptops(entry, locale, files);
      files[name] = hashed(name, built[name]);
    }
  }
  for (const locale of locales()) {
    for (const script of PAGE_SCRIPTS) {
      const name = `${script}-${locale}.js`;
      built[name] = await buildForOldBrowsers(script, locale, files);
      files[name] = hashed(name, built[name]);
    }
    if (locale === HANZI_SCRIPT.locale) {
      const name = `hanzi_${locale}.js`;
      built[name] = await buildForOldBrowsers(HANZI_SCRIPT.entry, locale, files, {
        HANZI: JSON.stringify(hanziTable()),
      });
      files[name] = hashed(name, built[name]);
    }
    for (const [script, entry] of Object.entries(SHARED_SCRIPTS)) {
      const name = `${script}_${locale}.js`;
      built[name] = await buildForOldBrowsers(entry, locale, files);
      files[name] = hashed(name, built[name]);
    }
    const ofCaseload = `caseload_${locale}.js`;
    built[ofCaseload] = await buildForLaptops(CASELOAD_SCRIPT, locale, files);
    files[ofCaseload] = hashed(ofCaseload, built[ofCaseload]);
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, code] of Object.entries(built)) writeFileSync(join(folder, files[name]), code);
  writeFileSync(join(folder, "stand-in.js"), await buildForOldBrowsers(STAND_IN, "en", files));
  for (const name of OWN_STYLES) writeFileSync(join(folder, `${name}.css`), await buildStyle(name));
  writeFileSync(join(folder, "scripts.json"), JSON.stringify(files, null, 2));
}

function hashed(name, code) {
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 8);
  return name.replace(/\.js$/, `.${hash}.js`);
}

/** One file, in the JavaScript of 2009: a script that an old browser cannot read helps nobody. */
async function buildForOldBrowsers(script, locale, files, define = {}) {
  const bundled = await bundle(`${script}.ts`, { plugins: [ofLanguage(locale, files)], define, charset: "utf8" });
  const { code } = await transform(bundled, {
    jsc: {
      target: "es5",
      parser: { syntax: "ecmascript" },
      assumptions: { iterableIsArray: true, ignoreToPrimitiveHint: true, ignoreFunctionLength: true },
      minify: { compress: { passes: 3, toplevel: true, unsafe: true, pure_getters: true }, mangle: { toplevel: true } },
    },
    minify: true,
    isModule: false,
  });
  return code;
}

/** A helper's laptop, and an officer's device, have a browser of today. */
function buildForLaptops(script, locale, files) {
  return bundle(`${script}.ts`, { plugins: [ofLanguage(locale, files)], minify: true });
}

/** A style that some pages have beside that of every page. */
function buildStyle(name) {
  return bundle(`../_${name}/${name}.css`, { minify: true, target: "chrome64" });
}

/** Browsers that have workers read the JavaScript of 2018. What is the same for everybody is listed in it. */
async function buildWorker() {
  const { manifestEntries } = await getManifest({
    globDirectory: publicFolder(),
    globPatterns: ["icons/paso-192.png"],
  });
  return bundle("worker/worker.ts", {
    minify: true,
    target: "es2018",
    define: { __WB_MANIFEST: JSON.stringify(manifestEntries) },
  });
}

function publicFolder() {
  const folder = join(root, "public");
  return existsSync(folder) ? folder : source;
}

async function bundle(entry, options) {
  const { outputFiles } = await build({
    entryPoints: [join(source, entry)],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2020",
    tsconfigRaw: {},
    legalComments: "none",
    logLevel: "error",
    ...options,
  });
  return outputFiles[0].text;
}

/**
 * Puts the words of one language in place of every `say("area.key")`, so that pages need not carry them; the texts of all
 * languages in place of `sayInAll("area.part")`; and the address of another script in place of `script("name")`, empty
 * where the language has none.
 */
function ofLanguage(locale, files) {
  const put = (text) =>
    text
      .replaceAll(/\bsay\("([^"]+)"\)/g, (_, key) => JSON.stringify(wordAt(locale, key)))
      .replaceAll(/\bsayInAll(?:<\w+>)?\("([^"]+)"\)/g, (_, key) =>
        JSON.stringify(Object.fromEntries(locales().map((one) => [one, blockAt(one, key)]))),
      )
      .replaceAll(/\bscript\("(\w+)"\)/g, (_, name) => {
        const file = files[`${name}-${locale}.js`] ?? files[`${name}_${locale}.js`] ?? files[`${name}.js`];
        return JSON.stringify(file === undefined ? "" : `/scripts/${file}`);
      });
  return {
    name: "of one language",
    setup(building) {
      building.onLoad(
        { filter: /app[\\/]_(?:offline|kiosk|camera|caseload|day|proof|screens|vault)[\\/][\w-]+\.ts$/ },
        ({ path }) => ({
          loader: "ts",
          contents: put(readFileSync(path, "utf8")),
        }),
      );
    },
  };
}

function wordAt(locale, key) {
  const word = blockAt(locale, key);
  if (typeof word !== "string") throw new Error(`There is no message ${key} in ${locale}.`);
  return word;
}

function blockAt(locale, key) {
  const [area, ...path] = key.split(".");
  const file = join(root, "messages", locale, `${area}.json`);
  return path.reduce((block, part) => block?.[part], JSON.parse(readFileSync(file, "utf8")));
}

function locales() {
  return readdirSync(join(root, "messages")).filter(isLocale);
}

function isForStaff(locale) {
  return existsSync(join(root, "messages", locale, "staff.json"));
}

function isLocale(name) {
  return existsSync(join(root, "messages", name, "offline.json"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildScripts(process.argv[2]);

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { forever } from "./file-headers.ts";
import { isLeftAlone, leaveShared } from "./leave-shared.ts";

/** What runs on people's devices without React, as `scripts/build-scripts.mjs` built it. */
export type DeviceScripts = {
  /** A light page with its inline script in a file that the browser keeps: its bytes and its hash go from every page. */
  withGuardInFile(html: string): string;
  /** The tag of a script in this language; empty where there is none. */
  tagFor(language: string, script?: "plain" | "more" | "idle" | "proof" | "hand"): string;
  /** The page of a helper's own laptop, with its script and its style after what every page has. */
  withCaseload(html: string, everyRule: string): string;
  /** The page on which an officer's device keeps the day of a port, with its script. */
  withDay(html: string): string;
  /** The console's page of the sign-in, with what takes that day away. */
  withDayEnd(html: string): string;
  /** The counter's page where a slip is read, with the script that offers the camera. */
  withCamera(html: string): string;
  /** The addresses of all scripts in this language. */
  addressesFor(language: string): string[];
  /** The script of a kiosk's pages in a language, and before it what stands in for it until it has come. */
  forKiosk(language: string): string;
  /** A page where somebody signs in with a passkey or adds one, with its script. */
  withPasskeys(html: string): string;
  /** The page of a helper with the style of what stands beside its words. */
  withBesideStyle(html: string): string;
  /** The script at an address; undefined where there is none. */
  at(path: string): { body: Buffer; cacheControl: string } | undefined;
};

/** The file of each name, such as `plain-en.js` to `plain-en.<hash>.js`. */
const list = z.record(z.string(), z.string().check(z.regex(/^[\w-]+\.[\w-]+\.js$/)));

/** Reads the scripts of a build; a build without them has pages that work without them. */
export function scriptsOfBuild(dir: string): DeviceScripts {
  const folder = join(dir, ".next", "paso");
  const files = filesIn(folder);
  const addresses = new Map(Object.entries(files).map(([name, file]) => [name, `/scripts/${file}`]));
  const bodies = new Map(Object.values(files).map((file) => [`/scripts/${file}`, readFileSync(join(folder, file))]));
  const guard = guardOfStartPage(dir);
  if (guard) bodies.set(guard.address, Buffer.from(guard.text));
  const standIn = readIfThere(join(folder, "stand-in.js"));
  const besideStyle = readIfThere(join(folder, "beside.css"));
  const caseloadStyle = readIfThere(join(folder, "caseload.css"));
  const worker = bodies.get(addresses.get("worker.js") ?? "");
  return {
    withGuardInFile: (html) =>
      guard ? html.replace(guard.element, () => `<script src="${guard.address}" defer></script>`) : html,
    tagFor: (language, script = "plain") => {
      const isOfFewPages = script === "idle" || script === "proof" || script === "hand";
      const address = addresses.get(`${script}${isOfFewPages ? "_" : "-"}${language}.js`);
      return address === undefined ? "" : `<script src="${address}" defer></script>`;
    },
    addressesFor: (language) => [
      ...(guard ? [guard.address] : []),
      ...[...addresses].flatMap(([name, address]) => (name.endsWith(`-${language}.js`) ? [address] : [])),
    ],
    forKiosk: (language) => {
      const address = addresses.get(`kiosk_${language}.js`);
      return address === undefined ? "" : `<script>${standIn}</script><script src="${address}" defer></script>`;
    },
    withCaseload: (html, everyRule) => {
      const address = addresses.get(`caseload_${opening.exec(html)?.[1] ?? ""}.js`);
      const tag = address === undefined ? "" : `<script src="${address}" defer></script>`;
      return html.replace("</head>", () => `<style>${everyRule}${caseloadStyle}</style>${tag}</head>`);
    },
    withDay: (html) => withScript(html, addresses.get(`day_${opening.exec(html)?.[1] ?? ""}.js`)),
    withDayEnd: (html) => withScript(html, addresses.get("day-end.js")),
    withCamera: (html) => withScript(html, addresses.get(`camera_${opening.exec(html)?.[1] ?? ""}.js`)),
    withPasskeys: (html) => withScript(html, addresses.get("passkeys.js")),
    withBesideStyle: (html) => html.replace("</head>", () => `<style>${besideStyle}</style></head>`),
    at: (path) => {
      // The worker's address never changes, so that a browser asks each time whether it has.
      if (path === "/worker.js") return worker && { body: worker, cacheControl: "no-cache" };
      const body = bodies.get(path);
      return body && { body, cacheControl: forever };
    },
  };
}

function withScript(html: string, address: string | undefined): string {
  return address === undefined ? html : html.replace("</head>", `<script src="${address}" defer></script></head>`);
}

function filesIn(folder: string): Record<string, string> {
  try {
    return list.parse(JSON.parse(readFileSync(join(folder, "scripts.json"), "utf8")));
  } catch {
    return {};
  }
}

/** The one inline script that stands in the head of every page (app/_ui/page-script.ts). */
function guardOfStartPage(dir: string): { element: string; text: string; address: string } | undefined {
  const html = readIfThere(join(dir, ".next", "server", "app", "en.html"));
  const [element, text] = /<script>([\s\S]*?)<\/script>/.exec(html.slice(0, html.indexOf("</head>"))) ?? [];
  if (element === undefined || text === undefined) return undefined;
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 8);
  return { element, text, address: `/scripts/page.${hash}.js` };
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

const opening = /<html[^>]*\slang="?([A-Za-z-]+)/;

/** What the page for no network offers (app/[locale]/offline/reset-device.tsx), by a script that few pages need. */
const reset = /\sid="?reset[\s">]/;

/** What only the page of a helper's own laptop has (app/[locale]/helper/caseload). */
const caseload = /\sid="?caseload[\s">]/;

/** What the pages of a draw have on which somebody can check their own part in it (app/_proof). */
const proof = /\sid="?proof[\s">]/;

/** What only the page has that hands in what a device keeps (app/[locale]/phone/hand-in-page.tsx). */
const handIn = /\sid="?hand-in[\s">]/;

/** Whether this is the page that hands in what a device keeps; its script fills it before anything else could. */
export function isHandIn(html: string): boolean {
  return handIn.test(html);
}

/** Whether this is the page on which a helper's own laptop shows what it keeps. */
export function isCaseload(html: string): boolean {
  return caseload.test(html);
}

/** What only the page has on which an officer's device keeps the day of a port (app/staff/ports/[slug]/offline). */
const keptDay = /\sid="?kept-day[\s">]/;

/** Whether this is that page. */
export function isKeptDay(html: string): boolean {
  return keptDay.test(html);
}

/** What the counter's page has where it waits for a slip (app/staff/ports/[slug]/check-in). */
const slipCamera = /\sid="?slip-camera[\s">]/;

/** Whether this is a page of the console on which a slip can be read with the camera. */
export function readsSlips(url: string, html: string): boolean {
  return url.startsWith("/staff/") && (slipCamera.test(html) || keptDay.test(html));
}

/** What only pages with passkeys have (app/_ui/passkey-place.tsx). */
const passkeys = /\sid="?passkeys[\s">]/;

/** Whether somebody signs in with a passkey on this page, or adds one. */
export function hasPasskeys(html: string): boolean {
  return passkeys.test(html);
}

/** Puts the tags of its scripts into a page of applicants; they run when the page has been read. */
export function addScripts(html: string, scripts: DeviceScripts): string {
  const language = opening.exec(html)?.[1] ?? "";
  const tags =
    scripts.tagFor(language) +
    (reset.test(html) ? scripts.tagFor(language, "more") : "") +
    (proof.test(html) ? scripts.tagFor(language, "proof") : "") +
    (handIn.test(html) ? scripts.tagFor(language, "hand") : "") +
    (isLeftAlone(html) ? leaveShared(language) + scripts.tagFor(language, "idle") : "");
  return tags === "" ? html : html.replace("</head>", `${tags}</head>`);
}

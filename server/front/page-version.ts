import type { IncomingHttpHeaders } from "node:http";

/** `light`: HTML and forms with the rules that they use; `full`: React too. */
export type PageVersion = "light" | "full";

/** Which version a browser gets; `isDetected`: by hints that it does not send with every request. */
export type ChosenVersion = { version: PageVersion; isDetected: boolean };

const light: ChosenVersion = { version: "light", isDetected: false };
const full: ChosenVersion = { version: "full", isDetected: false };
const detected: ChosenVersion = { version: "light", isDetected: true };

/** Megabits in a second, below which a link is as slow as 2G. */
const slowestForFull = 0.2;

const choice = /(?:^|;\s*)paso-pages=(light|full)(?:;|$)/;
const before = /(?:^|;\s*)paso-light=1(?:;|$)/;

/**
 * A person's choice holds always; then what the address asks for; then what was detected before; then what
 * the browser says of the link; then its age.
 * @param isLightAsked the address ends in `?light`: the answer is the same for everybody
 */
export function versionFor(headers: IncomingHttpHeaders, isLightAsked: boolean): ChosenVersion {
  if (isLightAsked) return light;
  const { cookie } = headers;
  const chosen = cookie === undefined ? undefined : choice.exec(cookie)?.[1];
  if (chosen !== undefined) return chosen === "light" ? light : full;
  if (cookie !== undefined && before.test(cookie)) return light;
  if (isSlow(headers)) return detected;
  return isOldBrowser(headers["user-agent"] ?? "") ? light : full;
}

function isSlow(headers: IncomingHttpHeaders): boolean {
  if (String(headers["save-data"] ?? "").toLowerCase() === "on") return true;
  if (/^(slow-)?2g$/.test(String(headers["ect"] ?? ""))) return true;
  const { downlink } = headers;
  return downlink !== undefined && downlink !== "" && Number(downlink) < slowestForFull;
}

const oldest: [RegExp, number][] = [
  [/Chrom(?:e|ium)\/(\d+)/, 64],
  [/Firefox\/(\d+)/, 67],
  [/(?:iPhone|iPad|iPod).* OS (\d+)_/, 12],
  [/Version\/(\d+)[.\d]* (?:Mobile\/\w+ )?Safari/, 12],
];

const neverModern =
  /Opera M(?:ini|obi)|Presto|UC ?Browser|UCWEB|MSIE |Trident|Edge\/\d|Android(?!.*(?:Chrom|Firefox|Gecko\/))|Lynx|w3m|Links|Dillo|NetSurf|Nokia|Symbian|BlackBerry|Silk-Accelerated/i;

/** Whether a browser is too old for React, by what it calls itself. A name that nobody knows is not old. */
export function isOldBrowser(userAgent: string): boolean {
  if (userAgent === "") return false;
  if (neverModern.test(userAgent)) return true;
  for (const [pattern, version] of oldest) {
    const found = pattern.exec(userAgent)?.[1];
    if (found !== undefined) return Number(found) < version;
  }
  return false;
}

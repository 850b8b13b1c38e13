import type { DeviceScripts } from "./device-scripts.ts";

/** A light page as it is answered to everybody. */
export type LightPage = { etag: string; headers: Record<string, string>; html: string };

/** Asks for the light version of a page; undefined when there is none that everybody may have. */
export type AskLight = (path: string) => Promise<LightPage | undefined>;

/** The pages that a device keeps for the time without a signal, without their language; person 3 and on come from person 2. */
export const offlinePages = [
  ...["", "/language", "/finish", "/apply/device", "/apply/party", "/apply/person/1", "/apply/person/2"],
  ...["/apply/languages", "/apply/contact", "/apply/location", "/apply/ports", "/apply/needs", "/apply/destination"],
  ...["/apply/check", "/apply/receipt", "/apply/without-an-adult", "/my-place", "/how-places-are-drawn", "/help"],
  "/offline",
];

const asked = /^\/([A-Za-z-]+)\/(offline|offline-pages)\.json$/;

/** Which list an address asks for, and in which language. */
export function offlineListAt(url: string): { language: string; isWhole: boolean } | undefined {
  const [, language, name] = asked.exec(url) ?? [];
  return language === undefined ? undefined : { language, isWhole: name === "offline-pages" };
}

/**
 * What a device keeps of one language. `offline.json`: each address with the hash of what it answers to
 * `?light`, so that only what has changed is asked for again. `offline-pages.json`: the same with the headers
 * and the HTML of every page, since twenty pages at once are a third of the bytes of twenty pages.
 */
export async function offlineList(
  { language, isWhole }: { language: string; isWhole: boolean },
  ask: AskLight,
  scripts: DeviceScripts,
): Promise<Record<string, unknown>> {
  const found: [string, unknown][] = [];
  for (const page of offlinePages) {
    const light = await ask(`/${language}${page}`);
    if (light === undefined) continue;
    const hash = light.etag.replace(/^W\/|"/g, "");
    found.push([`/${language}${page}`, isWhole ? [hash, light.headers, light.html] : hash]);
  }
  if (!isWhole) for (const address of scripts.addressesFor(language)) found.push([address, hashIn(address)]);
  return Object.fromEntries(found);
}

function hashIn(address: string): string {
  return address.split(".").at(-2) ?? "";
}

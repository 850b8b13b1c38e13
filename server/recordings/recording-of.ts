import { existsSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "#server/settings.ts";

/** Where recordings lie that somebody has spoken: `ht/apply/contact.mp3` reads `/ht/apply/contact` aloud. */
export function recordingsFolder(): string {
  return join(readSettings().DATA_DIR, "recordings");
}

/**
 * The address of the recording of a page.
 * @param language the tag of the language it is spoken in, such as `ht` or `mam`
 * @param page the page without its language, such as `apply/contact`; empty for the start page
 * @returns undefined where nobody has recorded it
 */
export function recordingOf(language: string, page: string): string | undefined {
  const name = `${language}/${page || "home"}.mp3`;
  return isName.test(name) && existsSync(join(recordingsFolder(), name)) ? `/recordings/${name}` : undefined;
}

/** The address of the recording of the page at an address, such as `/ht/apply/contact?a=1`. */
export function recordingOfPage(url: string): string | undefined {
  const [, language = "", ...page] = url.replace(/\?.*$/, "").split("/");
  return recordingOf(language, page.join("/"));
}

/** A language and a page, with nothing in it that leads out of the folder. */
const isName = /^[a-z]{2,3}(?:-[A-Za-z]{2,8})*\/[a-z0-9]+(?:[/-][a-z0-9]+)*\.mp3$/;

/** The file of such an address, below the folder; undefined where the address is none of a recording. */
export function recordingAt(url: string): string | undefined {
  const [, name = ""] = /^\/recordings\/(.*)$/.exec(url) ?? [];
  return isName.test(name) ? join(recordingsFolder(), name) : undefined;
}

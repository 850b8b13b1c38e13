import type { IncomingHttpHeaders } from "node:http";
import { errorWords } from "./error-words.ts";
import { isOfApplicants } from "./page-address.ts";
import type { PageSheets, StyleFile } from "./page-sheets.ts";
import type { ChosenVersion } from "./page-version.ts";

const languageIn = /^\/([A-Za-z-]+)(?:[/?]|$)/;
const has = /(?:^|;\s*)paso-style=([\w-]{8})(?:;|$)/;
const asked = /^\/style\/([A-Za-z-]+)\.[\w-]+\.css$/;

/**
 * The file of style that a light page links to; undefined when it carries its rules itself, so that it comes in
 * one request. A journey begins on the start page of a language, which links: from there on the browser has the
 * file, says so by a cookie that came with it, and each page is a kilobyte less.
 */
export function linkedStyle(
  { url, isLightAsked }: { url: string; isLightAsked: boolean },
  headers: IncomingHttpHeaders,
  { chosen, sheets }: { chosen: ChosenVersion; sheets: PageSheets },
): StyleFile | undefined {
  if (chosen.version !== "light" || isLightAsked || !isOfApplicants(url)) return undefined;
  const language = languageIn.exec(url)?.[1] ?? "";
  const file = errorWords().has(language) ? sheets.fileFor(language) : undefined;
  const isStart = url === `/${language}`;
  return file && (isStart || has.exec(headers.cookie ?? "")?.[1] === file.mark) ? file : undefined;
}

/** The file of style at an address; an address of an older build has the newest one. */
export function styleFileAt(url: string, sheets: PageSheets): StyleFile | undefined {
  const language = asked.exec(url)?.[1];
  if (language === "kiosk") return sheets.kioskFile();
  return language !== undefined && errorWords().has(language) ? sheets.fileFor(language) : undefined;
}

/** The cookie that comes with the file of style: the browser has it. A kiosk's pages link to theirs anyway. */
export function rememberStyle({ address, mark }: StyleFile, isHttps: boolean): string | undefined {
  if (address.startsWith("/style/kiosk.")) return undefined;
  return `paso-style=${mark};Path=/;SameSite=Lax;HttpOnly${isHttps ? ";Secure" : ""}`;
}

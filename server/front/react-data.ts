import { createHash } from "node:crypto";
import { errorWords } from "./error-words.ts";
import { type Exchange, keyOf } from "./exchange.ts";
import { tellableApart } from "./own-data.ts";
import { pageAddress } from "./page-address.ts";

/** A file with what React needs to know of one page that is the same for everybody. */
export type ReactData = { address: string; body: Buffer };

const address = /^\/react(\/(?:([A-Za-z-]+)(?:\/[\w/-]+)?)?)\.[\w-]{8}\.js$/;

/** The file of a page: its address names the page, so that any process can make it, and what is in it. */
export function reactDataOf(page: string, script: string): ReactData {
  const body = Buffer.from(tellableApart(script));
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 8);
  return { address: `/react${page}.${hash}.js`, body };
}

/** The file of the page of nobody that stands at the address of a person's page; undefined where there is none. */
export async function blankDataFor(exchange: Exchange): Promise<ReactData | undefined> {
  const { url, method, chosen, kept, settings } = exchange;
  const path = url.split("?")[0] ?? url;
  if (!pageAddress(path).isShared || (url === path && method !== "POST")) return undefined;
  if (!kept.isGood(keyOf({ url: path, chosen, linked: undefined }))) {
    await settings.askMyself(path).catch(() => undefined);
  }
  return kept.newestVersion(path);
}

/** The page whose file has this address; undefined when it is no such address. */
export function pageOfReactData(url: string): string | undefined {
  const [, page, language] = address.exec(url) ?? [];
  return language === undefined || errorWords().has(language) ? page : undefined;
}

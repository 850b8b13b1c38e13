import { createHash } from "node:crypto";
import { errorWords } from "./error-words.ts";

/** A file with what React needs to know of one page that is the same for everybody. */
export type ReactData = { address: string; body: Buffer };

const address = /^\/react(\/(?:([A-Za-z-]+)(?:\/[\w/-]+)?)?)\.[\w-]{8}\.js$/;

/** The file of a page: its address names the page, so that any process can make it, and what is in it. */
export function reactDataOf(page: string, script: string): ReactData {
  const hash = createHash("sha256").update(script).digest("base64url").slice(0, 8);
  return { address: `/react${page}.${hash}.js`, body: Buffer.from(script) };
}

/** The page whose file has this address; undefined when it is no such address. */
export function pageOfReactData(url: string): string | undefined {
  const [, page, language] = address.exec(url) ?? [];
  return language === undefined || errorWords().has(language) ? page : undefined;
}

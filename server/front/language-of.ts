import type { IncomingMessage } from "node:http";
import { type ErrorWords, errorWords } from "./error-words.ts";

/** The words for a request: of its address's language, else of the language chosen before, else English. */
export function languageOf(request: IncomingMessage): ErrorWords {
  const words = errorWords();
  const path = /^\/(?:api\/v1\/drafts\/)?([A-Za-z-]+)/.exec(request.url ?? "")?.[1] ?? "";
  const chosen = /(?:^|;\s*)paso-(?:staff-)?language=([A-Za-z-]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
  const found = words.get(path) ?? words.get(chosen) ?? words.get("en");
  if (found === undefined) throw new Error("messages/en/errors.json is missing");
  return found;
}

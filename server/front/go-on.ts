import type { GoOn } from "./error-page.ts";
import { fieldsOfThePerson, type PostedField } from "./posted-fields.ts";
import type { Trouble } from "./trouble.ts";

/** A page of questions: what is typed there is kept in a draft. */
const question = /^\/([A-Za-z-]+)\/(apply\/[a-z0-9/-]+)$/;

const ofThisSite = /^\/(?![/\\])[\w\-./?=&%]*$/;

/** The page of a fault that a browser has seen, with `from`, the page where it was. */
export function isFaultAddress(url: string): boolean {
  return /^\/(?:[A-Za-z-]+\/)?fault(\?|$)/.test(url);
}

/**
 * The next step after an error. What was posted goes along: a send that failed is sent again as it was; a
 * page of another build hands its answers to the draft, whose address no build changes.
 * @param url the path and query that were asked for
 * @param origin where Paso is, for whoever came to another host
 */
export function goOnFrom(
  trouble: Trouble,
  request: { isPost: boolean; url: string; locale: string; fields: PostedField[]; origin: string | undefined },
): GoOn {
  const { isPost, url, locale, fields, origin } = request;
  const { pathname, searchParams } = new URL(url, "http://paso.invalid");
  if (trouble === "wrong-host")
    return origin ? { kind: "open", to: `${origin}/`, label: "open-paso" } : { kind: "go-back" };
  if (trouble === "too-large") return { kind: "go-back" };
  if (trouble === "not-found") return { kind: "open", to: `/${locale}`, label: "start-page" };
  if (isFaultAddress(url)) {
    const from = searchParams.get("from") ?? "";
    return { kind: "open", to: ofThisSite.test(from) ? from : `/${locale}`, label: "try-again" };
  }
  if (!isPost) return { kind: "open", to: url, label: "try-again" };
  if (trouble !== "stale") return { kind: "send-again", to: url, fields };
  const typed = fieldsOfThePerson(fields);
  const [, language, path] = question.exec(pathname) ?? [];
  if (path === undefined) return { kind: "open", to: url, label: "open-again" };
  const draft = searchParams.get("a") ?? typed.find(({ name }) => name === "a")?.value;
  // A page that is the same for everybody begins a draft, under the id of the device's own.
  const ofDevice = [...searchParams].filter(([name]) => name === "d" || name === "r");
  const query = new URLSearchParams(draft ? { a: draft } : ofDevice);
  const to = `/api/v1/drafts/${language}/${path.slice("apply/".length)}?${query}`;
  return { kind: "show-answers", to, fields: typed };
}

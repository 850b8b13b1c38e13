import type { GoOn } from "./error-page.ts";
import { fieldsOfThePerson, type PostedField } from "./posted-fields.ts";
import type { Trouble } from "./trouble.ts";

/** A page of questions: what is typed there is kept in a draft. */
const question = /^\/([A-Za-z-]+)\/(apply\/[a-z0-9/-]+)$/;

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
  if (!isPost) return { kind: "open", to: url, label: "try-again" };
  if (trouble !== "stale") return { kind: "send-again", to: url, fields };
  const typed = fieldsOfThePerson(fields);
  const [, language, path] = question.exec(pathname) ?? [];
  const draft = searchParams.get("a") ?? typed.find(({ name }) => name === "a")?.value;
  if (path === undefined || !draft) return { kind: "open", to: url, label: "open-again" };
  const to = `/api/v1/drafts/${language}/${path.slice("apply/".length)}?${new URLSearchParams({ a: draft })}`;
  return { kind: "show-answers", to, fields: typed };
}

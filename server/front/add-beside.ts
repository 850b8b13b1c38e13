import { faultFields, log } from "../log.ts";
import { wantsNothingBeside } from "./ask-myself.ts";
import { besidePage, withFirstField } from "./beside-page.ts";
import { errorWords } from "./error-words.ts";
import type { Exchange } from "./exchange.ts";

/** Cookies that say which version of a page a browser wants: words are read from full ones. */
const ofVersions = /^\s*paso-(?:pages|light|style)=/;

/** Where there is something to read aloud and then to fill in; a place is read first. */
const isQuestion = /\sclass="?beside-said/;

/** What an address carries that works once: the page beside is never to use it up, nor to show what it opens. */
const once = ["show"];

/**
 * A helper's page with the same page in another language beside it. That one is asked of this front with the cookies of
 * the browser, so that it opens nothing that the browser may not see; where it cannot be had, nothing stands beside.
 */
export async function addBeside(exchange: Exchange, html: string, language: string): Promise<string> {
  const { url, request, settings } = exchange;
  const page = isQuestion.test(html) ? withFirstField(html) : html;
  const address = new URL(url, "http://paso.invalid");
  const [, locale = "", ...path] = address.pathname.split("/");
  if (language === locale || !errorWords().has(language)) return page;
  for (const name of once) address.searchParams.delete(name);
  try {
    const answer = await settings.askMyself(`/${[language, ...path].join("/")}${address.search}`, {
      cookie: request.headers.cookie
        ?.split(";")
        .filter((pair) => !ofVersions.test(pair))
        .join(";"),
      [wantsNothingBeside]: "1",
    });
    return answer.status === 200 ? besidePage(page, answer.body, language) : page;
  } catch (fault) {
    log.warn("a page beside could not be had", faultFields(fault));
    return page;
  }
}

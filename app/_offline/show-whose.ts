import { type Draft, firstOf, sizeOf } from "./draft.ts";
import { questionBeside } from "./next-question.ts";
import { paso } from "./paso.ts";

const { asked, isLight, locale, path, question } = paso.plain;

/** Makes a page that is the same for everybody this draft's: whose it is, and where Back leads. */
export function showWhose(draft: Draft): void {
  const name =
    `${firstOf(draft.answers, "party.0.givenNames")} ${firstOf(draft.answers, "party.0.familyNames")}`.trim();
  const whose = document.querySelector(".whose bdi");
  if (whose && name) whose.textContent = name;
  const back = document.querySelector("main .back") as HTMLAnchorElement | null;
  if (back && question) back.href = `/${locale}/apply/${asked("to") || questionBeside(question, sizeOf(draft), -1)}`;
}

/** The page of languages leads back to where one came from, in the other language. */
export function showWayBack(): void {
  const from = asked("from");
  if (!from || path !== "language") return;
  for (const link of [].slice.call(document.querySelectorAll("main a[hreflang]")) as HTMLAnchorElement[]) {
    link.href = `/${link.hreflang}/${from}`;
  }
}

/**
 * Before React has taken a page over, no word in it may change: it would throw away what does not match, and with it
 * what is typed. It marks the element round the page last, and is done a moment later.
 */
export function whenSettled(act: () => void, patience: number, isTaken?: boolean): void {
  const whole = document.querySelector("div.page") || document;
  if (isLight || isTaken || !patience) act();
  else {
    const isMarked = Object.keys(whole).some((key) => /^__react/.test(key));
    setTimeout(() => whenSettled(act, patience - 1, isMarked), 250);
  }
}

import { existsSync, readFileSync } from "node:fs";
import { type ErrorWords, errorWords } from "./error-words.ts";
import { leaveShared } from "./leave-shared.ts";
import { pageNames } from "./page-names.ts";
import type { PostedField } from "./posted-fields.ts";
import { readStyle, type Style } from "./read-style.ts";
import type { Trouble } from "./trouble.ts";
import { usedStyle } from "./used-style.ts";

/** What an error page is about. */
export type ErrorPage = {
  trouble: Trouble;
  words: ErrorWords;
  /** Told to a helper; the log has it too. */
  code: string;
  /** Where the person goes on. */
  goOn: GoOn;
};

/** Send the same again, have the answers shown again, or follow a link. */
export type GoOn =
  | { kind: "send-again"; to: string; fields: PostedField[] }
  | { kind: "show-answers"; to: string; fields: PostedField[] }
  | { kind: "open"; to: string; label: "open-again" | "try-again" | "start-page" | "open-paso" }
  | { kind: "go-back" };

const sheets = ["tokens", "document", "frame", "buttons", "devices", "print"];
let style: Style | undefined;

/** What an installation says of itself is put into the page last (`addMarks`), and wants its look there. */
const laterMark = '<aside class="mark-practice"></aside>';

/** A whole page that needs no script, no file and no database. */
export function errorPage(page: ErrorPage): string {
  style ??= readStyle(sheets.map(readSheet).join(""));
  const html = bareErrorPage(page);
  const names = pageNames(html + laterMark);
  return html.replace("</title>", () => `</title><style>${usedStyle(style ?? [], names, html)}</style>`);
}

function bareErrorPage({ trouble, words, code, goOn }: ErrorPage): string {
  const { common, locale, direction } = words;
  const title = common["error-title"].replace("{page}", words.errors[trouble].title);
  return `<!doctype html>
<html lang="${locale}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><meta name="format-detection" content="telephone=no"><link rel="icon" href="data:,">${endOnShared(goOn, locale)}<title>${safe(title)}</title></head>
<body><div class="page" data-personal>
<a class="skip" href="#main">${safe(common.header.skip)}</a>
<header class="page-header"><p><a class="brand" href="/${locale}" aria-label="${safe(common.header.start)}"><span translate="no">${safe(common.name)}</span></a></p>
<p><a class="language" href="/">${safe(common.footer.languages)}</a></p>
<p class="way-out"><a id="quick-exit" class="quick-exit" href="https://www.wikipedia.org/" rel="noreferrer">${safe(common.header["quick-exit"])}</a></p></header>
<main id="main" tabindex="-1">
<h1>${safe(words.errors[trouble].title)}</h1>
${paragraphs(trouble, words, code, goOn)}
${nextStep(goOn, words)}
</main>
${originals(trouble, words, code, goOn)}
<footer class="page-footer"><p>${safe(common.footer.free)}</p><p>${safe(common.footer["not-only-way"])}</p>
<ul><li><a href="/${locale}/help">${safe(common.footer["other-ways"])}</a></li></ul><p>${safe(common["quick-exit-note"])}</p></footer>
</div></body></html>`;
}

/** On a shared device a page that has somebody's answers goes away by itself, a little after their session. */
function endOnShared(goOn: GoOn, locale: string): string {
  const isShared =
    "fields" in goOn &&
    goOn.fields.some(({ name, value }) => name === "shared" || (name === "device" && value === "shared"));
  return isShared ? leaveShared(locale) : "";
}

/** A page about trouble must come even where a sheet is missing. */
function readSheet(name: string): string {
  const file = new URL(`../../app/_style/${name}.css`, import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\s+/g, " ") : "";
}

function paragraphs(trouble: Trouble, { errors }: ErrorWords, code: string, goOn: GoOn): string {
  const { text, next } = errors[trouble];
  const [before = "", after = ""] = errors.code.split("{code}");
  return `<p>${safe(text)}</p>
<p>${safe("fields" in goOn ? errors.kept[goOn.kind] : next)}</p>
<p>${safe(before)}<bdi dir="ltr" translate="no">${safe(code)}</bdi>${safe(after)}</p>`;
}

function nextStep(goOn: GoOn, { errors }: ErrorWords): string {
  if (goOn.kind === "go-back") return "";
  if (goOn.kind === "open")
    return `<p class="button-row"><a class="button" href="${safe(goOn.to)}">${safe(errors.steps[goOn.label])}</a></p>`;
  const fields = goOn.fields.map(
    ({ name, value }) => `<input type="hidden" name="${safe(name)}" value="${safe(value)}">`,
  );
  const label = goOn.kind === "send-again" ? errors.steps["try-again"] : errors.steps["show-answers"];
  return `<form method="post" enctype="multipart/form-data" action="${safe(goOn.to)}">${fields.join("")}
<div class="button-row"><button type="submit" class="button">${safe(label)}</button></div></form>`;
}

/** No person has checked the translation: the same words in the original, one tap away. */
function originals(trouble: Trouble, words: ErrorWords, code: string, goOn: GoOn): string {
  const tags = words.locale === "en" ? [] : words.locale === "es" ? ["en"] : ["en", "es"];
  const found = tags.map((tag) => errorWords().get(tag)).filter((original) => original !== undefined);
  if (found.length === 0) return "";
  const texts = found.map(
    (
      original,
    ) => `<details lang="${original.locale}" dir="${original.direction}"><summary translate="no">${ownName(original.locale)}</summary>
<p>${safe(original.errors[trouble].title)}</p>
${paragraphs(trouble, original, code, goOn)}</details>`,
  );
  const { unchecked, original } = words.common.review;
  return `<aside class="review"><p>${safe(unchecked)}</p><p>${safe(original)}</p>${texts.join("")}</aside>`;
}

function ownName(tag: string): string {
  return tag === "es" ? "Español" : "English";
}

/** Line breaks are written as references, since a parser would turn a CR into a LF. */
export function safe(text: string): string {
  return text.replace(/[&<>"'\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}

import type { DeviceScripts } from "./device-scripts.ts";
import { safe } from "./error-page.ts";
import { errorWords } from "./error-words.ts";
import { type KioskLook, looks, turned } from "./kiosk-look.ts";
import { kioskWords } from "./kiosk-words.ts";
import type { PageSheets } from "./page-sheets.ts";

/** A little more than the 15 idle minutes after which the server has forgotten, in seconds. */
const idleSeconds = 905;

const opening = /<html\b[^>]*\slang="?([A-Za-z-]+)/;
const header = '<header class="page-header">';
const wayOut = /<p class="way-out">[\s\S]*?<\/p>/g;
const choice = /<li data-choose="[^"]*"[^>]*>[\s\S]*?<\/li>/g;
const manifest = /<link rel="manifest"[^>]*>/g;
const leaving = /<noscript><meta http-equiv="refresh"[^>]*><\/noscript><script>[^<]*<\/script>/;
const finish = /<li><a href="(\/[^"]*\/finish(?:\?[^"]*)?)">[\s\S]*?<\/a><\/li>/;
const leadsAway = /<a\b[^>]*\shref="(?!\/(?!\/)|#)[^"]*"[^>]*>([\s\S]*?)<\/a>/g;
const download = /<a\b[^>]*\shref="[^"]*\.ics[^"]*"[^>]*>[\s\S]*?<\/a>/g;
const file = /<a\b[^>]*\shref="\/(?:[^"?]*\.[a-z0-9]+|(?:api|draws)\/[^"]*)(?:\?[^"]*)?"[^>]*>([\s\S]*?)<\/a>/g;
const completion = /\sautocomplete="[^"]*"/gi;

/** Where and how a page is shown. */
export type KioskShown = {
  /** The page's path and query, to come back to. */
  url: string;
  look: KioskLook;
  /** The address of what somebody has recorded of this page. */
  recording?: string | undefined;
  /** Somebody has something open on the kiosk. */
  isOpen?: boolean | undefined;
};

/**
 * A page as a kiosk shows it: nothing leads out of Paso or to a file, on which nothing would forget, no browser keeps or completes what is typed, and above it stand
 * larger letters, contrast, more time and the end, one touch away. It is the same HTML and the same forms otherwise.
 */
export function kioskPage(html: string, { url, look, recording, isOpen }: KioskShown): string {
  const language = opening.exec(html)?.[1] ?? "en";
  const end = finish.exec(html)?.[1];
  return withoutExitNotes(html)
    .replace(wayOut, "")
    .replace(choice, "")
    .replace(manifest, "")
    .replace(leaving, "")
    .replace(finish, "")
    .replace(download, "")
    .replace(leadsAway, (_whole, words: string) => `<span>${words}</span>`)
    .replace(file, (_whole, words: string) => `<span>${words}</span>`)
    .replace(completion, ' autocomplete="off"')
    .replace(/<(form|select)\b(?![^>]*\sautocomplete=)/gi, '<$1 autocomplete="off"')
    .replace(/<(input|textarea)\b(?![^>]*\s(?:autocomplete=|type="hidden"))/gi, '<$1 autocomplete="off"')
    .replace(
      "<html ",
      () =>
        `<html class="${classOf(look)}" ${isOpen ? "data-open " : ""}${recording ? `data-recording="${recording}" ` : ""}`,
    )
    .replace(header, (start) => bar({ url, look, language, end, isForm: postsFirst.test(html) }) + start);
}

/** Puts the kiosk's style into a page that has its own rules in itself. */
export function withKioskStyle(html: string, { kioskRules }: Pick<PageSheets, "kioskRules">): string {
  return html.replace("</head>", () => `<style>${kioskRules()}</style></head>`);
}

/** Puts the kiosk's script into a page; where no script runs, an idle page leaves by itself. */
export function withKioskScript(
  html: string,
  scripts: DeviceScripts,
  { url, isOpen }: Pick<KioskShown, "url" | "isOpen">,
): string {
  const script = scripts.forKiosk(opening.exec(html)?.[1] ?? "en");
  const leave =
    isLanguages(url) && !isOpen
      ? ""
      : `<noscript><meta http-equiv="refresh" content="${idleSeconds};url=/kiosk/start"></noscript>`;
  return html.replace("</head>", () => `${leave}${script}</head>`);
}

/** The page of languages, on which the next person begins, whatever stands behind its address. */
export function isLanguages(url: string): boolean {
  return /^\/(?:\?|$)/.test(url);
}

/** A page with a form that is posted before anything else is done, so that what is typed is kept. */
const postsFirst = /<button\b(?=[^>]*\sname="then")(?=[^>]*\svalue="language")/;

function classOf(look: KioskLook): string {
  return ["kiosk", ...looks.filter(({ letter }) => look.includes(letter)).map(({ word }) => `kiosk-${word}`)].join(" ");
}

type Bar = KioskShown & { language: string; end: string | undefined; isForm: boolean };

function bar({ url, look, language, end, isForm }: Bar): string {
  const words = kioskWords(language).bar;
  const [path = "/", query = ""] = url.split("?", 2);
  const switches = looks.map(({ letter, word, sign, needsScript }) => {
    const next = turned(look, letter);
    const isOn = look.includes(letter);
    const hidden = needsScript ? " hidden" : "";
    const inside = `<span aria-hidden="true">${sign}</span> ${safe(words[word])}`;
    // A button posts what is typed; where there is nothing to post, a link does. A script turns either in place.
    if (isForm) {
      return `<button type="submit" form="answers" name="then" value="look-${next}" data-look="${letter}" aria-pressed="${isOn}"${hidden}>${inside}</button>`;
    }
    const back = new URLSearchParams(query);
    back.set("look", next);
    const mark = isOn ? ' aria-current="true"' : "";
    return `<a href="${safe(`/kiosk/look?${new URLSearchParams({ from: path })}&${back}`)}" data-look="${letter}"${mark}${hidden}>${inside}</a>`;
  });
  // What is open, a draft or a place, can go to a telephone.
  const open = /[?&](?:amp;)?([am]=[\w.-]+)/.exec(end ?? "")?.[1];
  const toPhone = `/${language}/phone?${open}`;
  const isThere = path === `/${language}/phone`;
  const phone =
    open === undefined || isThere
      ? ""
      : isForm
        ? `<button type="submit" form="answers" name="then" value="phone">${safe(words.phone)}</button>`
        : `<a href="${toPhone}">${safe(words.phone)}</a>`;
  const carries = end !== undefined && /[?&](?:amp;)?[am]=/.test(end);
  const over = `<a class="kiosk-finish" href="${carries ? end : "/kiosk/start"}">${safe(words.finish)}</a>`;
  // The first button of a form answers to Enter.
  const enter = `<button type="submit" form="answers" class="enter-button" tabindex="-1" aria-hidden="true"></button>`;
  return `<nav class="kiosk-bar" aria-label="${safe(words.label)}">${isForm ? enter : ""}${switches.join("")}${phone}${over}</nav>`;
}

/** What is said of the quick exit, which a kiosk has not: its way out is the end. */
function withoutExitNotes(html: string): string {
  let left = html;
  for (const { common } of errorWords().values()) {
    const note = common["quick-exit-note"];
    for (const written of [note, note.replaceAll("'", "&#x27;").replaceAll('"', "&quot;"), safe(note)]) {
      for (const start of ["<p>", '<p lang="es">']) left = left.replaceAll(`${start}${written}</p>`, "");
    }
  }
  return left;
}

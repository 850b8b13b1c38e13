import { type BesideBlock, besideBlocks } from "./beside-blocks.ts";
import { safe } from "./error-page.ts";
import { errorWords } from "./error-words.ts";
import { problemIn } from "./problem-words.ts";

/** A page of a draft that a helper fills in, and the language beside it; `none` where the helper wants nothing beside. */
const mark = /<section class="beside-bar"[^>]*\sdata-beside="([A-Za-z-]+)"/;
const firstField = /<(?:input(?![^>]*\stype="hidden")|select|textarea)\b/;

/** The language that a page asks to have beside its own; undefined on every page that no helper fills in. */
export function besideIn(html: string): string | undefined {
  return mark.exec(html)?.[1];
}

/**
 * The words of the same page in another language, each as a sibling of the words that it stands beside, with its own
 * `lang` and `dir`: never inside a label, a legend, a heading or a button, whose names stay the person's. Words are paired
 * by the field they belong to, else by their order; where two pages do not have as many, they stay without. What is wrong
 * with what was posted is said by the page alone that was posted: its words in the other language are looked up.
 */
export function besidePage(html: string, other: string, language: string): string {
  const own = besideBlocks(html);
  const theirs = besideBlocks(other);
  const texts = new Map(theirs.map(({ key, text }) => [key, text]));
  const unlike = new Set(
    [...own, ...theirs].map(({ tag }) => tag).filter((tag) => inOrder(own, tag) !== inOrder(theirs, tag)),
  );
  const tongue = `lang="${language}" dir="${errorWords().get(language)?.direction ?? "ltr"}"`;
  const additions = own.flatMap((block) => {
    const text = texts.get(block.key) ?? problemBeside(block, languageOf(html), language);
    const isPaired = !block.key.includes("/") || !unlike.has(block.tag);
    if (text === undefined || !isPaired || block.isCode || block.tag === "option" || text === block.text) return [];
    const element = block.isInside || block.tag === "button" || block.tag === "a" ? "span" : "p";
    return [{ at: block.at, html: ` <${element} class="beside" ${tongue}>${text}</${element}>` }];
  });
  return put(html, [...additions, ...besideChoices(html, own, { texts, tongue })]);
}

/** The words of a problem, in the summary or beside its field, and of the summary itself. */
const ofProblem = /^(?:p:.+-problem|li:#.+|h2:summary-title)$/;

function problemBeside({ key, text }: BesideBlock, own: string, other: string): string | undefined {
  if (!ofProblem.test(key)) return undefined;
  const found = problemIn(asText(text), own, other);
  return found === undefined ? undefined : safe(found);
}

/** What React writes as references, as it was. */
function asText(html: string): string {
  const signs: Record<string, string> = { "&#x27;": "'", "&quot;": '"', "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  return html.replace(/&(?:#x27|quot|lt|gt|amp);/g, (sign) => signs[sign] ?? sign);
}

function languageOf(html: string): string {
  return /<html\b[^>]*\slang="([^"]+)"/.exec(html)?.[1] ?? "en";
}

function inOrder(blocks: readonly BesideBlock[], tag: string): number {
  return blocks.filter((block) => block.tag === tag && block.key.includes("/")).length;
}

/** An option can have nothing beside it: the choices of a list stand behind it, each with its other word. */
function besideChoices(
  html: string,
  own: readonly BesideBlock[],
  { texts, tongue }: { texts: ReadonlyMap<string, string>; tongue: string },
): { at: number; html: string }[] {
  const language = languageOf(html);
  const direction = errorWords().get(language)?.direction ?? "ltr";
  const lists = new Map<number, string[]>();
  for (const { key, tag, text, at } of own) {
    const other = texts.get(key);
    if (tag !== "option" || key.endsWith(":") || other === undefined || other === text) continue;
    const end = html.indexOf("</select>", at) + "</select>".length;
    const pair = `<span class="beside-pair"><bdi lang="${language}" dir="${direction}">${text}</bdi> = <bdi ${tongue}>${other}</bdi></span>`;
    lists.set(end, [...(lists.get(end) ?? []), pair]);
  }
  // A list that stands there several times, such as the ports in order, is said once.
  const said = new Set<string>();
  return [...lists].flatMap(([at, pairs]) => {
    const words = pairs.join(" ");
    if (said.has(words)) return [];
    said.add(words);
    return [{ at, html: `<p class="beside beside-choices">${words}</p>` }];
  });
}

function put(html: string, additions: { at: number; html: string }[]): string {
  let whole = html;
  for (const addition of [...additions].sort((a, b) => b.at - a.at)) {
    whole = whole.slice(0, addition.at) + addition.html + whole.slice(addition.at);
  }
  return whole;
}

/** The first field has the focus, so that a helper types at once; where something is wrong, the problems have it. */
export function withFirstField(html: string): string {
  if (/\sautofocus\b/i.test(html)) return html;
  const main = html.indexOf("<main");
  return html.slice(0, main) + html.slice(main).replace(firstField, (tag) => `${tag} autofocus=""`);
}

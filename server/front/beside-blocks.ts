/** A piece of words on a page: which one it is, what it says, and where words beside it can stand. */
export type BesideBlock = {
  /** The same in every language of the page. */
  key: string;
  tag: string;
  /** As HTML, without elements. */
  text: string;
  /** Where its sibling goes; for what may have none (an answer, a line of a list) the place is inside, at its end. */
  at: number;
  isInside: boolean;
  /** A number, a name or a code, which is no word of any language. */
  isCode: boolean;
};

/** What holds words; a select and a fold are followed only for their names and places. */
const followed = new Set("h1 h2 label legend summary button p li dt dd option a select details section div".split(" "));
/** The way back, and to each question from all answers: helpers know them after the first person. */
const wayBack = /^\s*<a class="back"/;
const inside = new Set(["li", "dt", "dd"]);
const piece = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/gi;

type Open = { tag: string; attributes: string; start: number; inner: number; found: number };

/**
 * The pieces of words within a page's main part, in order. A label in a heading, or a heading in a legend, is one piece:
 * the outer one, since beside it is outside of every accessible name.
 */
export function besideBlocks(html: string): BesideBlock[] {
  const start = html.indexOf("<main");
  const end = html.indexOf("</main>");
  const blocks: BesideBlock[] = [];
  const open: Open[] = [];
  const counts = new Map<string, number>();
  piece.lastIndex = Math.max(0, start);
  for (let found = piece.exec(html); found !== null && found.index < end; found = piece.exec(html)) {
    const [whole, slash, name = "", attributes = ""] = found;
    const tag = name.toLowerCase();
    if (!followed.has(tag)) continue;
    if (slash === "") {
      open.push({ tag, attributes, start: found.index, inner: piece.lastIndex, found: blocks.length });
      continue;
    }
    const from = open.findLastIndex((one) => one.tag === tag);
    const [one] = from === -1 ? [] : open.splice(from);
    if (one === undefined || isSkipped([...open, one])) continue;
    const nested = blocks.length > one.found;
    if (nested && (inside.has(tag) || !isNamed(tag))) continue;
    if (nested) blocks.length = one.found;
    const text = textOf(html.slice(one.inner, found.index));
    if (text === "" || !isWords(one) || wayBack.test(html.slice(one.inner, found.index))) continue;
    const isInside = inside.has(tag);
    const fold = tag === "summary" ? open.findLast((outer) => outer.tag === "details") : undefined;
    blocks.push({
      key: keyOf(one, html.slice(one.inner, found.index), { open, counts }),
      tag,
      text,
      at: fold?.start ?? (isInside ? found.index : found.index + whole.length),
      isInside,
      isCode: /class="(?:code|typed)"/.test(html.slice(one.inner, found.index)),
    });
  }
  return blocks;
}

/** Elements whose words are what a field, or a part of the page, is called. */
function isNamed(tag: string): boolean {
  return tag === "h1" || tag === "legend" || tag === "label";
}

function isWords({ tag, attributes }: Open): boolean {
  if (tag === "select" || tag === "details" || tag === "section" || tag === "div") return false;
  return tag !== "a" || /class="(?:quiet-)?button"/.test(attributes);
}

/** What stands beside already, and words in an original language. */
function isSkipped(open: readonly Open[]): boolean {
  return open.some(({ attributes }) => /class="(?:beside[\w-]*|original)"/.test(attributes));
}

function textOf(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<span class="screen-reader">[^<]*<\/span>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

type Around = { open: readonly Open[]; counts: Map<string, number> };

function keyOf({ tag, attributes }: Open, inner: string, { open, counts }: Around): string {
  const own = attribute(attributes, tag === "label" ? "for" : "id");
  if (own !== undefined) return `${tag}:${own}`;
  if (tag === "option") {
    const select = open.findLast((one) => one.tag === "select");
    return `option:${attribute(select?.attributes ?? "", "id")}:${attribute(attributes, "value") ?? ""}`;
  }
  const leadsTo = /^\s*<a href="(#[^"]+)"/.exec(inner)?.[1];
  if (leadsTo !== undefined) return `${tag}:${leadsTo}`;
  const count = (counts.get(tag) ?? 0) + 1;
  counts.set(tag, count);
  return `${tag}/${count}`;
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
}

import { inlineStyle, linkStyle, type Sheets } from "./inline-style.ts";

const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const preload = /<link rel="(?:preload|modulepreload|expect)"[^>]*>/g;
const comment = /<!--[\s\S]*?-->/g;
const emptied = /<div hidden="">\s*<\/div>/g;
const choice = /<li data-choose="(light|full)"[^>]*>([\s\S]*?<\/li>)/g;
const tag = /<([a-z][\w-]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*(\/?)>/gi;
const attribute = /\s+([^\s"'>/=]+)(?:="([^"]*)")?/g;

/** Helps that cost more bytes than they give: pictures beside words, and countries to choose from while one is typed. */
const decoration = /<svg aria-hidden="true"[\s\S]*?<\/svg>|<datalist\b[\s\S]*?<\/datalist>| list="[^"]*"/g;

/** Questions that wait for a script. */
const waiting = /(<div id=[\w-]+ hidden>)(<div[^>]*><fieldset[\s\S]*?<\/fieldset><\/div>)/g;

/** Ends that HTML knows by itself. */
const closing = /<\/(?:option|li)>/g;

/** What only React reads. */
const ofReact = /^data-(?:precedence|href|rsc|dgst)$/;

/**
 * A page as a weak signal and an old browser need it: the same HTML and forms, without React, its data and its
 * marks, with the way to full pages in place of the way to light ones, and written as short as HTML allows. Scripts of
 * ours that stand in the head stay.
 * @param linked the address of the style, for a browser that has it
 */
export function lightPage(html: string, sheets: Sheets, linked?: string): string {
  const endOfHead = html.indexOf("</head>");
  const plain = html
    .replace(script, (whole: string, attributes: string, _text: string, at: number) =>
      at < endOfHead && !/\s(src|id)=/.test(attributes) ? whole : "",
    )
    .replace(preload, "")
    .replace(comment, "")
    .replace(emptied, "")
    .replace(choice, (_whole, version: string, rest: string) => (version === "full" ? `<li>${rest}` : ""))
    .replace(decoration, "")
    .replace(closing, "");
  const styled = linked === undefined ? inlineStyle(plain, sheets) : linkStyle(plain, linked);
  return styled
    .replace(tag, (_whole, name: string, attributes: string) => `<${name}${shortAttributes(attributes)}>`)
    .replace(waiting, (_whole, before: string, question: string) => before + writtenByScript(question));
}

/** Text browsers show what is hidden; a question that only a script can ask, only a script writes. */
function writtenByScript(html: string): string {
  return `<script>document.write(${JSON.stringify(html).replaceAll("</", "<\\/")})</script>`;
}

function shortAttributes(attributes: string): string {
  return attributes.replace(attribute, (_whole, name: string, value: string | undefined) => {
    if (ofReact.test(name)) return "";
    const lower = name.toLowerCase();
    const key = lower === "viewbox" ? "viewBox" : lower;
    // Text browsers take a value without a sign of equality for none, and would send the words of an option.
    if (!value) return key === "value" ? ' value=""' : ` ${key}`;
    if (/^[\w\-./:#$]*[\w\-.:#$]$/.test(value)) return ` ${key}=${value}`;
    // React writes the apostrophe as a reference, so that these quotes cannot end early.
    return value.includes("&quot;") && !value.includes("'")
      ? ` ${key}='${value.replaceAll("&quot;", '"')}'`
      : ` ${key}="${value}"`;
  });
}

import { inlineStyle, type Sheets } from "./inline-style.ts";
import { ownData } from "./own-data.ts";
import type { ReactData } from "./react-data.ts";

/** Where what React needs to know of a page stands. */
export type DataPlace = {
  /** Of a page that is the same for everybody: takes it, as a script, and gives the address of a file with it. */
  addressOf?: (script: string) => string;
  /** Of a person's page: the file of the same page of nobody. The page says where it differs. */
  blank?: ReactData | undefined;
};

const chunk = /<script src="([^"]+)" async=""><\/script>/g;
const forOldBrowsers = /<script src="[^"]+" noModule=""><\/script>/g;
const preload = /<link rel="(?:preload|modulepreload)"(?=[^>]*\sas="script")[^>]*>/g;
const beginsReact = /\/turbopack-[^/]*\.js/;
const queue = "(self.__next_f=self.__next_f||[]).push([0])";
const inlineOfNext =
  /<script(?: id="_R_")?>(\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(\[0\]\)|self\.__next_f\.push\(\[\d,[\s\S]*?\]\)|\(globalThis\["TURBOPACK"\][\s\S]*?)<\/script>/g;
const data = /^self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)$/;

/** Whether a page of Next's is one that React takes over. */
export function tellsReact(html: string): boolean {
  return html.includes(queue);
}

/**
 * A page with React, which loads when the browser has nothing else to do, or when the first field gets the
 * focus: until then the page is HTML, and works. All of Next's inline scripts become one, so that the policy
 * names one hash.
 * @param place without one, the page carries what React needs to know of it itself
 */
export function fullPage(html: string, sheets: Sheets, { addressOf, blank }: DataPlace = {}): string {
  const styled = inlineStyle(html, sheets);
  const isStyled = styled !== html;
  const files = [...new Set([...styled.matchAll(chunk)].map(([, address]) => address ?? ""))];
  const inline = [...styled.matchAll(inlineOfNext)].map(([, text]) => text ?? "");
  const withoutPreloads = styled.replace(preload, "");
  if (files.length === 0 || !inline.includes(queue)) return withoutPreloads;
  const known = joined(inline, isStyled).join(";");
  const asksForAll = (script: string) => files.every((file) => script.includes(`"${file}"`));
  const ofNobody = blank?.body.toString();
  const own = ofNobody !== undefined && asksForAll(ofNobody) ? ownData(known, ofNobody) : undefined;
  const file = addressOf?.(`${known};${asking(files)}`) ?? (own === undefined ? undefined : blank?.address);
  // The plain script sees by the queue that the page is a full one. React's pieces follow what they read.
  const text =
    file === undefined
      ? `${known};${late(asking(files))}`
      : `self.__next_f=[];${own === undefined ? "" : `${escaped(own)};`}${late(adding(file))}`;
  const bare = withoutPreloads.replace(forOldBrowsers, "").replace(chunk, "").replace(inlineOfNext, "");
  return bare.replace("</body>", () => `<script>${text}</script></body>`);
}

/**
 * The pieces of Next's data as one; what it is told of stylesheets, which stand in the page now, is taken out,
 * since React would ask for them.
 */
function joined(inline: string[], isStyled: boolean): string[] {
  const pieces = inline.map((text) => data.exec(text)?.[1]);
  const others = inline.filter((_text, at) => pieces[at] === undefined);
  const whole = pieces.map((piece) => (piece === undefined ? "" : (JSON.parse(piece) as string))).join("");
  const told = isStyled ? withoutSheets(whole) : whole;
  return [...others, `self.__next_f.push([1,${escaped(JSON.stringify(told))}])`];
}

function withoutSheets(told: string): string {
  return told
    .replace(/^[0-9a-f]*:HL\["[^"]+\.css","style"(?:,\{[^}]*\})?\]\n/gm, "")
    .replace(/\["\$","link","[^"]*",\{"rel":"stylesheet","href":"[^"]*"[^{}]*\}\]/g, "null");
}

/** As Next writes data into a script. */
function escaped(json: string): string {
  return json.replace(/[&<>\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Asks for a script. */
function adding(file: string): string {
  return `(function(s){s.async=true;s.src=${escaped(JSON.stringify(file))};document.head.appendChild(s)})(document.createElement("script"))`;
}

/**
 * Asks for React's pieces, and once all of them have come for the one that begins. Where a piece does not come nothing
 * begins and the form stays as it is: once begun, React takes a page away whose piece is missing. Each is asked for in a
 * task of its own, and Next begins in two: it waits for what stands in `__next_s`, here for nothing.
 */
function asking(files: string[]): string {
  const last = files.find((file) => beginsReact.test(file)) ?? files.at(-1) ?? "";
  const others = files.filter((file) => file !== last);
  return `(function(p,l,n){function a(f,g){var s=document.createElement("script");s.async=true;s.src=f;s.onload=g;document.head.appendChild(s)}
function b(){n--||a(l)}self.__next_s=[[0,{type:"text/plain",children:""}]];p.forEach(function(f){setTimeout(a,0,f,b)});b()})(${escaped(JSON.stringify(others))},${escaped(JSON.stringify(last))},${others.length})`;
}

/** Does something late. Old JavaScript, and nothing where there are no modules: React would not run there. */
function late(act: string): string {
  return `(function(w,d,n){function g(){n||!("noModule"in d.createElement("script"))||(n=1,${act})}
function l(){w.requestIdleCallback?requestIdleCallback(g):setTimeout(g,200)}
d.addEventListener("focusin",g);d.addEventListener("pointerdown",g);d.readyState=="complete"?l():w.addEventListener("load",l)})(window,document)`;
}
